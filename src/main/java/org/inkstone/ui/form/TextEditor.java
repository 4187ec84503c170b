package org.inkstone.ui.form;

import java.util.function.Consumer;

import org.inkstone.ui.kit.GrowingTextArea;

import javafx.scene.Node;

/** Text, of one line or of more where the value has more. The line break that a block of text ends with is kept and not shown. */
final class TextEditor implements FieldEditor {

    private final GrowingTextArea area;
    private String tail = "";

    /**
     * @param set is called with the whole text at every change
     * @param endStep is called where one change of a field ends
     */
    TextEditor(String name, String id, int maxLines, Consumer<String> set, Runnable endStep) {
        area = new GrowingTextArea(maxLines);
        area.setAccessibleText(name);
        area.setId(id);
        area.textProperty().addListener((o, was, text) -> set.accept(text.isEmpty() ? "" : text + tail));
        area.focusedProperty().addListener((o, was, is) -> endStep.run());
    }

    /** @param blockOfText whether line breaks are part of the value even where it has but one line */
    void show(String text, boolean blockOfText) {
        if (!text.equals(area.getText() + tail)) {
            tail = text.endsWith("\n") ? "\n" : "";
            String shown = text.substring(0, text.length() - tail.length());
            area.setMultiline(blockOfText || shown.contains("\n"));
            area.show(shown);
        } else {
            area.setMultiline(blockOfText || area.getText().contains("\n"));
        }
    }

    @Override
    public GrowingTextArea node() {
        return area;
    }

    @Override
    public Node input() {
        return area;
    }
}
