package org.inkstone.ui.shell;

import java.util.Optional;

import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Keymap;
import org.inkstone.ui.kit.Nodes;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Editor and form share one undo; what their controls have of their own must not answer first. */
record UndoKeys(Node post, Keymap keymap, Command redo) implements EventHandler<KeyEvent> {

    @Override
    public void handle(KeyEvent event) {
        boolean inPost = event.getTarget() instanceof Node target && Nodes.isInside(target, post);
        boolean undo = event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y;
        if (inPost && undo && event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            Optional<Command> wanted = Keymap.pressed(event).flatMap(keymap::holder);
            wanted.or(() -> event.isShiftDown() ? Optional.of(redo) : Optional.empty()).ifPresent(Command::run);
        }
    }
}
