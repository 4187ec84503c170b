package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.inkstone.text.TextRange;
import org.inkstone.ui.editor.LineMarks.Layer;
import org.inkstone.ui.editor.LineMarks.Mark;

import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;

/** Marks what a writer should look at before the post goes out: a line below it, and a bar beside its line. One path a line. */
final class FindingMarks {

    private static final String STYLE = "finding";
    /** What the toolkit says of a range: for each row a closed rectangle, which begins at its left upper corner. */
    private static final int RECTANGLE = 5;
    /** Pixels between the line and the lower edge of the row, and between the bar and the text. */
    private static final double RAISED = 1.5;
    private static final double BAR_GAP = 7;

    private FindingMarks() {}

    static void prepare(Region box) {
        LineDrawing.prepare(LineBoxes.text(box), STYLE);
    }

    /** Takes the place of what was marked before. */
    static void mark(MarkdownArea area, LineMarks marks, List<TextRange> places) {
        Map<Integer, List<Mark>> byLine = new HashMap<>();
        for (TextRange place : places) {
            Position from = area.offsetToPosition(Math.min(place.start(), area.getLength()), Bias.Forward);
            int end = Math.min(from.getMinor() + place.length(), area.getParagraphLength(from.getMajor()));
            byLine.computeIfAbsent(from.getMajor(), line -> new ArrayList<>())
                    .add(new Mark(from.getMinor(), Math.max(from.getMinor(), end), STYLE));
        }
        marks.clear(Layer.FINDINGS);
        byLine.forEach((line, found) -> marks.show(Layer.FINDINGS, line, found));
    }

    static void show(Region box, List<Mark> marks) {
        TextFlow text = LineBoxes.text(box);
        LineDrawing.show(text, STYLE, marks, () -> lines(text, marks));
    }

    private static List<PathElement> lines(TextFlow text, List<Mark> marks) {
        List<PathElement> lines = new ArrayList<>();
        if (!marks.isEmpty()) {
            double x = Math.round(text.snappedLeftInset() - BAR_GAP);
            lines.add(new MoveTo(x, text.snappedTopInset() + 1));
            lines.add(new LineTo(x, text.getHeight() - text.snappedBottomInset() - 1));
        }
        int placed = LongLine.placed(text);
        marks.stream().filter(mark -> mark.end() <= placed)
                .forEach(mark -> underline(lines, text.getRangeShape(mark.start(), mark.end(), false)));
        return lines;
    }

    private static void underline(List<PathElement> lines, PathElement[] range) {
        for (int i = 0; i + RECTANGLE <= range.length; i += RECTANGLE) {
            if (range[i + 2] instanceof LineTo right && range[i + 3] instanceof LineTo left) {
                double y = Math.floor(right.getY()) - RAISED;
                lines.add(new MoveTo(left.getX(), y));
                lines.add(new LineTo(right.getX(), y));
            }
        }
    }
}
