package org.inkstone.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.inkstone.library.FileNamePattern;
import org.inkstone.library.FileNames;
import org.inkstone.library.Library;
import org.inkstone.library.PostSummary;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.Post;
import org.inkstone.work.Worker;

/** The writer's folder: its posts as they are known, and the names that new ones get. Owner thread only. */
final class PostFolder {

    /** More changed files than this at once, and reading the folder again is simpler. */
    private static final int MANY = 100;

    private final PostFiles files;
    private final Worker diskWorker;
    private final Listeners listeners;
    private final Clock clock;
    private Library library;

    PostFolder(PostFiles files, Worker diskWorker, Listeners listeners, Clock clock) {
        this.files = files;
        this.diskWorker = diskWorker;
        this.listeners = listeners;
        this.clock = clock;
    }

    Optional<Library> library() {
        return Optional.ofNullable(library);
    }

    HouseStyle houseStyle() {
        return library == null ? HouseStyle.DEFAULT : library.houseStyle();
    }

    /** Begins with {@code folder}, of which nothing is known yet. */
    void begin(Path folder) {
        library = Library.empty(folder);
        listeners.tell(l -> l.libraryChanged(library));
    }

    void rescan() {
        rescan(found -> {});
    }

    /** Reads the whole folder, and clears away what a save left behind that was killed. */
    void rescan(Consumer<Library> then) {
        Path folder = library.folder();
        diskWorker.submitLatest("scan", () -> scan(folder), scanned -> {
            if (!folder.equals(library.folder())) {
                return;
            }
            scanned.ifPresentOrElse(found -> {
                library = found;
                listeners.tell(l -> l.libraryChanged(library));
                listeners.tell(l -> l.habitsLearned(library));
                then.accept(found);
            }, () -> listeners
                    .notice(Notice.problem("The folder " + folder + " cannot be read. Choose another one.")));
        });
    }

    /** Reads again those of {@code changed} that belong to the folder; they may have come, changed or gone. */
    void reread(Collection<Path> changed) {
        if (library == null || changed.isEmpty()) {
            return;
        }
        if (changed.size() > MANY) {
            rescan();
            return;
        }
        Path folder = library.folder();
        List<Path> inside = changed.stream().filter(file -> file.startsWith(folder)).toList();
        diskWorker.submit(() -> look(inside), look -> {
            if (folder.equals(library.folder())) {
                changed(library.with(look.there(), look.gone()));
            }
        });
    }

    /** The post in {@code file} is now {@code post}. */
    void saved(Path file, Post post) {
        if (library != null && file.startsWith(library.folder())) {
            summarize(file, post, Set.of());
        }
    }

    /** The post in {@code from} is now called {@code to}. */
    void moved(Path from, Path to, Post post) {
        if (library != null) {
            summarize(to, post, Set.of(from));
        }
    }

    /** Counting the words of a long post takes longer than a key may. */
    private void summarize(Path file, Post post, Set<Path> gone) {
        Path folder = library.folder();
        diskWorker.submit(() -> PostSummary.of(file, post), summary -> {
            if (folder.equals(library.folder())) {
                changed(library.with(List.of(summary), gone));
            }
        });
    }

    /** The folder that the post's images may come from. */
    Path root(OpenPost post) {
        return library != null ? library.folder() : post.file().map(Path::getParent).orElse(Path.of("").toAbsolutePath());
    }

    /** Where the post stands, or would stand if it were saved now: what its relative addresses count from. */
    Path place(OpenPost post) {
        return post.file().orElse(root(post).resolve("untitled.md"));
    }

    /**
     * The post's file; for one that has none, a name as the folder's posts have, from its title and its date. To be asked on the disk
     * worker.
     */
    Supplier<Path> target(OpenPost post) {
        FileNamePattern names = library == null
                ? FileNamePattern.learn(Path.of("").toAbsolutePath(), List.of())
                : library.fileNames();
        String slug = slug(post);
        LocalDate day = post.document().state().post().metadata().date().orElse(LocalDate.now(clock));
        Optional<Path> file = post.file();
        return () -> file.orElseGet(() -> names.free(slug, day, files.disk()::exists));
    }

    String slug(OpenPost post) {
        String slug = post.document().state().post().metadata().slug();
        String title = post.document().state().post().metadata().title();
        String name = post.file().map(PostSummary::nameOf).orElse("");
        return FileNames.slug(!name.isEmpty() ? name : !slug.isBlank() ? slug : title);
    }

    private record Look(List<PostSummary> there, Set<Path> gone) {}

    private Look look(List<Path> changed) {
        Map<Boolean, List<Path>> there = changed.stream().collect(Collectors.partitioningBy(files.disk()::exists));
        return new Look(there.get(true).stream().map(file -> Library.read(files.disk(), file)).toList(),
                Set.copyOf(there.get(false)));
    }

    private Optional<Library> scan(Path folder) {
        try {
            Library found = Library.scan(files.disk(), folder);
            files.disk().sweep(folder);
            return Optional.of(learned(found));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void changed(Library after) {
        if (after.posts().equals(library.posts())) {
            return;
        }
        library = after;
        diskWorker.submitLatest("style", () -> learned(after), learned -> {
            if (learned == library) {
                listeners.tell(l -> l.habitsLearned(learned));
            }
        });
        listeners.tell(l -> l.libraryChanged(library));
    }

    /** Finds out what the posts do on the worker, where nobody waits for it. */
    private static Library learned(Library found) {
        found.houseStyle();
        found.outliers();
        return found;
    }
}
