package org.inkstone.workspace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.inkstone.document.Update;
import org.inkstone.library.Library;
import org.inkstone.work.Alarms;
import org.inkstone.work.Worker;

/**
 * Finding in all posts of the folder: on a worker, told of bit by bit; the open post is searched as it is written now, and again when it
 * is written on. Owner thread only.
 */
public final class FolderSearch {

    /** From the last key until the open post is searched again. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final PostFiles files;
    private final Worker worker;
    private final Alarms alarms;
    private final PostFolder folder;
    private final Supplier<Optional<OpenPost>> open;
    private FolderFound found = FolderFound.NOTHING;
    /** The folder that is searched. */
    private Path searched;
    private FolderScan scan;
    private FolderScan rescan;
    private Runnable callOff = () -> {};
    private Runnable onChange = () -> {};

    FolderSearch(PostFiles files, Worker worker, Alarms alarms, Listeners listeners, PostFolder folder,
            Supplier<Optional<OpenPost>> open) {
        this.files = files;
        this.worker = worker;
        this.alarms = alarms;
        this.folder = folder;
        this.open = open;
        listeners.add(new WorkspaceListener() {
            @Override
            public void documentChanged(Update update) {
                written();
            }

            @Override
            public void libraryChanged(Library library) {
                if (!library.folder().equals(searched)) {
                    clear();
                    searched = library.folder();
                }
            }
        });
    }

    /** @param changed is run after {@link #found} has changed */
    public void onChange(Runnable changed) {
        onChange = changed;
    }

    public FolderFound found() {
        return found;
    }

    /** Begins anew; what was looked for before is not any more. */
    public void search(SearchQuery query) {
        end();
        List<FolderScan.Source> sources = query.isEmpty() ? List.of() : sources();
        show(new FolderFound(query, List.of(), 0, sources.size(), !query.isEmpty(), true, Optional.empty(), List.of()));
        if (!query.isEmpty()) {
            scan = new FolderScan(files, query, sources, new Patience(Patience.USUAL));
            goOn(scan);
        }
    }

    /** Ends the search that is running; what was found stays. */
    public void cancel() {
        end();
        if (found.running()) {
            show(found.ended());
        }
    }

    /** Lets go of what was found. */
    public void clear() {
        end();
        show(FolderFound.NOTHING);
    }

    private void end() {
        callOff.run();
        Stream.of(scan, rescan).filter(Objects::nonNull).forEach(FolderScan::cancel);
        scan = null;
        rescan = null;
    }

    private void goOn(FolderScan going) {
        worker.submit(going::slice, slice -> {
            if (scan == going) {
                take(slice);
                if (found.running()) {
                    goOn(going);
                } else {
                    scan = null;
                    open.get().filter(post -> !going.holds(post.document().state())).ifPresent(post -> written());
                }
            }
        }, () -> {
            if (scan == going) {
                cancel();
            }
        });
    }

    private void take(FolderScan.Slice slice) {
        boolean more = slice.searched() < found.total() && slice.complete() && slice.problem().isEmpty();
        show(new FolderFound(found.query(), joined(found.posts(), slice.posts()), slice.searched(), found.total(), more,
                slice.complete(), slice.problem(), joined(found.unread(), slice.unread())));
    }

    /** Someone writes in the open post: what was found in it may stand elsewhere. */
    private void written() {
        callOff.run();
        if (!found.query().isEmpty() && scan == null) {
            callOff = alarms.after(PAUSE, this::searchOpen);
        }
    }

    private void searchOpen() {
        Optional<FolderScan.Source> source = open.get().filter(this::belongs).map(this::source);
        if (source.isEmpty() || scan != null) {
            return;
        }
        if (rescan != null) {
            rescan.cancel();
        }
        FolderScan again = new FolderScan(files, found.query(), List.of(source.get()), new Patience(Patience.USUAL));
        rescan = again;
        worker.submitLatest("folder-open", again::slice, slice -> {
            if (rescan == again && slice.problem().isEmpty()) {
                replaceIn(source.get().file(), slice.posts());
            }
        });
    }

    private void replaceIn(Optional<Path> file, List<PostMatches> now) {
        List<PostMatches> posts = new ArrayList<>(found.posts());
        int place = posts.stream().map(PostMatches::file).toList().indexOf(file);
        // While it was searched it may have got its file.
        posts.removeIf(post -> post.file().equals(file) || post.file().isEmpty());
        posts.addAll(Math.clamp(place, 0, posts.size()), now);
        if (!posts.equals(found.posts())) {
            show(found.with(posts));
        }
    }

    private List<FolderScan.Source> sources() {
        Optional<OpenPost> post = open.get();
        List<FolderScan.Source> sources = new ArrayList<>();
        post.filter(p -> p.file().isEmpty()).map(this::source).ifPresent(sources::add);
        folder.library().map(Library::posts).orElse(List.of()).forEach(summary -> {
            Optional<Path> file = Optional.of(summary.file());
            sources.add(new FolderScan.Source(file, summary.title(),
                    post.filter(p -> p.file().equals(file)).map(p -> p.document().state())));
        });
        return sources;
    }

    /** Whether the open post is one of the folder's. */
    private boolean belongs(OpenPost post) {
        return post.file().isEmpty() || folder.library().filter(library -> library.posts().stream()
                .anyMatch(summary -> summary.file().equals(post.file().get()))).isPresent();
    }

    private FolderScan.Source source(OpenPost post) {
        String title = post.document().state().post().metadata().title();
        String name = post.file().map(file -> file.getFileName().toString()).orElse("Untitled");
        return new FolderScan.Source(post.file(), title.isBlank() ? name : title.strip(), Optional.of(post.document().state()));
    }

    private void show(FolderFound now) {
        found = now;
        onChange.run();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
