package org.inkstone.ui.kit;

import java.text.Bidi;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Labeled;

/**
 * Where text may go on in a next line. JavaFX 24 to 26 throws on Linux when it wraps text that runs from right to left (its
 * {@code PrismTextLayout.computeTrailingSpaceWidth} reads outside its array), which leaves the whole window without a layout: such text
 * stays on one line.
 */
public final class Wrapping {

    private Wrapping() {}

    /** Whether the toolkit can wrap {@code text}. */
    public static boolean isSafe(String text) {
        return !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Wraps what is shown in {@code label}, as far as that can be done. */
    public static void wrap(Labeled label) {
        label.wrapTextProperty().bind(Bindings.createBooleanBinding(() -> label.getText() == null || isSafe(label.getText()),
                label.textProperty()));
    }
}
