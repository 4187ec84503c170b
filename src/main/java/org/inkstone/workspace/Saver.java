package org.inkstone.workspace;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.inkstone.document.DocumentState;
import org.inkstone.files.ContentHash;
import org.inkstone.files.Expected;
import org.inkstone.files.SaveResult;
import org.inkstone.store.VersionKind;
import org.inkstone.store.ViewPlace;
import org.inkstone.work.Alarms;
import org.inkstone.work.Worker;

/**
 * Brings what is written to safety: into the journal half a second after a key, into the file when the writer says so, pauses or turns
 * away. Owner thread only.
 *
 * <p>One save after the other: before the file is touched its text is in the journal, and what the file held is in the history.
 */
final class Saver {

    private final PostFiles files;
    private final Worker diskWorker;
    private final Archive archive;
    private final Alarms alarms;
    private final Pace pace;
    private final Clock clock;
    private final Listeners listeners;
    private final Session session;
    private final PostFolder folder;
    private final Supplier<Optional<OpenPost>> open;
    private Supplier<ViewPlace> place = () -> ViewPlace.START;
    private OnConflict onConflict = (post, then) -> {};
    private boolean journalWaits;
    /** By {@link System#nanoTime}. */
    private long lastJournal = System.nanoTime();
    private Runnable callOffPause = () -> {};
    private boolean steadyWaits;
    private boolean autosave;

    /** What meets a file that is not what was read. */
    interface OnConflict {
        /** @param then to be run once the file was taken in without leaving a question */
        void meet(OpenPost post, Runnable then);
    }

    Saver(PostFiles files, Worker diskWorker, Archive archive, Alarms alarms, Pace pace, Clock clock, Listeners listeners,
            Session session, PostFolder folder, Supplier<Optional<OpenPost>> open) {
        this.files = files;
        this.diskWorker = diskWorker;
        this.archive = archive;
        this.alarms = alarms;
        this.pace = pace;
        this.clock = clock;
        this.listeners = listeners;
        this.session = session;
        this.folder = folder;
        this.open = open;
        this.autosave = !session.get("autosave", "on").equals("off");
    }

    void onConflict(OnConflict answer) {
        onConflict = answer;
    }

    /** Where caret and view are now. */
    void place(Supplier<ViewPlace> now) {
        place = now;
    }

    boolean autosave() {
        return autosave;
    }

    void autosave(boolean wanted) {
        autosave = wanted;
        session.put("autosave", wanted ? "on" : "off");
        open.get().ifPresent(this::edited);
    }

    /** Something was written: it will be in the journal in a moment, and in the file after a while. */
    void edited(OpenPost post) {
        if (!journalWaits) {
            // The first key after a pause goes into the journal at once.
            Duration since = Duration.ofNanos(System.nanoTime() - lastJournal);
            journalWaits = true;
            alarms.after(since.compareTo(pace.journal()) >= 0 ? Duration.ZERO : pace.journal().minus(since), this::journal);
        }
        callOffPause.run();
        if (savesItself(post)) {
            callOffPause = alarms.after(pace.pause(), this::saveByItself);
            if (!steadyWaits) {
                steadyWaits = true;
                alarms.after(pace.steady(), () -> {
                    steadyWaits = false;
                    saveByItself();
                });
            }
        }
    }

    /** The writer turned away or paused. */
    void saveByItself() {
        open.get().filter(this::savesItself)
                .ifPresent(post -> write(post, folder.target(post), post.expected(), VersionKind.SAVED_BY_ITSELF, () -> {}));
    }

    /** Writes what is not saved into the journal, and where the caret is. */
    void journal() {
        journalWaits = false;
        lastJournal = System.nanoTime();
        open.get().ifPresent(post -> {
            if (!post.saveState().safe()) {
                archive.keep(draft(post));
            } else {
                archive.forget(List.of(post.id()));
                keepPlace(post);
            }
        });
    }

    void keepPlace(OpenPost post) {
        post.file().ifPresent(file -> archive.keepPlace(file, place.get()));
    }

    Archive.Draft draft(OpenPost post) {
        return archive.draft(post, folder.library().map(l -> l.folder()), place.get());
    }

    /** Saves the open post if there is anything to save, and then runs {@code then}; not at all where it cannot be saved. */
    void save(Runnable then) {
        open.get().ifPresentOrElse(post -> save(post, then), then);
    }

    private void save(OpenPost post, Runnable then) {
        if (post.saveState() instanceof SaveState.Saving) {
            // One save at a time: the worker's queue keeps the order, and this one starts from what that one leaves.
            diskWorker.submit(() -> post, p -> save(then));
        } else if (post.saveState() instanceof SaveState.Unchanged || post.saveState() instanceof SaveState.Saved) {
            then.run();
        } else if (post.saveState() instanceof SaveState.Gone) {
            write(post, folder.target(post), new Expected.NoFile(), VersionKind.SAVED, then);
        } else {
            write(post, folder.target(post), post.expected(), VersionKind.SAVED, then);
        }
    }

    /**
     * Saves the post.
     *
     * @param target is asked on the disk worker
     */
    void write(OpenPost post, Supplier<Path> target, Expected expected, VersionKind kind, Runnable then) {
        DocumentState snapshot = post.document().state();
        OpenPost.OnDisk before = post.onDisk();
        Optional<Path> known = post.file();
        callOffPause.run();
        post.saving();
        Archive.Draft draft = draft(post);
        listeners.saveState(post);
        diskWorker.submit(() -> {
            archive.keepNow(draft);
            archive.finishWrites(files.disk());
            Path file = target.get();
            byte[] bytes = snapshot.post().source().encode();
            if (before.hash().isPresent() && known.filter(file::equals).isPresent()) {
                archive.version(file, before.identity(), before.bytes(), VersionKind.OPENED);
            }
            // A folder that is gone is not made again: it may be a disk that is not mounted.
            String obstacle = known.isEmpty() ? files.disk().createFolder(file.getParent()) : "";
            SaveResult result = obstacle.isEmpty()
                    ? archive.inTurn(() -> files.disk().save(file, bytes, expected, archive))
                    : new SaveResult.Failed(obstacle);
            Optional<String> identity = files.disk().identity(file);
            if (result instanceof SaveResult.Saved) {
                archive.version(file, identity, bytes, kind);
            }
            return new Written(file, new OpenPost.OnDisk(snapshot.post().source(), bytes, Optional.of(ContentHash.of(bytes)),
                    identity), result);
        }, written -> written(post, snapshot, written, kind, then), () -> notSaved(post,
                new SaveState.Failed("Something went wrong inside Inkstone. Try again, or save a copy elsewhere.")));
    }

    /** @param now what the file holds, where the result says that it does */
    private record Written(Path file, OpenPost.OnDisk now, SaveResult result) {}

    private void written(OpenPost post, DocumentState snapshot, Written written, VersionKind kind, Runnable then) {
        switch (written.result()) {
            case SaveResult.Saved saved -> {
                saved(post, written.file(), snapshot, written.now());
                if (post.saveState().safe()) {
                    then.run();
                } else if (kind == VersionKind.SAVED_BY_ITSELF) {
                    edited(post);
                } else {
                    // Typed on while it was being written: what came since is saved as well.
                    save(then);
                }
            }
            case SaveResult.Unconfirmed there -> unconfirmed(post, written.now(), there.reason());
            // The held copy leads to the new bytes, and is written out before the next save.
            case SaveResult.Torn torn -> unconfirmed(post, written.now(), torn.reason());
            case SaveResult.Conflict conflict -> {
                post.notSaved(new SaveState.Unsaved());
                onConflict.meet(post, () -> save(then));
                listeners.saveState(post);
            }
            case SaveResult.Failed failed -> notSaved(post, new SaveState.Failed(failed.reason()));
        }
    }

    private void saved(OpenPost post, Path file, DocumentState snapshot, OpenPost.OnDisk now) {
        boolean asked = post.recoveredFrom().isPresent();
        post.saved(file, snapshot, now, LocalTime.now(clock));
        if (asked) {
            listeners.tell(WorkspaceListener::recoveryAnswered);
        }
        session.put("post", file);
        folder.saved(file, snapshot.post());
        listeners.saveState(post);
        journal();
    }

    private void unconfirmed(OpenPost post, OpenPost.OnDisk now, String reason) {
        post.unconfirmed(now, reason);
        journal();
        listeners.saveState(post);
    }

    private void notSaved(OpenPost post, SaveState state) {
        post.notSaved(state);
        journal();
        listeners.saveState(post);
    }

    /**
     * A post without a file is not given one by a pause, as its name comes from its title; nor does a pause answer what waits for the
     * writer.
     */
    private boolean savesItself(OpenPost post) {
        boolean waits = post.saveState() instanceof SaveState.Unsaved || post.saveState() instanceof SaveState.Failed;
        return autosave && waits && post.file().isPresent() && post.conflicts().isEmpty() && post.recoveredFrom().isEmpty();
    }
}
