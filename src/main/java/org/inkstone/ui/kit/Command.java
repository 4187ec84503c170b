package org.inkstone.ui.kit;

import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the writer can do. Menu, tool bar, palette and keyboard all offer the same object, so that they can never differ.
 *
 * @param name as a menu shows it, e.g. "Save as…"
 * @param group the menu it stands in
 * @param enabled whether it can be done now
 * @param selected whether it is on, for what can be on or off
 */
public record Command(String name, String group, Optional<KeyCombination> shortcut, ObservableBooleanValue enabled,
        Optional<BooleanProperty> selected, Runnable action) {

    /** @param shortcut in the syntax of {@link KeyCombination#valueOf}, {@code Shortcut} being Ctrl or Cmd; empty for none */
    public static Command of(String group, String name, String shortcut, ObservableBooleanValue enabled, Runnable action) {
        Optional<KeyCombination> keys = shortcut.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(shortcut));
        return new Command(name, group, keys, enabled, Optional.empty(), action);
    }

    /** Something that is on or off; doing it turns it over. */
    public static Command toggle(String group, String name, BooleanProperty selected) {
        return new Command(name, group, Optional.empty(), Bindings.createBooleanBinding(() -> true), Optional.of(selected),
                () -> selected.set(!selected.get()));
    }

    public static Command of(String group, String name, String shortcut, Runnable action) {
        return of(group, name, shortcut, Bindings.createBooleanBinding(() -> true), action);
    }

    /** Does it, where it can be done. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    /** The shortcut as people write it, e.g. "Ctrl+Shift+P"; empty for none. */
    public String shortcutText() {
        return shortcut.map(KeyCombination::getDisplayText).orElse("");
    }
}
