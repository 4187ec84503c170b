package org.inkstone.ui.editor;

import java.util.function.Consumer;

import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.ReplacementField;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The second row of the find bar: what is to stand in the place of what was found. */
final class ReplaceRow extends HBox {

    private final ReplacementField field;

    /**
     * @param one replaces the match that is selected by what is written here
     * @param all asks what replacing all would do
     * @param onChange is given what is written here when it has changed
     */
    ReplaceRow(Consumer<String> one, Consumer<String> all, Consumer<String> onChange) {
        super(4);
        field = new ReplacementField("find-replacement", onChange);
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        Region indent = new Region();
        indent.getStyleClass().add("find-indent");
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isShiftDown()) {
                event.consume();
                use(one);
            }
        });
        getChildren().addAll(indent, field,
                button("Replace", "find-replace", "Replace this one and go on  Enter", () -> use(one)),
                button("Replace all…", "find-replace-all", "Show what would change  Ctrl+Enter", () -> use(all)));
    }

    String text() {
        return field.text();
    }

    TextField field() {
        return field.field();
    }

    private void use(Consumer<String> action) {
        field.keep();
        action.accept(field.text());
    }

    private static Button button(String name, String id, String tip, Runnable action) {
        Button button = Buttons.plain(name, "bar-button", action);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        button.setFocusTraversable(false);
        return button;
    }
}
