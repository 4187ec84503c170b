package org.inkstone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {

    @TempDir
    private Path folder;

    private FolderWatch watch;

    @AfterEach
    void closeTheWatch() {
        if (watch != null) {
            watch.close();
        }
    }

    @Test
    void tellsOfPostsThatAreCreatedWrittenAndDeleted() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("posts/2026"));
        open();
        Path file = Files.writeString(deep.resolve("post.md"), "one");
        assertThat(changes()).isEqualTo(new FolderChanges(Set.of(file), false));
        Files.writeString(file, "two");
        assertThat(changes()).isEqualTo(new FolderChanges(Set.of(file), false));
        Files.delete(file);
        assertThat(changes()).isEqualTo(new FolderChanges(Set.of(file), false));
    }

    @Test
    void watchesAFolderThatALinkLeadsTo() throws IOException {
        Files.createDirectories(folder.resolve("blog/deep"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("blog"));
        watch = FolderWatch.open(link);
        Files.writeString(folder.resolve("blog/deep/post.md"), "x");
        assertThat(changes()).isEqualTo(new FolderChanges(Set.of(link.resolve("deep/post.md")), false));
    }

    @Test
    void tellsOfAFileThatAnotherOneIsMovedOver() throws IOException {
        Path file = Files.writeString(folder.resolve("post.md"), "old");
        Path other = Files.writeString(folder.resolve("post.md.swp"), "new");
        open();
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        assertThat(changes().files()).containsExactly(file);
    }

    @Test
    void tellsOfASaveByTheNameOfThePostOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("post.md"), "old");
        open();
        new Disk().save(file, "new".getBytes(), new Expected.Anything());
        assertThat(changes()).isEqualTo(new FolderChanges(Set.of(file), false));
    }

    @Test
    void saysNothingOfWhatIsNoPost() throws IOException {
        Files.createDirectories(folder.resolve("node_modules/pkg"));
        Files.createDirectories(folder.resolve(".git"));
        open();
        Files.writeString(folder.resolve("image.png"), "x");
        Files.writeString(folder.resolve(".hidden.md"), "x");
        Files.writeString(folder.resolve("node_modules/pkg/README.md"), "x");
        Files.writeString(folder.resolve(".git/HEAD.md"), "x");
        Files.createDirectories(folder.resolve("public/a"));
        Path post = Files.writeString(folder.resolve("post.md"), "x");
        assertThat(changes()).isEqualTo(new FolderChanges(Set.of(post), false));
    }

    @Test
    void aFolderThatAppearsIsToBeReadAndIsWatchedFromThenOn() throws IOException {
        open();
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));
        Path early = Files.writeString(deep.resolve("early.md"), "x");
        FolderChanges appeared = changes();
        assertThat(appeared.overflow()).isTrue();
        assertThat(early).exists();
        Path late = Files.writeString(deep.resolve("late.md"), "x");
        awaitChangeOf(late);
    }

    @Test
    void aFolderThatIsRenamedIsWatchedUnderItsNewName() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("drafts/deep"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(deep.resolve("post.md"), "x");
        open();
        for (Path[] move : new Path[][]{{folder.resolve("drafts"), folder.resolve("posts")},
                {folder.resolve("posts"), other.resolve("posts")}, {other.resolve("posts"), folder.resolve("again")}}) {
            Files.move(move[0], move[1]);
            assertThat(changes().overflow()).isTrue();
            Path post = Files.writeString(move[1].resolve("deep/post.md"), move[1].toString());
            awaitChangeOf(post);
        }
    }

    @Test
    void aFolderThatVanishesIsToBeReadAgainAndSoIsOneThatComesBack() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("posts"));
        open();
        Files.delete(deep);
        assertThat(changes().overflow()).isTrue();
        Files.createDirectory(deep);
        assertThat(changes().overflow()).isTrue();
        Path post = Files.writeString(deep.resolve("post.md"), "x");
        awaitChangeOf(post);
    }

    @Test
    void losesNothingOfManyFilesAtOnce() throws IOException {
        open();
        Set<Path> written = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            written.add(Files.writeString(folder.resolve(i + ".md"), "x"));
        }
        Path last = Files.writeString(folder.resolve("last.md"), "x");
        Set<Path> told = new HashSet<>();
        boolean overflow = false;
        while (!told.contains(last) && !overflow) {
            FolderChanges changes = changes();
            told.addAll(changes.files());
            overflow |= changes.overflow();
        }
        assertThat(overflow || told.containsAll(written)).isTrue();
    }

    @Test
    void noticesFoldersThatAppearedWhileTooMuchHappened() throws IOException {
        open();
        for (int i = 0; i < 3_000; i++) {
            Files.writeString(folder.resolve(i + ".txt"), "x");
        }
        Path deep = Files.createDirectories(folder.resolve("posts"));
        for (int i = 0; i < 3_000; i++) {
            Files.writeString(folder.resolve(i + ".txt"), "y");
        }
        assertThat(changes().overflow()).isTrue();
        Path post = Files.writeString(deep.resolve("post.md"), "x");
        awaitChangeOf(post);
    }

    @Test
    void endsQuietlyWhenTheFolderIsGone() throws IOException {
        Path blog = Files.createDirectory(folder.resolve("blog"));
        watch = FolderWatch.open(blog);
        Files.delete(blog);
        assertThat(watch.await()).contains(new FolderChanges(Set.of(), true));
        assertThat(watch.await()).isEmpty();
    }

    @Test
    void endsQuietlyWhenTheFolderIsRenamedOrWasNeverThere() throws IOException {
        Path blog = Files.createDirectory(folder.resolve("blog"));
        watch = FolderWatch.open(blog);
        Files.move(blog, folder.resolve("renamed"));
        assertThat(watch.await()).contains(new FolderChanges(Set.of(), true));
        assertThat(watch.await()).isEmpty();
        try (FolderWatch none = FolderWatch.open(folder.resolve("never"))) {
            assertThat(none.await()).contains(new FolderChanges(Set.of(), true));
            assertThat(none.await()).isEmpty();
        }
    }

    @Test
    void closingEndsTheWaitOnAnotherThread() throws Exception {
        open();
        CountDownLatch waiting = new CountDownLatch(1);
        FutureTask<Optional<FolderChanges>> wait = new FutureTask<>(() -> {
            waiting.countDown();
            return watch.await();
        });
        Thread.ofPlatform().start(wait);
        waiting.await();
        long start = System.nanoTime();
        watch.close();
        assertThat(wait.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(watch.await()).isEmpty();
    }

    @Test
    void watchesWhatItCanWhenTheSystemGivesOutNoMoreWatches() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.createDirectory(folder.resolve("" + i));
        }
        assertThat(outputWithLimit("max_inotify_watches", 5, folder)).containsExactly("false", "true");
        Path empty = Files.createTempDirectory(folder, "empty");
        assertThat(outputWithLimit("max_inotify_instances", 0, empty)).containsExactly("false");
        assertThat(outputWithLimit("max_inotify_watches", 50, folder)).containsExactly("true", "true");
    }

    private static List<String> outputWithLimit(String limit, int value, Path folder) throws IOException {
        String failure = Mount.failureOf(limited(limit, value, List.of("true")));
        if (!failure.isEmpty()) {
            abort("watches cannot be limited here: " + failure);
        }
        Process process = new ProcessBuilder(
                limited(limit, value, TestProcess.command(TestProcess.classPath(), "watch", folder.toString())))
                .redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes()).lines().toList();
    }

    /** The limits of a user namespace of its own bind nobody else. */
    private static List<String> limited(String limit, int value, List<String> command) {
        List<String> all = new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "sh", "-c",
                "echo " + value + " > /proc/sys/user/" + limit + " && exec \"$@\"", "sh"));
        all.addAll(command);
        return all;
    }

    private void open() {
        watch = FolderWatch.open(folder);
        assertThat(watch.complete()).isTrue();
    }

    /** Skips what is left of what happened before. */
    private void awaitChangeOf(Path post) {
        while (!changes().files().contains(post)) {
            assertThat(post).exists();
        }
    }

    private FolderChanges changes() {
        return watch.await().orElseThrow();
    }
}
