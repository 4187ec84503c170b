package org.inkstone.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds out before the window toolkit does whether the system libraries it needs are there, and says which package brings a missing
 * one. Only Linux leaves these libraries to the system.
 */
public final class NativeLibraries {

    /** What a program needs to draw text in memory, and what a window needs on top of it; names of Debian and Ubuntu packages. */
    private static final List<Library> HEADLESS = List.of(new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"));
    private static final List<Library> WINDOW = List.of(new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
            new Library("libgtk-3.so.0", "libgtk-3-0"), new Library("libXtst.so.6", "libxtst6"));

    /** What drawing with the graphics card needs besides; without them JavaFX draws with the processor. */
    private static final List<Library> ACCELERATED = List.of(new Library("libGL.so.1", "libgl1"),
            new Library("libXxf86vm.so.1", "libxxf86vm1"));

    private record Library(String soname, String debianPackage) {}

    private NativeLibraries() {}

    /** Prints the one line and exits 1 where something is missing. Argument: {@code headless} or {@code window}. */
    public static void main(String[] arguments) {
        String missing = missing(arguments.length > 0 && arguments[0].equals("headless"));
        if (!missing.isEmpty()) {
            System.err.println(missing);
            System.exit(1);
        }
    }

    /** Whether JavaFX should be told at once to draw with the processor, instead of trying the card and printing why it cannot. */
    static boolean mustDrawInSoftware() {
        return isLinux() && !ACCELERATED.stream().allMatch(library -> isThere(library.soname()));
    }

    /** One sentence that names what to install, or the empty string where nothing is missing. */
    static String missing(boolean headless) {
        if (!isLinux()) {
            return "";
        }
        Set<String> packages = new LinkedHashSet<>();
        List<String> sonames = new ArrayList<>();
        for (Library library : headless ? HEADLESS : WINDOW) {
            if (!isThere(library.soname())) {
                sonames.add(library.soname());
                packages.add(library.debianPackage());
            }
        }
        return sonames.isEmpty()
                ? ""
                : "Inkstone needs " + String.join(", ", sonames)
                        + ", which this system does not have. Install it: sudo apt-get install "
                        + String.join(" ", packages);
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    /** Opening a library is a restricted operation; here it is what we want to know, and it is closed at once. */
    @SuppressWarnings("restricted")
    private static boolean isThere(String soname) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(soname, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
