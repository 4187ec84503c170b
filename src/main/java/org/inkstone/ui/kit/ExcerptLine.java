package org.inkstone.ui.kit;

import java.text.Bidi;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Some words of a text on one line with those that were found marked; beside them, struck out then, what is to stand in their place. Where
 * there is not enough room, what stands behind it gives way first, then what stands before it.
 */
public final class ExcerptLine extends Region {

    private final Label before = label("excerpt-around");
    private final Label found = label("excerpt-found");
    private final Label instead = label("excerpt-instead");
    private final Label after = label("excerpt-around");

    public ExcerptLine() {
        getStyleClass().add("excerpt");
        setMinWidth(0);
        before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        before.setAlignment(Pos.CENTER_RIGHT);
        Rectangle inside = new Rectangle();
        inside.widthProperty().bind(widthProperty());
        inside.heightProperty().bind(heightProperty());
        setClip(inside);
        getChildren().addAll(before, found, instead, after);
    }

    public void show(String textBefore, String textFound, String textAfter) {
        show(textBefore, textFound, "", textAfter);
        found.getStyleClass().remove("struck");
    }

    /** @param textInstead what is to stand where {@code textFound} stands; may be empty */
    public void show(String textBefore, String textFound, String textInstead, String textAfter) {
        before.setText(textBefore);
        found.setText(textFound);
        instead.setText(textInstead);
        after.setText(textAfter);
        if (!found.getStyleClass().contains("struck")) {
            found.getStyleClass().add("struck");
        }
        String line = textBefore + textFound + textAfter;
        setNodeOrientation(new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? NodeOrientation.LEFT_TO_RIGHT
                : NodeOrientation.RIGHT_TO_LEFT);
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(before) + width(found) + width(instead) + width(after);
    }

    @Override
    protected double computePrefHeight(double width) {
        return found.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double kept = width(found) + width(instead);
        double first = Math.min(width(before), Math.max(0, getWidth() - kept));
        double x = place(before, 0, first);
        x = place(found, x, width(found));
        x = place(instead, x, width(instead));
        place(after, x, Math.min(width(after), Math.max(0, getWidth() - x)));
    }

    private double place(Label label, double x, double width) {
        double height = label.prefHeight(-1);
        label.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
        return x + width;
    }

    private double width(Label label) {
        return label.getText().isEmpty() ? 0 : snapSizeX(label.prefWidth(-1));
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().setAll("label", styleClass);
        label.setEllipsisString("…");
        return label;
    }
}
