package org.inkstone.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.post.Repair;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Wrapping;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What there is to say about a field, below it, with buttons that mend it. Takes no room while there is nothing to say. */
final class FieldMessage extends VBox {

    private final Label text = new Label();
    private final FlowPane answers = new FlowPane(10, 2);
    private final Consumer<Repair> mend;
    private List<Repair> repairs = List.of();
    private Node input;

    FieldMessage(Consumer<Repair> mend) {
        super(2);
        this.mend = mend;
        getStyleClass().add("field-message");
        setMinWidth(0);
        Wrapping.wrap(text);
        text.setMinHeight(USE_PREF_SIZE);
        answers.setMinWidth(0);
        answers.managedProperty().bind(Bindings.isNotEmpty(answers.getChildren()));
        getChildren().addAll(text, answers);
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
            answers.getChildren().setAll(offered.stream()
                    .map(repair -> Buttons.plain(repair.label(), "link-button", () -> mend.accept(repair))).toList());
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
