package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.ui.editor.LineMarks.Mark;

import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;

/** Draws dots below misspelt words, in one path a line. */
final class SpellingMarks {

    static final String STYLE = "misspelt";

    /** What the toolkit says of a range: for each row a closed rectangle, which begins at its left upper corner. */
    private static final int RECTANGLE = 5;
    /** Pixels between the dots and the lower edge of the row. */
    private static final double RAISED = 2.5;

    void prepare(Region box) {
        LineDrawing.prepare(LineBoxes.text(box), STYLE);
    }

    void show(Region box, List<Mark> marks) {
        TextFlow text = LineBoxes.text(box);
        LineDrawing.show(text, STYLE, marks, () -> dots(text, marks));
    }

    private static List<PathElement> dots(TextFlow text, List<Mark> marks) {
        List<PathElement> dots = new ArrayList<>();
        int placed = LongLine.placed(text);
        for (Mark mark : marks) {
            if (mark.end() <= placed) {
                dot(dots, text.getRangeShape(mark.start(), mark.end(), false));
            }
        }
        return dots;
    }

    private static void dot(List<PathElement> dots, PathElement[] range) {
        for (int i = 0; i + RECTANGLE <= range.length; i += RECTANGLE) {
            if (range[i + 2] instanceof LineTo right && range[i + 3] instanceof LineTo left) {
                double y = Math.ceil(right.getY() - RAISED);
                dots.add(new MoveTo(left.getX(), y));
                dots.add(new LineTo(right.getX(), y));
            }
        }
    }
}
