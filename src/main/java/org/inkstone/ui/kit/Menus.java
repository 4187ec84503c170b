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

    /** Stands before a command that a line divides from those of its group that come earlier. */
    public static final Command LINE = Command.of("", "", "", () -> {});

    private Menus() {}

    public static MenuBar bar(List<Command> commands) {
        Map<String, Menu> menus = new LinkedHashMap<>();
        boolean line = false;
        for (Command command : commands) {
            if (command != LINE) {
                Menu menu = menus.computeIfAbsent(command.group(), group -> new Menu("_" + group));
                if (line && !menu.getItems().isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                add(menu, command);
            }
            line = command == LINE;
        }
        MenuBar bar = new MenuBar(menus.values().toArray(Menu[]::new));
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private static void add(Menu menu, Command command) {
        MenuItem item = item(command);
        menu.getItems().add(item);
        item.setAccelerator(command.keys().get());
        command.keys().addListener((o, was, is) -> {
            // The toolkit follows an item's keys only where it had some before; one that is put in anew it takes as it is.
            int place = menu.getItems().indexOf(item);
            menu.getItems().remove(place);
            item.setAccelerator(is);
            menu.getItems().add(place, item);
        });
    }

    private static MenuItem item(Command command) {
        MenuItem item = command.selected().isPresent() ? new CheckMenuItem(command.name()) : new MenuItem(command.name());
        item.setMnemonicParsing(false);
        item.disableProperty().bind(Bindings.not(command.enabled()));
        if (item instanceof CheckMenuItem check) {
            check.selectedProperty().bindBidirectional(command.selected().orElseThrow());
        } else {
            item.setOnAction(e -> command.run());
        }
        return item;
    }
}
