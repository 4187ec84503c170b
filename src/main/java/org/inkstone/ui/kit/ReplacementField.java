package org.inkstone.ui.kit;

import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A field for what is to stand in the place of what was found, below a {@link QueryField}. */
public final class ReplacementField extends HBox {

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private final TextField field = new TextField();
    private final RecentTexts recent = new RecentTexts(field);

    /** @param onChange is given what is written here when it has changed */
    public ReplacementField(String id, Consumer<String> onChange) {
        getStyleClass().add("query-field");
        setAlignment(Pos.CENTER_LEFT);
        field.setId(id);
        field.setPromptText("Replace with");
        field.setAccessibleText("Replace with");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((o, was, is) -> onChange.accept(is));
        field.focusedProperty().addListener((o, was, is) -> pseudoClassStateChanged(FOCUSED, is));
        getChildren().add(field);
    }

    /** The writer has used what stands here: Up will bring it back. */
    public void keep() {
        recent.keep();
    }

    public TextField field() {
        return field;
    }

    public String text() {
        return field.getText();
    }
}
