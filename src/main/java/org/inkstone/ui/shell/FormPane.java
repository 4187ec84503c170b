package org.inkstone.ui.shell;

import org.inkstone.ui.kit.Nodes;
import org.inkstone.ui.kit.TextColumn;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Holds the form above the text: as high as the form needs, up to half of the pane; what is over can be scrolled to. */
final class FormPane extends ScrollPane {

    private static final double SHARE = 0.5;
    /** What stays in sight around the control that has the keyboard, in pixels: what is said of it, for one. */
    private static final double MARGIN = 30;
    /** As wide as the style sheet makes it, in pixels. */
    private static final double SCROLL_BAR = 11;

    private final Region form;

    /**
     * @param available the height of the pane that form and text share
     * @param column where the text below stands
     */
    FormPane(Region form, ObservableDoubleValue available, TextColumn column) {
        super(form);
        this.form = form;
        form.paddingProperty().bind(Bindings.createObjectBinding(() -> padding(column.span().left()), column.spanProperty(),
                vbarPolicyProperty()));
        getStyleClass().add("form-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        maxHeightProperty().bind(Bindings.multiply(available, SHARE));
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((o, was, focused) -> showControl(focused));
    }

    /** The scroll bar takes its room from the margin, so that form and text keep one right edge. */
    private Insets padding(double side) {
        return new Insets(13, side - (getVbarPolicy() == ScrollBarPolicy.ALWAYS ? SCROLL_BAR : 0), 13, side);
    }

    /** Scrolls to the control of the form that has the keyboard, as far as it is out of sight. */
    private void showControl(Node focused) {
        if (!Nodes.isInside(focused, form)) {
            return;
        }
        // A row that has just come has no place yet.
        applyCss();
        layout();
        Bounds bounds = form.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double height = getViewportBounds().getHeight();
        double hidden = form.getHeight() - height;
        double top = hidden * getVvalue();
        if (hidden > 0 && bounds.getMinY() - MARGIN < top) {
            setVvalue(Math.max(0, bounds.getMinY() - MARGIN) / hidden);
        } else if (hidden > 0 && bounds.getMaxY() + MARGIN > top + height) {
            setVvalue(Math.min(1, (bounds.getMaxY() + MARGIN - height) / hidden));
        }
    }

    /** The wider the pane, the fewer lines the form's texts take. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Whether there is a scroll bar follows from the whole width: one that is there narrows the form and so would keep itself needed. */
    @Override
    protected void layoutChildren() {
        setVbarPolicy(prefHeight(getWidth()) <= getHeight() ? ScrollBarPolicy.NEVER : ScrollBarPolicy.ALWAYS);
        super.layoutChildren();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        return form.prefHeight(inside) + snappedTopInset() + snappedBottomInset();
    }
}
