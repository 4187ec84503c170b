package org.inkstone.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.post.Metadata;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Wrapping;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/**
 * A list as chips. Enter adds what was typed, among tags a comma too, and typing offers the tags of the folder. Backspace in the empty
 * field takes the last chip away; Left goes to the chips, where Left and Right walk and Delete takes one away.
 */
final class ListEditor extends FlowPane implements FieldEditor {

    /** What the style sheet puts around the chips and inside one, in pixels. */
    private static final double AROUND = 60;
    /** The room that a letter takes at most; the input stands behind the last chip as long as it fits. */
    private static final double LETTER = 9;

    /** What a list holds. */
    enum Items {
        /** Words without commas, of which the folder's posts know some. */
        TAGS("tag", 66),
        /** Any texts. */
        TEXTS("item", 72);

        private final String one;
        /** The room that the prompt takes, in pixels. */
        private final double inputWidth;

        Items(String one, double inputWidth) {
            this.one = one;
            this.inputWidth = inputWidth;
        }
    }

    private final TextField input = new TextField();
    private final Items kind;
    private final Supplier<List<String>> known;
    private final Consumer<List<String>> set;
    private final Offers offers = new Offers("tag-offers", tag -> add(List.of(tag)));
    private final List<Label> labels = new ArrayList<>();
    private List<String> items = List.of();

    /**
     * @param known what is offered, the likeliest first
     * @param set is called with the whole list at every change
     */
    ListEditor(String name, String id, Items kind, Supplier<List<String>> known, Consumer<List<String>> set) {
        super(6, 5);
        this.kind = kind;
        this.known = known;
        this.set = set;
        getStyleClass().add("tag-field");
        setMinWidth(0);
        setRowValignment(VPos.CENTER);
        input.setPromptText("add " + kind.one + "…");
        input.setId(id);
        input.setAccessibleText(name + ", add " + (kind == Items.TAGS ? "a " : "an ") + kind.one);
        input.getStyleClass().add("tag-input");
        input.setPrefWidth(kind.inputWidth);
        input.textProperty().addListener((o, was, text) -> {
            input.setPrefWidth(Math.max(kind.inputWidth, LETTER * text.length()));
            offer(text);
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        input.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (kind == Items.TAGS && event.getCharacter().equals(",")) {
                event.consume();
                commit();
            }
        });
        input.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                offers.hide();
                commit();
            }
        });
        setOnMouseClicked(e -> input.requestFocus());
        getChildren().add(input);
    }

    void show(List<String> shown) {
        if (!shown.equals(items)) {
            items = shown;
            labels.clear();
            List<Node> all = new ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
                all.add(chip(i));
            }
            // The input stays where it is, so that what is being typed keeps the focus.
            getChildren().remove(0, getChildren().size() - 1);
            getChildren().addAll(0, all);
        }
        input.setAccessibleHelp(shown.isEmpty() ? "None yet" : String.join(", ", shown));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node input() {
        return input;
    }

    /** Adds what was typed. */
    @Override
    public void commit() {
        String text = input.getText();
        List<String> typed = kind == Items.TAGS
                ? Metadata.commaSeparated(text)
                : text.isBlank() ? List.of() : List.of(text.strip());
        if (!typed.isEmpty()) {
            add(typed);
        } else if (!text.isEmpty()) {
            input.clear();
        }
    }

    @Override
    public void forget() {
        input.clear();
        offers.hide();
    }

    /** A chip is at most as wide as the field. */
    @Override
    protected double computePrefHeight(double width) {
        double room = Math.max(AROUND, (width > 0 ? width : getWidth()) - AROUND);
        labels.forEach(label -> label.setMaxWidth(room));
        return super.computePrefHeight(width);
    }

    private HBox chip(int index) {
        String text = items.get(index);
        Label label = new Label(text);
        label.setMinWidth(0);
        labels.add(label);
        label.setTooltip(text.length() > 24 ? Wrapping.tooltip(text) : null);
        Button remove = Buttons.plain("×", "chip-remove", () -> {
            remove(index);
            input.requestFocus();
        });
        remove.setAccessibleText("Remove " + kind.one + " " + text);
        remove.setFocusTraversable(false);
        HBox chip = new HBox(4, label, remove);
        chip.getStyleClass().addAll("chip", "tag");
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.setAccessibleRole(AccessibleRole.LIST_ITEM);
        chip.setAccessibleText(kind.one + " " + text + ", Delete takes it away");
        chip.setOnMouseClicked(e -> {
            e.consume();
            chip.requestFocus();
        });
        chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> chipKey(event, index));
        return chip;
    }

    private void offer(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        boolean offering = !wanted.isEmpty() && input.isFocused();
        offers.show(input, !offering
                ? List.of()
                : known.get().stream().filter(tag -> !items.contains(tag) && tag.toLowerCase(Locale.ROOT).startsWith(wanted))
                        .limit(Offers.LIMIT).toList());
    }

    private void key(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case ENTER -> {
                offers.chosen().ifPresentOrElse(tag -> add(List.of(tag)), this::commit);
                yield true;
            }
            case ESCAPE -> {
                boolean offered = offers.isShowing();
                offers.hide();
                yield offered;
            }
            case DOWN -> offers.move(1);
            case UP -> offers.move(-1);
            case BACK_SPACE -> input.getText().isEmpty() && remove(items.size() - 1);
            case LEFT -> input.getText().isEmpty() && !event.isShortcutDown() && focusChip(items.size() - 1);
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private void chipKey(KeyEvent event, int index) {
        switch (event.getCode()) {
            case LEFT -> focusChip(Math.max(0, index - 1));
            case RIGHT -> focusChip(index + 1);
            case HOME -> focusChip(0);
            case END -> focusChip(items.size());
            case DELETE -> {
                remove(index);
                focusChip(index);
            }
            case BACK_SPACE -> {
                remove(index);
                focusChip(Math.max(0, index - 1));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Goes to a chip, or behind the last one to the input; says whether there is a chip at all. */
    private boolean focusChip(int index) {
        (index < items.size() && index >= 0 ? getChildren().get(index) : input).requestFocus();
        return !items.isEmpty();
    }

    private void add(List<String> added) {
        List<String> all = new ArrayList<>(items);
        added.stream().filter(item -> !all.contains(item)).forEach(all::add);
        input.clear();
        offers.hide();
        if (all.size() > items.size()) {
            set.accept(all);
        }
    }

    /** Says whether there was one. */
    private boolean remove(int index) {
        if (index < 0) {
            return false;
        }
        List<String> all = new ArrayList<>(items);
        all.remove(index);
        set.accept(all);
        return true;
    }
}
