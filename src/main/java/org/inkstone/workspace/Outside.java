package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.inkstone.document.DocumentState;
import org.inkstone.document.Merge;
import org.inkstone.document.Origin;
import org.inkstone.document.PostMerge;
import org.inkstone.files.ContentHash;
import org.inkstone.files.FileStamp;
import org.inkstone.files.FolderChanges;
import org.inkstone.files.FolderWatch;
import org.inkstone.post.Post;
import org.inkstone.store.VersionKind;
import org.inkstone.work.Alarms;
import org.inkstone.work.Worker;

/**
 * What other programs do to the folder and to the open post. Owner thread only.
 *
 * <p>Whether a file has changed is decided by its bytes; time stamps only say when to look. A file that is another one now is taken in:
 * as one step where nothing was written here, merged where something was. Nothing is taken in before it has held still for a moment.
 */
final class Outside {

    private final PostFiles files;
    private final Worker diskWorker;
    private final Worker watchWorker;
    private final Archive archive;
    private final Alarms alarms;
    private final Pace pace;
    private final Listeners listeners;
    private final PostFolder folder;
    private final Supplier<Optional<OpenPost>> open;
    private final Reopening reopening;
    private Watching watching = new Watching();
    private Runnable callOffLook = () -> {};
    private Optional<FileStamp> stamp = Optional.empty();

    /** One folder being watched. */
    private static final class Watching {
        private FolderWatch watch;

        void end() {
            if (watch != null) {
                watch.close();
            }
        }
    }

    /** What the file of the open post is now. */
    private sealed interface Found {

        record Same(Optional<String> identity) implements Found {}

        record Other(LoadResult.Loaded loaded) implements Found {}

        record Unreadable(String reason) implements Found {}

        record Missing() implements Found {}

        record Moved(Path to) implements Found {}
    }

    /** Opens a file anew that no edit of the open document can turn into. */
    interface Reopening {
        void open(LoadResult.Loaded loaded);
    }

    Outside(PostFiles files, Workspace.Workers workers, Archive archive, Pace pace, Listeners listeners, PostFolder folder,
            Supplier<Optional<OpenPost>> open, Reopening reopening) {
        this.files = files;
        this.diskWorker = workers.disk();
        this.watchWorker = workers.watch();
        this.archive = archive;
        this.alarms = workers.alarms();
        this.pace = pace;
        this.listeners = listeners;
        this.folder = folder;
        this.open = open;
        this.reopening = reopening;
    }

    /** Follows what happens in {@code root}, and no longer in the folder before. */
    void watch(Path root) {
        watching.end();
        Watching begun = new Watching();
        watching = begun;
        watchWorker.submit(() -> FolderWatch.open(root), watch -> {
            begun.watch = watch;
            if (begun == watching) {
                await(begun);
            } else {
                begun.end();
            }
        });
    }

    /** Another post is open: its file is looked at from time to time. */
    void opened() {
        callOffLook.run();
        stamp = Optional.empty();
        callOffLook = alarms.after(pace.look(), this::lookByTheWay);
    }

    /** The writer is back from another program. */
    void returned() {
        check();
        if (watching.watch != null && !watching.watch.complete()) {
            folder.library().ifPresent(library -> folder.rescan());
        }
    }

    void close() {
        watching.end();
        watching = new Watching();
        callOffLook.run();
    }

    /** Looks whether the open post's file still holds what was read. */
    void check() {
        open.get().ifPresent(post -> check(post, () -> {}));
    }

    /** @param then is run once the file is what this text starts from, and nothing is left to ask */
    void check(OpenPost post, Runnable then) {
        look(post, Optional.empty(), false, then);
    }

    private void await(Watching begun) {
        watchWorker.submit(() -> begun.watch.await(), changes -> {
            if (begun == watching && changes.isPresent()) {
                changed(changes.get());
                await(begun);
            }
        });
    }

    private void changed(FolderChanges changes) {
        Optional<OpenPost> post = open.get();
        Set<Path> others = new HashSet<>(changes.files());
        post.flatMap(OpenPost::file).ifPresent(others::remove);
        if (changes.overflow()) {
            folder.rescan();
        } else {
            folder.reread(others);
        }
        check();
    }

    private void lookByTheWay() {
        callOffLook = alarms.after(pace.look(), this::lookByTheWay);
        Optional<Path> file = open.get().flatMap(OpenPost::file);
        if (file.isPresent()) {
            diskWorker.submitLatest("stamp", () -> files.disk().stamp(file.get()), now -> {
                if (open.get().flatMap(OpenPost::file).equals(file) && !now.equals(stamp)) {
                    stamp = now;
                    check();
                }
            });
        }
    }

    /**
     * @param seen what was found in the file a moment ago, if it was not what was read: the hash of its bytes, or why it is no text
     * @param missed whether the file was missing for as long as a file is that was deleted
     */
    private void look(OpenPost post, Optional<String> seen, boolean missed, Runnable then) {
        Optional<Path> file = post.file();
        Optional<ContentHash> known = post.onDisk().hash();
        if (file.isEmpty() || known.isEmpty()) {
            return;
        }
        Path root = folder.root(post);
        Optional<String> identity = post.onDisk().identity();
        diskWorker.submit(() -> find(file.get(), root, known.get(), identity, missed), found -> {
            if (open.get().filter(post::equals).isEmpty()) {
                return;
            }
            if (post.saveState() instanceof SaveState.Saving) {
                // The save that is under way looks as well, before it writes.
                return;
            }
            if (!post.file().equals(file) || !post.onDisk().hash().equals(known)) {
                look(post, Optional.empty(), false, then);
                return;
            }
            found(post, found, seen, missed, then);
        });
    }

    private Found find(Path file, Path root, ContentHash known, Optional<String> identity, boolean missed) {
        if (!files.disk().exists(file)) {
            return missed
                    ? files.disk().movedTo(root, identity.orElse(""), known).<Found>map(Found.Moved::new)
                            .orElse(new Found.Missing())
                    : new Found.Missing();
        }
        return switch (files.load(file)) {
            case LoadResult.Refused refused -> new Found.Unreadable(refused.reason());
            case LoadResult.Loaded loaded -> loaded.hash().equals(known)
                    ? new Found.Same(loaded.identity())
                    : new Found.Other(loaded);
        };
    }

    private void found(OpenPost post, Found found, Optional<String> seen, boolean missed, Runnable then) {
        switch (found) {
            case Found.Same same -> {
                post.sameContent(same.identity());
                if (post.saveState() instanceof SaveState.Gone || post.saveState() instanceof SaveState.Conflict) {
                    post.settle();
                    post.file().ifPresent(file -> folder.saved(file, Post.of(post.onDisk().source())));
                    listeners.saveState(post);
                }
                then.run();
            }
            case Found.Missing missing -> {
                if (missed) {
                    gone(post);
                } else if (!(post.saveState() instanceof SaveState.Gone)) {
                    alarms.after(pace.gone(), () -> look(post, Optional.empty(), true, then));
                }
            }
            case Found.Moved moved -> {
                moved(post, moved.to());
                then.run();
            }
            case Found.Unreadable unreadable -> {
                if (seen.filter(unreadable.reason()::equals).isEmpty()) {
                    lookAgain(post, unreadable.reason(), then);
                } else {
                    conflict(post, "Another program has put something into this file that is no text. " + unreadable.reason()
                            + " Your text is kept here.");
                }
            }
            case Found.Other other -> {
                if (seen.filter(other.loaded().hash().hex()::equals).isEmpty()) {
                    lookAgain(post, other.loaded().hash().hex(), then);
                } else if (other.loaded().source().holdsNothing() && !post.onDisk().source().holdsNothing()) {
                    conflict(post, "Another program has emptied this file. Your text is kept here.");
                } else {
                    takeIn(post, other.loaded(), then);
                }
            }
        }
    }

    private void lookAgain(OpenPost post, String seen, Runnable then) {
        alarms.after(pace.settle(), () -> look(post, Optional.of(seen), false, then));
    }

    private void gone(OpenPost post) {
        if (!(post.saveState() instanceof SaveState.Gone)) {
            post.notSaved(new SaveState.Gone());
            post.file().ifPresent(file -> folder.reread(Set.of(file)));
            listeners.saveState(post);
        }
    }

    private void moved(OpenPost post, Path to) {
        Path from = post.file().orElseThrow();
        post.movedTo(to);
        if (post.saveState() instanceof SaveState.Gone) {
            post.settle();
        }
        archive.renamed(from, to);
        folder.moved(from, to, Post.of(post.onDisk().source()));
        listeners.tell(l -> l.fileMoved(to));
        listeners.saveState(post);
        listeners.notice(Notice.told("This post is now called " + to.getFileName() + "."));
    }

    private void conflict(OpenPost post, String reason) {
        SaveState conflict = new SaveState.Conflict(reason);
        if (!post.saveState().equals(conflict)) {
            post.notSaved(conflict);
            listeners.saveState(post);
        }
    }

    /** Brings what another program wrote into the document: worked out on the worker, and anew where the writer typed meanwhile. */
    private void takeIn(OpenPost post, LoadResult.Loaded loaded, Runnable then) {
        DocumentState state = post.document().state();
        OpenPost.OnDisk onDisk = post.onDisk();
        ContentHash known = onDisk.hash().orElseThrow();
        diskWorker.submit(() -> {
            archive.version(loaded.file(), onDisk.identity(), onDisk.bytes(), VersionKind.OPENED);
            archive.version(loaded.file(), loaded.identity(), loaded.bytes(), VersionKind.FROM_OUTSIDE);
            Post theirs = Post.of(loaded.source());
            return new Brought(theirs, PostMerge.merge(Post.of(onDisk.source()), state.post(), theirs));
        }, brought -> {
            if (open.get().filter(post::equals).isEmpty() || post.saveState() instanceof SaveState.Saving
                    || post.onDisk().hash().filter(known::equals).isEmpty()) {
                return;
            }
            if (post.document().state().revision() != state.revision()) {
                takeIn(post, loaded, then);
            } else {
                takeIn(post, loaded, state, brought, then);
            }
        });
    }

    private record Brought(Post theirs, Merge merge) {}

    private void takeIn(OpenPost post, LoadResult.Loaded loaded, DocumentState state, Brought brought, Runnable then) {
        Merge merge = brought.merge();
        boolean written = !state.post().source().equals(post.onDisk().source());
        boolean sameMark = state.post().source().byteOrderMark() == loaded.source().byteOrderMark();
        if (!written && !sameMark) {
            reopening.open(loaded);
            return;
        }
        post.found(loaded);
        if (!written) {
            post.document().reload(merge.changes(), loaded.source(), Origin.RELOAD);
        } else if (!merge.changes().isEmpty()) {
            post.document().applyAlone(merge.changes(), Origin.MERGE);
        }
        post.inConflict(Stream.concat(post.conflicts().stream(), merge.conflicts().stream()).distinct().toList());
        folder.saved(loaded.file(), brought.theirs());
        listeners.tell(l -> l.conflictsChanged(post.conflicts()));
        listeners.saveState(post);
        if (!merge.changes().isEmpty()) {
            listeners.notice(Notice.told(written
                    ? "Another program has changed this file. Its changes were brought in."
                    : "Another program has changed this file. It was read again; undo brings back the text before."));
        }
        if (merge.conflicts().isEmpty()) {
            then.run();
        }
    }
}
