package org.inkstone.ui.history;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.document.DifferenceRow;
import org.inkstone.document.DifferenceRow.Kind;
import org.inkstone.text.TextRange;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Wrapping;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A paragraph or a field as it was and as it is, with the words that differ marked. */
final class DifferenceCell extends ListCell<DifferenceLine> {

    /** Room for the list's scroll bar, in pixels. */
    private static final double SCROLL_BAR = 13;

    private final ListView<DifferenceLine> view;
    private final Consumer<DifferenceRow> bringBack;
    private final Supplier<Texts> texts;

    /** Both whole texts in LF coordinates. */
    record Texts(String before, String after) {}

    DifferenceCell(ListView<DifferenceLine> view, Consumer<DifferenceRow> bringBack, Supplier<Texts> texts) {
        this.view = view;
        this.bringBack = bringBack;
        this.texts = texts;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(DifferenceLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setGraphic(empty || line == null ? null : switch (line) {
            case DifferenceLine.Hidden hidden -> hidden(hidden.count());
            case DifferenceLine.Row row -> row(row.row());
        });
    }

    private static Label hidden(int count) {
        Label label = new Label(count == 1 ? "1 passage that is the same" : count + " passages that are the same");
        label.getStyleClass().add("difference-hidden");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private SideBySide row(DifferenceRow row) {
        Texts both = texts.get();
        SideBySide box = new SideBySide(
                side(both.before(), row.before(), row.removedWords(), row.kind() == Kind.REMOVED, "removed"),
                gutter(row), side(both.after(), row.after(), row.addedWords(), row.kind() == Kind.ADDED, "added"));
        box.getStyleClass().addAll("difference-row", row.kind() == Kind.SAME ? "same" : "differs");
        return box;
    }

    private StackPane gutter(DifferenceRow row) {
        StackPane gutter = new StackPane();
        gutter.setAlignment(Pos.TOP_CENTER);
        if (row.kind() != Kind.SAME) {
            String what = row.key().isEmpty() ? "this passage" : "the field “" + row.key() + "”";
            Button button = Buttons.plain("", "tool-button", () -> bringBack.accept(row));
            button.setGraphic(Buttons.icon(row.kind() == Kind.ADDED ? Feather.X : Feather.ARROW_RIGHT));
            String does = row.kind() == Kind.ADDED ? "Take away " + what : "Bring " + what + " back";
            button.setTooltip(new Tooltip(does));
            button.setAccessibleText(does);
            gutter.getChildren().add(button);
        }
        return gutter;
    }

    /** @param whole whether the passage stands on this side only */
    private StackPane side(String text, TextRange range, List<TextRange> words, boolean whole, String styleClass) {
        TextFlow flow = new TextFlow();
        String passage = range.of(text).stripTrailing();
        int position = range.start();
        int end = range.start() + passage.length();
        for (TextRange word : words) {
            int start = Math.min(word.start(), end);
            int stop = Math.min(word.end(), end);
            add(flow, text.substring(position, start), "");
            add(flow, text.substring(start, stop), styleClass);
            position = stop;
        }
        add(flow, text.substring(position, end), "");
        StackPane side = new StackPane(flow);
        side.setAlignment(Pos.TOP_LEFT);
        side.getStyleClass().add("difference-side");
        if (whole) {
            side.getStyleClass().add(styleClass);
        }
        side.setMinWidth(0);
        if (!Wrapping.isSafe(passage)) {
            showBegin(side, flow, passage);
        }
        return side;
    }

    /** What the toolkit cannot wrap runs from the right: its begin is shown, and all of it where the mouse rests. */
    private static void showBegin(StackPane side, TextFlow flow, String passage) {
        flow.setMinWidth(USE_PREF_SIZE);
        side.setAlignment(Pos.TOP_RIGHT);
        Rectangle inside = new Rectangle();
        inside.widthProperty().bind(side.widthProperty());
        inside.heightProperty().bind(side.heightProperty());
        side.setClip(inside);
        Tooltip.install(side, Wrapping.tooltip(passage));
    }

    private static void add(TextFlow flow, String characters, String styleClass) {
        if (!characters.isEmpty()) {
            Text text = new Text(characters);
            text.getStyleClass().add("difference-text");
            if (!styleClass.isEmpty()) {
                text.getStyleClass().add(styleClass + "-word");
            }
            flow.getChildren().add(text);
        }
    }

    /** The list asks for a height without saying for which width. */
    @Override
    protected double computePrefHeight(double width) {
        double inside = Math.max(0, view.getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset());
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : snappedTopInset() + getGraphic().prefHeight(inside) + snappedBottomInset();
    }
}
