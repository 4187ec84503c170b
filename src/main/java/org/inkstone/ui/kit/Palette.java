package org.inkstone.ui.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Things to choose by name: typed letters narrow the list, Enter takes one, Escape goes back to where the writer was. */
public final class Palette<T> extends StackPane {

    private static final int ROW_HEIGHT = 34;
    private static final int MAX_ROWS = 11;
    /** UTF-16 units: what is no longer, such as keys, is never cut. */
    private static final int SHORT_NOTE = 24;

    private final Shape<T> shape;
    private final Consumer<T> chosen;
    private final TextField query = new TextField();
    private final ListView<T> list = new ListView<>();
    private List<T> offered = List.of();
    private Node before;

    /** How a thing of the list is shown. Its name and group are searched. */
    public interface Shape<T> {

        String name(T thing);

        /** Where it belongs, shown beside its name. */
        String group(T thing);

        /** What else is to be known, shown at the end of the line. */
        String note(T thing);
    }

    /**
     * @param id the query's is {@code ID-query}, the list's {@code ID-list}
     * @param prompt asks for a name, e.g. "Type a command…"
     * @param nothing stands where no name fits
     */
    public Palette(String id, String prompt, String nothing, Shape<T> shape, Consumer<T> chosen) {
        this.shape = shape;
        this.chosen = chosen;
        getStyleClass().add("palette-layer");
        setVisible(false);
        setManaged(false);
        setAlignment(Pos.TOP_CENTER);
        VBox box = new VBox(query, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        query.setPromptText(prompt);
        query.setAccessibleText(prompt);
        query.setId(id + "-query");
        list.setId(id + "-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new Row());
        Label none = new Label(nothing);
        Wrapping.wrap(none);
        list.setPlaceholder(none);
        query.textProperty().addListener((o, old, text) -> filter(text));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(e -> takeSelected());
        setOnMousePressed(e -> {
            if (e.getTarget() == this) {
                hide();
            }
        });
        getChildren().add(box);
    }

    /** Offers {@code things}, of which the one at {@code index} is chosen at first. */
    public void show(List<T> things, int index) {
        show(things);
        if (index > 0) {
            move(index);
        }
    }

    public void show(List<T> things) {
        offered = things;
        before = getScene().getFocusOwner();
        query.clear();
        filter("");
        setManaged(true);
        setVisible(true);
        query.requestFocus();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> hide();
            case ENTER -> takeSelected();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(MAX_ROWS);
            case PAGE_UP -> move(-MAX_ROWS);
            default -> {
                return;
            }
        }
        if (event.getCode() != KeyCode.UNDEFINED) {
            event.consume();
        }
    }

    private void move(int rows) {
        int size = list.getItems().size();
        if (size > 0) {
            int row = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, size - 1);
            list.getSelectionModel().select(row);
            list.scrollTo(Math.max(0, row - MAX_ROWS + 2));
        }
    }

    private void takeSelected() {
        T thing = list.getSelectionModel().getSelectedItem();
        if (thing != null) {
            hide();
            chosen.accept(thing);
        }
    }

    private void filter(String text) {
        String wanted = folded(text.strip());
        list.getItems().setAll(offered.stream().filter(thing -> rank(thing, wanted) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(thing -> rank(thing, wanted))).toList());
        list.getSelectionModel().select(0);
        list.setPrefHeight(Math.clamp(list.getItems().size(), 1, MAX_ROWS) * ROW_HEIGHT + 2.0);
    }

    /** As keyboards write it: they have one apostrophe. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** 0 for a name that begins so, then names with a word that begins so, then names that hold the letters in order. */
    private int rank(T thing, String wanted) {
        String name = folded(shape.name(thing) + " " + shape.group(thing));
        if (name.startsWith(wanted)) {
            return 0;
        }
        if (name.contains(" " + wanted)) {
            return 1;
        }
        int from = 0;
        for (char c : wanted.toCharArray()) {
            from = name.indexOf(c, from) + 1;
            if (from == 0) {
                return Integer.MAX_VALUE;
            }
        }
        return name.contains(wanted) ? 2 : 3;
    }

    private final class Row extends ListCell<T> {
        private final Label name = new Label();
        private final Label group = new Label();
        private final Label note = new Label();
        private final HBox row;

        Row() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            group.getStyleClass().add("palette-group");
            note.getStyleClass().add("palette-keys");
            name.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(10, name, group, space, note);
            row.setAlignment(Pos.CENTER_LEFT);
            // A width of its own would let a long name push the list wider than the palette.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(T thing, boolean empty) {
            super.updateItem(thing, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                name.setText(shape.name(thing));
                group.setText(shape.group(thing));
                note.setText(shape.note(thing));
                note.setMinWidth(note.getText().length() <= SHORT_NOTE ? Region.USE_PREF_SIZE : 0);
                setAccessibleText(shape.name(thing));
            }
        }
    }
}
