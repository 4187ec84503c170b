package org.inkstone.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inkstone.ui.editor.EditorOptions;
import org.inkstone.ui.kit.InstalledFonts;
import org.inkstone.ui.kit.Keymap;
import org.inkstone.ui.kit.Setting;
import org.inkstone.workspace.Settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;

/**
 * What the writer can choose, each thing bound to its line in the settings: a value that stands there is in effect from the start, and
 * one that is as usual does not stand there.
 */
final class Preferences {

    private static final String EDITOR = "Editor";
    private static final String KEYS = "keys.";

    private final Settings settings;
    private final List<Setting> all = new ArrayList<>();

    Preferences(Settings settings) {
        this.settings = settings;
    }

    /** In the order in which they were added. */
    List<Setting> all() {
        return all;
    }

    /**
     * Adds something that is on or off.
     *
     * @param key its name in the file of settings
     */
    void toggle(String section, String name, String help, String key, BooleanProperty value) {
        boolean usual = value.get();
        add(new Setting.Toggle(section, name, help, value, usual));
        keep(key, value, Boolean::valueOf);
    }

    /** @param autosave is kept elsewhere already */
    void files(BooleanProperty autosave) {
        add(new Setting.Toggle("Files", "Save by itself", "A post is saved when you pause or turn away.", autosave, true));
    }

    /** @param allowed is kept for each blog by itself */
    void blog(String name, String help, BooleanProperty allowed) {
        add(new Setting.Toggle("This blog", name, help, allowed, false));
    }

    void editor(EditorOptions options, BooleanProperty dimsInFocusMode) {
        add(new Setting.Choice<>(EDITOR, "Font", "", options.font(), options.font().get(), InstalledFonts::forWriting,
                Function.identity()));
        keep("editor.font", options.font(), Function.identity());
        List<Double> sizes = Stream.concat(Stream.of(14.5), IntStream.rangeClosed((int) EditorOptions.SMALLEST,
                (int) EditorOptions.LARGEST).mapToObj(Double::valueOf)).sorted().toList();
        steps("Font size", "Zooming, by Ctrl and the wheel, comes on top of it.", "editor.size",
                options.size().asObject(), sizes, size -> number(size) + " px", Double::valueOf);
        List<Double> heights = DoubleStream.iterate(12, h -> h <= 24, h -> h + 1).map(h -> h / 10).boxed().toList();
        steps("Line height", "", "editor.line-height", options.lineHeight().asObject(), heights, Preferences::number,
                Double::valueOf);
        List<Integer> columns = Stream.concat(IntStream.rangeClosed(25, 60).mapToObj(c -> c * 2),
                Stream.of(EditorOptions.FULL_WIDTH)).toList();
        steps("Line width", "How many characters a line holds before it wraps.", "editor.columns",
                options.columns().asObject(), columns, c -> c == EditorOptions.FULL_WIDTH ? "Full width" : c + " characters",
                Integer::valueOf);
        toggle(EDITOR, "Typewriter", "The line you write stays at one height, and the text moves.", "editor.typewriter",
                options.typewriter());
        toggle(EDITOR, "Dim other paragraphs", "In focus mode only the paragraph you write in stands out.", "editor.dim",
                dimsInFocusMode);
        toggle(EDITOR, "Show blanks", "Blanks, tabs and line ends as quiet marks.", "editor.whitespace", options.whitespace());
        toggle(EDITOR, "Line numbers", "Beside each line, in the margin.", "editor.line-numbers", options.lineNumbers());
    }

    /** Where the keymap keeps what was changed. */
    Keymap.Kept keys() {
        return new Keymap.Kept() {
            @Override
            public Map<String, String> all() {
                return settings.under(KEYS);
            }

            @Override
            public void put(String id, String keys) {
                settings.put(KEYS + id, keys);
            }

            @Override
            public void remove(String id) {
                settings.remove(KEYS + id);
            }
        };
    }

    private <T> void steps(String name, String help, String key, Property<T> value, List<T> steps, Function<T, String> said,
            Function<String, T> read) {
        add(new Setting.Steps<>(EDITOR, name, help, value, value.getValue(), steps, said));
        keep(key, value, text -> {
            T wanted = read.apply(text);
            return steps.contains(wanted) ? wanted : value.getValue();
        });
    }

    private <T> void keep(String key, Property<T> value, Function<String, T> read) {
        T usual = value.getValue();
        String kept = settings.get(key, "");
        if (!kept.isBlank()) {
            try {
                value.setValue(read.apply(kept.strip()));
            } catch (NumberFormatException e) {
                System.getLogger(Preferences.class.getName()).log(System.Logger.Level.INFO, key + " is as usual: " + kept);
            }
        }
        value.addListener((o, was, is) -> {
            if (is.equals(usual)) {
                settings.remove(key);
            } else {
                settings.put(key, is.toString());
            }
        });
    }

    private void add(Setting setting) {
        all.add(setting);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((int) value) : String.valueOf(value);
    }
}
