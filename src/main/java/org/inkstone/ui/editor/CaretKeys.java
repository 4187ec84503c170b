package org.inkstone.ui.editor;

import org.fxmisc.richtext.NavigationActions.SelectionPolicy;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys that the control would answer otherwise: in a line that runs from right to left the arrows go where they point, deleting a word
 * deletes the selection where there is one, and Insert does not begin to overwrite.
 */
final class CaretKeys implements EventHandler<KeyEvent> {

    private final MarkdownArea area;
    private final CaretStops stops;

    CaretKeys(MarkdownArea area, CaretStops stops) {
        this.area = area;
        this.stops = stops;
    }

    @Override
    public void handle(KeyEvent event) {
        if (!event.isAltDown() && answer(event)) {
            area.getCaretSelectionBind().clearTargetOffset();
            area.requestFollowCaret();
            event.consume();
        }
    }

    private boolean answer(KeyEvent event) {
        boolean word = event.isShortcutDown();
        return switch (event.getCode()) {
            case LEFT, KP_LEFT, RIGHT, KP_RIGHT -> stops.isRightToLeft(area.getCaretPosition()) && move(event);
            case HOME -> !word && leaveEnd(event);
            case BACK_SPACE -> word && delete(stops.previousWord(area.getCaretPosition()), area.getCaretPosition());
            case DELETE -> word && delete(area.getCaretPosition(), stops.nextWord(area.getCaretPosition()));
            case INSERT -> !word && !event.isShiftDown();
            default -> false;
        };
    }

    private boolean move(KeyEvent event) {
        boolean forward = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.KP_LEFT;
        SelectionPolicy policy = event.isShiftDown() ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR;
        int caret = area.getCaretPosition();
        if (event.isShortcutDown()) {
            area.moveTo(forward ? stops.nextWord(caret) : stops.shown(stops.previousWord(caret)), policy);
        } else if (!event.isShiftDown() && area.getSelection().getLength() > 0) {
            area.moveTo(forward ? area.getSelection().getEnd() : area.getSelection().getStart());
        } else {
            area.moveTo(forward ? stops.next(caret) : stops.shown(stops.previous(caret)), policy);
        }
        return true;
    }

    /** From the end of a long line Home goes to what is shown of its begin, as the row has none that the caret could stand at. */
    private boolean leaveEnd(KeyEvent event) {
        int caret = area.getCaretPosition();
        int begin = caret == 0 ? 0 : stops.shown(caret - 1);
        if (begin >= caret - 1) {
            return false;
        }
        area.moveTo(begin, event.isShiftDown() ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR);
        return true;
    }

    private boolean delete(int start, int end) {
        if (area.getSelection().getLength() > 0) {
            area.replaceSelection("");
        } else {
            area.deleteText(start, end);
        }
        return true;
    }
}
