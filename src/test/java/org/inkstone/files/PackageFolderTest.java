package org.inkstone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Package folders, and the ZIP files that are made of them. */
class PackageFolderTest {

    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    private Path temp;
    private PackageFolder folder;

    @BeforeEach
    void make() {
        folder = new PackageFolder(temp.resolve("out"));
    }

    @Test
    void filesAreWrittenListedAndDeletedWithTheirFolders() throws IOException {
        assertThat(folder.isEmpty()).isTrue();
        folder.write("a/b/c.txt", BYTES);
        folder.write("a/d.txt", new byte[0]);
        folder.replace("e.txt", BYTES);
        assertThat(folder.sizes()).containsExactly(java.util.Map.entry("a/b/c.txt", 3L), java.util.Map.entry("a/d.txt", 0L),
                java.util.Map.entry("e.txt", 3L));
        folder.delete("a/b/c.txt");
        assertThat(temp.resolve("out/a/b")).doesNotExist();
        assertThat(temp.resolve("out/a/d.txt")).exists();
        folder.write("a/b/c.txt", BYTES);
        assertThat(folder.read("a/b/c.txt")).isEqualTo(BYTES);
        folder.delete();
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void nothingIsWrittenOutsideIt() throws IOException {
        for (String name : List.of("../x", "a/../../x", "/etc/x", "", ".", "a/..")) {
            assertThatThrownBy(() -> folder.write(name, BYTES)).as(name).isInstanceOf(IllegalArgumentException.class);
        }
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Path mine = Files.write(outside.resolve("mine.txt"), new byte[]{9});
        folder.write("first.txt", BYTES);
        Path link = Files.createSymbolicLink(temp.resolve("out/link"), outside);
        assertThatThrownBy(() -> folder.write("link/mine.txt", BYTES)).isInstanceOf(IOException.class)
                .hasMessageContaining("is a link");
        Files.delete(link);
        Files.createSymbolicLink(temp.resolve("out/file.txt"), mine);
        folder.write("file.txt", BYTES);
        assertThat(mine).hasBinaryContent(new byte[]{9});
        assertThat(temp.resolve("out/file.txt")).hasBinaryContent(BYTES);
    }

    @Test
    void theSameFilesMakeTheSameZip() throws IOException {
        folder.write("b.txt", BYTES);
        folder.write("ä/a.txt", BYTES);
        Path zip = temp.resolve("one.zip");
        ZipPackage.pack(folder, new TreeSet<>(folder.sizes().keySet()), zip);
        PackageFolder unpacked = new PackageFolder(temp.resolve("unpacked"));
        ZipPackage.unpack(zip, unpacked);
        assertThat(unpacked.sizes()).isEqualTo(folder.sizes());
        ZipPackage.pack(unpacked, new TreeSet<>(unpacked.sizes().keySet()), temp.resolve("two.zip"));
        assertThat(temp.resolve("two.zip")).hasBinaryContent(Files.readAllBytes(zip));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(ZipEntry::getName).toList()).containsExactly("b.txt", "ä/a.txt");
            assertThat(file.stream().map(e -> e.getTimeLocal().toString()).distinct().toList())
                    .containsExactly("1980-02-01T00:00");
            assertThat(file.stream().allMatch(e -> e.getExtra() == null)).isTrue();
        }
        try (var files = Files.list(temp)) {
            assertThat(files.map(f -> f.getFileName().toString()).toList()).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void aZipThatLeadsOutIsRefused() throws IOException {
        Path zip = temp.resolve("evil.zip");
        try (OutputStream file = Files.newOutputStream(zip); ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("../evil.txt"));
            out.write(BYTES);
        }
        assertThatThrownBy(() -> ZipPackage.unpack(zip, folder)).isInstanceOf(IOException.class);
        assertThat(temp.resolve("evil.txt")).doesNotExist();
    }
}
