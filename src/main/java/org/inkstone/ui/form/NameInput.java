package org.inkstone.ui.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for the name of a field. Enter takes it, Escape or leaving it does nothing. */
final class NameInput extends VBox {

    private final TextField input = new TextField();
    private final Label hint = new Label();
    private final Offers offers = new Offers("name-offers", this::take);
    private final Supplier<List<String>> known;
    private final Function<String, Optional<String>> take;
    private final Runnable close;
    private final String keys;
    private boolean closed;

    /**
     * @param name what stands there at first
     * @param keys what the keys do
     * @param known names to offer
     * @param take is given the name; says why it cannot be taken, or nothing
     * @param close is called when the question is over
     */
    NameInput(String name, String prompt, String keys, Supplier<List<String>> known, Function<String, Optional<String>> take,
            Runnable close) {
        this.keys = keys;
        this.known = known;
        this.take = take;
        this.close = close;
        getStyleClass().add("name-input");
        input.setText(name);
        input.setPromptText(prompt);
        input.setAccessibleText(prompt);
        input.setId("form-name");
        input.setPrefWidth(200);
        input.setMinWidth(120);
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        input.textProperty().addListener((o, was, is) -> {
            say("");
            offer();
        });
        input.focusedProperty().addListener((o, was, is) -> {
            if (is) {
                offer();
            } else {
                close();
            }
        });
        hint.getStyleClass().add("field-note");
        hint.setMinWidth(0);
        HBox line = new HBox(10, input, hint);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
        say("");
    }

    /** Call it once it is in the window. */
    void ask() {
        input.requestFocus();
        input.selectAll();
    }

    private void offer() {
        String typed = input.getText().strip().toLowerCase(Locale.ROOT);
        offers.show(input, !input.isFocused()
                ? List.of()
                : known.get().stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(typed) && !name.equals(typed))
                        .limit(Offers.LIMIT).toList());
    }

    private void key(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case ENTER -> {
                take(offers.chosen().orElse(input.getText()));
                yield true;
            }
            case ESCAPE -> {
                close();
                yield true;
            }
            case DOWN -> offers.move(1);
            case UP -> offers.move(-1);
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private void take(String name) {
        offers.hide();
        take.apply(name.strip()).ifPresentOrElse(this::say, this::close);
    }

    private void say(String problem) {
        hint.setText(problem.isEmpty() ? keys : problem);
        hint.getStyleClass().setAll("label", problem.isEmpty() ? "field-note" : "form-problem");
        input.setAccessibleHelp(hint.getText());
    }

    private void close() {
        if (!closed) {
            closed = true;
            offers.hide();
            close.run();
        }
    }
}
