package org.inkstone.ui.shell;

import java.util.Locale;
import java.util.Optional;

import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Keymap;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.binding.Bindings;
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
    private final Button keys;
    private final Label problem;
    private final Button takeOver;
    private boolean waiting;

    static ShortcutRow of(Command command, Keymap keymap) {
        return new ShortcutRow(command, keymap, Buttons.plain("", "key-button", () -> {}), new Label(),
                Buttons.plain("Use it here", "link-button", () -> {}));
    }

    private ShortcutRow(Command command, Keymap keymap, Button keys, Label problem, Button takeOver) {
        super(command.name().replace("…", ""), "", command.group(),
                new VBox(2, keys(command, keymap, keys), message(problem, takeOver)));
        this.command = command;
        this.keymap = keymap;
        this.keys = keys;
        this.problem = problem;
        this.takeOver = takeOver;
        keys.setId("keys-" + command.id());
        keys.setOnAction(e -> {
            setWaiting(!waiting);
            say("", Optional.empty());
        });
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

    private void pressed(KeyEvent event) {
        if (!waiting) {
            return;
        }
        event.consume();
        boolean alone = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (alone && event.getCode() == KeyCode.ESCAPE) {
            setWaiting(false);
            say("", Optional.empty());
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
            say(objection.get(), Optional.empty());
        } else if (holder.isPresent()) {
            say(wanted.getDisplayText() + " is " + holder.get().name().replace("…", "") + ".", Optional.of(wanted));
            setWaiting(false);
        } else {
            bind(wanted);
        }
    }

    private void bind(KeyCombination wanted) {
        setWaiting(false);
        say("", Optional.empty());
        keymap.bind(command, wanted);
    }

    /** @param takeable keys that would be taken from another command */
    private void say(String message, Optional<KeyCombination> takeable) {
        problem.setText(message);
        problem.getParent().setVisible(!message.isEmpty());
        takeOver.setVisible(takeable.isPresent());
        takeOver.setOnAction(e -> takeable.ifPresent(this::bind));
    }

    private void setWaiting(boolean wanted) {
        waiting = wanted;
        keys.pseudoClassStateChanged(WAITING, wanted);
        show();
    }

    private void show() {
        String now = command.shortcutText();
        keys.setText(waiting ? "Press keys…" : now.isEmpty() ? "None" : now);
        keys.setAccessibleText("Keys for " + command.name().replace("…", "") + ": " + keys.getText());
    }

    private static HBox keys(Command command, Keymap keymap, Button keys) {
        Button usual = Buttons.plain("", "tool-button", () -> keymap.reset(command));
        usual.setGraphic(Buttons.icon(Feather.ROTATE_CCW));
        String said = command.usualKeys().map(KeyCombination::getDisplayText).orElse("none");
        usual.setAccessibleText("As usual: " + said);
        usual.setTooltip(new Tooltip("As usual: " + said));
        usual.visibleProperty().bind(Bindings.createBooleanBinding(() -> !keymap.isUsual(command), command.keys()));
        keys.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(4, usual, keys);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static HBox message(Label problem, Button takeOver) {
        problem.getStyleClass().add("field-hint");
        takeOver.managedProperty().bind(takeOver.visibleProperty());
        HBox row = new HBox(8, problem, takeOver);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.setVisible(false);
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }
}
