package org.inkstone.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableDoubleValue;

/**
 * Where the column of text stands in the writing pane: in its middle where the pane is wider than the column, between its margins where it
 * is not. What is written and the form above it both stand in it. FX thread only.
 */
public final class TextColumn {

    /** Below this width, in pixels, the pane keeps smaller margins. */
    public static final double NARROW_PANE = 480;

    private static final double MARGIN = 40;
    private static final double NARROW_MARGIN = 18;

    private final ObservableDoubleValue pane;
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(new Span(MARGIN, 0));
    private double wanted = Double.MAX_VALUE;
    private double least;

    /**
     * In whole pixels, so that letters stay sharp.
     *
     * @param left from the pane's left edge
     */
    public record Span(double left, double width) {}

    /** @param pane the width of the writing pane */
    public TextColumn(ObservableDoubleValue pane) {
        this.pane = pane;
        pane.addListener((o, was, is) -> place());
        place();
    }

    /** @param width in pixels; {@link Double#MAX_VALUE} for as much as there is */
    public void setWanted(double width) {
        wanted = width;
        place();
    }

    /** @param pixels that the margins keep at least, for what stands in them */
    public void setLeastMargin(double pixels) {
        least = pixels;
        place();
    }

    public Span span() {
        return span.get();
    }

    public ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    private void place() {
        double all = pane.get();
        double margin = Math.max(least, all < NARROW_PANE ? NARROW_MARGIN : MARGIN);
        double left = Math.floor(Math.max(margin, (all - wanted) / 2));
        span.set(new Span(left, Math.max(0, Math.floor(all) - 2 * left)));
    }
}
