package org.inkstone.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cuts the power of a real ext4 file system while a process saves, then looks what is left. {@code mvn -B test -Dtest=PowerCutTest
 * -Dinkstone.powercuts=100} does it more often. Skipped where ext4 cannot be made and mounted.
 */
class PowerCutTest {

    private static final int ROUNDS = Integer.getInteger("inkstone.powercuts", 5);
    private static final Pattern NUMBER = Pattern.compile("This is text number (\\d+)\\.\n");

    private final Random random = new Random();

    @TempDir
    private Path temporary;

    @Test
    void noSaveThatWasAcknowledgedIsLostAndNoTextIsTorn() throws IOException {
        int saves = 0;
        int newer = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Path image = newDisk();
            int acknowledged = saveUntilThePowerIsCut(image, false);
            try (Mount mount = mount(image)) {
                byte[] found = Files.readAllBytes(mount.point().resolve("post.md"));
                int number = numberOf(found);
                String what = "round " + round + ": text " + number + ", acknowledged " + acknowledged;
                assertThat(found).as(what).isEqualTo(TestProcess.numbered(number));
                assertThat(number).as(what).isBetween(acknowledged, acknowledged + 1);
                newer += number - acknowledged;
                saves += acknowledged;
            }
        }
        System.out.println(ROUNDS + " power cuts while a file was replaced: " + saves
                + " saves acknowledged, 0 lost, 0 torn; " + newer + " times the text after the last acknowledged one was there");
    }

    @Test
    void aFileThatIsWrittenInPlaceCanBeFinishedAfterThePowerCut() throws IOException {
        int saves = 0;
        int torn = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Path image = newDisk();
            int acknowledged = saveUntilThePowerIsCut(image, true);
            byte[] last = TestProcess.numbered(acknowledged);
            byte[] next = TestProcess.numbered(acknowledged + 1);
            try (Mount mount = mount(image)) {
                Path file = mount.point().resolve("post.md");
                String what = "round " + round + ", acknowledged " + acknowledged;
                byte[] found = Files.readAllBytes(file);
                if (!Arrays.equals(found, last) && !Arrays.equals(found, next)) {
                    torn++;
                    assertThat(copies(mount)).as(what).contains(next);
                    assertThat(new Disk().finish(file, last, next)).as(what).contains(new SaveResult.Saved(ContentHash.of(next)));
                    assertThat(file).hasBinaryContent(next);
                }
                assertThat(mount.point().resolve("second.md")).as(what).hasSameBinaryContentAs(file);
                saves += acknowledged;
            }
        }
        System.out.println(
                ROUNDS + " power cuts while a file was written in place: " + saves + " saves acknowledged, 0 lost; " + torn
                        + " torn, all finished from the copy");
    }

    private Path newDisk() throws IOException {
        Path image = temporary.resolve("image");
        Files.deleteIfExists(image);
        Mount.makeExt4(image, 32 << 20);
        return image;
    }

    private Mount mount(Path image) throws IOException {
        return Mount.ext4(image, temporary.resolve("disk"));
    }

    /** @return the number of the last text that was acknowledged, 0 for the one that was there from the beginning */
    private int saveUntilThePowerIsCut(Path image, boolean inPlace) throws IOException {
        try (Mount mount = mount(image)) {
            Path file = mount.point().resolve("post.md");
            ForcedWrite.to(file, TestProcess.numbered(0), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (inPlace) {
                Files.createLink(mount.point().resolve("second.md"), file);
            }
            ForcedWrite.folder(mount.point());
            Process process = new ProcessBuilder(TestProcess.command(TestProcess.classPath(), "loop", file.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader acknowledgements = process.inputReader()) {
                int last = 0;
                int enough = 1 + random.nextInt(20);
                while (last < enough) {
                    last = Integer.parseInt(acknowledgements.readLine());
                }
                long moment = System.nanoTime() + random.nextInt(10_000_000);
                while (System.nanoTime() < moment) {
                    Thread.onSpinWait();
                }
                Libc.cutPower(mount.point());
                for (String line = acknowledgements.readLine(); line != null; line = acknowledgements.readLine()) {
                    last = Integer.parseInt(line);
                }
                return last;
            } finally {
                process.destroyForcibly().onExit().join();
            }
        }
    }

    private static int numberOf(byte[] text) {
        Matcher number = NUMBER.matcher(new String(text, StandardCharsets.UTF_8));
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
    }

    private static List<byte[]> copies(Mount mount) throws IOException {
        List<byte[]> copies = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(mount.point(), ".*.copy")) {
            for (Path file : files) {
                copies.add(Files.readAllBytes(file));
            }
        }
        return copies;
    }
}
