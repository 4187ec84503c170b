package org.inkstone.files;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file system of its own for a test, gone when it is closed, also when the JVM ends before. Skips the test where none can be had. */
final class Mount implements AutoCloseable {

    private final Path point;
    private final Thread atTheEnd = new Thread(this::unmountAnyhow);

    private Mount(Path point) {
        this.point = point;
    }

    /** @param options of mount(8), e.g. {@code size=1m} */
    static Mount tmpfs(Path point, String options) throws IOException {
        return mounted(point, "-t", "tmpfs", "-o", options, "tmpfs");
    }

    /** @param image a file that {@link #makeExt4} made */
    static Mount ext4(Path image, Path point) throws IOException {
        return mounted(point, "-t", "ext4", "-o", "loop", image.toString());
    }

    static void makeExt4(Path image, long size) throws IOException {
        try (var channel = Files.newByteChannel(image, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            channel.position(size - 1);
            channel.write(ByteBuffer.wrap(new byte[1]));
        }
        String failure = failureOf(List.of("mkfs.ext4", "-q", "-F", image.toString()));
        if (!failure.isEmpty()) {
            abort("no ext4 can be made here: " + failure);
        }
    }

    private static Mount mounted(Path point, String... what) throws IOException {
        Files.createDirectories(point);
        Mount mount = new Mount(point);
        Runtime.getRuntime().addShutdownHook(mount.atTheEnd);
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(what));
        command.add(point.toString());
        String failure = failureOf(command);
        if (!failure.isEmpty()) {
            Runtime.getRuntime().removeShutdownHook(mount.atTheEnd);
            abort("nothing can be mounted here: " + failure);
        }
        return mount;
    }

    void remount(String options) throws IOException {
        String failure = failureOf(List.of("mount", "-o", "remount," + options, point.toString()));
        if (!failure.isEmpty()) {
            throw new IOException(failure);
        }
    }

    Path point() {
        return point;
    }

    @Override
    public void close() throws IOException {
        String failure = failureOf(List.of("umount", point.toString()));
        if (!failure.isEmpty()) {
            unmountAnyhow();
        }
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
        if (!failure.isEmpty()) {
            throw new IOException(failure);
        }
    }

    private void unmountAnyhow() {
        try {
            failureOf(List.of("umount", "-l", point.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the command says if it fails, else the empty string. */
    static String failureOf(List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 ? "" : command.getFirst() + ": " + output;
        } catch (IOException e) {
            return e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
