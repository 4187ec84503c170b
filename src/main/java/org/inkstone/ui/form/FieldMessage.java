package org.inkstone.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.post.Repair;
import org.inkstone.ui.kit.Buttons;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** What there is to say about a field, below it, with buttons that mend it. Takes no room while there is nothing to say. */
final class FieldMessage extends FlowPane {

    private final Label text = new Label();
    private final Consumer<Repair> mend;
    private List<Repair> repairs = List.of();
    private Node input;

    FieldMessage(Consumer<Repair> mend) {
        super(8, 4);
        this.mend = mend;
        getStyleClass().add("field-message");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.maxWidthProperty().bind(widthProperty());
        prefWrapLengthProperty().bind(widthProperty());
        getChildren().add(text);
        managedProperty().bind(text.textProperty().isNotEmpty());
        visibleProperty().bind(managedProperty());
    }

    /** @param control what the message is about, for those who hear it */
    void about(Node control) {
        input = control;
        speak();
    }

    /** Something that the writer may want to mend, and what mends it. */
    void show(Optional<String> hint, List<Repair> offered) {
        say(hint.orElse(""), "field-hint");
        if (!offered.equals(repairs)) {
            repairs = List.copyOf(offered);
            getChildren().setAll(text);
            for (Repair repair : offered) {
                getChildren().add(Buttons.plain(repair.label(), "link-button", () -> mend.accept(repair)));
            }
        }
    }

    /** Why an edit was not made. */
    void refuse(String reason) {
        say(reason, "form-problem");
    }

    private void say(String sentence, String styleClass) {
        text.setText(sentence);
        text.getStyleClass().setAll("label", styleClass);
        speak();
    }

    private void speak() {
        if (input != null) {
            input.setAccessibleHelp(text.getText().isEmpty() ? null : text.getText());
        }
    }
}
