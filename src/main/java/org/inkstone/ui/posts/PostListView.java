package org.inkstone.ui.posts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.library.Library;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.posts.PostListViewModel.Filter;
import org.inkstone.ui.posts.PostListViewModel.Row;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The posts of the folder with a search field and filters above them. */
public final class PostListView extends VBox {

    private final PostListViewModel model = new PostListViewModel();
    private final TextField search = new TextField();
    private final HBox chips = new HBox(6);
    private final ListView<Row> list = new ListView<>();
    private final Label keys = new Label();
    private final Label none = new Label();
    private final Consumer<Path> open;
    private Optional<Path> current = Optional.empty();
    private boolean refreshing;

    /** @param open opens a post */
    public PostListView(Consumer<Path> open) {
        this.open = open;
        getStyleClass().add("posts");
        search.setPromptText("Search posts…");
        search.setId("post-search");
        search.setAccessibleText("Search posts");
        HBox.setHgrow(search, Priority.ALWAYS);
        keys.getStyleClass().add("search-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.visibleProperty().bind(search.textProperty().isEmpty());
        HBox field = new HBox(6, Buttons.icon(Feather.SEARCH), search, keys);
        field.getStyleClass().add("search");
        field.setAlignment(Pos.CENTER_LEFT);
        search.focusedProperty()
                .addListener((o, was, is) -> field.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), is));
        chips.getStyleClass().add("filters");

        none.getStyleClass().add("placeholder-text");
        none.setWrapText(true);
        list.setId("post-list");
        list.setAccessibleText("Posts");
        list.setPlaceholder(none);
        list.setCellFactory(view -> new PostCell(model));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, row) -> selected(row));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(field, chips, list);

        search.textProperty().addListener((o, was, text) -> {
            model.setQuery(text);
            refresh();
        });
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
                openFirst();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
        });
    }

    public void show(Library library) {
        model.setLibrary(library);
        refreshChips();
        refresh();
    }

    /** Marks the post that is open. */
    public void mark(Optional<Path> file) {
        current = file;
        if (!(list.getSelectionModel().getSelectedItem() instanceof Row.Entry entry) || !isCurrent(entry)) {
            select();
        }
    }

    /** Names in the search field the keys that lead to it. */
    public void showKeys(Command search) {
        keys.textProperty().bind(Bindings.createStringBinding(search::shortcutText, search.keys()));
    }

    /** Puts the caret into the search field. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void openFirst() {
        list.getItems().stream().filter(Row.Entry.class::isInstance).findFirst().ifPresent(row -> {
            list.getSelectionModel().select(row);
            list.requestFocus();
        });
    }

    private void selected(Row row) {
        if (!refreshing && row instanceof Row.Entry entry && !isCurrent(entry)) {
            open.accept(entry.post().file());
        }
    }

    private void refresh() {
        refreshing = true;
        try {
            list.getItems().setAll(model.rows());
            none.setText(model.count() == 0 ? "No posts here yet. Begin the first above, with New post." : "No post matches.");
        } finally {
            refreshing = false;
        }
        select();
    }

    private void select() {
        refreshing = true;
        try {
            list.getSelectionModel().clearSelection();
            List<Row> rows = list.getItems();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof Row.Entry entry && isCurrent(entry)) {
                    list.getSelectionModel().select(i);
                    return;
                }
            }
        } finally {
            refreshing = false;
        }
    }

    private boolean isCurrent(Row.Entry entry) {
        return current.equals(Optional.of(entry.post().file()));
    }

    private void refreshChips() {
        chips.getChildren().setAll(chip("All " + model.count(), new Filter.All()));
        if (model.drafts() > 0) {
            chips.getChildren().add(chip("Drafts " + model.drafts(), new Filter.Drafts()));
        }
        model.mostUsedTag().ifPresent(tag -> chips.getChildren().add(chip("#" + tag, new Filter.Tag(tag))));
    }

    private ToggleButton chip(String name, Filter filter) {
        ToggleButton chip = new ToggleButton(name);
        chip.getStyleClass().setAll("chip");
        // A long tag gives way, not the words beside it.
        chip.setMinWidth(filter instanceof Filter.Tag ? 0 : Region.USE_PREF_SIZE);
        chip.setSelected(model.filter().equals(filter));
        chip.setOnAction(e -> {
            model.setFilter(chip.isSelected() ? filter : new Filter.All());
            refreshChips();
            refresh();
        });
        return chip;
    }
}
