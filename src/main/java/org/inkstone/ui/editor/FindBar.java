package org.inkstone.ui.editor;

import java.util.List;

import org.inkstone.document.Update;
import org.inkstone.text.TextRange;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.QueryField;
import org.inkstone.ui.kit.Wrapping;
import org.inkstone.workspace.Search;
import org.inkstone.workspace.SearchQuery;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Finds in the open post, says how many there are and goes from one to the next; with a second row it replaces them. */
final class FindBar extends VBox {

    /** A search that takes longer says so. */
    private static final Duration SLOW = Duration.millis(400);

    private final Text text;
    private final FindViewModel model;
    private final Runnable onPlaces;
    private final QueryField query = new QueryField("find-query", "Find in this post", this::look);
    private final Label count = new Label();
    private final ReplaceRow replaceRow;
    private final Label message = new Label();
    private final ReplacePreviewPane preview;
    private final FontIcon unfold = Buttons.icon(Feather.CHEVRON_RIGHT);
    private final PauseTransition slow = new PauseTransition(SLOW);
    private boolean open;

    /** The text that is searched. */
    interface Text {

        TextRange selection();

        /** Selects a place and shows it. */
        void select(TextRange range);

        void focus();
    }

    /** @param onPlaces is run when the places or the one that is selected have changed */
    FindBar(Search search, Text text, Runnable onPlaces) {
        this.text = text;
        this.onPlaces = onPlaces;
        model = new FindViewModel(search, text::selection, text::select, this::refresh);
        replaceRow = new ReplaceRow(model::replace, this::askForPreview, by -> {
            if (model.preview().isPresent()) {
                model.askForPreview(by);
            }
        });
        preview = new ReplacePreviewPane(() -> {
            model.replaceAll();
            replaceRow.field().requestFocus();
        }, this::closePreview);
        getStyleClass().add("find-bar");
        count.getStyleClass().add("find-count");
        count.setId("find-count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(query, Priority.ALWAYS);
        HBox findRow = new HBox(4, button(unfold, "Replace", "Ctrl+H", () -> showReplaceRow(!isReplacing())), query, count,
                button(Buttons.icon(Feather.CHEVRON_UP), "Previous match", "Shift+F3", this::previous),
                button(Buttons.icon(Feather.CHEVRON_DOWN), "Next match", "F3", this::next),
                button(Buttons.icon(Feather.X), "Close", "Esc", this::closeToText));
        findRow.setAlignment(Pos.CENTER_LEFT);
        message.setId("find-message");
        message.getStyleClass().add("find-message");
        Wrapping.wrap(message);
        message.setMinHeight(USE_PREF_SIZE);
        for (Node node : List.of(replaceRow, message, preview)) {
            node.managedProperty().bind(node.visibleProperty());
            node.setVisible(false);
        }
        getChildren().addAll(findRow, replaceRow, message, preview);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        slow.setOnFinished(e -> count.setText(model.searching() ? "Searching…" : model.count()));
    }

    /**
     * Opens the bar, or goes back to it.
     *
     * @param words what is selected, to be looked for unless it was just found; empty: what was looked for last
     * @param replacing whether the second row is wanted as well
     */
    void open(String words, boolean replacing) {
        boolean wasOpen = open;
        open = true;
        setVisible(true);
        showReplaceRow(isReplacing() || replacing);
        boolean atMatch = wasOpen && model.current() >= 0;
        model.beginHere();
        if (!words.isEmpty() && !atMatch) {
            query.setWords(words);
        }
        if (!atMatch) {
            look();
        }
        if (replacing && !query.text().isEmpty()) {
            replaceRow.field().requestFocus();
            replaceRow.field().selectAll();
        } else {
            query.field().requestFocus();
            query.field().selectAll();
        }
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
        model.end();
        setVisible(false);
    }

    void next() {
        query.keep();
        model.go(1);
    }

    void previous() {
        query.keep();
        model.go(-1);
    }

    /** The text has changed. */
    void updated(Update update) {
        model.updated(update);
    }

    /** The caret or the selection is elsewhere. */
    void selectionMoved() {
        if (open) {
            refresh();
        }
    }

    /** Where it stands what is looked for, in the order of the text; none while the bar is closed. */
    List<TextRange> places() {
        return model.places();
    }

    /** The lines in which they stood when they were last looked for, counted from 0. */
    int[] lines() {
        return model.lines();
    }

    /** Which of the places is selected; negative for none. */
    int current() {
        return model.current();
    }

    void show(int place) {
        model.show(place);
    }

    private void look() {
        if (open) {
            model.look(new SearchQuery(query.text(), query.regex(), query.caseSensitive(), query.wholeWord()));
            slow.playFromStart();
        }
    }

    private void closeToText() {
        query.keep();
        close();
        text.focus();
    }

    private boolean isReplacing() {
        return replaceRow.isVisible();
    }

    private void showReplaceRow(boolean wanted) {
        replaceRow.setVisible(wanted);
        unfold.setIconCode(wanted ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        if (!wanted) {
            model.closePreview();
        }
    }

    private void askForPreview(String by) {
        query.keep();
        model.askForPreview(by);
    }

    private void closePreview() {
        model.closePreview();
        replaceRow.field().requestFocus();
    }

    private void refresh() {
        if (!model.searching() || !model.count().isEmpty()) {
            count.setText(model.count());
        }
        boolean wrong = !model.problem().isEmpty();
        message.setText(wrong ? model.problem() : model.note());
        message.getStyleClass().removeAll("field-hint", "field-note");
        message.getStyleClass().add(wrong ? "field-hint" : "field-note");
        message.setVisible(!message.getText().isEmpty());
        model.preview().ifPresent(preview::show);
        boolean appears = model.preview().isPresent() && !preview.isVisible();
        preview.setVisible(model.preview().isPresent());
        if (appears) {
            preview.focusButton();
        }
        onPlaces.run();
    }

    private void key(KeyEvent event) {
        query.optionKey(event);
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (preview.isVisible()) {
                closePreview();
            } else {
                closeToText();
            }
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            showReplaceRow(true);
            askForPreview(replaceRow.text());
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == query.field()) {
            event.consume();
            if (event.isShiftDown()) {
                previous();
            } else {
                next();
            }
        }
    }

    private static Button button(FontIcon icon, String name, String keys, Runnable action) {
        Button button = Buttons.plain("", "tool-button", action);
        button.setGraphic(icon);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name + "  " + keys));
        button.setFocusTraversable(false);
        return button;
    }
}
