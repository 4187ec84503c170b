package org.inkstone.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.post.Metadata;
import org.inkstone.ui.kit.Buttons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/**
 * Tags as chips. Typing offers the tags of the folder; Enter or a comma adds what was typed, Backspace in the empty field takes the last
 * tag away.
 */
final class TagField extends FlowPane {

    private static final int OFFERED = 8;

    private final TextField input = new TextField();
    private final TagOffers offers = new TagOffers(tag -> add(List.of(tag)));
    private final Supplier<List<String>> known;
    private final Consumer<List<String>> set;
    private List<String> tags = List.of();

    TagField(Supplier<List<String>> known, Consumer<List<String>> set) {
        super(6, 5);
        this.known = known;
        this.set = set;
        getStyleClass().add("tag-field");
        setRowValignment(VPos.CENTER);
        input.setPromptText("add tag…");
        input.setId("form-tags");
        input.setAccessibleText("Add a tag");
        input.getStyleClass().add("tag-input");
        input.setPrefColumnCount(8);
        input.textProperty().addListener((o, was, text) -> typed(text));
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        input.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals(",")) {
                event.consume();
                addTyped();
            }
        });
        input.focusedProperty().addListener((o, was, is) -> {
            pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), is);
            if (!is) {
                offers.hide();
                addTyped();
            }
        });
        prefWrapLengthProperty().bind(widthProperty());
        setOnMouseClicked(e -> input.requestFocus());
        getChildren().add(input);
    }

    void show(List<String> shown, boolean editable) {
        setDisable(!editable);
        if (!shown.equals(tags)) {
            tags = shown;
            getChildren().setAll(shown.stream().map(this::chip).toList());
            getChildren().add(input);
        }
    }

    private HBox chip(String tag) {
        Button remove = Buttons.plain("×", "chip-remove", () -> remove(tag));
        remove.setAccessibleText("Remove tag " + tag);
        remove.setFocusTraversable(false);
        HBox chip = new HBox(4, new Label(tag), remove);
        chip.getStyleClass().addAll("chip", "tag");
        chip.setAlignment(Pos.CENTER_LEFT);
        return chip;
    }

    private void typed(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        boolean offering = !wanted.isEmpty() && input.isFocused();
        offers.show(input, !offering
                ? List.of()
                : known.get().stream().filter(tag -> !tags.contains(tag) && tag.toLowerCase(Locale.ROOT).startsWith(wanted))
                        .limit(OFFERED).toList());
    }

    private void key(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case ENTER -> {
                offers.chosen().ifPresentOrElse(tag -> add(List.of(tag)), this::addTyped);
                yield true;
            }
            case DOWN -> offers.move(1);
            case UP -> offers.move(-1);
            case BACK_SPACE -> input.getText().isEmpty() && !tags.isEmpty() && remove(tags.getLast());
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private void addTyped() {
        List<String> typed = Metadata.commaSeparated(input.getText());
        if (typed.isEmpty()) {
            if (!input.getText().isEmpty()) {
                input.clear();
            }
        } else {
            add(typed);
        }
    }

    private void add(List<String> added) {
        List<String> all = new ArrayList<>(tags);
        added.stream().filter(tag -> !all.contains(tag)).forEach(all::add);
        input.clear();
        offers.hide();
        if (all.size() > tags.size()) {
            set.accept(all);
        }
    }

    private boolean remove(String tag) {
        List<String> all = new ArrayList<>(tags);
        all.remove(tag);
        set.accept(all);
        input.requestFocus();
        return true;
    }
}
