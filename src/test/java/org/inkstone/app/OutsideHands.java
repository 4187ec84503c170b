package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/**
 * A display of its own with the packaged program on it, worked from outside by real key events: nothing of the program is in this
 * process. Where Xvfb or xdotool are missing, the test is skipped and says so.
 */
final class OutsideHands implements AutoCloseable {

    private final Process server;
    private final String display;
    private Process program;
    private Path log;

    OutsideHands() throws IOException {
        for (String tool : List.of("Xvfb", "xdotool")) {
            boolean there = Arrays.stream(System.getenv("PATH").split(":")).anyMatch(f -> Files.isExecutable(Path.of(f, tool)));
            Assumptions.assumeTrue(there, "needs Xvfb and xdotool: install them to kill the program while a robot types");
        }
        server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1360x900x24", "-nolisten", "tcp", "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        display = ":" + new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    /** Starts the packaged program; waits until its window shows a post whose title holds {@code title}, and gives it the keyboard. */
    void start(Path data, String title, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("inkstone.launcher"), "--data", data.toString()));
        command.addAll(List.of(arguments));
        log = data.resolveSibling("program.log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("DISPLAY", display);
        program = builder.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!title().contains(title)) {
            if (System.nanoTime() > end || !program.isAlive()) {
                throw new AssertionError("no window with “" + title + "” but “" + title() + "”; the program said: "
                        + log());
            }
        }
        xdotool("windowfocus", "--sync", window());
    }

    /** What the program has said since its last start. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** The title of the program's window; empty where there is none. */
    String title() {
        String window = window();
        return window.isEmpty() ? "" : xdotool("getwindowname", window).strip();
    }

    /** Presses keys by their X names, e.g. {@code ctrl+End}. */
    void press(String... keys) {
        String[] command = new String[keys.length + 3];
        command[0] = "key";
        command[1] = "--delay";
        command[2] = "20";
        System.arraycopy(keys, 0, command, 3, keys.length);
        xdotool(command);
    }

    /** Types letter by letter, {@code millis} from key to key; returns when the last key was sent. */
    void type(String text, int millis) {
        xdotool("type", "--delay", String.valueOf(millis), text);
    }

    /** Begins to type and returns at once. */
    Process typing(String text, int millis) {
        return begin("type", "--delay", String.valueOf(millis), text);
    }

    /** Runs another program on the same display, and returns what it says. */
    String beside(List<String> command, long seconds) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as("it ended").isTrue();
        return said;
    }

    /** MB of memory that the program has, with its share of what it shares with others (PSS); 0 where the system does not tell. */
    long memory() throws IOException {
        Path told = Path.of("/proc", String.valueOf(program.pid()), "smaps_rollup");
        return !Files.isReadable(told)
                ? 0
                : Files.readAllLines(told).stream().filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).sum();
    }

    /** SIGKILL and nothing before it; or SIGTERM, as when the writer logs out. */
    void kill(boolean politely) throws InterruptedException {
        if (politely) {
            program.destroy();
        } else {
            program.destroyForcibly();
        }
        program.waitFor();
    }

    @Override
    public void close() {
        if (program != null) {
            program.destroyForcibly();
        }
        server.destroy();
    }

    private String window() {
        // The toolkit makes further windows without a name.
        return xdotool("search", "--onlyvisible", "--name", "Inkstone").strip().lines().findFirst().orElse("");
    }

    private String xdotool(String... arguments) {
        try {
            Process process = begin(arguments);
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Process begin(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
