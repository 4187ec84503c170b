package org.inkstone.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.inkstone.document.DocumentState;
import org.inkstone.spelling.Misspelling;
import org.inkstone.spelling.Proofreader;
import org.inkstone.text.TextRange;
import org.inkstone.work.Worker;

/**
 * Looks through a post for a misspelling, one piece after the other, so that what else the worker is asked meanwhile need not wait for
 * the end of a long post. The newest search ends the one before. Owner thread only.
 */
final class SpellingSearch {

    /** Characters of a piece: some hundredths of a second. */
    private static final int PIECE = 100_000;

    private final Worker worker;
    private final Supplier<Proofreader> proofreader;
    private Object newest = new Object();

    SpellingSearch(Worker worker, Supplier<Proofreader> proofreader) {
        this.worker = worker;
        this.proofreader = proofreader;
    }

    /** Finds the next misspelling behind {@code from} or the last before it, and goes on at the other end of the text. */
    void find(DocumentState state, int from, boolean forward, Consumer<Optional<Misspelling>> then) {
        TextRange before = new TextRange(state.post().body().start(), Math.max(from, state.post().body().start()));
        TextRange behind = new TextRange(before.end(), state.text().length());
        newest = new Object();
        Predicate<Misspelling> isBehind = forward
                ? found -> found.range().start() >= from
                : found -> found.range().end() > from;
        Pass first = forward ? new Pass(behind, isBehind) : new Pass(before, isBehind.negate());
        Pass second = forward ? new Pass(before, isBehind.negate()) : new Pass(behind, isBehind);
        Task task = new Task(newest, state, forward, then);
        run(task, first, () -> run(task, second, () -> then.accept(Optional.empty())));
    }

    private record Task(Object token, DocumentState state, boolean forward, Consumer<Optional<Misspelling>> then) {}

    private record Pass(TextRange range, Predicate<Misspelling> counts) {}

    private void run(Task task, Pass pass, Runnable otherwise) {
        TextRange range = pass.range();
        TextRange piece = task.forward()
                ? new TextRange(range.start(), Math.min(range.end(), range.start() + PIECE))
                : new TextRange(Math.max(range.start(), range.end() - PIECE), range.end());
        Proofreader reader = proofreader.get();
        DocumentState state = task.state();
        worker.submit(() -> reader.check(state.text(), state.post().body().start(), piece), lines -> {
            if (task.token() != newest) {
                return;
            }
            List<Misspelling> found = lines.stream().flatMap(line -> line.misspellings().stream()).filter(pass.counts()).toList();
            if (!found.isEmpty()) {
                task.then().accept(Optional.of(task.forward() ? found.getFirst() : found.getLast()));
            } else if (piece.equals(range)) {
                otherwise.run();
            } else {
                TextRange rest = task.forward()
                        ? new TextRange(piece.end(), range.end())
                        : new TextRange(range.start(), piece.start());
                run(task, new Pass(rest, pass.counts()), otherwise);
            }
        });
    }
}
