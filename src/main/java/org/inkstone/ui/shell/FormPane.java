package org.inkstone.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Holds the form above the text: as high as the form needs, up to half of the pane; what is over can be scrolled to. */
final class FormPane extends ScrollPane {

    private static final double SHARE = 0.5;

    private final Region form;

    /** @param available the height of the pane that form and text share */
    FormPane(Region form, ObservableDoubleValue available) {
        super(form);
        this.form = form;
        getStyleClass().add("form-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        maxHeightProperty().bind(Bindings.multiply(available, SHARE));
    }

    /** The wider the pane, the fewer lines the form's texts take. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double border = snappedTopInset() + snappedBottomInset();
        return form.prefHeight(width < 0 ? getWidth() : width) + border;
    }
}
