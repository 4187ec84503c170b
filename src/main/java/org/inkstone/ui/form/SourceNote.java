package org.inkstone.ui.form;

import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Wrapping;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A value that a form cannot edit, on one line, and the way to where it can be edited. */
final class SourceNote extends HBox implements FieldEditor {

    private final Label value = new Label();
    private final Button edit;
    private String shown = "";

    SourceNote(String name, String id, Runnable editInSource) {
        getStyleClass().add("source-note");
        setAlignment(Pos.CENTER_LEFT);
        value.getStyleClass().add("source-value");
        value.setMinWidth(0);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        edit = Buttons.plain("Edit in source", "link-button", editInSource);
        edit.setAccessibleText("Edit " + name + " in the source");
        edit.setId(id);
        edit.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(value, edit);
    }

    void show(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        value.setText(line);
        if (!text.equals(shown)) {
            shown = text;
            value.setTooltip(line.isEmpty() ? null : Wrapping.tooltip(text));
        }
        edit.setAccessibleHelp(line);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node input() {
        return edit;
    }
}
