package org.inkstone.ui.editor;

import org.inkstone.ui.kit.TextColumn;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/**
 * What stands around each line: the margins that put its text into the column, the space between lines, and below the last line the room
 * that lets it be scrolled up to where a typewriter writes. What colours a whole line still reaches from edge to edge.
 */
final class LineFrame {

    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-paragraph");
    private static final double TOP = 2;

    private final ObjectProperty<Insets> margins = new SimpleObjectProperty<>(Insets.EMPTY);
    private final DoubleProperty left = new SimpleDoubleProperty();
    private final DoubleProperty spacing = new SimpleDoubleProperty();
    private final ObjectProperty<Insets> below = new SimpleObjectProperty<>(Insets.EMPTY);
    private double gutter;

    /** Holds the line's node, for as long as there is one. */
    void hold(Region box) {
        TextFlow text = LineBoxes.text(box);
        text.paddingProperty().bind(margins);
        text.lineSpacingProperty().bind(spacing);
        var states = box.getPseudoClassStates();
        box.paddingProperty().bind(
                Bindings.createObjectBinding(() -> states.contains(LAST) ? below.get() : Insets.EMPTY, states, below));
    }

    /** Before the lines are laid out in an area of this size. */
    void place(TextColumn.Span column, double width, double height) {
        double right = Math.max(0, Math.floor(width - column.left() - column.width()));
        left.set(column.left());
        set(margins, new Insets(TOP, right, 0, Math.max(0, column.left() - gutter)));
        set(below, new Insets(0, 0, Math.floor(height * (1 - CaretFollow.TYPEWRITER_HEIGHT)), 0));
    }

    /** @param pixels that what stands left of each line takes, out of the margin there */
    void setGutter(double pixels) {
        gutter = pixels;
    }

    /** @param pixels between two lines, beside what their font asks for */
    void setSpacing(double pixels) {
        spacing.set(pixels);
    }

    /** Where the text begins, in pixels from the left edge. */
    ObservableDoubleValue left() {
        return left;
    }

    /** Insets that are the same would still have all lines measured again. */
    private static void set(ObjectProperty<Insets> property, Insets wanted) {
        if (!property.get().equals(wanted)) {
            property.set(wanted);
        }
    }
}
