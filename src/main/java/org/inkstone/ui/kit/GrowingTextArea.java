package org.inkstone.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/**
 * A text field for a text that may be long: it wraps and is as high as its text, up to a limit. Tab goes on to the next control. Of one
 * line at first: then Enter goes on as well, and a line break that is pasted becomes a blank.
 */
public final class GrowingTextArea extends TextArea {

    /** What the style sheet puts around the text, left and right, above and below. */
    private static final double PADDING_X = 22;
    private static final double PADDING_Y = 13;

    private final Text measure = new Text();
    private final int maxLines;
    private boolean multiline;

    /** @param maxLines how many lines are in sight at once */
    public GrowingTextArea(int maxLines) {
        this.maxLines = maxLines;
        getStyleClass().add("growing-text-area");
        setWrapText(true);
        setPrefRowCount(1);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        textProperty().addListener((o, before, after) -> {
            setWrapText(Wrapping.isSafe(after));
            requestLayout();
        });
        widthProperty().addListener((o, before, after) -> requestLayout());
        fontProperty().addListener((o, before, after) -> requestLayout());
        addEventFilter(KeyEvent.KEY_PRESSED, this::goOn);
    }

    /** Whether line breaks are part of the text: Enter makes one. */
    public void setMultiline(boolean wanted) {
        multiline = wanted;
    }

    /** Shows {@code text}. Leaves the caret where it is if the text stays the same; otherwise it goes behind what changed. */
    public void show(String text) {
        String before = getText();
        if (!before.equals(text)) {
            int caret = getCaretPosition() + text.length() - before.length();
            unwrapFor(text);
            setText(text);
            positionCaret(Math.clamp(caret, 0, text.length()));
        }
    }

    /** What is typed, pasted or dropped comes through here. */
    @Override
    public void replaceText(int start, int end, String text) {
        unwrapFor(text);
        super.replaceText(start, end, multiline ? text : text.replaceAll("\\R", " "));
    }

    /** The wider, the fewer lines. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /**
     * A caret that nobody sees must not blink: the skin starts it with each change of the text, and each blink would draw the whole window
     * again.
     */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!isFocused() && getSkin() instanceof TextInputControlSkin<?> skin) {
            skin.setCaretAnimating(false);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double content = (width > 0 ? width : getWidth()) - PADDING_X;
        measure.setFont(getFont());
        measure.setText("X");
        measure.setWrappingWidth(content > 0 && isWrapText() ? content : 0);
        double line = measure.getLayoutBounds().getHeight();
        if (!getText().isEmpty()) {
            measure.setText(getText());
        }
        return Math.ceil(Math.min(measure.getLayoutBounds().getHeight(), line * maxLines)) + PADDING_Y;
    }

    /** Before the text is there: the toolkit may lay it out at once. */
    private void unwrapFor(String text) {
        if (!Wrapping.isSafe(text)) {
            setWrapText(false);
        }
    }

    private void goOn(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && !multiline;
        if (enter || event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
