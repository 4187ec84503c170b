package org.inkstone.ui.shell;

import java.util.List;
import java.util.function.IntConsumer;

import org.inkstone.ui.editor.EditorOptions;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Menus;

import javafx.beans.value.ObservableBooleanValue;

/** What can be done about how the window and the text in it look. */
final class ViewCommands {

    final Command focusMode;
    private final List<Command> menu;

    /**
     * @param editing whether a post is open
     * @param pane leads to the next pane (1) or the one before (-1)
     */
    ViewCommands(EditorOptions options, Zoom zoom, ObservableBooleanValue editing, Runnable focus, IntConsumer pane,
            Runnable goal, Runnable settings) {
        focusMode = view("Focus mode", "F11", editing, focus);
        menu = List.of(Menus.LINE, focusMode, Command.toggle("View", "Typewriter", "Shortcut+Alt+Y", options.typewriter()),
                Command.toggle("View", "Show blanks", options.whitespace()),
                Command.toggle("View", "Line numbers", options.lineNumbers()), view("Writing goal…", "", editing, goal),
                Menus.LINE,
                view("Larger text", "Shortcut+Plus", editing, zoom::larger),
                view("Smaller text", "Shortcut+Minus", editing, zoom::smaller),
                view("Usual size", "Shortcut+0", editing, zoom::usual), Menus.LINE,
                Command.of("View", "Next pane", "F6", () -> pane.accept(1)),
                Command.of("View", "Previous pane", "Shift+F6", () -> pane.accept(-1)), Menus.LINE,
                Command.of("View", "Settings…", "Shortcut+Comma", settings));
    }

    /** With lines between. */
    List<Command> menu() {
        return menu;
    }

    private static Command view(String name, String keys, ObservableBooleanValue editing, Runnable action) {
        return Command.of("View", name, keys, editing, action);
    }
}
