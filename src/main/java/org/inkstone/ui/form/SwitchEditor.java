package org.inkstone.ui.form;

import java.util.function.Consumer;

import org.inkstone.ui.kit.Switch;

import javafx.scene.Node;

/** A switch, with the word beside it that stands in the file. */
final class SwitchEditor implements FieldEditor {

    private final Switch control = new Switch();

    /** @param turn is called when the writer turns it */
    SwitchEditor(String name, String id, Consumer<Boolean> turn) {
        control.setAccessibleText(name);
        control.setId(id);
        control.setOnAction(e -> turn.accept(control.isSelected()));
    }

    void show(String text) {
        control.setSelected(SwitchText.isOn(text));
        control.setText(text);
    }

    @Override
    public Node node() {
        return control;
    }

    @Override
    public Node input() {
        return control;
    }
}
