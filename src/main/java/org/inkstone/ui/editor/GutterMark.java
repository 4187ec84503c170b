package org.inkstone.ui.editor;

import java.util.Locale;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
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
            layoutChip(text);
        }
    }

    /** Behind the last word; where there is no room, only its dots. */
    private void layoutChip(TextFlow text) {
        double x = text.getLayoutX();
        double y = text.getLayoutY();
        for (PathElement element : text.getCaretShape(length, true)) {
            if (element instanceof MoveTo move) {
                x += move.getX();
                y += move.getY();
                break;
            }
        }
        double room = text.getLayoutX() + text.getWidth() - x - CHIP_GAP;
        if (chip.prefWidth(-1) > room) {
            chip.setText("⋯");
        }
        chip.autosize();
        chip.relocate(Math.round(x + CHIP_GAP), Math.round(y + 1));
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
