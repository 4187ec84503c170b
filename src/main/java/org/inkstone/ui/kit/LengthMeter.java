package org.inkstone.ui.kit;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How much of a length is used: a count, and a thin bar that fills up and changes its colour beyond the limit. */
public final class LengthMeter extends VBox {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final int limit;
    private final Label count = new Label();
    private final Region filled = new Region();
    private final Pane bar = new Pane(filled) {
        @Override
        protected void layoutChildren() {
            filled.resizeRelocate(0, 0, snapSizeX(getWidth() * Math.min(1, (double) length / limit)), getHeight());
        }
    };
    private int length;

    /** @param limit in characters */
    public LengthMeter(int limit) {
        this.limit = limit;
        getStyleClass().add("length-meter");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        bar.getStyleClass().add("meter-bar");
        filled.getStyleClass().add("meter-filled");
        count.getStyleClass().add("field-note");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(count, bar);
        show(0);
    }

    /** Shows {@code characters}; nothing for none. */
    public void show(int characters) {
        length = characters;
        setVisible(characters > 0);
        count.setText(characters + " / " + limit);
        pseudoClassStateChanged(OVER, characters > limit);
        setAccessibleText(spoken());
        bar.requestLayout();
    }

    /** What the meter shows, in words. */
    public String spoken() {
        return length + " of " + limit + " characters" + (length > limit ? ", " + (length - limit) + " too many" : "");
    }
}
