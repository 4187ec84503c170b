package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Draws a dot on each blank, an arrow on each tab and a pilcrow behind each line, over the text and without a change of it.
 */
final class WhitespaceMarks {

    private static final String STYLE = "whitespace";
    private static final String FOLDED = "fold-head";
    /** The usual one, the one at which no line ends, and that of Chinese and Japanese. */
    private static final String BLANKS = " \u00a0\u3000";
    /** Characters of a line beyond which nothing is drawn: nobody sees the blanks of such a line, and each has to be asked for its place. */
    private static final int LONGEST = 10_000;

    void show(Region box, boolean wanted, boolean last) {
        TextFlow text = LineBoxes.text(box);
        if (wanted && !text.getStyleClass().contains(FOLDED)) {
            LineDrawing.show(text, STYLE, last, () -> marks(text, last));
        } else {
            LineDrawing.remove(text, STYLE);
        }
    }

    private static List<PathElement> marks(TextFlow text, boolean last) {
        List<PathElement> marks = new ArrayList<>();
        int at = 0;
        for (Node node : text.getChildren()) {
            if (node instanceof Text part && part.isManaged() && at <= LONGEST) {
                String letters = part.getText();
                for (int i = 0; i < letters.length() && at + i <= LONGEST; i++) {
                    if (BLANKS.indexOf(letters.charAt(i)) >= 0) {
                        dot(marks, text.getRangeShape(at + i, at + i + 1, false));
                    } else if (letters.charAt(i) == '\t') {
                        arrow(marks, text.getRangeShape(at + i, at + i + 1, false));
                    }
                }
                at += letters.length();
            } else if (LongLine.isButton(node)) {
                at++;
            }
        }
        if (!last && at <= LONGEST) {
            pilcrow(marks, text.getCaretShape(at, true));
        }
        return marks;
    }

    private static void dot(List<PathElement> marks, PathElement[] range) {
        if (range.length >= 3 && range[0] instanceof MoveTo from && range[2] instanceof LineTo to) {
            double size = Math.max(1.5, (to.getY() - from.getY()) / 10);
            double x = (from.getX() + to.getX() - size) / 2;
            double y = (from.getY() + to.getY() - size) / 2;
            marks.addAll(
                    List.of(new MoveTo(x, y), new HLineTo(x + size), new VLineTo(y + size), new HLineTo(x), new ClosePath()));
        }
    }

    private static void arrow(List<PathElement> marks, PathElement[] range) {
        if (range.length >= 3 && range[0] instanceof MoveTo from && range[2] instanceof LineTo to) {
            double head = (to.getY() - from.getY()) / 6;
            double right = Math.max(from.getX() + 2 * head, to.getX() - 2);
            double y = (from.getY() + to.getY()) / 2;
            double half = 0.5;
            marks.addAll(List.of(new MoveTo(from.getX() + 2, y - half), new HLineTo(right - head), new VLineTo(y - head),
                    new LineTo(right, y), new LineTo(right - head, y + head), new VLineTo(y + half), new HLineTo(from.getX() + 2),
                    new ClosePath()));
        }
    }

    /** A bowl and two strokes, as high as a capital. */
    private static void pilcrow(List<PathElement> marks, PathElement[] caret) {
        if (caret.length >= 2 && caret[0] instanceof MoveTo from && caret[1] instanceof LineTo to) {
            double height = (to.getY() - from.getY()) * 0.5;
            double x = from.getX() + 3;
            double y = from.getY() + (to.getY() - from.getY()) * 0.26;
            double bowl = height * 0.3;
            marks.addAll(List.of(new MoveTo(x + bowl, y), new LineTo(x, y + bowl * 0.9), new LineTo(x + bowl, y + 2 * bowl * 0.9),
                    new ClosePath()));
            for (double stroke : new double[]{x + bowl, x + bowl + 2.6}) {
                marks.addAll(List.of(new MoveTo(stroke, y), new HLineTo(stroke + 1), new VLineTo(y + height), new HLineTo(stroke),
                        new ClosePath()));
            }
        }
    }
}
