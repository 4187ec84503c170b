package org.inkstone.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.stage.Popup;

/**
 * Words that fit what is typed, below the field. None is chosen until the writer goes down to it, so that Enter adds what was typed and
 * not what was offered.
 */
final class Offers {

    /** How many are offered at once. */
    static final int LIMIT = 8;

    private static final int ROW_HEIGHT = 28;
    private static final int WIDTH = 220;

    private final Popup popup = new Popup();
    private final ListView<String> list = new ListView<>();

    /** @param add is given a word that was clicked */
    Offers(String id, Consumer<String> add) {
        list.setId(id);
        list.getStyleClass().add("offers");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPrefWidth(WIDTH);
        list.setOnMouseClicked(e -> chosen().ifPresent(add));
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.getContent().add(list);
    }

    void show(Node below, List<String> words) {
        list.getItems().setAll(words);
        list.getSelectionModel().clearSelection();
        if (words.isEmpty()) {
            popup.hide();
            return;
        }
        list.setPrefHeight(words.size() * ROW_HEIGHT + 10.0);
        if (!popup.isShowing()) {
            Bounds place = below.localToScreen(below.getBoundsInLocal());
            popup.show(below, place.getMinX(), place.getMaxY() + 4);
        }
    }

    void hide() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** Goes down (1) or up (-1); from the first one up, none is chosen again. Says whether there was anywhere to go. */
    boolean move(int step) {
        if (!popup.isShowing()) {
            return false;
        }
        int row = list.getSelectionModel().getSelectedIndex() + step;
        if (row < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(Math.min(row, list.getItems().size() - 1));
        }
        return true;
    }

    /** The word that the writer went to, if any. */
    Optional<String> chosen() {
        return popup.isShowing() ? Optional.ofNullable(list.getSelectionModel().getSelectedItem()) : Optional.empty();
    }
}
