package org.inkstone.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Makes buttons. A button never takes the focus away from the text when it is clicked. */
public final class Buttons {

    private Buttons() {}

    public static FontIcon icon(Feather feather) {
        FontIcon icon = new FontIcon(feather);
        icon.setIconSize(15);
        return icon;
    }

    /** A quiet button of a tool bar that shows only {@code face}; its command's name and shortcut are in the tooltip. */
    public static Button tool(Command command, Node face) {
        Button button = new Button(null, face);
        button.getStyleClass().setAll("tool-button");
        bind(button, command);
        return button;
    }

    /** A face made of one or two letters in the way the command writes text: bold, italic… */
    public static Node letter(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().setAll("tool-letter", styleClass);
        return label;
    }

    /** A button with words on it. */
    public static Button named(Command command, String text, String styleClass) {
        Button button = new Button(text);
        button.getStyleClass().setAll(styleClass);
        bind(button, command);
        return button;
    }

    public static Button plain(String text, String styleClass, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().setAll(styleClass);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static void bind(ButtonBase button, Command command) {
        button.setFocusTraversable(false);
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setOnAction(e -> command.run());
        button.setAccessibleText(command.name());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Bindings.createStringBinding(command::hint, command.keys()));
        button.setTooltip(tooltip);
    }
}
