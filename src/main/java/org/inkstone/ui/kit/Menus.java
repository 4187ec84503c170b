package org.inkstone.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu bar of a list of commands: a menu a group, in the order in which they come. */
public final class Menus {

    /** Stands between two commands of a group where a line divides them. */
    public static final Command LINE = Command.of("", "", "", () -> {});

    private Menus() {}

    public static MenuBar bar(List<Command> commands) {
        Map<String, Menu> menus = new LinkedHashMap<>();
        Menu last = null;
        for (Command command : commands) {
            if (command == LINE) {
                if (last != null) {
                    last.getItems().add(new SeparatorMenuItem());
                }
                continue;
            }
            last = menus.computeIfAbsent(command.group(), group -> new Menu("_" + group));
            last.getItems().add(item(command));
        }
        MenuBar bar = new MenuBar(menus.values().toArray(Menu[]::new));
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private static MenuItem item(Command command) {
        MenuItem item = command.selected().isPresent() ? new CheckMenuItem(command.name()) : new MenuItem(command.name());
        item.setMnemonicParsing(false);
        command.shortcut().ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(command.enabled()));
        if (item instanceof CheckMenuItem check) {
            check.selectedProperty().bindBidirectional(command.selected().orElseThrow());
        } else {
            item.setOnAction(e -> command.run());
        }
        return item;
    }
}
