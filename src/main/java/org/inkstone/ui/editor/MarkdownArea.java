package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SimpleEditableStyledDocument;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.inkstone.text.TextRange;
import org.inkstone.ui.kit.PromptPulse;
import org.inkstone.ui.kit.TextColumn;
import org.inkstone.ui.kit.Wrapping;

import javafx.beans.value.ObservableDoubleValue;
import javafx.event.ActionEvent;
import javafx.geometry.BoundingBox;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** The text control: plain text with styles, wrapped, without undo of its own. */
final class MarkdownArea extends StyledTextArea<Collection<String>, Collection<String>> {

    private static final String CURRENT_LINE = "current-line";
    /** In the control's own style sheet: not shown and without height. */
    private static final String FOLDED = "collapse";
    private static final Set<KeyCode> MOVES = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

    private final CaretStops stops = new CaretStops(this);
    /** None while the control is being made. */
    private SpokenText spoken;
    private boolean pasting;
    /** What a user's edit must not touch: the characters before this offset, folded away. */
    private int protectedEnd;
    private boolean locked;
    /** Whether the toolkit can wrap what the control holds. */
    private boolean wrappable = true;
    /** Whether there are long lines that are shown whole. */
    private boolean whole;
    private Runnable onUserMove = () -> {};
    private BiPredicate<TextRange, String> guard = (range, inserted) -> true;
    private Runnable onPaste = super::paste;
    private final LineFrame frame = new LineFrame();
    private final LineBoxes boxes = new LineBoxes(this);
    private final CaretFollow follow = new CaretFollow(this);
    private TextColumn column = new TextColumn(widthProperty());

    /** @param wholeText what the control holds, at no cost */
    MarkdownArea(Supplier<String> wholeText) {
        super(List.of(), ParagraphLook::apply, List.of(), (text, styleClasses) -> text.getStyleClass().addAll(styleClasses),
                new SimpleEditableStyledDocument<>(List.of(), List.of()), false);
        setId("editor-text");
        getStyleClass().add("markdown-area");
        setWrapText(true);
        setUseInitialStyleForInsertion(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleHelp("The post's text, in Markdown");
        spoken = new SpokenText(this, wholeText);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (MOVES.contains(e.getCode())) {
                onUserMove.run();
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> onUserMove.run());
        addEventFilter(KeyEvent.KEY_PRESSED, new CaretKeys(this, stops));
        boxes.onNew(frame::hold);
        addEventHandler(ActionEvent.ACTION, this::openLongLine);
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
        PromptPulse.request();
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

    /** @param mayReplace is asked before the characters of a range give way to others */
    void setGuard(BiPredicate<TextRange, String> mayReplace) {
        guard = mayReplace;
    }

    /** Keeps the user's edits away from the characters before {@code offset}; 0 protects nothing. */
    void protectBefore(int offset) {
        protectedEnd = offset;
    }

    /** Refuses every change of the text, or no longer. */
    void lock(boolean wanted) {
        locked = wanted;
    }

    /** All changes of the text come through here: keys, drops, the input method. */
    @Override
    public void replace(int start, int end, StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        int from = Math.max(start, protectedEnd);
        int to = Math.max(end, protectedEnd);
        if (locked || !guard.test(new TextRange(from, to), replacement.getText())) {
            return;
        }
        if (from < to || replacement.length() > 0 || start == from) {
            if (wrappable && !Wrapping.isSafe(replacement.getText())) {
                wrappable = false;
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
                        ? line.setParagraphStyle(withStyle(line.getParagraphStyle(), FOLDED)).restyle(List.of())
                        : line.setParagraphStyle(withoutStyle(line.getParagraphStyle(), FOLDED))));
    }

    @Override
    public void selectAll() {
        selectRange(protectedEnd, getLength());
    }

    @Override
    public void previousChar(SelectionPolicy policy) {
        moveTo(stops.shown(stops.previous(getCaretPosition())), policy);
    }

    @Override
    public void nextChar(SelectionPolicy policy) {
        moveTo(stops.next(getCaretPosition()), policy);
    }

    @Override
    public void wordBreaksBackwards(int count, SelectionPolicy policy) {
        moveTo(stops.shown(stops.previousWord(getCaretPosition())), policy);
    }

    @Override
    public void wordBreaksForwards(int count, SelectionPolicy policy) {
        moveTo(stops.nextWord(getCaretPosition()), policy);
    }

    @Override
    public void deletePreviousChar() {
        deleteText(stops.previous(getCaretPosition()), getCaretPosition());
    }

    @Override
    public void deleteNextChar() {
        deleteText(getCaretPosition(), stops.next(getCaretPosition()));
    }

    @Override
    public void selectWord() {
        TextRange word = stops.word(getCaretPosition());
        selectRange(word.start(), word.end());
    }

    /** Keys and mouse: the caret never stands inside a character. */
    @Override
    public void moveTo(int offset, SelectionPolicy policy) {
        super.moveTo(stops.ceiling(offset), policy);
    }

    @Override
    public void moveTo(int line, int column, SelectionPolicy policy) {
        moveTo(getAbsolutePosition(line, column), policy);
    }

    @Override
    public CharacterHit hit(double x, double y) {
        CharacterHit hit = super.hit(x, y);
        int stop = stops.ceiling(hit.getInsertionIndex());
        return stop == hit.getInsertionIndex() ? hit : CharacterHit.insertionAt(stop);
    }

    /** Hides the lines behind {@code first} up to {@code last}. */
    void foldParagraphs(int first, int last) {
        foldParagraphs(first, last, styles -> withStyle(styles, FOLDED));
        // The control's own way around folded lines would compete with that of those who fold.
        foldCheck = false;
    }

    /** Shows the lines again that are hidden behind {@code first}. */
    void unfoldParagraphs(int first) {
        unfoldParagraphs(first, styles -> styles.contains(FOLDED), styles -> withoutStyle(styles, FOLDED));
    }

    boolean isFolded(int line) {
        return getParagraph(line).getParagraphStyle().contains(FOLDED);
    }

    /** Whether the change being made is a paste. */
    boolean pasting() {
        return pasting;
    }

    /** @param paste is run instead of the control's own paste */
    void setOnPaste(Runnable paste) {
        onPaste = paste;
    }

    @Override
    public void paste() {
        pasting = true;
        try {
            onPaste.run();
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

    /** Another text is about to be put in. */
    void begin() {
        wrappable = true;
        whole = false;
        setWrapText(true);
    }

    /**
     * Shows the whole of the long line that the caret stands inside of, not wrapped as long as it does; long lines that it has left are
     * shortened again.
     */
    void showWholeAtCaret() {
        int line = getCurrentParagraph();
        if (isShortened(line) && getCaretColumn() > LongLine.begin(getText(line))
                && getCaretColumn() < getParagraphLength(line)) {
            showWhole(line);
        } else if (whole && !getParagraph(line).getParagraphStyle().contains(LongLine.WHOLE)) {
            shortenAll();
        }
    }

    /** Puts the caret inside a long line, behind what is shown of its begin, and shows it whole; does nothing with a shorter one. */
    void openLongLine(int line) {
        if (isShortened(line)) {
            int begin = getAbsolutePosition(line, LongLine.begin(getText(line)));
            showWhole(line);
            moveTo(begin);
            requestFollowCaret();
        }
    }

    private void openLongLine(ActionEvent event) {
        if (LongLine.isButton(event.getTarget())) {
            int[] pressed = {-1};
            boxes.forEach((line,
                    box) -> pressed[0] = LineBoxes.text(box).getChildren().contains(event.getTarget()) ? line : pressed[0]);
            requestFocus();
            openLongLine(pressed[0]);
        }
    }

    /** Whether the control shows less of a line than it holds. */
    boolean isShortened(int line) {
        return LongLine.isShortened(getParagraphLength(line), getParagraph(line).getParagraphStyle());
    }

    private void showWhole(int line) {
        shortenAll();
        whole = true;
        setWrapText(false);
        styleParagraph(line, LongLine.WHOLE, true);
    }

    private void shortenAll() {
        if (whole) {
            whole = false;
            for (int line = 0; line < getParagraphs().size(); line++) {
                styleParagraph(line, LongLine.WHOLE, false);
            }
            setWrapText(wrappable);
        }
    }

    /** Gives a line a style class or takes it away; a line that is not there is passed over. */
    void styleParagraph(int line, String styleClass, boolean wanted) {
        if (line < 0 || line >= getParagraphs().size()) {
            return;
        }
        Collection<String> styles = getParagraph(line).getParagraphStyle();
        if (styles.contains(styleClass) != wanted) {
            setParagraphStyle(line, wanted ? withStyle(styles, styleClass) : withoutStyle(styles, styleClass));
        }
    }

    private static Collection<String> withStyle(Collection<String> styles, String added) {
        List<String> changed = new ArrayList<>(styles);
        changed.add(added);
        return changed;
    }

    private static Collection<String> withoutStyle(Collection<String> styles, String removed) {
        List<String> changed = new ArrayList<>(styles);
        changed.remove(removed);
        return changed;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Object answer = spoken == null ? null : spoken.answer(attribute, parameters);
        return answer == null ? super.queryAccessibleAttribute(attribute, parameters) : answer;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (!spoken.did(action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
