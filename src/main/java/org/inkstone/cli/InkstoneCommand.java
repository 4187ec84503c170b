package org.inkstone.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inkstone}: opens the window, or runs a subcommand. */
@Command(name = "inkstone", mixinStandardHelpOptions = true, versionProvider = InkstoneCommand.Version.class, description = {
        "Writes blog posts in Markdown: editor, live preview, front-matter form, export.",
        "Without a subcommand it opens the window."}, footer = {"",
                "Exit codes: 0 done, 1 the post or folder has a problem (said on standard error), 2 wrong usage."}, subcommands = {
                        ExportCommand.class, RenderCommand.class, SetCommand.class, GetCommand.class, ListCommand.class,
                        CheckCommand.class, ThemeCommand.class})
public final class InkstoneCommand implements Callable<Integer> {

    /**
     * What the window is opened with.
     *
     * @param path a folder or a post; empty for what was open last
     * @param data where the program keeps its own files; empty for the usual place
     */
    public record WindowOptions(Optional<Path> path, Optional<Path> data) {}

    private final ToIntFunction<WindowOptions> openWindow;
    private final Function<Optional<Path>, Path> home;

    @Parameters(arity = "0..1", paramLabel = "FOLDER|FILE", description = "The folder with the posts, or one post. Default: what was open last.")
    private Path path;

    @Option(names = "--data", paramLabel = "DIR", description = "Keep the program's own files in DIR instead of the usual place.")
    private Path data;

    private InkstoneCommand(ToIntFunction<WindowOptions> openWindow, Function<Optional<Path>, Path> home) {
        this.openWindow = openWindow;
        this.home = home;
    }

    /**
     * Runs the command line and returns the exit code.
     *
     * @param openWindow opens the window and returns when it is closed
     * @param home where the program keeps its own files, given what the writer has chosen for that
     */
    public static int run(ToIntFunction<WindowOptions> openWindow, Function<Optional<Path>, Path> home, String... arguments) {
        CommandLine line = new CommandLine(new InkstoneCommand(openWindow, home));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((e, failed, result) -> {
            System.getLogger(InkstoneCommand.class.getName()).log(System.Logger.Level.ERROR, "unexpected", e);
            failed.getErr().println("inkstone: something went wrong that should not: " + e);
            return 1;
        });
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        return openWindow.applyAsInt(new WindowOptions(Optional.ofNullable(path), Optional.ofNullable(data)));
    }

    /** The folder of the writer's themes. */
    Path themes() {
        return home.apply(Optional.ofNullable(data)).resolve("themes");
    }

    /** The version stands in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = InkstoneCommand.class.getPackage().getImplementationVersion();
            return new String[]{"Inkstone " + (version == null ? "(not packaged)" : version)};
        }
    }
}
