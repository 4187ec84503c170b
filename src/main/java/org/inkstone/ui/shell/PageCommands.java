package org.inkstone.ui.shell;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.export.Theme;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Menus;
import org.inkstone.ui.preview.PageLook;
import org.inkstone.ui.preview.PageView;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/** As which of its readers see it the page is shown. What is turned off again gives way to the usual. */
final class PageCommands {

    private PageCommands() {}

    /**
     * With a line before.
     *
     * @param more offers the themes of the writer's own too
     */
    static List<Command> menu(PageLook look, Runnable more, FileQuestions files, ObservableBooleanValue editing) {
        List<Command> menu = new ArrayList<>(List.of(Menus.LINE));
        for (PageView view : List.of(PageView.PHONE, PageView.PRINT, PageView.READER)) {
            menu.add(Command.toggle("View", "Page as: " + view.title(), isOn(look.view(), view, PageView.DESKTOP)));
        }
        for (Theme theme : Theme.builtIn()) {
            menu.add(Command.toggle("View", "Theme: " + theme.name(), isOn(look.theme(), theme.name(), Theme.paper().name())));
        }
        menu.add(Command.of("View", "More themes…", "", editing, more));
        menu.add(Command.of("View", "Use my blog’s page…", "", editing, files::usePage));
        menu.add(Command.of("View", "Open themes folder", "", files::openThemes));
        for (PageLook.Scheme scheme : List.of(PageLook.Scheme.LIGHT, PageLook.Scheme.DARK)) {
            menu.add(Command.toggle("View", scheme.title(), isOn(look.scheme(), scheme, PageLook.Scheme.AS_WINDOW)));
        }
        return menu;
    }

    private static <T> BooleanProperty isOn(Property<T> choice, T value, T usual) {
        BooleanProperty on = new SimpleBooleanProperty(choice.getValue().equals(value));
        choice.addListener((o, was, is) -> on.set(is.equals(value)));
        on.addListener((o, was, is) -> {
            if (is) {
                choice.setValue(value);
            } else if (choice.getValue().equals(value)) {
                choice.setValue(usual);
            }
        });
        return on;
    }
}
