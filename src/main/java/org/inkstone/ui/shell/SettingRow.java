package org.inkstone.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.inkstone.ui.kit.Setting;
import org.inkstone.ui.kit.Stepper;
import org.inkstone.ui.kit.Switch;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One thing that can be chosen: what it is called, what it does, and at the right what changes it. */
class SettingRow extends HBox {

    private final String words;

    static SettingRow of(Setting setting) {
        return new SettingRow(setting.name(), setting.help(), setting.section(), control(setting));
    }

    /** @param found words beside these that find the row as well */
    SettingRow(String name, String help, String found, Node control) {
        super(12);
        words = (name + " " + help + " " + found).toLowerCase(Locale.ROOT);
        getStyleClass().add("setting-row");
        setAlignment(Pos.CENTER_LEFT);
        Region said = help.isEmpty() ? new Label(name) : said(name, help);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(said, control);
        managedProperty().bind(visibleProperty());
    }

    private static VBox said(String name, String help) {
        Label more = new Label(help);
        more.setWrapText(true);
        more.setMinHeight(USE_PREF_SIZE);
        more.getStyleClass().add("field-note");
        VBox said = new VBox(1, new Label(name), more);
        said.setAlignment(Pos.CENTER_LEFT);
        return said;
    }

    /** Shows itself if it holds all the words, and says whether it does. */
    final boolean filter(List<String> wanted) {
        setVisible(wanted.stream().allMatch(words()::contains));
        return isVisible();
    }

    /** Everything that finds the row, in lower case. */
    String words() {
        return words;
    }

    private static Node control(Setting setting) {
        return switch (setting) {
            case Setting.Toggle toggle -> {
                Switch control = new Switch();
                control.setAccessibleText(toggle.name());
                control.selectedProperty().bindBidirectional(toggle.value());
                yield control;
            }
            case Setting.Choice<?> choice -> choice(choice);
            case Setting.Steps<?> steps -> new Stepper<>(steps);
        };
    }

    private static <T> ChoiceBox<T> choice(Setting.Choice<T> choice) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setAccessibleText(choice.name());
        List<T> items = new ArrayList<>(choice.choices().get());
        if (!items.contains(choice.value().getValue())) {
            items.add(choice.value().getValue());
        }
        box.getItems().setAll(items);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : choice.said().apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("a choice is never typed");
            }
        });
        box.valueProperty().bindBidirectional(choice.value());
        return box;
    }
}
