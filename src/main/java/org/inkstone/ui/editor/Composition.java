package org.inkstone.ui.editor;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.StyledDocument;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.Graphemes;
import org.inkstone.text.TextRange;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;

/**
 * What an input method composes: shown underlined in the control, and no part of the document until it is committed.
 *
 * <p>Architecture invariant: while something is composed, the control's text is the document's with one range replaced by what is
 * composed, nothing else changes the control, and no command runs; at all other times the two texts are equal. A change of the document
 * from elsewhere meets a control from which the composed text has been taken out, and it is put back behind it.
 */
final class Composition implements InputMethodRequests {

    private final MarkdownArea area;
    private final Consumer<Runnable> unrecorded;
    private final Runnable endUndoStep;
    /** In the document's text: what the composed text stands in for; null while nothing is composed. */
    private TextRange place;
    private Shown shown;
    private StyledDocument<Collection<String>, String, Collection<String>> original;

    /** @param caret in the composed text */
    private record Shown(List<InputMethodTextRun> runs, int caret) {

        String text() {
            return String.join("", runs.stream().map(InputMethodTextRun::getText).toList());
        }
    }

    /** @param unrecorded makes a change of the control that the document does not follow */
    Composition(MarkdownArea area, Consumer<Runnable> unrecorded, Runnable endUndoStep) {
        this.area = area;
        this.unrecorded = unrecorded;
        this.endUndoStep = endUndoStep;
        area.setOnInputMethodTextChanged(this::handle);
        area.setInputMethodRequests(this);
    }

    boolean isActive() {
        return place != null;
    }

    /** Where the caret is in the document's text, as far as that can be said. */
    int documentOffset(int controlOffset) {
        return isActive() ? place.start() : controlOffset;
    }

    /** Writes what is composed so far as if it had been committed, as the writer goes elsewhere. */
    void finish() {
        if (isActive()) {
            String text = shown.text();
            commit(withdraw(), text);
            resetInputMethod();
        }
    }

    void cancel() {
        if (isActive()) {
            withdraw();
            resetInputMethod();
        }
    }

    /** Runs {@code update}, in which the control follows {@code changes} of the document, without what is composed. */
    void aside(ChangeSet changes, Runnable update) {
        if (!isActive()) {
            update.run();
            return;
        }
        Shown composed = shown;
        TextRange before = withdraw();
        update.run();
        int start = changes.mapOffset(before.start(), true);
        show(new TextRange(start, Math.max(start, changes.mapOffset(before.end(), false))), composed);
    }

    @Override
    public Point2D getTextLocation(int offset) {
        int start = isActive() ? place.start() : area.getSelection().getStart();
        int at = Math.clamp(start + (long) offset, 0, area.getLength());
        boolean before = at < area.getLength() && area.getText(at, at + 1).charAt(0) != '\n';
        return (before ? area.getCharacterBoundsOnScreen(at, at + 1) : area.getCaretBounds())
                .map(b -> new Point2D(b.getMinX(), b.getMaxY())).orElseGet(this::below);
    }

    @Override
    public int getLocationOffset(int x, int y) {
        Point2D local = area.screenToLocal(x, y);
        int start = isActive() ? place.start() : area.getSelection().getStart();
        return local == null ? 0 : Math.max(0, area.hit(local.getX(), local.getY()).getInsertionIndex() - start);
    }

    @Override
    public void cancelLatestCommittedText() {
        // What was committed is text like any other, and taken back by undo.
    }

    @Override
    public String getSelectedText() {
        return isActive() ? "" : area.getSelectedText();
    }

    private void handle(InputMethodEvent event) {
        if (!area.isEditable() || area.isDisabled()) {
            return;
        }
        TextRange where = isActive() ? withdraw() : new TextRange(area.getSelection().getStart(), area.getSelection().getEnd());
        if (!event.getCommitted().isEmpty()) {
            commit(where, event.getCommitted());
            where = TextRange.at(area.getCaretPosition());
        }
        Shown composed = new Shown(List.copyOf(event.getComposed()), event.getCaretPosition());
        if (!composed.text().isEmpty()) {
            show(where, composed);
        }
        area.requestFollowCaret();
        event.consume();
    }

    /** A phrase is an undo step of its own; a letter that took two keys is typed as any other. */
    private void commit(TextRange where, String text) {
        boolean phrase = Graphemes.next(text, 0) < text.length();
        if (phrase) {
            endUndoStep.run();
        }
        area.replaceText(where.start(), where.end(), text);
        if (phrase) {
            endUndoStep.run();
        }
    }

    private void show(TextRange where, Shown composed) {
        place = where;
        shown = composed;
        original = area.subDocument(where.start(), where.end());
        int length = composed.text().length();
        unrecorded.accept(() -> {
            area.replace(where.start(), where.end(), styled(composed.runs()));
            area.moveTo(where.start() + (composed.caret() < 0 ? length : Math.min(composed.caret(), length)));
            area.lock(true);
        });
    }

    /** The control shows the document's text again, with the range selected that was replaced. */
    private TextRange withdraw() {
        TextRange where = place;
        int length = shown.text().length();
        unrecorded.accept(() -> {
            area.lock(false);
            area.replace(where.start(), where.start() + length, original);
            area.selectRange(where.start(), where.end());
        });
        place = null;
        return where;
    }

    private ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> styled(List<InputMethodTextRun> runs) {
        ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> all = styled("", "composed");
        for (InputMethodTextRun run : runs) {
            boolean chosen = run.getHighlight() == InputMethodHighlight.SELECTED_RAW
                    || run.getHighlight() == InputMethodHighlight.SELECTED_CONVERTED;
            all = all.concat(styled(run.getText(), chosen ? "composed-clause" : "composed"));
        }
        return all;
    }

    private ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> styled(String text, String styleClass) {
        return ReadOnlyStyledDocument.fromString(text, List.of(), List.of(styleClass), area.getSegOps());
    }

    /** The input method forgets what it has composed once its events are turned off and on again. */
    private void resetInputMethod() {
        area.setInputMethodRequests(null);
        area.setInputMethodRequests(this);
    }

    private Point2D below() {
        Bounds bounds = area.localToScreen(area.getBoundsInLocal());
        return bounds == null ? Point2D.ZERO : new Point2D(bounds.getMinX(), bounds.getMinY());
    }
}
