package org.inkstone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** A real browser without a window, where one is installed. */
public final class Chromium {

    /** Seconds; only a failure takes as long. */
    private static final int PATIENCE = 60;

    private final String program;
    private final Path profile;

    private Chromium(String program, Path profile) {
        this.program = program;
        this.profile = profile;
    }

    /** The one on the path; where there is none, the test is skipped and says so. */
    public static Chromium installed(Path profile) throws IOException {
        List<String> found = Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> folder + "/" + name))
                .filter(program -> Files.isExecutable(Path.of(program))).toList();
        Assumptions.assumeFalse(found.isEmpty(), "needs Chromium: install the package chromium");
        return new Chromium(found.getFirst(), Files.createDirectories(profile));
    }

    /** Opens a page, lets five seconds of its own time pass, and says what it is then. */
    public String open(String address) throws IOException, InterruptedException {
        Path dump = Files.createTempFile(profile, "dump", ".html");
        run(address, dump, ProcessBuilder.Redirect.DISCARD);
        return Files.readString(dump);
    }

    /** Opens a page and returns what the browser writes to its console meanwhile, a line each. */
    public List<String> complaints(String address) throws IOException, InterruptedException {
        Path log = Files.createTempFile(profile, "log", ".txt");
        run(address, Files.createTempFile(profile, "dump", ".html"), ProcessBuilder.Redirect.to(log.toFile()),
                "--enable-logging=stderr");
        return Files.readAllLines(log).stream().filter(line -> line.contains(":CONSOLE")).toList();
    }

    /**
     * What became of a page.
     *
     * @param page what it is after five seconds of the browser's own time
     * @param complaints what the browser has written to its console, a line each
     */
    public record Visit(String page, List<String> complaints) {}

    /** Opens a page on a computer that finds no other one. */
    public Visit visitOffline(String address) throws IOException, InterruptedException {
        Path dump = Files.createTempFile(profile, "dump", ".html");
        Path log = Files.createTempFile(profile, "log", ".txt");
        run(address, dump, ProcessBuilder.Redirect.to(log.toFile()), "--enable-logging=stderr",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        return new Visit(Files.readString(dump),
                Files.readAllLines(log).stream().filter(line -> line.contains(":CONSOLE")).toList());
    }

    private void run(String address, Path dump, ProcessBuilder.Redirect errors, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-dev-shm-usage", "--user-data-dir=" + profile,
                "--virtual-time-budget=5000", "--dump-dom"));
        command.addAll(List.of(options));
        command.add(address);
        Process process = new ProcessBuilder(command).redirectError(errors).redirectOutput(dump.toFile()).start();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                throw new AssertionError("the browser does not end with " + address);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
