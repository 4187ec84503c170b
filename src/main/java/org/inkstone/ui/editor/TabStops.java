package org.inkstone.ui.editor;

import java.util.List;

import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The places of a snippet that Tab leads to, one after the other, until the last, Escape, or a caret that leaves the snippet. */
final class TabStops {

    private final MarkdownArea area;
    private List<TextRange> stops = List.of();
    private TextRange whole = TextRange.at(0);
    private int current;

    TabStops(MarkdownArea area) {
        this.area = area;
    }

    /**
     * Begins at the first stop.
     *
     * @param inserted what the caret must not leave
     */
    void begin(TextRange inserted, List<TextRange> places) {
        stops = places.size() > 1 ? places : List.of();
        whole = inserted;
        current = 0;
        select(places.getFirst());
    }

    void end() {
        stops = List.of();
    }

    /** The text has changed: what is typed at a stop belongs to it, a step back ends it all. */
    void follow(Transaction transaction) {
        if (transaction.origin() == Origin.UNDO || transaction.origin() == Origin.REDO) {
            end();
        } else if (!stops.isEmpty()) {
            ChangeSet changes = transaction.changes();
            stops = stops.stream().map(stop -> mapped(changes, stop)).toList();
            whole = mapped(changes, whole);
        }
    }

    void caretMoved() {
        if (!stops.isEmpty() && !whole.touches(area.getCaretPosition())) {
            end();
        }
    }

    void key(KeyEvent event) {
        if (stops.isEmpty() || event.getTarget() != area || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.TAB) {
            go(event.isShiftDown() ? Math.max(0, current - 1) : current + 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        }
    }

    private void go(int stop) {
        current = stop;
        TextRange place = stops.get(stop);
        if (stop == stops.size() - 1) {
            end();
        }
        select(place);
    }

    private void select(TextRange place) {
        area.selectRange(place.start(), place.end());
        area.requestFollowCaret();
    }

    private static TextRange mapped(ChangeSet changes, TextRange range) {
        int start = changes.mapOffset(range.start(), false);
        return new TextRange(start, Math.max(start, changes.mapOffset(range.end(), true)));
    }
}
