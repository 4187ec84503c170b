package org.inkstone.ui.editor;

import java.util.List;
import java.util.function.IntConsumer;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/**
 * Shows over the scroll bar where in the text something stands: a tick for each pixel row in which there is anything. As the bar does, it
 * takes all lines for equally high. A click on a tick goes there; beside the ticks the bar is to be used as ever.
 */
final class MatchTicks extends Pane {

    /** Pixels: a tick's height, and what it leaves free of the bar's width at either side. */
    private static final double HEIGHT = 2;
    private static final double MARGIN = 2;

    private final Path ticks = new Path();
    private final Path now = new Path();
    private final IntConsumer go;
    private final ScrollBar bar;
    private int[] lines = new int[0];
    private int lineCount = 1;
    private int currentLine = -1;

    /**
     * @param scrolled holds the vertical scroll bar, and this is laid over it
     * @param go is given the number of a place when its tick is clicked
     */
    MatchTicks(Parent scrolled, IntConsumer go) {
        this.go = go;
        bar = scrolled.getChildrenUnmodifiable().stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                .filter(b -> b.getOrientation() == Orientation.VERTICAL).findFirst().orElseThrow();
        getStyleClass().add("match-ticks");
        setId("match-ticks");
        setPickOnBounds(false);
        ticks.getStyleClass().add("match-tick");
        now.getStyleClass().add("match-tick-now");
        now.setMouseTransparent(true);
        visibleProperty().bind(bar.visibleProperty());
        getChildren().addAll(ticks, now);
        ticks.setOnMousePressed(event -> {
            event.consume();
            go.accept(nearest(event.getY()));
        });
        bar.boundsInParentProperty().addListener((o, was, is) -> requestLayout());
    }

    /**
     * @param placeLines the lines in which the places stand, counted from 0, rising
     * @param count of all lines
     * @param current the line of the place that is selected; negative for none
     */
    void show(int[] placeLines, int count, int current) {
        if (lines != placeLines || lineCount != count || currentLine != current) {
            lines = placeLines;
            lineCount = count;
            currentLine = current;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        Bounds place = bar.getBoundsInParent();
        ticks.getElements().clear();
        now.getElements().clear();
        double last = -HEIGHT;
        for (int line : lines) {
            double y = y(line, place);
            if (y >= last + 1) {
                add(ticks, place, y);
                last = y;
            }
        }
        if (currentLine >= 0) {
            add(now, place, y(currentLine, place));
        }
    }

    private double y(int line, Bounds place) {
        return Math.floor(place.getMinY() + (place.getHeight() - HEIGHT) * (line + 0.5) / Math.max(1, lineCount));
    }

    private static void add(Path path, Bounds place, double y) {
        path.getElements().addAll(new MoveTo(place.getMinX() + MARGIN, y), new HLineTo(place.getMaxX() - MARGIN),
                new VLineTo(y + HEIGHT),
                new HLineTo(place.getMinX() + MARGIN), new ClosePath());
    }

    /** The number of the place whose tick is nearest to {@code y}. */
    private int nearest(double y) {
        Bounds place = bar.getBoundsInParent();
        int nearest = 0;
        for (int i = 1; i < lines.length; i++) {
            if (Math.abs(y(lines[i], place) - y) < Math.abs(y(lines[nearest], place) - y)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
