package org.inkstone.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.markdown.Outline;
import org.inkstone.markdown.Section;
import org.inkstone.ui.kit.Wrapping;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The headings of the open post, one below the other, with the one marked under which the caret is. */
public final class OutlineView extends VBox {

    private static final double ROW_HEIGHT = 28;

    private final OutlineViewModel model = new OutlineViewModel();
    private final ListView<Section> list = new ListView<>();
    private final OutlineActions actions;
    private final TypeAhead typed = new TypeAhead();
    private final SectionDrag drag;
    private final List<OutlineCell> cells = new ArrayList<>();
    /** The section to be chosen once the outline of the text with the moved section is there. */
    private Optional<Integer> awaited = Optional.empty();

    public OutlineView(OutlineActions actions) {
        this.actions = actions;
        getStyleClass().add("outline");
        list.setId("outline-list");
        list.setAccessibleText("Outline");
        list.setFixedCellSize(ROW_HEIGHT);
        Label none = new Label("No headings yet. Begin a line with ## to make one.");
        none.getStyleClass().add("placeholder-text");
        Wrapping.wrap(none);
        list.setPlaceholder(none);
        drag = new SectionDrag(list, model, this::move);
        list.setCellFactory(view -> cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        list.focusedProperty().subscribe(focused -> follow());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
    }

    public void show(Outline outline) {
        boolean changed = model.setOutline(outline);
        if (changed) {
            int selected = awaited.orElse(list.getSelectionModel().getSelectedIndex());
            List<Section> now = model.sections();
            if (list.getItems().size() == now.size()) {
                for (int i = 0; i < now.size(); i++) {
                    if (!isSame(list.getItems().get(i), now.get(i))) {
                        list.getItems().set(i, now.get(i));
                    }
                }
            } else {
                list.getItems().setAll(now);
            }
            if (selected >= 0) {
                select(Math.min(selected, now.size() - 1));
            }
            awaited = Optional.empty();
        }
        cells.forEach(OutlineCell::refresh);
        follow();
    }

    /** @param offset where the caret is */
    public void showCaret(int offset) {
        int before = model.current();
        model.setCaret(offset);
        if (model.current() != before) {
            cells.forEach(OutlineCell::refresh);
            follow();
        }
    }

    /** The keyboard goes to the section that the caret is in. */
    public void focus() {
        select(Math.max(0, model.current()));
        list.requestFocus();
    }

    private OutlineCell cell() {
        OutlineCell cell = new OutlineCell(model);
        cells.add(cell);
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !cell.isEmpty()) {
                actions.goTo(model.sections().get(cell.getIndex()));
            }
        });
        drag.install(cell);
        return cell;
    }

    /** While the keyboard is elsewhere, the section of the caret is the chosen one. */
    private void follow() {
        if (!list.isFocused() && model.current() != list.getSelectionModel().getSelectedIndex()) {
            select(model.current());
        }
    }

    private void select(int index) {
        if (index < 0) {
            list.getSelectionModel().clearSelection();
            return;
        }
        list.getSelectionModel().select(index);
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index);
        }
    }

    private void key(KeyEvent event) {
        int index = list.getSelectionModel().getSelectedIndex();
        if (event.isConsumed() || index < 0 || event.isShortcutDown() || event.isShiftDown()) {
            return;
        }
        Section section = model.sections().get(index);
        switch (event.getCode()) {
            case ENTER -> actions.goTo(section);
            case ESCAPE -> actions.leave();
            case UP -> onlyWithAlt(event, () -> model.placeAbove(index).ifPresent(place -> move(index, place)));
            case DOWN -> onlyWithAlt(event, () -> model.placeBelow(index).ifPresent(place -> move(index, place)));
            case LEFT -> onlyWithAlt(event, () -> actions.changeLevel(section, -1));
            case RIGHT -> onlyWithAlt(event, () -> actions.changeLevel(section, 1));
            default -> {
                return;
            }
        }
        if (event.isAltDown() || !event.getCode().isArrowKey()) {
            event.consume();
        }
    }

    private static boolean isSame(Section before, Section now) {
        return before.level() == now.level() && before.title().equals(now.title());
    }

    private static void onlyWithAlt(KeyEvent event, Runnable action) {
        if (event.isAltDown()) {
            action.run();
        }
    }

    private void type(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getCharacter().isBlank()
                || Character.isISOControl(event.getCharacter().charAt(0))) {
            return;
        }
        String text = typed.add(event.getCharacter());
        int from = Math.max(0, list.getSelectionModel().getSelectedIndex()) + (typed.isRepeated() ? 1 : 0);
        int found = model.find(typed.isRepeated() ? event.getCharacter() : text, from);
        if (found >= 0) {
            select(found);
        }
    }

    private void move(int index, int place) {
        int size = model.size(index);
        if (actions.move(model.sections().get(index), model.at(place))) {
            awaited = Optional.of(place < index ? place : place - size);
        }
    }
}
