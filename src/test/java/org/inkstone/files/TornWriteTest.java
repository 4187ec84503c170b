package org.inkstone.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornWriteTest {

    private final Disk disk = new Disk();
    private final Random random = new Random(25);

    @TempDir
    private Path folder;

    @Test
    void everyMomentOfAWriteInPlaceIsRecognised() {
        for (int round = 0; round < 300; round++) {
            byte[] before = text(random.nextInt(3_000));
            byte[] after = text(random.nextInt(3_000));
            for (int written = 0; written <= after.length; written += 1 + random.nextInt(100)) {
                byte[] found = mixed(before, after, written);
                assertThat(TornWrite.isPartOf(found, before, after))
                        .isEqualTo(!Arrays.equals(found, before) && !Arrays.equals(found, after));
            }
            assertThat(TornWrite.isPartOf(before, before, after)).isFalse();
            assertThat(TornWrite.isPartOf(after, before, after)).isFalse();
        }
    }

    @Test
    void blocksThatAPowerCutLeftInAnyOrderAreRecognised() {
        byte[] before = text(20_000);
        byte[] after = text(30_000);
        byte[] found = after.clone();
        System.arraycopy(before, 4_096, found, 4_096, 4_096);
        System.arraycopy(before, 12_288, found, 12_288, 512);
        assertThat(TornWrite.isPartOf(found, before, after)).isTrue();
    }

    @Test
    void zerosThatAPowerCutLeftBehindAShorterTextAreRecognised() {
        byte[] before = text(155_088);
        byte[] after = text(153_144);
        assertThat(TornWrite.isPartOf(Arrays.copyOf(after, before.length), before, after)).isTrue();
    }

    @Test
    void whatSomebodyElseWroteIsNoTornWrite() {
        byte[] before = text(20_000);
        byte[] after = text(30_000);
        for (int round = 0; round < 1_000; round++) {
            byte[] found = mixed(before, after, random.nextInt(after.length));
            int at = random.nextInt(20_000);
            while (found[at] == before[at] || found[at] == after[at] || found[at] == 0) {
                found[at]++;
            }
            assertThat(TornWrite.isPartOf(found, before, after)).isFalse();
        }
        assertThat(TornWrite.isPartOf(text(25_000), before, after)).isFalse();
        assertThat(TornWrite.isPartOf(new byte[0], before, after)).isFalse();
        assertThat(TornWrite.isPartOf(Arrays.copyOf(after, 10_000), before, after)).isFalse();
    }

    @Test
    void finishesATornWriteAndTouchesNothingElse() throws IOException {
        byte[] before = text(20_000);
        byte[] after = text(10_000);
        Path file = Files.write(folder.resolve("post.md"), mixed(before, after, 3_000));
        Path second = Files.createLink(folder.resolve("second.md"), file);
        assertThat(disk.finish(file, before, after)).contains(new SaveResult.Saved(ContentHash.of(after)));
        assertThat(second).hasBinaryContent(after);
        for (byte[] untouched : new byte[][]{before, after, "theirs".getBytes(StandardCharsets.UTF_8)}) {
            Files.write(file, untouched);
            assertThat(disk.finish(file, before, after)).isEmpty();
            assertThat(file).hasBinaryContent(untouched);
        }
        assertThat(disk.finish(folder.resolve("gone.md"), before, after)).isEmpty();
        assertThat(disk.finish(folder, before, after)).isEmpty();
    }

    private byte[] text(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] mixed(byte[] before, byte[] after, int written) {
        byte[] found = Arrays.copyOf(before, Math.max(before.length, written));
        System.arraycopy(after, 0, found, 0, written);
        return found;
    }
}
