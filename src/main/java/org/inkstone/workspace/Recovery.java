package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.document.Conflict;
import org.inkstone.document.DocumentState;
import org.inkstone.document.Merge;
import org.inkstone.document.Origin;
import org.inkstone.document.PostMerge;
import org.inkstone.library.PostSummary;
import org.inkstone.post.Post;
import org.inkstone.store.JournalEntry;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.inkstone.work.Worker;

/**
 * Text that is in the journal and in no file: what a program left that ended too early, and what a writer left unanswered. It comes back
 * where it was written: into its post, as one step that can be undone. Owner thread only.
 */
public final class Recovery {

    private final PostFiles files;
    private final Worker diskWorker;
    private final Archive archive;
    private final Saver saver;
    private final History history;
    private final Listeners listeners;
    private final Supplier<Optional<OpenPost>> open;
    private final List<JournalEntry> waiting = new ArrayList<>();

    Recovery(PostFiles files, Worker diskWorker, Archive archive, Saver saver, History history, Listeners listeners,
            Supplier<Optional<OpenPost>> open) {
        this.files = files;
        this.diskWorker = diskWorker;
        this.archive = archive;
        this.saver = saver;
        this.history = history;
        this.listeners = listeners;
        this.open = open;
    }

    /** What came back into the open post is to stay. */
    public void keep() {
        open.get().ifPresent(post -> {
            answered(post);
            saver.saveByItself();
        });
    }

    /** What came back into the open post is not wanted: the text of its file stands there again, as a step that can be undone. */
    public void discard() {
        open.get().ifPresent(post -> {
            history.keepBeforeChange();
            post.document().reload(post.savedSource(), Origin.RELOAD);
            post.inConflict(List.of());
            listeners.tell(l -> l.conflictsChanged(List.of()));
            answered(post);
            saver.journal();
        });
    }

    /** Finishes writes that were cut short and finds what was not saved, newest first. */
    void begin(Consumer<List<JournalEntry>> then) {
        diskWorker.submit(() -> {
            archive.finishWrites(files.disk());
            return archive.left().stream().filter(this::isUnsaved).toList();
        }, found -> {
            waiting.addAll(found);
            tell();
            then.accept(List.copyOf(found));
        });
    }

    /** A post was left whose text is in the journal only. */
    void add(JournalEntry entry) {
        waiting.addFirst(entry);
        tell();
    }

    Optional<JournalEntry> find(UUID id) {
        return waiting.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The open post was made of {@code entry}. */
    void opened(OpenPost post, JournalEntry entry) {
        waiting.remove(entry);
        post.recovered(entry.at());
        archive.keepInstead(saver.draft(post), List.of(entry.id()));
        listeners.tell(l -> l.recovered(post, entry.place()));
        tell();
    }

    /** Brings what waits for the open post's file back into it, the oldest first. */
    void bringBack(OpenPost post) {
        List<JournalEntry> own = waiting.stream().filter(entry -> entry.file().isPresent() && entry.file().equals(post.file()))
                .sorted(Comparator.comparing(JournalEntry::at)).toList();
        if (!own.isEmpty()) {
            bringBack(post, own);
        }
    }

    static SourceText decoded(byte[] bytes) {
        return SourceText.decode(bytes) instanceof DecodeResult.Decoded decoded ? decoded.source() : SourceText.empty();
    }

    private void bringBack(OpenPost post, List<JournalEntry> entries) {
        DocumentState state = post.document().state();
        diskWorker.submit(() -> Returned.of(state.post(), entries), returned -> {
            if (open.get().filter(post::equals).isEmpty()) {
                return;
            }
            if (post.document().state().revision() == state.revision()) {
                bringBack(post, entries, returned);
            } else {
                bringBack(post, entries);
            }
        });
    }

    private void bringBack(OpenPost post, List<JournalEntry> entries, Returned returned) {
        JournalEntry newest = entries.getLast();
        waiting.removeAll(entries);
        if (returned.exactly() && returned.text().byteOrderMark() == post.document().state().post().source().byteOrderMark()) {
            post.document().reload(returned.changes(), returned.text(), Origin.RELOAD);
        } else {
            post.document().applyAlone(returned.changes(), Origin.RELOAD);
        }
        post.recovered(newest.at());
        post.inConflict(returned.conflicts());
        archive.keepInstead(saver.draft(post), entries.stream().map(JournalEntry::id).toList());
        listeners.tell(l -> l.recovered(post, newest.place()));
        listeners.tell(l -> l.conflictsChanged(post.conflicts()));
        tell();
    }

    /**
     * What a post becomes with the unsaved text in it.
     *
     * @param changes lead there from the post as it is
     * @param exactly whether {@code text} is to stand there with its very line ends
     */
    private record Returned(ChangeSet changes, SourceText text, boolean exactly, List<Conflict> conflicts) {

        static Returned of(Post now, List<JournalEntry> entries) {
            SourceText text = now.source();
            List<Conflict> conflicts = List.of();
            boolean exactly = true;
            for (JournalEntry entry : entries) {
                SourceText mine = decoded(entry.text());
                SourceText base = decoded(entry.base().orElse(entry.text()));
                // What was being saved when all ended is an earlier text of this one; an emptied file is damage, and no wish to delete.
                boolean saved = entry.saving().filter(Archive.mark(text)::equals).isPresent();
                if (base.equals(text) || saved || text.holdsNothing()) {
                    text = mine;
                } else {
                    Merge merge = PostMerge.merge(Post.of(base), Post.of(mine), Post.of(text));
                    text = mine.edited(merge.changes());
                    conflicts = merge.conflicts();
                    exactly = false;
                }
            }
            Post after = Post.of(text);
            return new Returned(PostMerge.merge(now, now, after).changes(), text, exactly, conflicts);
        }
    }

    /** Whether an entry holds anything that is not in its file. What is saved is let go of. */
    private boolean isUnsaved(JournalEntry entry) {
        boolean saved = entry.file().isPresent() && files.load(entry.file().get()) instanceof LoadResult.Loaded loaded
                && loaded.source().equals(decoded(entry.text()));
        if (saved) {
            archive.forget(List.of(entry.id()));
        }
        return !saved;
    }

    private void answered(OpenPost post) {
        post.answered();
        listeners.tell(WorkspaceListener::recoveryAnswered);
    }

    private void tell() {
        List<UnsavedText> others = waiting.stream().map(Recovery::unsaved).toList();
        listeners.tell(l -> l.unsavedChanged(others));
    }

    private static UnsavedText unsaved(JournalEntry entry) {
        String title = Post.of(decoded(entry.text())).metadata().title();
        return new UnsavedText(entry.id(),
                title.isBlank() ? entry.file().map(PostSummary::nameOf).orElse("Untitled") : title.strip(), entry.file(),
                entry.at());
    }
}
