package org.inkstone.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a save makes beside its target: {@code .name.inkstone-<pid>-<random>.tmp} until it is moved over it, and a
 * {@code .copy} of the new text while the target is written in place. Hidden, and with no extension that a site generator reads.
 */
final class Leftovers {

    private static final Pattern NAME = Pattern.compile("\\.(.+)\\.inkstone-(\\d{1,18})-[0-9a-f]{16}\\.(tmp|copy)");
    /** A process that writes a text takes less than this, also where its number means nothing: on another computer. */
    private static final Duration LONGEST_SAVE = Duration.ofMinutes(1);
    /** By then the number of a process may be that of another one. */
    private static final Duration LONGEST_PROCESS = Duration.ofDays(1);

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

    /** Whether a process of this computer made it that is not there any more. */
    static boolean isOfEndedProcess(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(2))).filter(ProcessHandle::isAlive).isEmpty();
    }

    /** Deletes it if that is possible; if not, a later {@link #sweep} does. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + file, e);
        }
    }

    /** @return how many were deleted; none where the folder cannot be read */
    static int sweep(Path folder) {
        Instant now = Instant.now();
        int[] swept = {0};
        try {
            FolderWalk.walk(folder, directory -> {}, (file, attributes) -> {
                if (isAbandoned(file, attributes, now)) {
                    try {
                        Files.delete(file);
                        swept[0]++;
                    } catch (IOException e) {
                        System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + file, e);
                    }
                }
            });
        } catch (IOException e) {
            return swept[0];
        }
        return swept[0];
    }

    private static boolean isAbandoned(Path file, BasicFileAttributes attributes, Instant now) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || !attributes.isRegularFile()) {
            return false;
        }
        Duration age = Duration.between(attributes.lastModifiedTime().toInstant(), now);
        boolean alive = ProcessHandle.of(Long.parseLong(name.group(2))).filter(ProcessHandle::isAlive).isPresent();
        return age.compareTo(alive ? LONGEST_PROCESS : LONGEST_SAVE) > 0
                && (name.group(3).equals("tmp") || isSavedBeside(file, name.group(1)));
    }

    /** A copy goes only when the file it is a copy of holds the same: until then it may be all that is left of the text. */
    private static boolean isSavedBeside(Path copy, String name) {
        try (var files = Files.newDirectoryStream(copy.getParent(), f -> f.getFileName().toString().startsWith(name))) {
            byte[] bytes = Files.readAllBytes(copy);
            for (Path file : files) {
                if (Files.isRegularFile(file) && Files.size(file) == bytes.length
                        && Arrays.equals(bytes, Files.readAllBytes(file))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
