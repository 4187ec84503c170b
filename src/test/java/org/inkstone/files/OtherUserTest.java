package org.inkstone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving as a user whom permissions bind; nothing binds root, as whom tests often run. */
class OtherUserTest {

    private static final int NOBODY = 65534;
    private static final String SAVED = new SaveResult.Saved(ContentHash.of("new".getBytes())).toString();

    @TempDir
    private Path temporary;

    private Path classes;
    private Path blog;

    @BeforeEach
    void makeABlogOfNobody() throws IOException {
        allow(temporary, "rwxr-xr-x");
        classes = Files.createDirectories(temporary.resolve("classes"));
        for (Path folder : TestProcess.classFolders()) {
            copy(folder.resolve("org/inkstone/files"), classes.resolve("org/inkstone/files"));
        }
        blog = Files.createDirectory(temporary.resolve("blog"));
        String failure = Mount.failureOf(asNobody(List.of("true")));
        if (!failure.isEmpty()) {
            abort("no other user can be had here: " + failure);
        }
        own(blog, NOBODY, NOBODY);
    }

    @Test
    void aFileThatIsReadOnlyIsLeftAloneThoughItsFolderIsNot() throws Exception {
        Path file = write("post.md", "r--r--r--", NOBODY, NOBODY);
        assertThat(save(file)).containsExactly(
                new SaveResult.Failed("This file can only be read. Allow writing to it, or save a copy elsewhere.").toString());
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("post.md");
    }

    @Test
    void aFolderThatIsReadOnlyAndOneThatIsClosedAreTold() throws Exception {
        Path file = write("post.md", "rw-rw-rw-", NOBODY, NOBODY);
        String denied = new SaveResult.Failed("You do not have permission to write here. Save a copy elsewhere.").toString();
        allow(blog, "r-xr-xr-x");
        assertThat(save(file, blog.resolve("new.md"))).containsExactly(denied, denied);
        allow(blog, "---------");
        assertThat(save(file, blog.resolve("new.md"))).containsExactly(denied, denied);
        allow(blog, "rwxr-xr-x");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("post.md");
    }

    @Test
    void aFileOfAnotherUserKeepsItsPermissionsAndItsGroupIfThatMayBe() throws Exception {
        Path shared = write("shared.md", "rw-rw----", 0, NOBODY);
        Path open = write("open.md", "rw-rw-rw-", 0, 0);
        assertThat(save(shared, open)).containsExactly(SAVED, SAVED);
        assertThat(Files.getAttribute(shared, "unix:gid")).isEqualTo(NOBODY);
        assertThat(permissions(shared)).isEqualTo("rw-rw----");
        assertThat(permissions(open)).isEqualTo("rw-rw-rw-");
    }

    @Test
    void aGroupThatCannotBeKeptDoesNotGiveItsPermissionsToAnother() throws Exception {
        Path file = write("post.md", "rw-rw-r--", NOBODY, 0);
        assertThat(save(file)).containsExactly(SAVED);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(NOBODY);
        assertThat(permissions(file)).isEqualTo("rw-r--r--");
    }

    private List<String> save(Path... files) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("save"));
        Arrays.stream(files).map(Path::toString).forEach(arguments::add);
        Process process = new ProcessBuilder(
                asNobody(TestProcess.command(classes.toString(), arguments.toArray(String[]::new)))).redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    private static List<String> asNobody(List<String> command) {
        List<String> all = new ArrayList<>(
                List.of("setpriv", "--reuid", "" + NOBODY, "--regid", "" + NOBODY, "--clear-groups"));
        all.addAll(command);
        return all;
    }

    private Path write(String name, String permissions, int user, int group) throws IOException {
        Path file = Files.writeString(blog.resolve(name), "old");
        own(file, user, group);
        allow(file, permissions);
        return file;
    }

    private static void own(Path file, int user, int group) throws IOException {
        Files.setAttribute(file, "unix:uid", user);
        Files.setAttribute(file, "unix:gid", group);
    }

    private static void allow(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** The project may lie where only its owner may look. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(blog)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
