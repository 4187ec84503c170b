package org.inkstone.ui.history;

import java.util.List;
import java.util.function.Function;

import org.inkstone.store.Retention;
import org.inkstone.workspace.History;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** How long versions are kept, and how much room they may take. */
final class RetentionChoice extends VBox {

    private static final List<Integer> DAYS = List.of(30, 90, 365, 0);
    private static final List<Long> SIZES = List.of(50L << 20, 200L << 20, 1L << 30);

    RetentionChoice(History history) {
        getStyleClass().add("retention");
        ChoiceBox<Integer> days = choice("How long versions are kept", DAYS, RetentionChoice::days);
        ChoiceBox<Long> size = choice("How much room versions may take", SIZES, RetentionChoice::size);
        Retention now = history.retention();
        days.setValue(DAYS.contains(now.days()) ? now.days() : Integer.valueOf(Retention.USUAL.days()));
        size.setValue(SIZES.contains(now.bytes()) ? now.bytes() : Long.valueOf(Retention.USUAL.bytes()));
        days.setOnAction(e -> history.setRetention(new Retention(days.getValue(), size.getValue())));
        size.setOnAction(e -> history.setRetention(new Retention(days.getValue(), size.getValue())));
        getChildren().addAll(new Label("Versions are kept for"), new HBox(6, days, size));
    }

    private static <T> ChoiceBox<T> choice(String name, List<T> values, Function<T, String> said) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.getItems().setAll(values);
        box.setAccessibleText(name);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : said.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("a choice is never typed");
            }
        });
        return box;
    }

    private static String days(int days) {
        return days == 0 ? "for ever" : days == 365 ? "a year" : days + " days";
    }

    private static String size(long bytes) {
        return bytes >= 1L << 30 ? "up to 1 GB" : "up to " + (bytes >> 20) + " MB";
    }
}
