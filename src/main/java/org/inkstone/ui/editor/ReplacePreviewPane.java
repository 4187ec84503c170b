package org.inkstone.ui.editor;

import java.util.Locale;

import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.ExcerptLine;
import org.inkstone.ui.kit.Wrapping;
import org.inkstone.workspace.Excerpt;
import org.inkstone.workspace.Match;
import org.inkstone.workspace.ReplacePreview;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every place that replacing all would change, as it is and as it would be, before it happens. */
final class ReplacePreviewPane extends VBox {

    private static final double ROW = 26;
    private static final int MOST_ROWS = 8;

    private final ListView<Match> list = new ListView<>();
    private final Label said = new Label();
    private final Label warning = new Label();
    private final Button replace;
    private ReplacePreview.Ready shown;

    /** @param onClose is run when the writer thinks better of it */
    ReplacePreviewPane(Runnable onReplace, Runnable onClose) {
        getStyleClass().add("replace-preview");
        replace = Buttons.plain("Replace", "primary-button", onReplace);
        replace.setId("replace-all-now");
        replace.setMinWidth(USE_PREF_SIZE);
        Button cancel = Buttons.plain("Cancel", "bar-button", onClose);
        cancel.setMinWidth(USE_PREF_SIZE);
        list.setId("replace-preview");
        list.setAccessibleText("What would change");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Row());
        said.getStyleClass().add("field-note");
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        warning.getStyleClass().add("field-hint");
        warning.setId("replace-warning");
        warning.managedProperty().bind(warning.visibleProperty());
        Wrapping.wrap(warning);
        warning.setMinHeight(USE_PREF_SIZE);
        HBox foot = new HBox(8, said, cancel, replace);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(list, warning, foot);
    }

    void show(ReplacePreview preview) {
        shown = preview instanceof ReplacePreview.Ready ready ? ready : null;
        boolean nothing = shown == null || shown.matches().isEmpty();
        list.setItems(FXCollections.observableList(nothing ? java.util.List.of() : shown.matches()));
        double rows = Math.min(MOST_ROWS, list.getItems().size());
        list.setVisible(!nothing);
        list.setManaged(!nothing);
        list.setPrefHeight(rows * ROW + 2);
        list.setMinHeight(ROW);
        String warned = shown == null ? "" : shown.warning().orElse("");
        warning.setText(warned);
        warning.setVisible(!warned.isEmpty());
        int count = list.getItems().size();
        said.setText(preview instanceof ReplacePreview.Failed failed
                ? failed.sentence()
                : nothing ? "Nothing would change." : "Nothing is changed yet. One undo takes all of it back.");
        replace.setText(String.format(Locale.ROOT, "Replace %,d", count));
        replace.setDisable(nothing);
    }

    void focusButton() {
        replace.requestFocus();
    }

    private final class Row extends ListCell<Match> {
        private final Label line = new Label();
        private final ExcerptLine excerpt = new ExcerptLine();
        private final HBox row = new HBox(10, line, excerpt);

        Row() {
            line.getStyleClass().add("line-number");
            row.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(excerpt, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Match match, boolean empty) {
            super.updateItem(match, empty);
            setGraphic(empty || match == null || shown == null ? null : row);
            if (getGraphic() != null) {
                Excerpt words = Excerpt.of(shown.state().text(), match.range());
                String instead = Excerpt.shown(shown.replacement().instead(match));
                line.setText(String.valueOf(match.line() + 1));
                excerpt.show(words.before(), words.found(), instead, words.after());
                setAccessibleText("Line " + (match.line() + 1) + ": " + words.found() + " becomes " + instead);
            }
        }
    }
}
