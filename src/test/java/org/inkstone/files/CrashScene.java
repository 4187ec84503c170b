package org.inkstone.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A file that is saved while something goes wrong. */
enum CrashScene {

    /** Through a symbolic link, and a longer text. */
    ORDINARY(40_000, 50_000), NEW(0, 50_000), HARD_LINKED(50_000, 40_000), HARD_LINKED_GROWING(40_000,
            50_000), NO_ATOMIC_MOVE(50_000, 40_000), NEW_NO_ATOMIC_MOVE(0, 50_000);

    private final byte[] before;
    private final byte[] after;

    CrashScene(int before, int after) {
        this.before = filled(before, 'o');
        this.after = filled(after, 'n');
    }

    private static byte[] filled(int length, char with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    void prepare(Path folder) throws IOException {
        if (before.length > 0) {
            Files.write(file(folder), before);
        }
        if (this == HARD_LINKED || this == HARD_LINKED_GROWING) {
            Files.createLink(folder.resolve("second name.md"), file(folder));
        }
        if (this == ORDINARY) {
            Files.createSymbolicLink(folder.resolve("link.md"), Path.of("post.md"));
        }
    }

    SaveResult save(FaultyDisk faulty, Path folder) {
        return new Disk().save(faulty.path(this == ORDINARY ? folder.resolve("link.md") : file(folder)), after, expected());
    }

    SaveResult save(FaultyDisk faulty, Path folder, HeldCopies held) {
        return new Disk().save(faulty.path(file(folder)), after, expected(), held);
    }

    private Expected expected() {
        return before.length == 0 ? new Expected.NoFile() : new Expected.Content(ContentHash.of(before));
    }

    Path file(Path folder) {
        return folder.resolve("post.md");
    }

    byte[] before() {
        return before;
    }

    byte[] after() {
        return after;
    }

    boolean refusesAtomicMoves() {
        return this == NO_ATOMIC_MOVE || this == NEW_NO_ATOMIC_MOVE;
    }

    boolean isInPlace() {
        return this != ORDINARY && this != NEW;
    }

    boolean makesTheFile() {
        return before.length == 0;
    }

    /** Whether the file is as it was before. */
    boolean isAsBefore(Path folder) throws IOException {
        return Files.exists(file(folder)) ? !makesTheFile() && holdsOld(folder) : makesTheFile();
    }

    /** The same, but a file that is there and empty counts as one that is not there. */
    boolean holdsOld(Path folder) throws IOException {
        return Files.exists(file(folder)) ? Arrays.equals(Files.readAllBytes(file(folder)), before) : makesTheFile();
    }

    boolean holdsNew(Path folder) throws IOException {
        return Files.exists(file(folder)) && Arrays.equals(Files.readAllBytes(file(folder)), after);
    }

    static List<Path> leftovers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(".")).toList();
        }
    }
}
