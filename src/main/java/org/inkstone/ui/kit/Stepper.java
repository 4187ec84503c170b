package org.inkstone.ui.kit;

import java.util.List;

import org.kordamp.ikonli.feather.Feather;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** A value with less on its left and more on its right; the arrow keys do the same. */
public final class Stepper<T> extends HBox {

    private final Setting.Steps<T> setting;
    private final Label value = new Label();

    public Stepper(Setting.Steps<T> setting) {
        this.setting = setting;
        getStyleClass().add("stepper");
        setAlignment(Pos.CENTER);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SPINNER);
        value.textProperty().bind(Bindings.createStringBinding(() -> setting.said().apply(setting.value().getValue()),
                setting.value()));
        value.textProperty().subscribe(said -> setAccessibleText(setting.name() + ", " + said));
        value.textProperty().addListener((o, was, is) -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        getChildren().addAll(button(Feather.MINUS, "Less: ", -1), value, button(Feather.PLUS, "More: ", 1));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        int steps = switch (event.getCode()) {
            case LEFT, DOWN, MINUS, SUBTRACT -> -1;
            case RIGHT, UP, PLUS, ADD, EQUALS -> 1;
            default -> 0;
        };
        if (steps != 0 && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            step(steps);
        }
    }

    /** From a value that is none of the steps, as it was written by hand, it goes to the first or last one first. */
    private void step(int by) {
        List<T> steps = setting.steps();
        int now = steps.indexOf(setting.value().getValue());
        int next = now < 0 ? by > 0 ? 0 : steps.size() - 1 : Math.clamp((long) now + by, 0, steps.size() - 1);
        setting.value().setValue(steps.get(next));
    }

    private Button button(Feather icon, String name, int by) {
        Button button = Buttons.plain("", "stepper-button", () -> step(by));
        button.setGraphic(Buttons.icon(icon));
        button.setAccessibleText(name + setting.name());
        button.setFocusTraversable(false);
        return button;
    }
}
