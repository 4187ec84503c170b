package org.inkstone.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Menus;
import org.inkstone.workspace.TableCommands;

import javafx.beans.value.ObservableBooleanValue;

/** The commands on tables with their keys. */
final class TableMenu {

    private static final Map<String, String> KEYS = Map.of("Insert table", "Shortcut+Alt+T", "Move row up", "Alt+Shift+Up",
            "Move row down", "Alt+Shift+Down", "Move column left", "Alt+Shift+Left", "Move column right", "Alt+Shift+Right",
            "Re-format table", "Shortcut+Alt+R");
    private static final Set<String> BELOW_A_LINE = Set.of("Insert row above", "Insert column left", "Align left",
            "Re-format table");
    /** Tab and Enter do these, and nobody would look for them in a menu. */
    private static final Set<String> BY_KEY_ONLY = Set.of("Next cell", "Previous cell", "Next row");

    private static final String NO_PLACE = "A table can stand neither in the front matter nor in code.";
    private static final String NOT_HERE = "There is no table at the caret that this could change.";

    private final List<Command> commands = new ArrayList<>();

    /** @param editing whether a post is open */
    TableMenu(ObservableBooleanValue editing, EditorView editor) {
        TableCommands.all().forEach((name, command) -> {
            if (BELOW_A_LINE.contains(name)) {
                commands.add(Menus.LINE);
            }
            if (!BY_KEY_ONLY.contains(name)) {
                commands.add(Command.of("Table", name, KEYS.getOrDefault(name, ""), editing,
                        () -> editor.run(command, name.startsWith("Insert table") ? NO_PLACE : NOT_HERE)));
            }
        });
    }

    Command insert() {
        return commands.getFirst();
    }

    /** In the order of the menu, with lines between. */
    List<Command> commands() {
        return List.copyOf(commands);
    }
}
