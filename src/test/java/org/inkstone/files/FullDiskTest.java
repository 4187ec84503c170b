package org.inkstone.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real disks that are full or turn read-only. */
class FullDiskTest {

    private static final SaveResult FULL = new SaveResult.Failed(
            "The disk is full. Make room and save again, or save a copy elsewhere.");

    private final Disk disk = new Disk();

    @TempDir
    private Path temporary;

    @Test
    void aFullDiskKeepsTheOldTextSaysSoAndTakesTheNewOneWhenThereIsRoom() throws IOException {
        try (Mount mount = Mount.tmpfs(temporary.resolve("small"), "size=1m")) {
            Path file = Files.write(mount.point().resolve("post.md"), new byte[300_000]);
            Path ballast = Files.write(mount.point().resolve("ballast"), new byte[500_000]);
            byte[] text = "x".repeat(400_000).getBytes();
            assertThat(disk.save(file, text, expected(file))).isEqualTo(FULL);
            assertThat(disk.save(mount.point().resolve("new.md"), text, new Expected.NoFile())).isEqualTo(FULL);
            assertThat(file).hasBinaryContent(new byte[300_000]);
            assertThat(names(mount)).containsExactlyInAnyOrder("post.md", "ballast");
            Files.delete(ballast);
            assertThat(disk.save(file, text, expected(file))).isInstanceOf(SaveResult.Saved.class);
            assertThat(file).hasBinaryContent(text);
        }
    }

    @Test
    void aFullDiskKeepsTheOldTextOfAFileWithTwoNames() throws IOException {
        try (Mount mount = Mount.tmpfs(temporary.resolve("small"), "size=1m")) {
            Path file = Files.write(mount.point().resolve("post.md"), new byte[300_000]);
            Files.createLink(mount.point().resolve("second.md"), file);
            Path ballast = Files.write(mount.point().resolve("ballast"), new byte[680_000]);
            byte[] text = "x".repeat(400_000).getBytes();
            assertThat(disk.save(file, text, expected(file))).isEqualTo(FULL);
            assertThat(disk.save(file, text, expected(file), new Elsewhere())).isEqualTo(FULL);
            assertThat(file).hasBinaryContent(new byte[300_000]);
            assertThat(names(mount)).containsExactlyInAnyOrder("post.md", "second.md", "ballast");
            Files.delete(ballast);
            assertThat(disk.save(file, text, expected(file), new Elsewhere())).isInstanceOf(SaveResult.Saved.class);
            assertThat(mount.point().resolve("second.md")).hasBinaryContent(text);
        }
    }

    @Test
    void aDiskThatTakesNoMoreFilesKeepsTheOldTextAndSaysThatItIsFull() throws IOException {
        try (Mount mount = Mount.tmpfs(temporary.resolve("few"), "size=1m,nr_inodes=4")) {
            Path file = Files.writeString(mount.point().resolve("post.md"), "old");
            Files.writeString(mount.point().resolve("a"), "");
            Path last = Files.writeString(mount.point().resolve("b"), "");
            assertThat(disk.save(file, "new".getBytes(), expected(file))).isEqualTo(FULL);
            assertThat(file).hasContent("old");
            Files.delete(last);
            assertThat(disk.save(file, "new".getBytes(), expected(file))).isInstanceOf(SaveResult.Saved.class);
        }
    }

    @Test
    void aDiskThatTurnsReadOnlyKeepsTheOldTextAndSaysSo() throws IOException {
        try (Mount mount = Mount.tmpfs(temporary.resolve("disk"), "size=1m")) {
            Path file = Files.writeString(mount.point().resolve("post.md"), "old");
            mount.remount("ro");
            SaveResult readOnly = new SaveResult.Failed("This folder can only be read. Save a copy elsewhere.");
            assertThat(disk.save(file, "new".getBytes(), expected(file))).isEqualTo(readOnly);
            assertThat(disk.save(mount.point().resolve("new.md"), "new".getBytes(), new Expected.NoFile())).isEqualTo(readOnly);
            assertThat(file).hasContent("old");
            mount.remount("rw");
            assertThat(disk.save(file, "new".getBytes(), expected(file))).isInstanceOf(SaveResult.Saved.class);
            assertThat(names(mount)).containsExactly("post.md");
        }
    }

    @Test
    void aDiskThatIsGoneIsNotMadeAnew() throws IOException {
        Path folder = temporary.resolve("disk");
        Path file = folder.resolve("blog/post.md");
        Expected read;
        try (Mount mount = Mount.tmpfs(folder, "size=1m")) {
            Files.createDirectory(mount.point().resolve("blog"));
            Files.writeString(file, "old");
            read = expected(file);
        }
        assertThat(disk.save(file, "new".getBytes(), read))
                .isEqualTo(new SaveResult.Failed("The folder is not there any more. Save a copy elsewhere."));
        assertThat(folder).isEmptyDirectory();
    }

    private Expected expected(Path file) {
        return new Expected.Content(((ReadResult.Contents) disk.read(file)).hash());
    }

    private static List<String> names(Mount mount) throws IOException {
        try (Stream<Path> files = Files.list(mount.point())) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    /** Copies that need no room on the disk. */
    private static final class Elsewhere implements HeldCopies {

        @Override
        public Optional<String> hold(Path target, byte[] before, byte[] after) {
            return Optional.empty();
        }

        @Override
        public void release(Path target) {}
    }
}
