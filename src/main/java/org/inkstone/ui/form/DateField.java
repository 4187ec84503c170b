package org.inkstone.ui.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.post.DateText;

import javafx.geometry.Pos;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** The day of the post. Beside it stands the date as it is written in the file, where it says more than the day. */
final class DateField extends HBox {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
            .withDecimalStyle(DecimalStyle.STANDARD);

    private final DatePicker picker = new DatePicker();
    private final Label asWritten = new Label();
    private boolean showing;

    /** @param set is called with a day that the writer chose */
    DateField(Consumer<LocalDate> set) {
        setSpacing(10);
        setAlignment(Pos.CENTER_LEFT);
        picker.setId("form-date");
        picker.setAccessibleText("Date");
        picker.setPromptText("No date");
        picker.setShowWeekNumbers(false);
        picker.setPrefWidth(178);
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate day) {
                return day == null ? "" : WRITTEN.format(day);
            }

            @Override
            public LocalDate fromString(String text) {
                return parse(text).orElse(picker.getValue());
            }
        });
        asWritten.getStyleClass().add("field-note");
        getChildren().addAll(picker, asWritten);
        picker.valueProperty().addListener((o, was, day) -> {
            if (!showing && day != null) {
                set.accept(day);
            }
        });
    }

    void show(String text, Optional<LocalDate> day, boolean editable) {
        showing = true;
        try {
            picker.setValue(day.orElse(null));
            picker.setDisable(!editable);
            boolean saysMore = !text.isBlank() && day.map(d -> !d.toString().equals(text)).orElse(true);
            asWritten.setText(!saysMore ? "" : day.isPresent() ? text : "“" + text + "” is not a date");
        } finally {
            showing = false;
        }
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), WRITTEN));
        } catch (DateTimeParseException e) {
            return DateText.day(text.strip());
        }
    }
}
