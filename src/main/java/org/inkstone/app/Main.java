package org.inkstone.app;

import java.util.Locale;
import java.util.Map;

import org.inkstone.cli.InkstoneCommand;

/** Starts the program: a window, or a command without one. JavaFX is not loaded unless a window is wanted. */
public final class Main {

    /** A key waits for the next pulse of JavaFX, on average half of one: at the usual 60 a second half a frame. */
    private static final String PULSE = "javafx.animation.pulse";
    private static final String PULSES_PER_SECOND = "120";

    private Main() {}

    /** Exit codes: 0 done, 1 the post or folder has a problem, 2 wrong usage. */
    public static void main(String[] arguments) {
        System.exit(InkstoneCommand.run(Main::openWindow, chosen -> AppFolders.of(chosen).data(), arguments));
    }

    /** Returns when the window is closed. */
    private static int openWindow(InkstoneCommand.WindowOptions options) {
        String missing = NativeLibraries.missing(false);
        if (!missing.isEmpty()) {
            System.err.println(missing);
            return 1;
        }
        if (!hasDisplay(System.getProperty("os.name"), System.getenv())) {
            System.err.println("Inkstone needs a display for its window, and there is none here (DISPLAY is not set). "
                    + "Without a window it can export, render, set and list: see inkstone --help.");
            return 1;
        }
        if (System.getProperty("prism.order") == null && NativeLibraries.mustDrawInSoftware()) {
            System.setProperty("prism.order", "sw");
        }
        if (System.getProperty(PULSE) == null) {
            System.setProperty(PULSE, PULSES_PER_SECOND);
        }
        InkstoneApplication.start(options);
        return 0;
    }

    /** On Linux JavaFX draws through X11, also in a Wayland session. */
    private static boolean hasDisplay(String system, Map<String, String> environment) {
        return !system.toLowerCase(Locale.ROOT).contains("linux") || !environment.getOrDefault("DISPLAY", "").isEmpty();
    }
}
