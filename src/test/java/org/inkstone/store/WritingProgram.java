package org.inkstone.store;

import static org.inkstone.store.Stores.bytes;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A program of its own that puts numbered texts into a journal, each on one of five entries in turn, and prints every number once its put has
 * returned. After the last one it ends at once, without closing anything.
 */
final class WritingProgram {

    private WritingProgram() {}

    public static void main(String[] arguments) throws StoreException {
        Store store = ((StoreOpening.Opened) Store.open(Path.of(arguments[0]))).store();
        int count = Integer.parseInt(arguments[2]);
        byte[] base = bytes("base of " + arguments[1]);
        for (int number = 0; number < count; number++) {
            store.journal().put(Stores.entry(id(arguments[1], number), base, text(number)));
            System.out.println(number);
            System.out.flush();
        }
        Runtime.getRuntime().halt(0);
    }

    static UUID id(String name, int number) {
        return UUID.nameUUIDFromBytes(bytes(name + number % 5));
    }

    static byte[] text(int number) {
        return bytes("text " + number + " " + "and more ".repeat(number % 1000));
    }

    static Process start(Path folder, String name, int count) throws IOException {
        // Without the test libraries' logging, which says on standard error that it is not set up.
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("slf4j")).collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-cp", classPath, WritingProgram.class.getName(), folder.toString(), name, "" + count)
                .start();
    }

    static BufferedReader output(Process program) {
        return new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Everything it says on standard error; waits for its end. */
    static String complaints(Process program) {
        try {
            return new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
