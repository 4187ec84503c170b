package org.inkstone.ui.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.post.Field;
import org.inkstone.ui.kit.Buttons;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The fields that have no control of their own, each with one that fits its value; and the way to add one. */
final class FurtherFields extends VBox {

    private final FormContext context;
    private final FormEdits edits;
    private final Consumer<String> focusField;
    private final Runnable addEnded;
    private final VBox rows = new VBox();
    private final Button add = Buttons.plain("Add field", "link-button", this::askForName);
    private final Button houseStyle = Buttons.plain("House style", "link-button", this::showDeviations);
    private final HBox foot;
    private FormViewModel model;
    private NameInput asking;
    private boolean compact;

    /**
     * @param focusField goes to the control of a field, by its name
     * @param addEnded is run when no name is asked for any more
     */
    FurtherFields(FormContext context, FormEdits edits, Consumer<String> focusField, Runnable addEnded) {
        this.context = context;
        this.edits = edits;
        this.focusField = focusField;
        this.addEnded = addEnded;
        getStyleClass().add("further");
        rows.getStyleClass().add("field-rows");
        add.setId("form-add");
        add.setGraphic(Buttons.icon(Feather.PLUS));
        houseStyle.setId("form-house-style");
        houseStyle.setAccessibleText("House style: what some posts do otherwise");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        foot = new HBox(10, add, space, houseStyle);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("form-foot");
        getChildren().addAll(rows, foot);
    }

    /** Lets go of the rows: another post is about to be shown. */
    void forget() {
        rows.getChildren().clear();
        endAsking();
    }

    void show(FormViewModel shown, List<Field> fields) {
        model = shown;
        Map<String, Deque<FurtherRow>> old = new HashMap<>();
        rows().forEach(row -> old.computeIfAbsent(row.key(), key -> new ArrayDeque<>()).add(row));
        List<FurtherRow> wanted = new ArrayList<>();
        for (Field field : fields) {
            Deque<FurtherRow> same = old.getOrDefault(field.key(), new ArrayDeque<>());
            FurtherRow row = same.isEmpty() ? row(field) : same.poll();
            wanted.add(row);
        }
        int focused = focusedRow();
        boolean vanishes = focused >= 0 && !wanted.contains(rows().get(focused));
        arrange(wanted);
        for (int i = 0; i < fields.size(); i++) {
            wanted.get(i).show(fields.get(i), shown);
        }
        add.setDisable(!shown.readable());
        if (vanishes && wanted.isEmpty()) {
            context.focusText().run();
        } else if (vanishes) {
            wanted.get(Math.min(focused, wanted.size() - 1)).focusEditor();
        }
    }

    void showHouseStyle() {
        boolean any = !context.deviations().get().isEmpty();
        houseStyle.setVisible(any);
        houseStyle.setManaged(any);
    }

    void setCompact(boolean wanted) {
        compact = wanted;
        rows().forEach(row -> row.setCompact(wanted));
    }

    void commit() {
        rows().forEach(FurtherRow::commit);
    }

    /** Goes to the field of that name; says whether there is one. */
    boolean focus(String key) {
        Optional<FurtherRow> row = rows().stream().filter(r -> r.key().equals(key)).findFirst();
        row.ifPresent(FurtherRow::focusEditor);
        return row.isPresent();
    }

    /** Whether a name is being asked for. */
    boolean isAsking() {
        return asking != null;
    }

    /** Asks for the name of a new field. */
    void askForName() {
        endAsking();
        asking = new NameInput("", "Name of the new field", "Enter adds it, Escape cancels",
                () -> model.lacking(), this::add, this::endAsking);
        foot.setVisible(false);
        foot.setManaged(false);
        getChildren().add(asking);
        asking.ask();
    }

    private Optional<String> add(String name) {
        Optional<String> refused = edits
                .attempt(m -> m.add(name));
        if (refused.isEmpty()) {
            focusField.accept(name);
        }
        return refused;
    }

    private void endAsking() {
        if (asking != null) {
            getChildren().remove(asking);
            asking = null;
            foot.setVisible(true);
            foot.setManaged(true);
            addEnded.run();
        }
    }

    /** Puts the rows in order without taking those that stay out of the window: the one being typed in keeps the keyboard. */
    private void arrange(List<FurtherRow> wanted) {
        List<FurtherRow> gone = rows().stream().filter(row -> !wanted.contains(row)).toList();
        rows.getChildren().removeAll(gone);
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= rows.getChildren().size() || rows.getChildren().get(i) != wanted.get(i)) {
                rows.getChildren().remove(wanted.get(i));
                rows.getChildren().add(i, wanted.get(i));
            }
        }
    }

    /** The number of the row that has the keyboard; -1 where none has it. */
    private int focusedRow() {
        List<FurtherRow> all = rows();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private List<FurtherRow> rows() {
        return rows.getChildren().stream().map(FurtherRow.class::cast).toList();
    }

    private FurtherRow row(Field field) {
        FurtherRow row = new FurtherRow(field, edits, context.knownTags(),
                f -> context.editInSource().accept(f.value().range()), focusField);
        row.setCompact(compact);
        return row;
    }

    private void showDeviations() {
        new DeviationMenu(context.deviations().get()).show(houseStyle, Side.BOTTOM, 0, 4);
    }
}
