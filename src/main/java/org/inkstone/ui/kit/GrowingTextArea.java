package org.inkstone.ui.kit;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/** A text field for one line of text that may be long: it wraps and is as high as its text. Enter and Tab go on to the next control. */
public final class GrowingTextArea extends TextArea {

    /** What the style sheet puts around the text, left and right, above and below. */
    private static final double PADDING_X = 22;
    private static final double PADDING_Y = 13;

    private final Text measure = new Text();

    public GrowingTextArea() {
        getStyleClass().add("growing-text-area");
        setWrapText(true);
        setPrefRowCount(1);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        textProperty().addListener((o, before, after) -> requestLayout());
        widthProperty().addListener((o, before, after) -> requestLayout());
        fontProperty().addListener((o, before, after) -> requestLayout());
        addEventFilter(KeyEvent.KEY_PRESSED, this::goOn);
    }

    @Override
    protected double computePrefHeight(double width) {
        double content = (width > 0 ? width : getWidth()) - PADDING_X;
        measure.setFont(getFont());
        measure.setText(getText() == null || getText().isEmpty() ? "X" : getText());
        measure.setWrappingWidth(content > 0 ? content : 0);
        return Math.ceil(measure.getLayoutBounds().getHeight()) + PADDING_Y;
    }

    private void goOn(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
