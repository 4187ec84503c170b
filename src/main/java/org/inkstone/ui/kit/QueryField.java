package org.inkstone.ui.kit;

import javafx.beans.binding.BooleanExpression;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A field for what is looked for, with its three options in it: case, whole words, pattern. Alt+C, Alt+W and Alt+R turn them over. */
public final class QueryField extends HBox {

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private final TextField field = new TextField();
    private final ToggleButton caseSensitive = option("Aa", "Match case", "Alt+C");
    private final ToggleButton wholeWord = option("ab", "Whole words", "Alt+W");
    private final ToggleButton regex = option(".*", "Pattern (regular expression)", "Alt+R");
    private final RecentTexts recent = new RecentTexts(field);

    /** @param onChange is run when the text or an option has changed */
    public QueryField(String id, String prompt, Runnable onChange) {
        getStyleClass().add("query-field");
        setAlignment(Pos.CENTER_LEFT);
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        wholeWord.getStyleClass().add("underlined");
        getChildren().addAll(field, caseSensitive, wholeWord, regex);
        field.textProperty().addListener((o, was, is) -> onChange.run());
        field.focusedProperty().addListener((o, was, is) -> pseudoClassStateChanged(FOCUSED, is));
        for (ToggleButton option : new ToggleButton[]{caseSensitive, wholeWord, regex}) {
            option.selectedProperty().addListener((o, was, is) -> onChange.run());
        }
    }

    /** Turns an option over if {@code event} is its key; for all keys pressed around the field. */
    public void optionKey(KeyEvent event) {
        if (event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown()) {
            ToggleButton option = event.getCode() == KeyCode.C
                    ? caseSensitive
                    : event.getCode() == KeyCode.W ? wholeWord : event.getCode() == KeyCode.R ? regex : null;
            if (option != null) {
                event.consume();
                option.setSelected(!option.isSelected());
            }
        }
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

    /** Puts words there, to be looked for as they are. */
    public void setWords(String words) {
        field.setText(regex.isSelected() ? words.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0") : words);
    }

    public boolean caseSensitive() {
        return caseSensitive.isSelected();
    }

    public boolean wholeWord() {
        return wholeWord.isSelected();
    }

    public boolean regex() {
        return regex.isSelected();
    }

    public BooleanExpression regexProperty() {
        return regex.selectedProperty();
    }

    private static ToggleButton option(String face, String name, String keys) {
        ToggleButton button = new ToggleButton(face);
        button.getStyleClass().setAll("query-option");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name + "  " + keys));
        return button;
    }
}
