package org.inkstone.ui.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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

/** Every command by name: typed letters narrow the list, Enter runs, Escape goes back to where the writer was. */
public final class CommandPalette extends StackPane {

    private static final int ROW_HEIGHT = 34;
    private static final int MAX_ROWS = 11;

    private final List<Command> commands;
    private final TextField query = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final VBox box = new VBox(query, list);
    private Node before;

    public CommandPalette(List<Command> commands) {
        this.commands = commands;
        getStyleClass().add("palette-layer");
        setVisible(false);
        setManaged(false);
        setAlignment(Pos.TOP_CENTER);
        box.getStyleClass().add("palette");
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        query.setPromptText("Type a command…");
        query.setAccessibleText("Command");
        query.setId("palette-query");
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new Row());
        list.setPlaceholder(new Label("No command of that name"));
        query.textProperty().addListener((o, old, text) -> filter(text));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(e -> runSelected());
        setOnMousePressed(e -> {
            if (e.getTarget() == this) {
                hide();
            }
        });
        getChildren().add(box);
    }

    public void show() {
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
            case ENTER -> runSelected();
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

    private void runSelected() {
        Command command = list.getSelectionModel().getSelectedItem();
        if (command != null) {
            hide();
            command.run();
        }
    }

    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        list.getItems().setAll(commands.stream().filter(c -> c.enabled().get()).filter(c -> rank(c, wanted) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(c -> rank(c, wanted))).toList());
        list.getSelectionModel().select(0);
        list.setPrefHeight(Math.clamp(list.getItems().size(), 1, MAX_ROWS) * ROW_HEIGHT + 2.0);
    }

    /** 0 for a name that begins so, then names with a word that begins so, then names that hold the letters in order. */
    private static int rank(Command command, String wanted) {
        String name = (command.name() + " " + command.group()).toLowerCase(Locale.ROOT);
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

    private static final class Row extends ListCell<Command> {
        private final Label name = new Label();
        private final Label group = new Label();
        private final Label keys = new Label();
        private final HBox row;

        Row() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            group.getStyleClass().add("palette-group");
            keys.getStyleClass().add("palette-keys");
            row = new HBox(10, name, group, space, keys);
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                name.setText(command.name());
                group.setText(command.group());
                keys.setText(command.shortcutText());
                setAccessibleText(command.name());
            }
        }
    }
}
