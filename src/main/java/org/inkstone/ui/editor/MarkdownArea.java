package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.StyledDocument;
import org.inkstone.text.TextRange;
import org.inkstone.ui.kit.Wrapping;

import javafx.geometry.BoundingBox;
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
    private BiPredicate<TextRange, String> guard = (range, inserted) -> true;

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
    }

    /** @param moved is run before the caret goes elsewhere by key or mouse */
    void setOnUserMove(Runnable moved) {
        onUserMove = moved;
    }

    /** @param mayReplace is asked before the characters of a range give way to others */
    void setGuard(BiPredicate<TextRange, String> mayReplace) {
        guard = mayReplace;
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
        if (!guard.test(new TextRange(from, to), replacement.getText())) {
            return;
        }
        if (from < to || replacement.length() > 0 || start == from) {
            if (isWrapText() && !Wrapping.isSafe(replacement.getText())) {
                setWrapText(false);
            }
            super.replace(from, to, replacement);
        }
    }

    /** A selection that is dragged elsewhere is deleted where it was. */
    @Override
    public void moveSelectedText(int position) {
        if (guard.test(new TextRange(getSelection().getStart(), getSelection().getEnd()), "")) {
            super.moveSelectedText(position);
        }
    }

    /** The control's own way around folded lines would compete with that of those who fold. */
    @Override
    public void foldParagraphs(int first, int last) {
        super.foldParagraphs(first, last);
        foldCheck = false;
    }

    /**
     * Takes lines out of sight or brings them back, by giving them another look in one step. Hidden lines are of one piece, as each piece
     * would be a node that costs time; they are to be highlighted when they come back.
     *
     * @param first counted from 0; not the first of the text
     */
    void hideLines(int first, int last, boolean hidden) {
        int start = getAbsolutePosition(first - 1, getParagraphLength(first - 1));
        int end = getAbsolutePosition(last, getParagraphLength(last));
        var lines = ReadOnlyStyledDocument.from(subDocument(start, end));
        var above = lines.getParagraph(0);
        getContent().replace(start, end, lines.mapParagraphs(line -> line == above
                ? line
                : hidden
                        ? line.setParagraphStyle(getAddFoldStyle().apply(line.getParagraphStyle())).restyle(List.of())
                        : line.setParagraphStyle(getRemoveFoldStyle().apply(line.getParagraphStyle()))));
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

    /** Shows a line a quarter down the view, or as far up as the text goes. */
    void showAtQuarter(int line) {
        double height = getViewportHeight();
        showParagraphRegion(line, new BoundingBox(0, -Math.round(height / 4), 1, height));
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
