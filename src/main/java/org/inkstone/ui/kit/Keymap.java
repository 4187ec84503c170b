package org.inkstone.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/**
 * Which keys do which command: the usual ones, and what the writer has changed. The same keys never do two things. FX thread only.
 *
 * <p>What is kept is only what was changed. A command that was not changed has its usual keys, unless the writer gave them to another.
 */
public final class Keymap {

    /** What every text field does with these keys, whatever a program wants. */
    private static final Map<KeyCode, String> FIXED = Map.of(KeyCode.A, "Select all", KeyCode.C, "Copy", KeyCode.V, "Paste",
            KeyCode.X, "Cut", KeyCode.LEFT, "Word left", KeyCode.RIGHT, "Word right", KeyCode.HOME, "To the beginning",
            KeyCode.END, "To the end", KeyCode.BACK_SPACE, "Delete word", KeyCode.DELETE, "Delete next word");

    private final List<Command> commands;
    private final Kept kept;
    /** By the command's id; {@link KeyCombination#NO_MATCH} for a command that no keys do. */
    private final Map<String, KeyCombination> changes = new HashMap<>();

    /** Where the changes are kept between two starts, by command id: keys in the syntax of {@link KeyCombination#valueOf}, or nothing. */
    public interface Kept {
        Map<String, String> all();

        void put(String id, String keys);

        void remove(String id);
    }

    /** @param commands all that there are; where two want the same keys, the first has them */
    public Keymap(List<Command> commands, Kept kept) {
        this.commands = List.copyOf(commands);
        this.kept = kept;
        kept.all().forEach((id, keys) -> read(keys).ifPresent(read -> changes.put(id, read)));
        apply();
    }

    /** In the order of the menus. */
    public List<Command> commands() {
        return commands;
    }

    /** The command that {@code keys} do now. */
    public Optional<Command> holder(KeyCombination keys) {
        KeyCombination wanted = normal(keys);
        return commands.stream().filter(c -> wanted.equals(normal(c.keys().get()))).findFirst();
    }

    /** Why {@code keys} cannot do any command at all, in one sentence; empty: they can. */
    public Optional<String> objection(KeyCombination keys) {
        KeyCodeCombination code = (KeyCodeCombination) keys;
        boolean shortcut = code.getShortcut() == ModifierValue.DOWN;
        boolean alt = code.getAlt() == ModifierValue.DOWN;
        boolean free = shortcut || alt || code.getControl() == ModifierValue.DOWN || code.getMeta() == ModifierValue.DOWN;
        if (!free && !code.getCode().isFunctionKey()) {
            return Optional.of("A key alone writes or moves. Hold " + (isMac() ? "Cmd" : "Ctrl") + " or Alt with it.");
        }
        if (shortcut && !alt && code.getShift() != ModifierValue.DOWN && FIXED.containsKey(code.getCode())) {
            return Optional.of(keys.getDisplayText() + " is " + FIXED.get(code.getCode()) + " in every text.");
        }
        if (alt && !shortcut && code.getShift() != ModifierValue.DOWN) {
            return commands.stream().map(Command::group).filter(g -> g.startsWith(code.getCode().getName())).findFirst()
                    .map(group -> keys.getDisplayText() + " opens the menu " + group + ".");
        }
        return Optional.empty();
    }

    /** From now on {@code keys} do {@code command}, and no longer what they did before. */
    public void bind(Command command, KeyCombination keys) {
        KeyCombination wanted = normal(keys);
        commands.stream().filter(c -> wanted.equals(changes.get(c.id()))).forEach(this::forget);
        if (command.usualKeys().map(Keymap::normal).filter(wanted::equals).isPresent()) {
            forget(command);
        } else {
            change(command, wanted);
        }
        apply();
    }

    /** No keys do {@code command} any more. */
    public void clear(Command command) {
        change(command, KeyCombination.NO_MATCH);
        apply();
    }

    /** The usual keys do {@code command} again, and no longer what the writer gave them to. */
    public void reset(Command command) {
        command.usualKeys().ifPresentOrElse(usual -> bind(command, usual), () -> {
            forget(command);
            apply();
        });
    }

    public void resetAll() {
        commands.forEach(this::forget);
        apply();
    }

    /** Whether the writer left the command's keys as they were. */
    public boolean isUsual(Command command) {
        return !changes.containsKey(command.id()) && Optional.ofNullable(command.keys().get()).equals(command.usualKeys());
    }

    /** The keys that were pressed, as they can be given to a command; empty while only Ctrl, Shift and the like are down. */
    public static Optional<KeyCombination> pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || code == KeyCode.ALT_GRAPH) {
            return Optional.empty();
        }
        List<KeyCombination.Modifier> modifiers = new ArrayList<>();
        if (event.isShortcutDown()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isControlDown() && isMac()) {
            modifiers.add(KeyCombination.CONTROL_DOWN);
        }
        if (event.isMetaDown() && !isMac()) {
            modifiers.add(KeyCombination.META_DOWN);
        }
        if (event.isAltDown()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        return Optional.of(new KeyCodeCombination(code, modifiers.toArray(KeyCombination.Modifier[]::new)));
    }

    private void change(Command command, KeyCombination keys) {
        changes.put(command.id(), keys);
        kept.put(command.id(), keys == KeyCombination.NO_MATCH ? "" : keys.getName());
    }

    private void forget(Command command) {
        if (changes.remove(command.id()) != null) {
            kept.remove(command.id());
        }
    }

    /** First those that lose their keys, then those that get some: a menu would take from both. */
    private void apply() {
        Map<Command, KeyCombination> wanted = assigned();
        List<Command> other = commands.stream().filter(c -> !Objects.equals(c.keys().get(), wanted.get(c))).toList();
        other.forEach(c -> c.keys().set(null));
        other.forEach(c -> c.keys().set(wanted.get(c)));
    }

    private Map<Command, KeyCombination> assigned() {
        Map<Command, KeyCombination> wanted = new HashMap<>();
        Set<KeyCombination> taken = new HashSet<>();
        for (Command command : commands) {
            Optional.ofNullable(changes.get(command.id())).filter(keys -> keys != KeyCombination.NO_MATCH).filter(taken::add)
                    .ifPresent(keys -> wanted.put(command, keys));
        }
        for (Command command : commands) {
            if (!changes.containsKey(command.id())) {
                command.usualKeys().filter(usual -> taken.add(normal(usual))).ifPresent(usual -> wanted.put(command, usual));
            }
        }
        return wanted;
    }

    /** Empty for what cannot be read, which is as if it were not there. */
    private static Optional<KeyCombination> read(String keys) {
        if (keys.isBlank()) {
            return Optional.of(KeyCombination.NO_MATCH);
        }
        try {
            return Optional.of(KeyCombination.valueOf(keys)).filter(KeyCodeCombination.class::isInstance).map(Keymap::normal);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Ctrl and {@code Shortcut} are the same keys but for a Mac. */
    private static KeyCombination normal(KeyCombination keys) {
        return keys instanceof KeyCodeCombination code && code.getControl() == ModifierValue.DOWN && !isMac()
                ? new KeyCodeCombination(code.getCode(), code.getShift(), ModifierValue.UP, code.getAlt(), code.getMeta(),
                        ModifierValue.DOWN)
                : keys;
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }
}
