package org.inkstone.ui.shell;

import java.util.function.Consumer;

import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Look;
import org.inkstone.ui.kit.Menus;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Menus, the commands most used, what is in sight, and the way out: one line on top of the window. */
final class HeaderBar extends HBox {

    /** Below this width of the window, in pixels, the formatting buttons give way; their commands stay in the menus. */
    private static final double NARROW = 1080;

    private final ToggleGroup modes = new ToggleGroup();
    private final FontIcon lookIcon = Buttons.icon(Feather.MOON);

    HeaderBar(ShellCommands commands, ObservableBooleanValue editing, Consumer<ViewMode> show) {
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        MenuBar menus = Menus.bar(commands.menu());
        menus.setMinWidth(USE_PREF_SIZE);
        HBox format = new HBox(2, line(), Buttons.tool(commands.bold, Buttons.letter("B", "bold")),
                Buttons.tool(commands.italic, Buttons.letter("I", "italic")),
                Buttons.tool(commands.heading, Buttons.letter("H", "regular")),
                Buttons.tool(commands.quote, Buttons.letter("❝", "regular")),
                Buttons.tool(commands.code, Buttons.icon(Feather.CODE)),
                Buttons.tool(commands.link, Buttons.icon(Feather.LINK)), Buttons.tool(commands.table, Buttons.icon(Feather.GRID)),
                Buttons.tool(commands.tasks, Buttons.icon(Feather.CHECK_SQUARE)), line(),
                Buttons.tool(commands.undo, Buttons.icon(Feather.CORNER_UP_LEFT)),
                Buttons.tool(commands.redo, Buttons.icon(Feather.CORNER_UP_RIGHT)));
        format.setAlignment(Pos.CENTER_LEFT);
        format.visibleProperty().bind(widthProperty().greaterThan(NARROW));
        format.managedProperty().bind(format.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox switcher = new HBox(2);
        switcher.setAlignment(Pos.CENTER);
        for (ViewMode mode : ViewMode.values()) {
            switcher.getChildren().add(mode(mode, editing, show));
        }
        Button newPost = Buttons.named(commands.newPost, "New post", "header-button");
        newPost.setMinWidth(USE_PREF_SIZE);
        newPost.setGraphic(Buttons.icon(Feather.PLUS));
        getChildren().addAll(menus, newPost, format, space, switcher, line(),
                Buttons.tool(commands.look, lookIcon),
                Buttons.named(commands.export, "Export", "primary-button"));
    }

    void show(ViewMode mode) {
        modes.getToggles().stream().filter(t -> t.getUserData() == mode).findFirst().ifPresent(modes::selectToggle);
    }

    /** The button shows what a click leads to. */
    void show(Look look) {
        lookIcon.setIconCode(look == Look.LIGHT ? Feather.MOON : Feather.SUN);
    }

    private ToggleButton mode(ViewMode mode, ObservableBooleanValue editing, Consumer<ViewMode> show) {
        ToggleButton button = new ToggleButton(mode.title());
        button.getStyleClass().setAll("header-button");
        button.setToggleGroup(modes);
        button.setUserData(mode);
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.not(editing));
        button.setOnAction(e -> {
            // A second click on the mode that is on leaves it on.
            modes.selectToggle(button);
            show.accept(mode);
        });
        return button;
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("header-line");
        return line;
    }
}
