package org.inkstone.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The files that a save makes beside its target: {@code .name.inkstone-<pid>-<random>.tmp} until it is moved over it, and a
 * {@code .copy} of the new text while the target is written in place. Hidden, and with no extension that a site generator reads.
 */
final class Leftovers {

    private Leftovers() {}

    static Path temporaryBeside(Path target) {
        return beside(target, ".tmp");
    }

    static Path copyBeside(Path target) {
        return beside(target, ".copy");
    }

    /** Keeps the name within the 255 bytes that file systems allow, whatever the script. */
    private static Path beside(Path target, String extension) {
        String name = target.getFileName().toString();
        String shortened = name.substring(0, name.offsetByCodePoints(0, Math.min(40, name.codePointCount(0, name.length()))));
        return target.resolveSibling("." + shortened + ".inkstone-" + ProcessHandle.current().pid() + "-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + extension);
    }

    /** Deletes it if that is possible. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + file, e);
        }
    }
}
