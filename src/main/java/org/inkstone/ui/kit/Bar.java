package org.inkstone.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;

import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One line across the window that says something and offers what can be done about it; it never takes the keyboard. */
public final class Bar extends HBox {

    /** How much the bar matters. */
    public enum Kind {
        DONE("done", Feather.CHECK), NOTE("note", Feather.ROTATE_CCW), PROBLEM("problem", Feather.ALERT_TRIANGLE);

        private final String styleClass;
        private final Feather icon;

        Kind(String styleClass, Feather icon) {
            this.styleClass = styleClass;
            this.icon = icon;
        }
    }

    /** @param actions in the order in which they are offered */
    public Bar(Kind kind, String message, Map<String, Runnable> actions) {
        getStyleClass().addAll("bar", kind.styleClass);
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(message);
        Wrapping.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Buttons.icon(kind.icon), label);
        new LinkedHashMap<>(actions).forEach((name, action) -> {
            Button button = Buttons.plain(name, "bar-button", action);
            button.setMinWidth(USE_PREF_SIZE);
            getChildren().add(button);
        });
    }

    /** A bar that can be put away: {@code close} stands at its end. */
    public Bar closable(Runnable close) {
        Button button = Buttons.plain("", "bar-button", close);
        button.setGraphic(Buttons.icon(Feather.X));
        button.setAccessibleText("Close");
        getChildren().add(button);
        return this;
    }
}
