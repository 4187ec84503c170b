package org.inkstone.ui.editor;

import java.util.Optional;
import java.util.function.Predicate;

import org.inkstone.workspace.EditCommand;
import org.inkstone.workspace.TableCommands;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that mean something else in a table: Tab and Shift+Tab go from cell to cell, Enter a row down, Ctrl+Enter out of the table. */
final class TableKeys {

    private final Predicate<EditCommand> run;

    /** @param run does what a command would do and says whether it applied */
    TableKeys(Predicate<EditCommand> run) {
        this.run = run;
    }

    /** @param pane what the text control stands in: a key that is taken here reaches neither the control nor other listeners on it */
    void listen(Node pane) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (command(event).filter(run).isPresent()) {
                event.consume();
            }
        });
    }

    private static Optional<EditCommand> command(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown() && !event.isShortcutDown()) {
            return Optional.empty();
        }
        boolean shift = event.isShiftDown();
        boolean shortcut = event.isShortcutDown();
        if (event.getCode() == KeyCode.TAB && !shortcut) {
            return Optional.of(shift ? TableCommands.previousCell() : TableCommands.nextCell());
        }
        if (event.getCode() == KeyCode.ENTER && !shift) {
            return Optional.of(shortcut ? TableCommands.leave() : TableCommands.nextRow());
        }
        return Optional.empty();
    }
}
