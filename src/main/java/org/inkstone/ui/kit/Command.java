package org.inkstone.ui.kit;

import java.util.Locale;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the writer can do. Menu, tool bar, palette and keyboard all offer the same object, so that they can never differ.
 *
 * @param id names it in the settings, e.g. "file.save-as"
 * @param name as a menu shows it, e.g. "Save as…"
 * @param group the menu it stands in
 * @param usualKeys what does it until the writer chooses otherwise
 * @param keys what does it now, as the {@link Keymap} says; null for nothing
 * @param enabled whether it can be done now
 * @param selected whether it is on, for what can be on or off
 */
public record Command(String id, String name, String group, Optional<KeyCombination> usualKeys,
        ObjectProperty<KeyCombination> keys,
        ObservableBooleanValue enabled, Optional<BooleanProperty> selected, Runnable action) {

    /** @param shortcut in the syntax of {@link KeyCombination#valueOf}, {@code Shortcut} being Ctrl or Cmd; empty for none */
    public static Command of(String group, String name, String shortcut, ObservableBooleanValue enabled, Runnable action) {
        return of(group, name, shortcut, enabled, Optional.empty(), action);
    }

    public static Command of(String group, String name, String shortcut, Runnable action) {
        return of(group, name, shortcut, Bindings.createBooleanBinding(() -> true), action);
    }

    /** Something that is on or off; doing it turns it over. */
    public static Command toggle(String group, String name, BooleanProperty selected) {
        return toggle(group, name, "", selected);
    }

    public static Command toggle(String group, String name, String shortcut, BooleanProperty selected) {
        return of(group, name, shortcut, Bindings.createBooleanBinding(() -> true), Optional.of(selected),
                () -> selected.set(!selected.get()));
    }

    /** Something that is on or off, where it can be. */
    public static Command toggle(String group, String name, ObservableBooleanValue enabled, BooleanProperty selected) {
        return of(group, name, "", enabled, Optional.of(selected), () -> selected.set(!selected.get()));
    }

    private static Command of(String group, String name, String shortcut, ObservableBooleanValue enabled,
            Optional<BooleanProperty> selected, Runnable action) {
        Optional<KeyCombination> keys = shortcut.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(shortcut));
        return new Command(id(group) + "." + id(name), name, group, keys, new SimpleObjectProperty<>(keys.orElse(null)), enabled,
                selected, action);
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip().replace(' ', '-');
    }

    /** Does it, where it can be done. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    /** What is shown of it beside a toolbar's button: its name and its keys. */
    public String hint() {
        String shortcut = shortcutText();
        return name + (shortcut.isEmpty() ? "" : "  " + shortcut);
    }

    /** The keys as people write them, e.g. "Ctrl+Shift+P"; empty for none. */
    public String shortcutText() {
        return keys.get() == null ? "" : keys.get().getDisplayText();
    }
}
