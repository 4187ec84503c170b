package org.inkstone.ui.history;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two passages of the same width with a narrow strip between them; as high as the higher one. */
final class SideBySide extends Region {

    private static final double STRIP = 36;

    private final Region left;
    private final Region strip;
    private final Region right;

    SideBySide(Region left, Region strip, Region right) {
        this.left = left;
        this.strip = strip;
        this.right = right;
        getChildren().addAll(left, strip, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double side = side(width);
        double height = Math.max(left.prefHeight(side), right.prefHeight(side));
        return snappedTopInset() + Math.max(height, strip.prefHeight(STRIP)) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double side = side(getWidth());
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double height = getHeight() - y - snappedBottomInset();
        left.resizeRelocate(x, y, side, height);
        strip.resizeRelocate(x + side, y, STRIP, height);
        right.resizeRelocate(x + side + STRIP, y, side, height);
    }

    private double side(double width) {
        return snapSizeX(Math.max(0, width - snappedLeftInset() - snappedRightInset() - STRIP) / 2);
    }
}
