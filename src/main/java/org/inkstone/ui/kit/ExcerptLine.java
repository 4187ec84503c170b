package org.inkstone.ui.kit;

import java.text.Bidi;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;

/** Some words of a text on one line with those that were found marked; beside them, struck out then, what is to stand in their place. */
public final class ExcerptLine extends HBox {

    private final Label before = label("excerpt-around");
    private final Label found = label("excerpt-found");
    private final Label instead = label("excerpt-instead");
    private final Label after = label("excerpt-around");

    public ExcerptLine() {
        getStyleClass().add("excerpt");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        // What stands behind it gives way first, then what stands before it; where that is not enough, the end is cut off.
        after.setMinWidth(0);
        HBox.setHgrow(after, Priority.ALWAYS);
        before.setMinWidth(0);
        before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        HBox.setHgrow(before, Priority.SOMETIMES);
        Rectangle inside = new Rectangle();
        inside.widthProperty().bind(widthProperty());
        inside.heightProperty().bind(heightProperty());
        setClip(inside);
        instead.managedProperty().bind(instead.visibleProperty());
        getChildren().addAll(before, found, instead, after);
    }

    public void show(String textBefore, String textFound, String textAfter) {
        show(textBefore, textFound, "", textAfter);
        found.getStyleClass().remove("struck");
        instead.setVisible(false);
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
        instead.setVisible(!textInstead.isEmpty());
        String line = textBefore + textFound + textAfter;
        setNodeOrientation(new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? NodeOrientation.LEFT_TO_RIGHT
                : NodeOrientation.RIGHT_TO_LEFT);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().setAll("label", styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        label.setEllipsisString("…");
        return label;
    }
}
