package org.inkstone.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.inkstone.post.Field;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** The fields that have no control of their own, as text. What only makes sense as source is shown and not edited here. */
final class FurtherFields extends GridPane {

    private final BiConsumer<Field, String> set;
    private final Runnable endStep;
    private final List<TextField> inputs = new ArrayList<>();
    private List<Field> fields = List.of();
    private boolean showing;

    FurtherFields(BiConsumer<Field, String> set, Runnable endStep) {
        this.set = set;
        this.endStep = endStep;
        getStyleClass().add("form-grid");
        getColumnConstraints().addAll(FormView.columns());
    }

    void show(List<Field> shown, boolean editable) {
        showing = true;
        try {
            boolean same = shown.stream().map(Field::key).toList().equals(fields.stream().map(Field::key).toList());
            fields = shown;
            if (!same) {
                build();
            }
            for (int i = 0; i < shown.size(); i++) {
                TextField input = inputs.get(i);
                FormView.replaceText(input, shown.get(i).value().text());
                input.setDisable(!editable || !shown.get(i).value().editable());
            }
        } finally {
            showing = false;
        }
    }

    private void build() {
        getChildren().clear();
        inputs.clear();
        for (int i = 0; i < fields.size(); i++) {
            int index = i;
            Label name = new Label(fields.get(i).key());
            name.getStyleClass().add("field-name");
            name.setTooltip(new Tooltip(fields.get(i).key()));
            TextField input = new TextField();
            input.setAccessibleText(fields.get(i).key());
            input.setId("form-field-" + fields.get(i).key());
            input.textProperty().addListener((o, was, text) -> {
                if (!showing) {
                    set.accept(fields.get(index), text);
                }
            });
            input.focusedProperty().addListener((o, was, is) -> endStep.run());
            name.setLabelFor(input);
            add(name, 0, i);
            add(input, 1, i);
            inputs.add(input);
        }
    }
}
