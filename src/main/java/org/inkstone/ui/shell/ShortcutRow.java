package org.inkstone.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Keymap;
import org.kordamp.ikonli.feather.Feather;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A command and the keys that do it. A click on the keys waits for others to be pressed: Escape leaves them as they are, Backspace takes
 * them away. Keys that do something else already are named, and taken over only when the writer says so.
 */
final class ShortcutRow extends SettingRow {

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Command command;
    private final Keymap keymap;
    private final VBox control;
    private final Button keys = Buttons.plain("", "key-button", this::ask);
    private final HBox row = new HBox(4, keys);
    private boolean waiting;

    static ShortcutRow of(Command command, Keymap keymap) {
        return new ShortcutRow(command, keymap, new VBox(2));
    }

    private ShortcutRow(Command command, Keymap keymap, VBox control) {
        super(command.name().replace("…", ""), "", command.group(), control);
        this.command = command;
        this.keymap = keymap;
        this.control = control;
        control.setAlignment(Pos.CENTER_RIGHT);
        control.getChildren().add(row);
        row.setAlignment(Pos.CENTER_RIGHT);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.setId("keys-" + command.id().replace('.', '-'));
        keys.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        keys.focusedProperty().addListener((o, was, is) -> setWaiting(waiting && is));
        command.keys().addListener((o, was, is) -> show());
        show();
    }

    /** Also by the keys themselves: "Ctrl+B". */
    @Override
    String words() {
        return super.words() + " " + command.shortcutText().toLowerCase(Locale.ROOT);
    }

    private void ask() {
        say("");
        setWaiting(!waiting);
    }

    private void pressed(KeyEvent event) {
        if (!waiting) {
            return;
        }
        event.consume();
        boolean alone = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (alone && event.getCode() == KeyCode.ESCAPE) {
            say("");
            setWaiting(false);
        } else if (alone && (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE)) {
            setWaiting(false);
            keymap.clear(command);
        } else {
            Keymap.pressed(event).ifPresent(this::choose);
        }
    }

    private void choose(KeyCombination wanted) {
        Optional<String> objection = keymap.objection(wanted);
        Optional<Command> holder = keymap.holder(wanted).filter(c -> c != command);
        if (objection.isPresent()) {
            say(objection.get());
        } else if (holder.isPresent()) {
            setWaiting(false);
            say(wanted.getDisplayText() + " is " + holder.get().name().replace("…", "") + ".",
                    Buttons.plain("Use it here", "link-button", () -> bind(wanted)));
        } else {
            bind(wanted);
        }
    }

    private void bind(KeyCombination wanted) {
        say("");
        setWaiting(false);
        keymap.bind(command, wanted);
        keys.requestFocus();
    }

    /** Below the keys; nothing for an empty message. */
    private void say(String message, Button... answers) {
        control.getChildren().remove(1, control.getChildren().size());
        if (!message.isEmpty()) {
            Label label = new Label(message);
            label.getStyleClass().add("field-hint");
            HBox said = new HBox(8, label);
            said.getChildren().addAll(answers);
            said.setAlignment(Pos.CENTER_RIGHT);
            control.getChildren().add(said);
        }
    }

    private void setWaiting(boolean wanted) {
        waiting = wanted;
        keys.pseudoClassStateChanged(WAITING, wanted);
        show();
    }

    private void show() {
        String now = command.shortcutText();
        keys.setText(waiting ? "Press keys…" : now.isEmpty() ? "None" : now);
        boolean changed = !keymap.isUsual(command);
        if (changed != row.getChildren().size() > 1) {
            row.getChildren().setAll(changed ? List.of(usual(), keys) : List.of(keys));
        }
        keys.setAccessibleText("Keys for " + command.name().replace("…", "") + ": " + keys.getText());
    }

    /** Beside keys that the writer has changed; most never are, and a window with all these buttons opens slowly. */
    private Button usual() {
        Button usual = Buttons.plain("", "tool-button", () -> keymap.reset(command));
        usual.setGraphic(Buttons.icon(Feather.ROTATE_CCW));
        String said = "As usual: " + command.usualKeys().map(KeyCombination::getDisplayText).orElse("none");
        usual.setAccessibleText(said);
        usual.setTooltip(new Tooltip(said));
        return usual;
    }
}
