package org.inkstone.ui.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.post.DateText;
import org.inkstone.ui.kit.Wrapping;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** A day. Beside it stands the date as it is written in the file, where it says more than the day. */
final class DateEditor extends HBox implements FieldEditor {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
            .withDecimalStyle(DecimalStyle.STANDARD);

    private final DatePicker picker = new DatePicker();
    private final Label asWritten = new Label();
    private boolean showing;

    /** @param set is called with a day that the writer chose */
    DateEditor(String name, String id, Consumer<LocalDate> set) {
        setSpacing(10);
        setAlignment(Pos.CENTER_LEFT);
        picker.setId(id);
        picker.setAccessibleText(name);
        picker.setPromptText("No date");
        picker.setShowWeekNumbers(false);
        picker.setPrefWidth(178);
        picker.setMinWidth(150);
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
        asWritten.setMinWidth(0);
        getChildren().addAll(picker, asWritten);
        picker.valueProperty().addListener((o, was, day) -> {
            if (!showing && day != null) {
                set.accept(day);
            }
        });
    }

    void show(String text) {
        showing = true;
        try {
            Optional<LocalDate> day = DateText.day(text);
            picker.setValue(day.orElse(null));
            boolean saysMore = !text.isBlank() && day.map(d -> !d.toString().equals(text)).orElse(true);
            String note = saysMore ? text : "";
            if (!note.equals(asWritten.getText())) {
                asWritten.setText(note);
                asWritten.setTooltip(saysMore ? Wrapping.tooltip(text) : null);
            }
        } finally {
            showing = false;
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node input() {
        return picker;
    }

    @Override
    public void commit() {
        picker.commitValue();
    }

    @Override
    public void forget() {
        picker.cancelEdit();
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), WRITTEN));
        } catch (DateTimeParseException e) {
            return DateText.day(text.strip());
        }
    }
}
