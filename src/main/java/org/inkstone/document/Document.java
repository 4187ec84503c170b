package org.inkstone.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.post.Post;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.SourceChange;
import org.inkstone.text.SourceText;

/**
 * The text being edited. Editor and form are views of it: they hand in {@link Transaction}s and follow the {@link Update}s.
 *
 * <p>Belongs to the thread that made it. {@link DocumentState}s may go anywhere.
 */
public final class Document {

    private final Thread owner = Thread.currentThread();
    private final List<Consumer<Update>> listeners = new ArrayList<>();
    private final Consumer<RuntimeException> reporter;
    private final UndoHistory history = new UndoHistory();
    private DocumentState state;
    private boolean updating;

    /** @param reporter is told of a listener that threw */
    public Document(SourceText source, Consumer<RuntimeException> reporter) {
        this.state = new DocumentState(0, Post.of(source));
        this.reporter = reporter;
    }

    public DocumentState state() {
        return state;
    }

    /**
     * Makes an edit and tells every listener, before this method returns.
     *
     * @throws IllegalStateException on another thread, from inside a listener, or if the transaction starts from another revision than
     *         the current one: all three are bugs of the caller
     */
    public Update apply(Transaction transaction) {
        requireReady();
        if (transaction.startRevision() != state.revision()) {
            throw new IllegalStateException(
                    "a transaction from revision " + transaction.startRevision() + " meets revision " + state.revision());
        }
        SourceText before = state.post().source();
        SourceChange change = before.plan(transaction.changes());
        history.record(transaction, change.invert(before), before);
        return update(transaction, change);
    }

    /** Makes an edit that is an undo step of its own, whatever comes before and behind it; as {@link #apply} in all else. */
    public Update applyAlone(ChangeSet changes, Origin origin) {
        history.endStep();
        Update update = apply(new Transaction(state.revision(), changes, origin));
        history.endStep();
        return update;
    }

    /** As {@link #reload(ChangeSet, SourceText, Origin)}, with everything between the first and the last difference as one change. */
    public Update reload(SourceText next, Origin origin) {
        return reload(ChangeSet.between(state.text(), next.lf()), next, origin);
    }

    /**
     * Makes the text {@code next}, line ends included, as one undo step: what another program has written.
     *
     * @param changes lead from the present text to that of {@code next}, in LF coordinates
     * @throws IllegalArgumentException if they lead elsewhere, or if only one of the texts begins with a byte order mark, which no edit
     *         can express
     */
    public Update reload(ChangeSet changes, SourceText next, Origin origin) {
        requireReady();
        SourceText before = state.post().source();
        if (before.byteOrderMark() != next.byteOrderMark() || !changes.apply(before.lf()).equals(next.lf())) {
            throw new IllegalArgumentException("these changes do not lead to that text");
        }
        SourceChange change = new SourceChange(changes, ChangeSet.between(before.raw(), next.raw()));
        Transaction transaction = new Transaction(state.revision(), changes, origin);
        history.endStep();
        history.record(transaction, change.invert(before), before);
        history.endStep();
        return update(transaction, change);
    }

    /** Takes back the last step; empty where there is none. */
    public Optional<Update> undo() {
        requireReady();
        return history.undo(state.post().source()).map(change -> update(Origin.UNDO, change));
    }

    /** Makes the last undone step again; empty where there is none. */
    public Optional<Update> redo() {
        requireReady();
        return history.redo(state.post().source()).map(change -> update(Origin.REDO, change));
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    /** The next edit begins a new undo step, whatever it is: the caret went elsewhere, a field lost the focus. */
    public void endUndoStep() {
        history.endStep();
    }

    /** @return ends the subscription when run */
    public Runnable onUpdate(Consumer<Update> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Update update(Origin origin, SourceChange change) {
        return update(new Transaction(state.revision(), change.lf(), origin), change);
    }

    private Update update(Transaction transaction, SourceChange change) {
        DocumentState before = state;
        SourceText source = before.post().source().apply(change);
        state = new DocumentState(before.revision() + 1, before.post().after(source, change.lf()));
        Update update = new Update(before, transaction, state);
        updating = true;
        try {
            for (Consumer<Update> listener : List.copyOf(listeners)) {
                try {
                    listener.accept(update);
                } catch (RuntimeException e) {
                    reporter.accept(e);
                }
            }
        } finally {
            updating = false;
        }
        return update;
    }

    private void requireReady() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("the document belongs to " + owner.getName());
        }
        if (updating) {
            throw new IllegalStateException("an edit inside a listener of an edit");
        }
    }
}
