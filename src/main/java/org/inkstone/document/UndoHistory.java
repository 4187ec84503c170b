package org.inkstone.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.inkstone.text.SourceChange;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextChange;

/**
 * The steps that can be taken back. What a writer thinks of as one step is one: a typed sentence, a deleted word, the edit of one form
 * field. A step of typing ends at a line break, behind a sentence, where the caret goes elsewhere, and when typing turns into deleting.
 * Typing goes on inside of what was typed as well: between two brackets that came together.
 */
final class UndoHistory {

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<SourceChange> redo = new ArrayDeque<>();
    private boolean stepEnded = true;

    /**
     * @param inverse leads back from the edit
     * @param start where what was typed begins; likewise {@code end}
     * @param breaksLine whether a line break came last
     */
    private record Step(SourceChange inverse, Origin origin, String subject, Direction direction, int start, int end,
            boolean breaksLine) {}

    private enum Direction {
        INSERT, DELETE_BACK, DELETE_FORWARD, OTHER
    }

    void record(Transaction transaction, SourceChange inverse, SourceText before) {
        if (inverse.raw().isEmpty()) {
            return;
        }
        redo.clear();
        Step last = undo.peek();
        Step step = step(transaction, inverse, last);
        if (last != null && !stepEnded && continues(last, step, transaction, before)) {
            undo.pop();
            step = step.direction == Direction.INSERT
                    ? new Step(inverse.then(last.inverse), step.origin, step.subject, step.direction, last.start,
                            last.end + step.end - step.start, step.breaksLine)
                    : new Step(inverse.then(last.inverse), step.origin, step.subject, step.direction, step.start, step.end,
                            false);
        }
        undo.push(step);
        stepEnded = false;
    }

    Optional<SourceChange> undo(SourceText now) {
        return move(undo.poll(), now);
    }

    Optional<SourceChange> redo(SourceText now) {
        SourceChange change = redo.poll();
        if (change == null) {
            return Optional.empty();
        }
        undo.push(new Step(change.invert(now), Origin.REDO, "", Direction.OTHER, -1, -1, false));
        stepEnded = true;
        return Optional.of(change);
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    void endStep() {
        stepEnded = true;
    }

    private Optional<SourceChange> move(Step step, SourceText now) {
        if (step == null) {
            return Optional.empty();
        }
        redo.push(step.inverse.invert(now));
        stepEnded = true;
        return Optional.of(step.inverse);
    }

    private static Step step(Transaction transaction, SourceChange inverse, Step last) {
        Direction direction = Direction.OTHER;
        int begin = -1;
        int end = -1;
        boolean breaksLine = false;
        if (transaction.changes().changes().size() == 1) {
            TextChange change = transaction.changes().changes().getFirst();
            int start = change.range().start();
            if (change.range().isEmpty()) {
                direction = Direction.INSERT;
                begin = start;
                end = start + change.inserted().length();
                breaksLine = change.inserted().indexOf('\n') >= 0;
            } else if (change.inserted().isEmpty()) {
                // A first deletion has no direction yet; the second shows it.
                direction = last != null && last.end == start && last.direction != Direction.INSERT
                        ? Direction.DELETE_FORWARD
                        : Direction.DELETE_BACK;
                end = start;
            }
        }
        return new Step(inverse, transaction.origin(), transaction.subject(), direction, begin, end, breaksLine);
    }

    private static boolean continues(Step last, Step step, Transaction transaction, SourceText before) {
        if (last.origin != step.origin) {
            return false;
        }
        if (step.origin == Origin.FORM) {
            return last.subject.equals(step.subject) && !step.subject.isEmpty();
        }
        if (step.origin != Origin.TYPING || step.direction == Direction.OTHER) {
            return false;
        }
        TextChange change = transaction.changes().changes().getFirst();
        return switch (step.direction) {
            case INSERT -> last.direction == Direction.INSERT && !last.breaksLine && last.start <= change.range().start()
                    && change.range().start() <= last.end && !endsSentence(before.lf(), change.range().start());
            case DELETE_BACK -> isDeletion(last) && change.range().end() == last.end;
            case DELETE_FORWARD -> isDeletion(last) && change.range().start() == last.end;
            case OTHER -> false;
        };
    }

    private static boolean isDeletion(Step step) {
        return step.direction == Direction.DELETE_BACK || step.direction == Direction.DELETE_FORWARD;
    }

    /** Whether the place at {@code end} lies behind a sentence and the blank after it. */
    private static boolean endsSentence(String text, int end) {
        return end >= 2 && Character.isWhitespace(text.charAt(end - 1)) && ".!?…。！？".indexOf(text.charAt(end - 2)) >= 0;
    }
}
