package org.inkstone.ui.editor;

import java.util.Locale;
import java.util.stream.Stream;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * What stands beside a line: its number, the arrow that folds it, and behind its words how much is folded. It takes no room: the margin
 * is there anyhow, and the text stays where it is.
 */
final class GutterMark extends Region {

    /** Pixels: between the number, or the arrow's middle, and the text; between the words and what is said behind them. */
    private static final double NUMBER_GAP = 15;
    private static final double ARROW_GAP = 8;
    private static final double CHIP_GAP = 9;
    private static final double ARROW_SIZE = 16;

    /** Of a digit, in the font that the style sheet gives numbers. */
    private static final double DIGIT = 7;
    private static final double EDGE = 5;

    private Text number;
    private StackPane arrow;
    private Label chip;
    private int length;

    GutterMark() {
        setManaged(false);
        getStyleClass().add("gutter-mark");
        parentProperty().subscribe(parent -> {
            if (parent != null) {
                // The line is laid out after its mark was made, and again when the window changes.
                text().layoutBoundsProperty().addListener(bounds -> requestLayout());
                requestLayout();
            }
        });
    }

    /** Pixels that the numbers up to {@code lines} take, with what parts them from edge and text. */
    static double width(int lines) {
        return EDGE + String.valueOf(lines).length() * DIGIT + NUMBER_GAP;
    }

    /** @param line counted from 1 */
    GutterMark number(int line) {
        number = new Text(String.valueOf(line));
        number.getStyleClass().add("line-number");
        number.setMouseTransparent(true);
        getChildren().add(number);
        return this;
    }

    /** @param folded whether a click unfolds */
    GutterMark arrow(boolean folded, Runnable toggle) {
        Region shape = new Region();
        shape.getStyleClass().add("fold-shape");
        arrow = new StackPane(shape);
        arrow.getStyleClass().addAll("fold-arrow", folded ? "folded" : "open");
        click(arrow, toggle);
        getChildren().add(arrow);
        return this;
    }

    /**
     * @param lines that are folded away
     * @param characters of the line that is left
     */
    GutterMark chip(int lines, int characters, Runnable unfold) {
        String said = String.format(Locale.ROOT, "⋯ %,d %s", lines, lines == 1 ? "line" : "lines");
        length = characters;
        chip = new Label(said);
        chip.getStyleClass().setAll("fold-chip");
        chip.setTooltip(new Tooltip("Unfold"));
        click(chip, unfold);
        getChildren().add(chip);
        return this;
    }

    @Override
    protected void layoutChildren() {
        TextFlow text = text();
        double left = text.getLayoutX() + text.getInsets().getLeft();
        double baseline = text.getLayoutY() + text.getBaselineOffset();
        if (number != null) {
            number.setX(Math.round(left - NUMBER_GAP - number.getLayoutBounds().getWidth()));
            number.setY(baseline);
        }
        if (arrow != null) {
            arrow.resizeRelocate(Math.round(left - ARROW_GAP - ARROW_SIZE / 2), Math.round(baseline - 4.5 - ARROW_SIZE / 2),
                    ARROW_SIZE, ARROW_SIZE);
        }
        if (chip != null) {
            layoutChip(text, baseline);
        }
    }

    /** Behind the last word, on its line; where there is no room, only its dots. */
    private void layoutChip(TextFlow text, double baseline) {
        Point2D first = caret(text, 0);
        Point2D last = caret(text, length);
        double x = text.getLayoutX() + last.getX() + CHIP_GAP;
        if (chip.prefWidth(-1) > text.getLayoutX() + text.getWidth() - x) {
            chip.setText("⋯");
        }
        chip.autosize();
        chip.relocate(Math.round(x), Math.round(baseline + last.getY() - first.getY() - chip.getBaselineOffset()));
    }

    /** The upper end of a caret before character {@code index}. */
    private static Point2D caret(TextFlow text, int index) {
        return Stream.of(text.getCaretShape(index, true)).filter(MoveTo.class::isInstance).map(MoveTo.class::cast)
                .map(move -> new Point2D(move.getX(), move.getY())).findFirst().orElse(Point2D.ZERO);
    }

    /** Beside this mark, in the box of the line. */
    private TextFlow text() {
        return (TextFlow) getParent().getChildrenUnmodifiable().stream().filter(TextFlow.class::isInstance).findFirst()
                .orElseThrow();
    }

    /** The click does not reach the text, which would move the caret. */
    private static void click(Node node, Runnable action) {
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            event.consume();
            action.run();
        });
    }
}
