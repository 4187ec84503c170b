package org.inkstone.ui.form;

import java.util.List;

import org.inkstone.ui.kit.Wrapping;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * One field: its name, its control, what stands beside it, and below it what there is to say. The columns are the same in every row; in
 * a narrow pane what stands beside the control goes below it.
 */
class FieldRow extends GridPane {

    /** Pixels. */
    private static final double NAMES = 84;
    private static final double NAMES_COMPACT = 62;
    private static final double ASIDE = 74;
    private static final double ASIDE_COMPACT = 24;
    private static final double FIRST_LINE = 30;

    private final Label name = new Label();
    private final ColumnConstraints names = new ColumnConstraints(NAMES);
    private final ColumnConstraints fields = new ColumnConstraints();
    private final ColumnConstraints asides = new ColumnConstraints(ASIDE);
    private final FieldMessage message;
    private Node editor;
    private Node aside;
    private Region cover;
    private boolean small;
    private boolean compact;

    FieldRow(String title, FieldMessage message) {
        this.message = message;
        getStyleClass().add("field-row");
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(0);
        getColumnConstraints().addAll(names, fields, asides);
        name.setText(title);
        name.getStyleClass().add("field-name");
        name.setMinHeight(FIRST_LINE);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(Wrapping.tooltip(title));
        add(name, 0, 0);
        add(message, 1, 2, 2, 1);
        setValignment(name, VPos.TOP);
    }

    FieldMessage message() {
        return message;
    }

    /** Puts the control in its place; the one before it goes. */
    final void put(FieldEditor shown) {
        if (editor != shown.node()) {
            getChildren().remove(editor);
            editor = shown.node();
            add(editor, 1, 0);
            // Behind the name, so that Tab goes from the control to what stands beside it.
            editor.toBack();
            name.toBack();
            setValignment(editor, VPos.CENTER);
            name.setLabelFor(shown.input());
            message.about(shown.input());
            place();
        }
    }

    /** Puts something that comes and goes below the control, behind what there is to say of the field. */
    final void putBelow(Node shown) {
        add(shown, 1, 3, 2, 1);
    }

    /** @param isSmall whether it has room beside the control in a narrow pane too */
    final void putAside(Node shown, boolean isSmall) {
        aside = shown;
        small = isSmall;
        add(shown, 2, 0);
        message.toFront();
        place();
    }

    void setCompact(boolean wanted) {
        compact = wanted;
        place();
    }

    /** Shows {@code instead} in the place of name, control and what stands beside it; {@code null} shows those again. */
    final void cover(Region instead) {
        getChildren().remove(cover);
        cover = instead;
        for (Node covered : List.of(name, editor, aside)) {
            covered.setVisible(instead == null);
            covered.setManaged(instead == null);
        }
        if (instead != null) {
            add(instead, 0, 0, 3, 1);
            instead.toBack();
        }
    }

    private void place() {
        width(names, compact ? NAMES_COMPACT : NAMES);
        width(asides, compact ? ASIDE_COMPACT : ASIDE);
        boolean below = compact && aside != null && !small;
        if (editor != null) {
            // Without anything beside it, a control takes the room.
            setConstraints(editor, 1, 0, aside == null || below ? 2 : 1, 1);
        }
        if (aside != null) {
            setConstraints(aside, below ? 1 : 2, below ? 1 : 0, below ? 2 : 1, 1);
            setHalignment(aside, HPos.LEFT);
            // Beside a long text, a small thing stands at its first line.
            setValignment(aside, small ? VPos.TOP : VPos.CENTER);
            setMargin(aside, below ? new Insets(2, 0, 0, 0) : small ? new Insets(3, 0, 0, 0) : Insets.EMPTY);
        }
    }

    private static void width(ColumnConstraints column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }
}
