package org.inkstone.ui.kit;

import java.text.Bidi;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/**
 * Where text may go on in a next line: everywhere, as far as {@link PangoShaping} could be mended; otherwise text that runs from right to
 * left stays on one line, as wrapping it would leave the whole window without a layout.
 */
public final class Wrapping {

    /** Characters; a tooltip that hides the window helps nobody. */
    private static final int TOOLTIP_LIMIT = 1200;
    private static final double TOOLTIP_WIDTH = 480;
    private static final boolean MENDED = PangoShaping.mend();

    private Wrapping() {}

    /** Whether the toolkit can wrap {@code text}. */
    public static boolean isSafe(String text) {
        return MENDED || !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Wraps what is shown in {@code label}, as far as that can be done. */
    public static void wrap(Labeled label) {
        label.wrapTextProperty().bind(Bindings.createBooleanBinding(() -> label.getText() == null || isSafe(label.getText()),
                label.textProperty()));
    }

    /** Shows the whole of a text that is cut off in its place, as far as it is of use in a tooltip. */
    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text.length() <= TOOLTIP_LIMIT ? text : text.substring(0, TOOLTIP_LIMIT) + "…");
        tooltip.setWrapText(isSafe(text));
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        return tooltip;
    }
}
