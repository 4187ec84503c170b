package org.inkstone.ui.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.inkstone.document.DocumentState;
import org.inkstone.markdown.Foldable;
import org.inkstone.markdown.Outline;
import org.inkstone.markdown.Section;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Folds sections, list items and fences to their first line. Nothing that is folded away is ever edited: whatever would touch it, a key or
 * another program, opens the fold first; and no caret stands in it.
 */
public final class Folding {

    /** The control lays out each line, also one that nobody sees: more of them would make each key slow. */
    static final int MOST_LINES = 1_000;

    private static final Set<KeyCode> VERTICAL = Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.KP_UP, KeyCode.KP_DOWN,
            KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

    private final MarkdownArea area;
    private final HighlightedLines highlighting;
    private final Runnable finishComposing;
    private final Consumer<String> say;
    private final Folds folds = new Folds();
    private Runnable onChange = () -> {};
    private Outline outline = Outline.EMPTY;
    private DocumentState state;
    private int lastCaret;
    private int lastColumn;
    private boolean vertical;

    /**
     * @param finishComposing writes what an input method composes: until then the control's offsets are not those of the document
     * @param say is given what the writer is told
     */
    Folding(MarkdownArea area, HighlightedLines highlighting, Runnable finishComposing, Consumer<String> say) {
        this.area = area;
        this.highlighting = highlighting;
        this.finishComposing = finishComposing;
        this.say = say;
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> vertical = VERTICAL.contains(event.getCode()));
    }

    /** @param changed is run when lines were folded or unfolded */
    void setOnChange(Runnable changed) {
        onChange = changed;
    }

    /** Another text is about to be shown. */
    void begin(DocumentState shown) {
        folds.clear();
        state = shown;
        lastCaret = 0;
    }

    /** What is known of the text's sections; it may be of an earlier text. */
    public void know(Outline known) {
        outline = known;
    }

    /** Before a change of the document is repeated in the control. */
    void beforeRepeating(ChangeSet changes) {
        for (TextChange change : changes.changes()) {
            open(folds.touchedBy(change.range().start(), change.range().end(), change.inserted()));
        }
    }

    /** The control shows the text after {@code changes}. */
    void changed(ChangeSet changes, DocumentState now) {
        state = now;
        List<TextRange> lost = folds.changed(changes);
        lost.forEach(range -> showLines(range));
        for (TextChange change : changes.changes()) {
            if (change.inserted().indexOf('\n') >= 0) {
                // What was cut or copied from a fold brings its look along.
                int start = changes.mapOffset(change.range().start(), false);
                showLines(new TextRange(start, start + change.inserted().length()));
            }
        }
        if (!lost.isEmpty()) {
            onChange.run();
        }
    }

    /** A caret in a fold goes on to where it was heading; says whether it had to. */
    boolean keepCaretOut() {
        int caret = area.getCaretPosition();
        TextRange fold = folds.hiding(caret).orElse(null);
        if (fold == null) {
            lastCaret = caret;
            lastColumn = area.getCaretColumn();
            return false;
        }
        boolean forward = lastCaret <= fold.start() && fold.end() < area.getLength();
        int line = line(fold.start());
        int target = forward ? fold.end() + 1 : fold.start();
        if (vertical) {
            int wanted = forward ? line(target) : line;
            target = area.getAbsolutePosition(wanted, Math.min(lastColumn, area.getParagraphLength(wanted)));
        }
        int anchor = area.getAnchor();
        area.selectRange(anchor == caret ? target : anchor, target);
        return true;
    }

    /** Opens the folds in which {@code range} would begin or end unseen. */
    void reveal(TextRange range) {
        folds.hiding(range.start()).ifPresent(fold -> open(List.of(fold)));
        folds.hiding(range.end()).ifPresent(fold -> open(List.of(fold)));
    }

    /** Folds the smallest thing around the caret that can be folded and is not. */
    public void fold() {
        finishComposing.run();
        int caret = area.getCaretPosition();
        foldables(TextRange.at(caret)).stream().filter(f -> f.holds(caret) && !isFolded(f))
                .min(Comparator.comparingInt(f -> f.hidden().end() - f.start())).ifPresent(this::fold);
    }

    /** Unfolds what is folded at the line of the caret, and shows the whole of a long one. */
    public void unfold() {
        finishComposing.run();
        int line = area.getCurrentParagraph();
        area.openLongLine(line);
        int head = area.getAbsolutePosition(line, area.getParagraphLength(line));
        open(folds.all().stream().filter(fold -> fold.start() == head).toList());
    }

    /** Folds the text below each heading, so that the headings are what is left. */
    public void foldAll() {
        finishComposing.run();
        List<Section> sections = outline().sections();
        int lines = 0;
        boolean whole = true;
        area.moveTo(visible(area.getCaretPosition()));
        open(folds.all());
        for (int i = 0; i < sections.size(); i++) {
            TextRange own = ownText(i);
            int more = line(own.end()) - line(own.start());
            whole &= lines + more <= MOST_LINES;
            if (more > 0 && lines + more <= MOST_LINES) {
                lines += more;
                hide(own);
            }
        }
        if (sections.isEmpty()) {
            say.accept("There are no headings to fold the text under.");
        } else if (!whole) {
            sayTooMany();
        }
        settle();
    }

    public void unfoldAll() {
        finishComposing.run();
        open(folds.all());
    }

    /** Folds or unfolds what has line {@code line}, counted from 0, as its first. */
    void toggle(int line) {
        int head = area.getAbsolutePosition(line, area.getParagraphLength(line));
        List<TextRange> open = folds.all().stream().filter(fold -> fold.start() == head).toList();
        if (open.isEmpty()) {
            foldables(TextRange.at(head)).stream().filter(f -> f.hidden().start() == head).findFirst().ifPresent(this::fold);
        } else {
            open(open);
        }
    }

    /** What can be folded in the sections that {@code range} touches. */
    List<Foldable> foldables(TextRange range) {
        return outline().foldables(range);
    }

    /** How many lines are folded away behind line {@code line}; read off the control, which may be ahead of the document. */
    int linesBehind(int line) {
        int last = line;
        while (last + 1 < area.getParagraphs().size() && area.isFolded(last + 1)) {
            last++;
        }
        return last > line && !area.isFolded(line) ? last - line : 0;
    }

    private Outline outline() {
        outline = outline.after(state.text(), state.post().body().start());
        return outline;
    }

    /** Before the user's edit. Says whether it may be made; one that would delete what nobody sees shows that instead. */
    boolean admits(TextRange range, String inserted) {
        List<TextRange> touched = folds.touchedBy(range.start(), range.end(), inserted);
        open(touched);
        return touched.stream().noneMatch(fold -> Folds.deletesHidden(fold, range.start(), range.end()));
    }

    private void fold(Foldable foldable) {
        TextRange range = foldable.hidden();
        int lines = line(range.end()) - line(range.start());
        int others = folds.all().stream().filter(f -> f.start() < range.start() || f.end() > range.end())
                .mapToInt(f -> line(f.end()) - line(f.start())).sum();
        if (lines + others > MOST_LINES) {
            sayTooMany();
            return;
        }
        hide(range);
        settle();
    }

    private void hide(TextRange range) {
        folds.add(range);
        area.hideLines(line(range.start()) + 1, line(range.end()), true);
    }

    /** After folding: the caret is where it is seen. */
    private void settle() {
        lastCaret = Integer.MAX_VALUE;
        vertical = false;
        keepCaretOut();
        onChange.run();
    }

    private void open(List<TextRange> ranges) {
        for (TextRange range : ranges) {
            folds.remove(range);
            int first = line(range.start()) + 1;
            int last = line(range.end());
            area.hideLines(first, last, false);
            highlighting.again(first, last);
        }
        if (!ranges.isEmpty()) {
            onChange.run();
        }
    }

    /** Line by line, as an edit may have mixed them with others. */
    private void showLines(TextRange range) {
        int last = line(range.end());
        int body = line(state.post().body().start());
        for (int line = Math.max(body, line(range.start())); line <= last; line++) {
            if (area.isFolded(line) && folds.hiding(area.getAbsolutePosition(line, 0)).isEmpty()) {
                area.hideLines(line, line, false);
            }
        }
    }

    private boolean isFolded(Foldable foldable) {
        return folds.all().contains(foldable.hidden());
    }

    private int visible(int offset) {
        return folds.hiding(offset).map(TextRange::start).orElse(offset);
    }

    /** From the end of a heading to the last words before the next one. */
    private TextRange ownText(int index) {
        Section section = outline.sections().get(index);
        String text = outline.text();
        int end = outline.start(index + 1);
        while (end > section.head().end() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(section.head().end(), end);
    }

    private void sayTooMany() {
        say.accept("More than " + MOST_LINES + " lines cannot be folded at a time; the outline leads through a long text.");
    }

    private int line(int offset) {
        return area.offsetToPosition(Math.min(offset, area.getLength()), Bias.Forward).getMajor();
    }
}
