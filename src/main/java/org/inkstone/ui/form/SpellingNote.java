package org.inkstone.ui.form;

import java.util.List;

import org.inkstone.spelling.Misspelling;
import org.inkstone.text.TextChange;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.GrowingTextArea;
import org.inkstone.ui.kit.Nodes;
import org.inkstone.workspace.Corrections;
import org.inkstone.workspace.Spelling;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Below a text of the form, its first misspelt word with buttons that write others instead, as a text control cannot underline a part
 * of its text. The word that is being typed is not told of before the caret has left it. Takes no room while all is right.
 */
final class SpellingNote extends HBox {

    private static final int MOST_SUGGESTIONS = 3;
    private static final int NOWHERE = -1;

    private final Spelling spelling;
    private final GrowingTextArea area;
    private final Runnable endStep;
    private List<Misspelling> found = List.of();
    private List<Misspelling> shown = List.of();
    /** Whether the text has changed and the caret has not followed yet. */
    private boolean changed;
    /** Where the caret stood behind what was typed last. */
    private int typedAt = NOWHERE;

    /** @param endStep is called before and after a word is replaced, which is a step of its own */
    SpellingNote(Spelling spelling, GrowingTextArea area, Runnable endStep) {
        super(6);
        this.spelling = spelling;
        this.area = area;
        this.endStep = endStep;
        getStyleClass().add("spelling-note");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        area.textProperty().addListener((o, was, is) -> {
            changed = true;
            check();
        });
        area.caretPositionProperty().addListener((o, was, is) -> {
            typedAt = changed ? is.intValue() : typedAt;
            changed = false;
            show();
        });
        area.focusedProperty().addListener((o, was, is) -> show());
        spelling.addListener(this::check);
    }

    private void check() {
        if (!spelling.checks()) {
            found = List.of();
            show();
            return;
        }
        String text = area.getText();
        spelling.misspellingsIn(text, this, misspellings -> {
            if (text.equals(area.getText())) {
                found = misspellings;
                show();
            }
        });
    }

    private void show() {
        List<Misspelling> now = found.stream().filter(misspelling -> !isBeingTyped(misspelling)).toList();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        if (now.isEmpty()) {
            clear();
        } else {
            spelling.corrections(now.getFirst(), corrections -> {
                if (shown == now) {
                    show(corrections, now.size() - 1);
                }
            });
        }
    }

    private boolean isBeingTyped(Misspelling misspelling) {
        return area.isFocused() && area.getCaretPosition() == typedAt && misspelling.range().touches(typedAt);
    }

    private void show(Corrections corrections, int others) {
        clear();
        String word = corrections.misspelling().word();
        Label wrong = new Label(word);
        wrong.getStyleClass().add("misspelt-word");
        Label leads = new Label("→");
        leads.getStyleClass().add("field-note");
        getChildren().addAll(wrong, leads);
        corrections.suggestions().stream().limit(MOST_SUGGESTIONS).forEach(suggestion -> add(suggestion,
                "Write " + suggestion + " instead of " + word, () -> replace(corrections.misspelling(), suggestion)));
        add("Add to my words", "Add " + word + " to my words", () -> spelling.addToMyWords(word));
        Label more = new Label(others == 0 ? "" : "+ " + others + " more");
        more.getStyleClass().add("field-note");
        getChildren().add(more);
        setVisible(true);
    }

    /** A button that had the keyboard gives it back: else it would go anywhere. */
    private void clear() {
        if (getScene() != null && Nodes.isInside(getScene().getFocusOwner(), this)) {
            area.requestFocus();
        }
        getChildren().clear();
        setVisible(false);
    }

    private void add(String face, String meaning, Runnable action) {
        Button button = Buttons.plain(face, "link-button", action);
        button.setAccessibleText(meaning);
        getChildren().add(button);
    }

    private void replace(Misspelling misspelling, String suggestion) {
        if (misspelling.isIn(area.getText())) {
            area.requestFocus();
            endStep.run();
            for (TextChange change : misspelling.replaceBy(suggestion).changes().reversed()) {
                area.replaceText(change.range().start(), change.range().end(), change.inserted());
            }
            endStep.run();
        }
    }
}
