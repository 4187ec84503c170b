package org.inkstone.ui.shell;

import java.util.function.IntConsumer;

import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Nodes;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Asks how many words a post is to have. Enter takes the number, an empty field takes the goal away, Escape leaves it as it is, and so
 * does who goes elsewhere.
 */
final class GoalCard extends VBox {

    private static final int DIGITS = 6;
    /** Pixels between the card and what it was asked for from. */
    private static final double GAP = 8;

    private final IntConsumer choose;
    private final Runnable back;
    private final TextField words = new TextField();
    private final Button none = Buttons.plain("No goal", "link-button", () -> take(""));

    /** @param back leads the keyboard back to the text */
    GoalCard(IntConsumer choose, Runnable back) {
        super(8);
        this.choose = choose;
        this.back = back;
        getStyleClass().add("goal-card");
        setManaged(false);
        setVisible(false);
        words.setId("goal-words");
        words.setPromptText("e.g. 800");
        words.setAccessibleText("Words this post is to have");
        words.setPrefColumnCount(6);
        words.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().matches("\\d{0," + DIGITS + "}") ? change : null));
        words.setOnAction(e -> take(words.getText()));
        Label label = new Label("Words this post is to have");
        label.getStyleClass().add("field-name");
        HBox row = new HBox(8, words, Buttons.plain("Set goal", "bar-button", () -> take(words.getText())), none);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, row);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((o, was, is) -> {
            if (!Nodes.isInside(is, this)) {
                setVisible(false);
            }
        });
    }

    /** Above {@code asking}, within the window. */
    void ask(Node asking, int goal) {
        words.setText(goal == 0 ? "" : String.valueOf(goal));
        none.setVisible(goal > 0);
        setVisible(true);
        applyCss();
        autosize();
        Bounds place = getParent().sceneToLocal(asking.localToScene(asking.getLayoutBounds()));
        relocate(Math.max(GAP, place.getMaxX() - getWidth()), place.getMinY() - getHeight() - GAP);
        words.requestFocus();
        words.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            back.run();
        }
    }

    private void take(String number) {
        back.run();
        choose.accept(number.isBlank() ? 0 : Integer.parseInt(number));
    }
}
