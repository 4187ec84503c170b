package org.inkstone.ui.editor;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Keeps the line that is written in in sight, or at one height as on a typewriter. Done here and not by the control, as that one shows the
 * last line with all that is below it, which is half a page.
 */
final class CaretFollow {

    /** How far down a typewriter writes. */
    static final double TYPEWRITER_HEIGHT = 0.45;

    /** Pixels that stay in sight above and below the caret. */
    private static final double MARGIN = 6;

    private final MarkdownArea area;
    private boolean typewriter;
    private boolean wanted;

    CaretFollow(MarkdownArea area) {
        this.area = area;
    }

    void setTypewriter(boolean on) {
        typewriter = on;
        area.requestFollowCaret();
    }

    void request() {
        wanted = true;
    }

    /** Once the lines are where they are to be; does nothing where nobody asked. */
    void follow() {
        if (!wanted) {
            return;
        }
        wanted = false;
        int line = area.getCurrentParagraph();
        // Takes the lines to where they were last sent.
        boolean inSight = area.getParagraphBoundsOnScreen(line).isPresent();
        if (!inSight) {
            // Only to have the line made: counting takes long in a long line.
            area.getParagraphLinesCount(line);
        }
        Node caret = area.getCaretSelectionBind().getUnderlyingCaret();
        Parent text = caret.getParent();
        if (text == null) {
            return;
        }
        text.getParent().layout();
        Bounds place = text.localToParent(caret.getBoundsInParent());
        double height = area.getViewportHeight();
        double top = text.getParent().getLayoutY();
        if (typewriter) {
            double from = Math.round((place.getMinY() + place.getMaxY()) / 2 - TYPEWRITER_HEIGHT * height);
            show(line, place, from, from + height);
        } else if (!inSight || top + place.getMinY() - MARGIN < 0 || top + place.getMaxY() + MARGIN > height
                || !area.isWrapText()) {
            show(line, place, place.getMinY() - MARGIN, place.getMaxY() + MARGIN);
        }
    }

    /** With the margins beside the text, so that a long line that is not wrapped goes back to its very beginning. */
    private void show(int line, Bounds place, double from, double to) {
        double left = area.leftMargin().get();
        area.showParagraphRegion(line,
                new BoundingBox(place.getMinX() - left, from, place.getWidth() + 2 * left, to - from));
    }
}
