package org.inkstone.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that tests run as processes of their own: to be halted, to have the power cut, to be another user or one with few rights. */
final class TestProcess {

    private TestProcess() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "crash" -> crash(CrashScene.valueOf(arguments[1]), FaultyDisk.Fault.valueOf(arguments[2]),
                    Integer.parseInt(arguments[3]), Path.of(arguments[4]));
            case "loop" -> loop(Path.of(arguments[1]));
            case "save" -> save(List.of(arguments).subList(1, arguments.length));
            case "watch" -> watch(Path.of(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** The command line of it. Small and quick to start, since tests need hundreds. */
    static List<String> command(String classPath, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-Xmx64m", "-cp", classPath,
                TestProcess.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Where the classes of this module and its tests lie. */
    static List<Path> classFolders() {
        return List.of(Disk.class, TestProcess.class).stream()
                .map(type -> Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())).toList();
    }

    static String classPath() {
        return classFolders().get(0) + ":" + classFolders().get(1);
    }

    private static void crash(CrashScene scene, FaultyDisk.Fault fault, int at, Path folder) {
        System.out.println(scene.save(new FaultyDisk(fault, at, scene.refusesAtomicMoves()), folder));
    }

    /** Saves one numbered text after the other and prints the number of each that was acknowledged, until one is not. */
    private static void loop(Path file) throws IOException {
        for (int number = 1;; number++) {
            Expected expected = new Expected.Content(ContentHash.of(Files.readAllBytes(file)));
            if (!(new Disk().save(file, numbered(number), expected) instanceof SaveResult.Saved)) {
                return;
            }
            System.out.println(number);
        }
    }

    /** A text of up to 240 KB that holds its number in each line; some are longer than the one before, some shorter. */
    static byte[] numbered(int number) {
        return ("This is text number " + number + ".\n").repeat(1 + number * 3_001 % 8_000).getBytes(StandardCharsets.UTF_8);
    }

    /** Saves "new" to each of the files and prints what came of it. */
    private static void save(List<String> files) {
        for (String file : files) {
            System.out.println(
                    new Disk().save(Path.of(file), "new".getBytes(StandardCharsets.UTF_8), new Expected.Anything()));
        }
    }

    /** Watches a folder, writes a post into it and prints whether every folder is watched and whether the post was noticed. */
    private static void watch(Path folder) throws IOException {
        try (FolderWatch watch = FolderWatch.open(folder)) {
            System.out.println(watch.complete());
            if (Files.isDirectory(folder.resolve("0"))) {
                Path post = Files.writeString(folder.resolve("post.md"), "x");
                System.out.println(watch.await().filter(changes -> changes.files().contains(post)).isPresent());
            }
        }
    }
}
