package org.inkstone.ui.shell;

import java.util.List;

import org.inkstone.ui.editor.Folding;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Menus;

import javafx.beans.value.ObservableBooleanValue;

/** What leads through the sections of a post, and folds them. */
final class OutlineCommands {

    private final List<Command> menu;

    /**
     * @param editing whether a post is open
     * @param heading asks for a heading to go to
     * @param outline goes to the outline, and back from it
     */
    OutlineCommands(Folding folding, ObservableBooleanValue editing, Runnable heading, Runnable outline) {
        menu = List.of(Menus.LINE, view("Outline", "Shortcut+4", editing, outline),
                view("Go to heading…", "Shortcut+Shift+G", editing, heading), Menus.LINE,
                view("Fold", "Shortcut+Shift+Open Bracket", editing, folding::fold),
                view("Unfold", "Shortcut+Shift+Close Bracket", editing, folding::unfold),
                view("Fold all to headings", "", editing, folding::foldAll),
                view("Unfold all", "", editing, folding::unfoldAll));
    }

    /** With lines between. */
    List<Command> menu() {
        return menu;
    }

    private static Command view(String name, String keys, ObservableBooleanValue editing, Runnable action) {
        return Command.of("View", name, keys, editing, action);
    }
}
