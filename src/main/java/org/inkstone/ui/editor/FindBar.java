package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.inkstone.text.TextRange;
import org.inkstone.ui.kit.Buttons;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Finds words in the open post, whatever their case; says how many there are and goes from one to the next. */
final class FindBar extends HBox {

    private final TextField query = new TextField();
    private final Label count = new Label();
    private final Supplier<String> text;
    private final IntSupplier caret;
    private final Consumer<TextRange> select;
    private final Runnable focusText;
    private Runnable onClose = () -> {};
    private List<TextRange> matches = List.of();
    private int current = -1;
    private boolean open;

    /** @param caret where the selection begins: the first match shown is the one there or the next */
    FindBar(Supplier<String> text, IntSupplier caret, Consumer<TextRange> select, Runnable focusText) {
        this.text = text;
        this.caret = caret;
        this.select = select;
        this.focusText = focusText;
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        query.setPromptText("Find in this post…");
        query.setAccessibleText("Find in this post");
        query.setId("find-query");
        HBox.setHgrow(query, Priority.ALWAYS);
        count.getStyleClass().add("field-note");
        count.setId("find-count");
        count.setMinWidth(USE_PREF_SIZE);
        query.textProperty().addListener((o, was, is) -> search(true));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(Buttons.icon(Feather.SEARCH), query, count,
                step(Feather.CHEVRON_UP, "Previous match", this::previous),
                step(Feather.CHEVRON_DOWN, "Next match", this::next), step(Feather.X, "Close", this::closeToText));
    }

    void setOnClose(Runnable close) {
        onClose = close;
    }

    void open(String words) {
        open = true;
        if (!words.isEmpty()) {
            query.setText(words);
        }
        search(true);
        query.requestFocus();
        query.selectAll();
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
        onClose.run();
    }

    void next() {
        go(1);
    }

    void previous() {
        go(-1);
    }

    private void closeToText() {
        close();
        focusText.run();
    }

    private void go(int step) {
        search(false);
        if (!matches.isEmpty()) {
            current = Math.floorMod(current + step, matches.size());
            show();
        }
    }

    /** @param goThere whether to select the match at the caret, or the next after it */
    private void search(boolean goThere) {
        String wanted = query.getText().toLowerCase(Locale.ROOT);
        String in = text.get().toLowerCase(Locale.ROOT);
        List<TextRange> found = new ArrayList<>();
        // Lower case may change the length of a text in rare scripts; then offsets would lie, and case counts.
        boolean same = in.length() == text.get().length();
        String haystack = same ? in : text.get();
        String needle = same ? wanted : query.getText();
        for (int i = needle.isEmpty() ? -1 : haystack.indexOf(needle); i >= 0; i = haystack.indexOf(needle,
                i + needle.length())) {
            found.add(new TextRange(i, i + needle.length()));
        }
        matches = found;
        if (goThere && !found.isEmpty()) {
            int from = caret.getAsInt();
            current = (int) found.stream().takeWhile(match -> match.start() < from).count() % found.size();
            show();
        } else {
            showCount();
        }
    }

    private void show() {
        select.accept(matches.get(current));
        showCount();
    }

    private void showCount() {
        count.setText(query.getText().isEmpty() ? "" : matches.isEmpty() ? "Not found" : current + 1 + " of " + matches.size());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            go(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            closeToText();
        }
    }

    private static Button step(Feather icon, String name, Runnable action) {
        Button button = Buttons.plain("", "tool-button", action);
        button.setGraphic(Buttons.icon(icon));
        button.setAccessibleText(name);
        button.setFocusTraversable(false);
        return button;
    }
}
