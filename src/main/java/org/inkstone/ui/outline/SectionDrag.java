package org.inkstone.ui.outline;

import java.util.Optional;
import java.util.function.BiConsumer;

import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;

/** A section being dragged through the outline: a line shows where it would go. */
final class SectionDrag {

    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");

    private final ListView<?> list;
    private final OutlineViewModel model;
    private final BiConsumer<Integer, Integer> drop;
    private int dragged = -1;
    private Optional<Integer> place = Optional.empty();
    private OutlineCell marked;

    /** @param drop is told of the index of the section and of the one that it is to stand before */
    SectionDrag(ListView<?> list, OutlineViewModel model, BiConsumer<Integer, Integer> drop) {
        this.list = list;
        this.model = model;
        this.drop = drop;
        list.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, event -> release());
        list.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED_TARGET, event -> {
            if (event.getTarget() == list) {
                mark(null, Optional.empty());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isUnderWay()) {
                event.consume();
                end();
            }
        });
    }

    /** Lets sections be dragged by {@code cell} and dropped beside it. */
    void install(OutlineCell cell) {
        cell.addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            if (!cell.isEmpty() && event.isPrimaryButtonDown()) {
                dragged = cell.getIndex();
                cell.startFullDrag();
            }
        });
        cell.addEventHandler(MouseDragEvent.MOUSE_DRAG_OVER, event -> over(cell, event.getY() > cell.getHeight() / 2));
        cell.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> end());
    }

    boolean isUnderWay() {
        return dragged >= 0;
    }

    private void over(OutlineCell cell, boolean lowerHalf) {
        if (!isUnderWay()) {
            return;
        }
        int count = model.sections().size();
        int wanted = cell.isEmpty() ? count : Math.min(count, cell.getIndex() + (lowerHalf ? 1 : 0));
        boolean possible = dragged < count && model.canGo(dragged, wanted);
        mark(cell, possible ? Optional.of(wanted) : Optional.empty());
        scroll(cell);
    }

    private void mark(OutlineCell cell, Optional<Integer> wanted) {
        if (marked != null) {
            marked.pseudoClassStateChanged(ABOVE, false);
            marked.pseudoClassStateChanged(BELOW, false);
        }
        place = wanted;
        marked = cell;
        wanted.filter(w -> !cell.isEmpty())
                .ifPresent(w -> cell.pseudoClassStateChanged(w == cell.getIndex() ? ABOVE : BELOW, true));
    }

    /** At the edges of the list what follows comes into sight. */
    private void scroll(OutlineCell cell) {
        double y = cell.getLayoutY();
        if (y < cell.getHeight()) {
            list.scrollTo(Math.max(0, cell.getIndex() - 1));
        } else if (y + 2 * cell.getHeight() > list.getHeight()) {
            list.scrollTo(Math.max(0, cell.getIndex() + 2 - (int) (list.getHeight() / cell.getHeight())));
        }
    }

    private void release() {
        Optional<Integer> wanted = place;
        int section = dragged;
        end();
        if (section >= 0) {
            wanted.ifPresent(w -> drop.accept(section, w));
        }
    }

    private void end() {
        mark(null, Optional.empty());
        dragged = -1;
    }
}
