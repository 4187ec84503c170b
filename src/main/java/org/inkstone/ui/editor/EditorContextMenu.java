package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.workspace.Corrections;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexRange;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** The menu of the text: at the pointer, or at the caret when the keyboard asks for it. */
final class EditorContextMenu {

    /** The menu waits as long for suggestions, which mostly take a few hundredths of a second: one that grows under the hand is missed. */
    private static final Duration PATIENCE = Duration.millis(400);
    private static final KeyCombination MENU_KEY = KeyCombination.valueOf("Shift+F10");

    private final MarkdownArea area;
    private final EditorSpelling spelling;
    private final ContextMenu menu = new ContextMenu();
    /** For what the menu was opened last, or is being opened. */
    private Object opening;

    EditorContextMenu(MarkdownArea area, EditorSpelling spelling) {
        this.area = area;
        this.spelling = spelling;
        menu.getStyleClass().add("editor-menu");
        menu.setOnHidden(e -> opening = null);
        area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.CONTEXT_MENU || MENU_KEY.match(event)) {
                event.consume();
                openAll(area.getCaretPosition(), caretOnScreen());
            }
        });
    }

    /** Opens it with nothing but what can be done about the word at the caret; or says that there is nothing. */
    void openCorrections(Runnable nothing) {
        Point2D caret = caretOnScreen();
        Object asked = begin();
        spelling.correctionsAt(area.getCaretPosition(), found -> {
            if (opening == asked) {
                found.ifPresentOrElse(word -> open(spelling.items(word), caret), nothing);
            }
        });
    }

    private void requested(ContextMenuEvent event) {
        event.consume();
        if (event.isKeyboardTrigger()) {
            // The key itself has done it.
            return;
        }
        int offset = area.hit(event.getX(), event.getY()).getInsertionIndex();
        IndexRange selected = area.getSelection();
        if (selected.getLength() == 0 || offset < selected.getStart() || offset > selected.getEnd()) {
            area.moveTo(offset);
        }
        area.requestFocus();
        openAll(offset, new Point2D(event.getScreenX(), event.getScreenY()));
    }

    private void openAll(int offset, Point2D place) {
        Object asked = begin();
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(e -> {
            if (opening == asked) {
                open(all(Optional.empty()), place);
            }
        });
        patience.play();
        spelling.correctionsAt(offset, found -> {
            patience.stop();
            if (opening == asked && !menu.isShowing()) {
                open(all(found), place);
            } else if (opening == asked && found.isPresent()) {
                // Late, but better than never.
                menu.getItems().setAll(all(found));
            }
        });
    }

    /** Closes what is open; what was asked for it and is not answered yet comes to nothing. */
    private Object begin() {
        menu.hide();
        opening = new Object();
        return opening;
    }

    private List<MenuItem> all(Optional<Corrections> corrections) {
        List<MenuItem> items = new ArrayList<>();
        corrections.ifPresent(found -> {
            items.addAll(spelling.items(found));
            items.add(new SeparatorMenuItem());
        });
        boolean selected = area.getSelection().getLength() > 0;
        items.add(edit("Cut", "Shortcut+X", selected, area::cut));
        items.add(edit("Copy", "Shortcut+C", selected, area::copy));
        items.add(edit("Paste", "Shortcut+V", hasSomething(), area::paste));
        items.add(edit("Select all", "Shortcut+A", true, area::selectAll));
        return items;
    }

    private static boolean hasSomething() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasString() || clipboard.hasHtml() || clipboard.hasFiles() || clipboard.hasImage();
    }

    private void open(List<MenuItem> items, Point2D place) {
        menu.getItems().setAll(items);
        menu.show(area, place.getX(), place.getY());
        // The keyboard is in the menu at once, on what is likeliest.
        items.getFirst().getStyleableNode().requestFocus();
    }

    private Point2D caretOnScreen() {
        Optional<Bounds> caret = area.getCaretBounds();
        return caret.map(bounds -> new Point2D(bounds.getMinX(), bounds.getMaxY()))
                .orElseGet(() -> area.localToScreen(area.getWidth() / 2, area.getHeight() / 2));
    }

    /** The keys are shown; they act by themselves. */
    private static MenuItem edit(String name, String keys, boolean enabled, Runnable action) {
        MenuItem item = CorrectionItems.item(name, action);
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setDisable(!enabled);
        return item;
    }
}
