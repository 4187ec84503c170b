package org.inkstone.workspace;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.files.ContentHash;
import org.inkstone.files.Disk;
import org.inkstone.files.HeldCopies;
import org.inkstone.files.ReadResult;
import org.inkstone.files.SaveResult;
import org.inkstone.store.HeldWrite;
import org.inkstone.store.JournalEntry;
import org.inkstone.store.Retention;
import org.inkstone.store.Store;
import org.inkstone.store.StoreException;
import org.inkstone.store.StoreOpening;
import org.inkstone.store.Version;
import org.inkstone.store.VersionKind;
import org.inkstone.store.ViewPlace;
import org.inkstone.text.SourceText;
import org.inkstone.work.Worker;

/**
 * What is kept besides the posts, so that no word is lost: unsaved text, earlier versions, and where the caret was. It is in the store,
 * which is opened by the first who needs it. Where the store fails, editing and saving go on without it, and the writer is told.
 *
 * <p>Methods that take a {@code then} work on the store's own worker and answer on the owner thread; all others block on the disk and
 * are for workers.
 */
public final class Archive implements AutoCloseable, HeldCopies {

    /** What could not be opened is tried again after this time. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    /** Between what names the process and what names this object. */
    private static final String OWN = "/";

    private final Path folder;
    private final Worker worker;
    private final Executor owner;
    private final Clock clock;
    /** This run of the program, as journal entries name it. */
    private final String program = token(ProcessHandle.current()) + OWN + UUID.randomUUID();
    private Consumer<Optional<String>> onTrouble = trouble -> {};
    private Consumer<Path> onSetAside = file -> {};
    private Store store;
    /** Which was put last. */
    private Draft newest;
    /** Owner thread only. */
    private long drafts;
    private String refused = "";
    private Instant nextTry = Instant.MIN;
    private String trouble = "";

    /** Work in the store. */
    @FunctionalInterface
    private interface Work<T> {
        T in(Store store) throws StoreException;
    }

    @FunctionalInterface
    private interface Task {
        void in(Store store) throws StoreException;
    }

    /**
     * @param folder the program's own folder
     * @param worker does what nobody waits for; closed with this
     * @param owner runs tasks on the owner thread
     */
    public Archive(Path folder, Worker worker, Executor owner, Clock clock) {
        this.folder = folder;
        this.worker = worker;
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * Opens the store in the background. Call it once.
     *
     * @param onTrouble is told on the owner thread why nothing can be kept, and with an empty value when it can be again
     * @param onSetAside is told on the owner thread where a damaged database was put
     */
    void begin(Consumer<Optional<String>> onTrouble, Consumer<Path> onSetAside) {
        this.onTrouble = onTrouble;
        this.onSetAside = onSetAside;
        later(store -> {});
    }

    /**
     * What a post is to be kept as. Made on the owner thread, written out on a worker, as large texts take a while.
     *
     * @param number rises from draft to draft
     */
    record Draft(long number, UUID id, Supplier<JournalEntry> entry) {}

    /** Writes down what is not saved of a post; a newer text of the same post replaces one that still waits. */
    void keep(Draft draft) {
        worker.submitLatest(draft.id(), () -> keepNow(draft), done -> {});
    }

    /** Writes down what was made of {@code entries}, and lets go of those in the same moment. */
    void keepInstead(Draft draft, Collection<UUID> entries) {
        worker.submit(() -> keepNow(draft, entries), done -> {});
    }

    /** Writes down what is not saved and then says whether it is kept. */
    void keep(Draft draft, Consumer<Boolean> then) {
        worker.submit(() -> keepNow(draft), then);
    }

    boolean keepNow(Draft draft) {
        return keepNow(draft, List.of());
    }

    /** Two workers write drafts: an older text of a post never replaces a newer one. */
    private synchronized boolean keepNow(Draft draft, Collection<UUID> entries) {
        if (newest != null && newest.id().equals(draft.id()) && newest.number() > draft.number()) {
            return entries.isEmpty() || run(store -> remove(store, entries));
        }
        newest = draft;
        return run(store -> store.journal().put(draft.entry().get(), entries));
    }

    /** What was kept under these names is saved, or not wanted any more. */
    void forget(Collection<UUID> entries) {
        later(store -> remove(store, entries));
    }

    private static void remove(Store store, Collection<UUID> entries) throws StoreException {
        for (UUID id : entries) {
            store.journal().remove(id);
        }
    }

    /** What the open post is now. */
    Draft draft(OpenPost post, Optional<Path> folder, ViewPlace place) {
        UUID id = post.id();
        Optional<Path> file = post.file();
        OpenPost.OnDisk onDisk = post.onDisk();
        SourceText text = post.document().state().post().source();
        Optional<SourceText> saving = post.beingSaved();
        Instant at = now();
        return new Draft(++drafts, id, () -> new JournalEntry(id, program, folder, file, onDisk.base(), text.encode(), place, at,
                saving.map(Archive::mark)));
    }

    /** By which a text that was being saved is known again. */
    static String mark(SourceText text) {
        return ContentHash.of(text.encode()).hex();
    }

    /** What programs that have ended left unsaved, newest first. */
    List<JournalEntry> left() {
        return ask(store -> store.journal().entries().stream().filter(entry -> !isRunning(entry.owner())).toList(), List.of());
    }

    /** Finishes the writes in place that were cut short, from the copies that were held for them; not one that is under way elsewhere. */
    void finishWrites(Disk disk) {
        List<HeldWrite> found = ask(store -> store.heldWrites().all(), List.of());
        if (!found.isEmpty()) {
            inTurn(() -> {
                List<HeldWrite> left = ask(store -> store.heldWrites().all(), List.<HeldWrite>of());
                left.stream().filter(write -> isWhole(disk, write)).forEach(write -> release(write.file()));
                return left;
            });
        }
    }

    /** Whether the file holds one of the two texts, or something else that is nobody's torn write; on a disk that is away nobody knows. */
    private static boolean isWhole(Disk disk, HeldWrite write) {
        return disk.finish(write.file(), write.before(), write.after()).map(SaveResult.Saved.class::isInstance)
                .orElseGet(() -> disk.read(write.file()) instanceof ReadResult.Contents);
    }

    /** Runs {@code work} while no other Inkstone saves. */
    <T> T inTurn(Supplier<T> work) {
        return opened().map(now -> now.inTurn(work)).orElseGet(work);
    }

    @Override
    public Optional<String> hold(Path target, byte[] before, byte[] after) {
        return run(store -> store.heldWrites().hold(target, before, after))
                ? Optional.empty()
                : Optional.of("No copy of it could be kept while it is written, so it was not touched.");
    }

    @Override
    public void release(Path target) {
        run(store -> store.heldWrites().release(target));
    }

    /** Adds a version to the post's history. */
    void version(Path file, Optional<String> identity, byte[] bytes, VersionKind kind) {
        run(store -> store.versions().add(file, identity, bytes, kind, now()));
    }

    /** Like {@link #version}, in the background. */
    void versionLater(Path file, Optional<String> identity, SourceText text, VersionKind kind) {
        later(store -> store.versions().add(file, identity, text.encode(), kind, now()));
    }

    /** Adds what is in {@code file} now to its history, whatever it is. */
    void keepWhatIsThere(Disk disk, Path file) {
        if (disk.read(file) instanceof ReadResult.Contents contents) {
            version(file, disk.identity(file), contents.bytes(), VersionKind.FROM_OUTSIDE);
        }
    }

    void renamed(Path from, Path to) {
        later(store -> store.versions().renamed(from, to));
    }

    /** A file that was renamed while nobody looked finds its history again. */
    void locate(Disk disk, Path file, Optional<String> identity, byte[] bytes) {
        later(store -> store.versions().locate(file, identity, bytes, disk::exists));
    }

    void versions(Path file, Consumer<List<Version>> then) {
        worker.submit(() -> ask(store -> store.versions().of(file), List.<Version>of()), then);
    }

    /** The bytes of one version; empty where they cannot be read. */
    void content(Version version, Consumer<Optional<byte[]>> then) {
        worker.submit(() -> ask(store -> Optional.of(store.versions().content(version)), Optional.<byte[]>empty()), then);
    }

    /** Lets go of versions that are older or more than the writer wants to keep. */
    void prune(Retention retention) {
        later(store -> store.versions().prune(retention, now()));
    }

    /** Where caret and view were in {@code file}. */
    ViewPlace place(Path file) {
        return ask(store -> store.places().of(file), Optional.<ViewPlace>empty()).orElse(ViewPlace.START);
    }

    void keepPlace(Path file, ViewPlace place) {
        worker.submitLatest(file, () -> run(store -> store.places().put(file, place, now())), done -> {});
    }

    /** How many words the post in {@code file} is to have; 0 for none. */
    void goal(Path file, Consumer<Integer> then) {
        worker.submit(() -> ask(store -> store.goals().of(file), 0), then);
    }

    /** With what the file holds, by which the goal finds the post again that is renamed while nobody looks. */
    void keepGoal(Path file, OpenPost.OnDisk onDisk, int words) {
        later(store -> {
            if (words > 0) {
                store.versions().add(file, onDisk.identity(), onDisk.bytes(), VersionKind.OPENED, now());
            }
            store.goals().put(file, onDisk.identity(), words);
        });
    }

    /** Lets the worker do what it was given, and closes the store. Call it when nobody else asks for anything any more. */
    @Override
    public void close() {
        worker.close();
        closeStore();
    }

    private synchronized void closeStore() {
        if (store != null) {
            store.close();
        }
    }

    private void later(Task task) {
        worker.submit(() -> run(task), done -> {});
    }

    private synchronized boolean run(Task task) {
        boolean done = ask(store -> {
            task.in(store);
            return true;
        }, false);
        if (done) {
            tell("");
        }
        return done;
    }

    /** Damage that shows only now sets the database aside and begins a new one, once. */
    private synchronized <T> T ask(Work<T> work, T otherwise) {
        for (int attempt = 0; attempt < 2; attempt++) {
            if (!open()) {
                tell(refused);
                return otherwise;
            }
            try {
                return work.in(store);
            } catch (StoreException e) {
                tell(e.getMessage());
                if (!e.damaged()) {
                    return otherwise;
                }
                store.close();
                store = null;
                nextTry = Instant.MIN;
            }
        }
        return otherwise;
    }

    private synchronized Optional<Store> opened() {
        return open() ? Optional.of(store) : Optional.empty();
    }

    private boolean open() {
        if (store == null && now().isAfter(nextTry)) {
            nextTry = now().plus(RETRY);
            switch (Store.open(folder)) {
                case StoreOpening.Refused refusal -> refused = refusal.reason();
                case StoreOpening.Opened opened -> {
                    store = opened.store();
                    refused = "";
                    opened.setAside().ifPresent(file -> owner.execute(() -> onSetAside.accept(file)));
                }
            }
        }
        return store != null;
    }

    private void tell(String now) {
        if (!now.equals(trouble)) {
            trouble = now;
            owner.execute(() -> onTrouble.accept(now.isEmpty() ? Optional.empty() : Optional.of(now)));
        }
    }

    private Instant now() {
        return clock.instant();
    }

    /** Process numbers are used again, so the moment of the start goes with it. */
    private static String token(ProcessHandle process) {
        return process.pid() + "@" + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** In this process only this archive is in use; what another one wrote is left over as well. */
    private boolean isRunning(String writer) {
        String token = writer.substring(0, Math.max(0, writer.indexOf(OWN)));
        if (token.equals(token(ProcessHandle.current()))) {
            return writer.equals(program);
        }
        String pid = token.substring(0, Math.max(0, token.indexOf('@')));
        return !pid.isEmpty() && ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
                .filter(process -> token(process).equals(token)).isPresent();
    }
}
