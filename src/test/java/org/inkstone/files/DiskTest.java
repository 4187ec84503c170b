package org.inkstone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

    private static final byte[] NEW = "new text\n".getBytes(StandardCharsets.UTF_8);

    private final Disk disk = new Disk();

    @TempDir
    private Path folder;

    @Test
    void savesOverWhatWasReadAndLeavesNothingElseBehind() throws IOException {
        Path file = write("post.md", "old");
        SaveResult result = disk.save(file, NEW, expected(file));
        assertThat(result).isEqualTo(new SaveResult.Saved(ContentHash.of(NEW)));
        assertThat(file).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("post.md");
    }

    @Test
    void leavesAFileAloneThatAnotherProgramChanged() throws IOException {
        Path file = write("post.md", "old");
        Expected read = expected(file);
        Files.writeString(file, "theirs");
        assertThat(disk.save(file, NEW, read)).isEqualTo(new SaveResult.Conflict());
        assertThat(file).hasContent("theirs");
        assertThat(names()).containsExactly("post.md");
    }

    @Test
    void aFileThatIsGoneIsAConflictAndOneThatAppearedToo() throws IOException {
        Path file = write("post.md", "old");
        Expected read = expected(file);
        Files.delete(file);
        assertThat(disk.save(file, NEW, read)).isEqualTo(new SaveResult.Conflict());
        assertThat(file).doesNotExist();
        Files.writeString(file, "someone else's");
        assertThat(disk.save(file, NEW, new Expected.NoFile())).isEqualTo(new SaveResult.Conflict());
        assertThat(file).hasContent("someone else's");
    }

    @Test
    void touchingAFileWithoutChangingItIsNoConflict() throws IOException {
        Path file = write("post.md", "old");
        Expected read = expected(file);
        Files.writeString(file, "old");
        assertThat(disk.save(file, NEW, read)).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void keepsASymbolicLinkALinkAndPermissionsAsTheyAre() throws IOException {
        Path real = write("real.md", "old");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), real);
        assertThat(disk.save(link, NEW, expected(link))).isInstanceOf(SaveResult.Saved.class);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasBinaryContent(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real))).isEqualTo("rw-rw-r--");
    }

    @Test
    void makesTheFileThatALinkLeadsToWhereItIsNotThereYet() throws IOException {
        Path folders = Files.createDirectories(folder.resolve("drafts/2026")).getParent();
        Files.createSymbolicLink(folders.resolve("second.md"), Path.of("2026/real.md"));
        Path link = Files.createSymbolicLink(folder.resolve("first.md"), Path.of("drafts/second.md"));
        assertThat(disk.save(link, NEW, new Expected.NoFile())).isInstanceOf(SaveResult.Saved.class);
        assertThat(link).isSymbolicLink();
        assertThat(folders.resolve("second.md")).isSymbolicLink();
        assertThat(folders.resolve("2026/real.md")).isRegularFile().hasBinaryContent(NEW);
    }

    @Test
    void keepsAllNamesOfAFile() throws IOException {
        Path file = write("post.md", "old, and longer than the new one");
        Path second = Files.createLink(folder.resolve("second.md"), file);
        Optional<String> identity = disk.identity(file);
        assertThat(disk.save(file, NEW, expected(file))).isEqualTo(new SaveResult.Saved(ContentHash.of(NEW)));
        assertThat(second).hasBinaryContent(NEW);
        assertThat(disk.identity(second)).isEqualTo(identity);
        assertThat(names()).containsExactlyInAnyOrder("post.md", "second.md");
    }

    @Test
    void doesNotWriteOverAFileWithoutACopy() throws IOException {
        Path file = write("post.md", "old");
        Files.createLink(folder.resolve("second.md"), file);
        HeldCopies full = held((target, before, after) -> Optional.of("There is no room for a copy."));
        assertThat(disk.save(file, NEW, expected(file), full)).isEqualTo(new SaveResult.Failed("There is no room for a copy."));
        assertThat(file).hasContent("old");
    }

    @Test
    void doesNotWriteOverWhatAnotherProgramWroteWhileTheCopyWasMade() throws IOException {
        Path file = write("post.md", "old");
        Files.createLink(folder.resolve("second.md"), file);
        HeldCopies slow = held((target, before, after) -> {
            try {
                Files.writeString(file, "theirs");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Optional.empty();
        });
        assertThat(disk.save(file, NEW, expected(file), slow)).isEqualTo(new SaveResult.Conflict());
        assertThat(file).hasContent("theirs");
        assertThat(disk.save(file, NEW, new Expected.Anything(), held((target, before, after) -> Optional.empty())))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void keepsPermissionsWhateverTheyAre() throws IOException {
        for (String permissions : List.of("rw-------", "rw-rw-rw-", "rwxr-x--x", "rw-r-----")) {
            Path file = write("post.md", "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            assertThat(disk.save(file, NEW, expected(file))).isInstanceOf(SaveResult.Saved.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(permissions);
        }
    }

    @Test
    void keepsExtendedAttributesAndAccessLists() throws IOException {
        Path file = write("post.md", "old");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("user"), "extended attributes are not supported here");
        Files.setAttribute(file, "user:colour", ByteBuffer.wrap("red".getBytes(StandardCharsets.UTF_8)));
        // Version 2, then owner rw, user 65534 r, group r, mask r, others none; as in linux/posix_acl_xattr.h.
        byte[] accessList = HexFormat.of().parseHex("02000000" + "01000600ffffffff" + "02000400feff0000" + "04000400ffffffff"
                + "10000400ffffffff" + "20000000ffffffff");
        boolean accessLists = Libc.setExtendedAttribute(file, "system.posix_acl_access", accessList);
        assertThat(disk.save(file, NEW, expected(file))).isInstanceOf(SaveResult.Saved.class);
        assertThat(file).hasBinaryContent(NEW);
        assertThat((byte[]) Files.getAttribute(file, "user:colour")).asString().isEqualTo("red");
        assumeTrue(accessLists, "access lists are not supported here");
        assertThat(Libc.extendedAttribute(file, "system.posix_acl_access")).isEqualTo(accessList);
    }

    @Test
    void keepsOwnerAndGroup() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may give a file to another user");
        Path file = write("post.md", "old");
        Files.setAttribute(file, "unix:uid", 65533);
        Files.setAttribute(file, "unix:gid", 65532);
        assertThat(disk.save(file, NEW, expected(file))).isInstanceOf(SaveResult.Saved.class);
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(65533);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(65532);
    }

    @Test
    void isNewWhenItIsSaved() throws IOException {
        Path file = write("post.md", "old");
        FileTime then = FileTime.from(Instant.now().minus(Duration.ofDays(300)));
        Files.setLastModifiedTime(file, then);
        disk.save(file, NEW, expected(file));
        assertThat(Files.getLastModifiedTime(file)).isGreaterThan(FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    @Test
    void replacesNoDevice() {
        assertThat(disk.save(Path.of("/dev/null"), NEW, new Expected.Anything()))
                .isEqualTo(new SaveResult.Failed("What stands there is not a regular file. Save under another name."));
    }

    @Test
    void sweepsWhatAKilledSaveLeftAndNothingElse() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        String dead = ".post.md.inkstone-" + gone.pid() + "-0123456789abcdef";
        String alive = ".post.md.inkstone-" + ProcessHandle.current().pid() + "-0123456789abcdef";
        write("post.md", "saved");
        List<Path> swept = List.of(aged(dead + ".tmp", "x", 2), aged("deep/" + dead + ".tmp", "x", 2),
                aged(alive.replace("ab", "ba") + ".tmp", "x", 25 * 60), aged(dead + ".copy", "saved", 2));
        List<Path> kept = List.of(aged(dead.replace("ab", "ba") + ".tmp", "x", 0), aged(alive + ".tmp", "x", 2),
                aged(dead.replace("ab", "ba") + ".copy", "not saved", 99 * 24 * 60), aged(dead + ".md", "x", 9999),
                aged(".git/" + dead + ".tmp", "x", 9999), aged("node_modules/" + dead + ".tmp", "x", 9999),
                aged("post.md.inkstone-1-0123456789abcdef.tmp", "x", 9999), aged(".hidden.tmp", "x", 9999),
                Files.createDirectory(folder.resolve(dead + ".dir.tmp")));
        Path outside = Files.createTempDirectory("outside");
        Path there = Files.writeString(outside.resolve(dead + ".tmp"), "x");
        Files.setLastModifiedTime(there, FileTime.from(Instant.EPOCH));
        Files.createSymbolicLink(folder.resolve("linked"), outside);
        Path link = Files.createSymbolicLink(folder.resolve(dead.replace("ab", "cc") + ".tmp"), there);
        try {
            assertThat(disk.sweep(folder)).isEqualTo(4);
            assertThat(swept).allSatisfy(file -> assertThat(file).doesNotExist());
            assertThat(kept).allSatisfy(file -> assertThat(file).exists());
            assertThat(link).isSymbolicLink();
            assertThat(there).exists();
            assertThat(disk.sweep(folder.resolve("gone"))).isZero();
        } finally {
            Files.delete(there);
            Files.delete(outside);
        }
    }

    @Test
    void findsAFileAgainThatWasRenamed() throws IOException {
        Path file = write("post.md", "text");
        write("same text.md", "text");
        String identity = disk.identity(file).orElseThrow();
        ContentHash hash = ContentHash.of("text".getBytes(StandardCharsets.UTF_8));
        assertThat(disk.movedTo(folder, identity, hash)).contains(file);
        Files.createDirectory(folder.resolve("deep"));
        Path moved = Files.move(file, folder.resolve("deep/renamed.md"));
        assertThat(disk.movedTo(folder, identity, hash)).contains(moved);
        Files.writeString(moved, "changed");
        assertThat(disk.movedTo(folder, identity, hash)).isEmpty();
        assertThat(disk.identity(file)).isEmpty();
    }

    @Test
    void withoutIdentitiesOnlyTheContentTellsAndOnlyIfItIsOfOnePost() throws IOException {
        Path file = write("post.md", "text");
        ContentHash hash = ContentHash.of("text".getBytes(StandardCharsets.UTF_8));
        assertThat(disk.movedTo(folder, "", hash)).contains(file);
        write("same text.md", "text");
        assertThat(disk.movedTo(folder, "", hash)).isEmpty();
        assertThat(disk.movedTo(folder.resolve("gone"), "", hash)).isEmpty();
    }

    @Test
    void saysInOneSentenceWhyItCannotSave() throws IOException {
        assertThat(disk.save(folder.resolve("gone/post.md"), NEW, new Expected.NoFile()))
                .isEqualTo(new SaveResult.Failed("The folder is not there any more. Save a copy elsewhere."));
        Path taken = Files.createDirectory(folder.resolve("taken.md"));
        assertThat(disk.save(taken, NEW, new Expected.Anything())).isInstanceOf(SaveResult.Failed.class);
        Path loop = folder.resolve("loop.md");
        Files.createSymbolicLink(loop, loop);
        assertThat(disk.save(loop, NEW, new Expected.Anything())).isInstanceOf(SaveResult.Failed.class);
        String longName = "x".repeat(300) + ".md";
        assertThat(disk.save(folder.resolve(longName), NEW, new Expected.NoFile())).isInstanceOf(SaveResult.Failed.class)
                .extracting("reason").asString().contains("too long");
        assertThat(names()).containsExactlyInAnyOrder("taken.md", "loop.md");
    }

    @Test
    void savesUnderNamesOfManyBytes() {
        Path file = folder.resolve("漢".repeat(80) + ".md");
        assertThat(disk.save(file, NEW, new Expected.NoFile())).isInstanceOf(SaveResult.Saved.class);
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void refusesWhatIsNoFileToEdit() throws IOException {
        assertThat(disk.read(folder)).isEqualTo(new ReadResult.Refused("It is a folder, not a file."));
        assertThat(disk.read(folder.resolve("none.md"))).isEqualTo(new ReadResult.Refused("There is no such file."));
        assertThat(disk.read(Path.of("/dev/zero"))).isEqualTo(new ReadResult.Refused("It is not a regular file."));
        Path large = folder.resolve("large.md");
        try (var channel = Files.newByteChannel(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(Disk.MAX_FILE_SIZE);
            channel.write(ByteBuffer.wrap(new byte[]{'x'}));
        }
        assertThat(disk.read(large)).isInstanceOf(ReadResult.Refused.class).extracting("reason").asString().contains("64 MiB");
    }

    @Test
    void listsPostsAndNothingElse() throws IOException {
        write("a.md", "");
        write("b.MARKDOWN", "");
        write("notes.txt", "");
        write(".hidden.md", "");
        write("deep/er/c.mdx", "");
        write("node_modules/pkg/README.md", "");
        write(".git/d.md", "");
        Files.createSymbolicLink(folder.resolve("circle"), folder);
        Files.createDirectory(folder.resolve("folder.md"));
        assertThat(disk.posts(folder)).extracting(p -> folder.relativize(p).toString()).containsExactlyInAnyOrder("a.md",
                "b.MARKDOWN", "deep/er/c.mdx");
    }

    @Test
    void listsThePostsOfAFolderThatALinkLeadsTo() throws IOException {
        write("blog/deep/a.md", "");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("blog"));
        assertThat(disk.posts(link)).containsExactly(link.resolve("deep/a.md"));
    }

    @Test
    void findsNothingOutsideTheBlog() throws IOException {
        Path blog = Files.createDirectory(folder.resolve("blog"));
        Path secret = write("secret.png", "x");
        Path image = write("blog/img.png", "x");
        Files.createSymbolicLink(blog.resolve("leak.png"), secret);
        assertThat(disk.inside(blog, image)).isEqualTo(image.toRealPath());
        assertThat(disk.inside(blog, blog.resolve("../secret.png"))).isNull();
        assertThat(disk.inside(blog, blog.resolve("leak.png"))).isNull();
        assertThat(disk.inside(blog, blog)).isNull();
    }

    private Path aged(String name, String text, long minutes) throws IOException {
        Path file = write(name, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(minutes))));
        return file;
    }

    private interface Holding {
        Optional<String> hold(Path target, byte[] before, byte[] after);
    }

    private static HeldCopies held(Holding holding) {
        return new HeldCopies() {
            @Override
            public Optional<String> hold(Path target, byte[] before, byte[] after) {
                return holding.hold(target, before, after);
            }

            @Override
            public void release(Path target) {}
        };
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Expected expected(Path file) {
        return new Expected.Content(((ReadResult.Contents) disk.read(file)).hash());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
