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
 */
final class UndoHistory {

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<SourceChange> redo = new ArrayDeque<>();
    private boolean stepEnded = true;

    /** @param inverse leads back from the edit */
    private record Step(SourceChange inverse, Origin origin, String subject, Direction direction, int end) {}

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
            step = new Step(inverse.then(last.inverse), step.origin, step.subject, step.direction, step.end);
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
        undo.push(new Step(change.invert(now), Origin.REDO, "", Direction.OTHER, -1));
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
        int end = -1;
        if (transaction.changes().changes().size() == 1) {
            TextChange change = transaction.changes().changes().getFirst();
            int start = change.range().start();
            if (change.range().isEmpty()) {
                direction = Direction.INSERT;
                end = start + change.inserted().length();
            } else if (change.inserted().isEmpty()) {
                // A first deletion has no direction yet; the second shows it.
                direction = last != null && last.end == start && last.direction != Direction.INSERT
                        ? Direction.DELETE_FORWARD
                        : Direction.DELETE_BACK;
                end = start;
            }
        }
        return new Step(inverse, transaction.origin(), transaction.subject(), direction, end);
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
            case INSERT -> last.direction == Direction.INSERT && last.end == change.range().start()
                    && !endsSentence(before.lf(), last.end);
            case DELETE_BACK -> isDeletion(last) && change.range().end() == last.end;
            case DELETE_FORWARD -> isDeletion(last) && change.range().start() == last.end;
            case OTHER -> false;
        };
    }

    private static boolean isDeletion(Step step) {
        return step.direction == Direction.DELETE_BACK || step.direction == Direction.DELETE_FORWARD;
    }

    /** Whether the place at {@code end} lies behind a sentence and the blank or line break after it. */
    private static boolean endsSentence(String text, int end) {
        if (end >= 1 && text.charAt(end - 1) == '\n') {
            return true;
        }
        return end >= 2 && Character.isWhitespace(text.charAt(end - 1)) && ".!?…。！？".indexOf(text.charAt(end - 2)) >= 0;
    }
}
