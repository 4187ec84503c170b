package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyledDocument;
import org.inkstone.ui.kit.TextColumn;
import org.inkstone.ui.kit.Wrapping;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** The text control: plain text with styles, wrapped, without undo of its own. */
final class MarkdownArea extends CodeArea {

    private static final String CURRENT_LINE = "current-line";
    private static final Set<KeyCode> MOVES = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

    private boolean pasting;
    /** What a user's edit must not touch: the characters before this offset, folded away. */
    private int protectedEnd;
    private Runnable onUserMove = () -> {};
    private final LineFrame frame = new LineFrame();
    private final LineBoxes boxes = new LineBoxes(this);
    private final CaretFollow follow = new CaretFollow(this);
    private TextColumn column = new TextColumn(widthProperty());

    MarkdownArea() {
        setId("editor-text");
        getStyleClass().add("markdown-area");
        setWrapText(true);
        setUseInitialStyleForInsertion(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText("Post text");
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (MOVES.contains(e.getCode())) {
                onUserMove.run();
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> onUserMove.run());
        boxes.onNew(frame::hold);
    }

    /** The text stands in {@code wanted} from now on. */
    void setColumn(TextColumn wanted) {
        column = wanted;
        column.spanProperty().addListener((o, was, is) -> requestLayout());
        requestLayout();
    }

    /** @param pixels between two lines, beside what their font asks for */
    void setLineSpacing(double pixels) {
        frame.setSpacing(pixels);
    }

    /** @param pixels that what stands left of each line takes; the text stays where it is */
    void setGutter(double pixels) {
        frame.setGutter(pixels);
        requestLayout();
    }

    /** Where the text begins, in pixels from the left edge. */
    ObservableDoubleValue leftMargin() {
        return frame.left();
    }

    /** The nodes of the lines in sight. */
    LineBoxes boxes() {
        return boxes;
    }

    /** @param on whether the caret's line stays at one height and the text moves */
    void setTypewriter(boolean on) {
        follow.setTypewriter(on);
    }

    @Override
    public void requestFollowCaret() {
        follow.request();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        frame.place(column.span(), getWidth(), getHeight());
        super.layoutChildren();
        follow.follow();
    }

    /** @param moved is run before the caret goes elsewhere by key or mouse */
    void setOnUserMove(Runnable moved) {
        onUserMove = moved;
    }

    /** Keeps the user's edits away from the characters before {@code offset}; 0 protects nothing. */
    void protectBefore(int offset) {
        protectedEnd = offset;
    }

    /** All changes of the text come through here: keys, drops, the input method. */
    @Override
    public void replace(int start, int end, StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        int from = Math.max(start, protectedEnd);
        int to = Math.max(end, protectedEnd);
        if (from < to || replacement.length() > 0 || start == from) {
            if (isWrapText() && !Wrapping.isSafe(replacement.getText())) {
                setWrapText(false);
            }
            super.replace(from, to, replacement);
        }
    }

    @Override
    public void selectAll() {
        selectRange(protectedEnd, getLength());
    }

    /** Whether the change being made is a paste. */
    boolean pasting() {
        return pasting;
    }

    @Override
    public void paste() {
        pasting = true;
        try {
            super.paste();
        } finally {
            pasting = false;
        }
    }

    void scrollToTop() {
        showParagraphAtTop(0);
        scrollYToPixel(0);
    }

    /** Moves the mark of the caret's line; lines count from 0, -1 is none. */
    void markLine(int before, int now) {
        styleParagraph(before, CURRENT_LINE, false);
        styleParagraph(now, CURRENT_LINE, true);
    }

    /** Gives a line a style class or takes it away; a line that is not there is passed over. */
    void styleParagraph(int line, String styleClass, boolean wanted) {
        if (line < 0 || line >= getParagraphs().size()) {
            return;
        }
        Collection<String> styles = getParagraph(line).getParagraphStyle();
        if (styles.contains(styleClass) != wanted) {
            List<String> changed = new ArrayList<>(styles);
            if (wanted) {
                changed.add(styleClass);
            } else {
                changed.remove(styleClass);
            }
            setParagraphStyle(line, changed);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getText();
            case SELECTION_START -> getSelection().getStart();
            case SELECTION_END -> getSelection().getEnd();
            case CARET_OFFSET -> getCaretPosition();
            case OFFSET_AT_POINT -> {
                Point2D local = screenToLocal((Point2D) parameters[0]);
                yield hit(local.getX(), local.getY()).getInsertionIndex();
            }
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
