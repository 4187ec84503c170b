package org.inkstone.ui.editor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.inkstone.document.Document;
import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Update;
import org.inkstone.spelling.LineSpelling;
import org.inkstone.spelling.Misspelling;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.Corrections;
import org.inkstone.workspace.EditCommand;
import org.inkstone.workspace.Spelling;
import org.inkstone.workspace.SpellingState;

import javafx.scene.control.MenuItem;

/**
 * The spell check of the source pane. Lines are checked when they are in sight, or nearly, and typing has paused; the word that is
 * being typed is not marked before the caret has left it.
 */
final class EditorSpelling {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int NOWHERE = -1;

    private final MarkdownArea area;
    private final LineMarks marks;
    private final Spelling spelling;
    private final CorrectionItems items;
    private Document document;
    /** Where the caret stands behind what was typed last; elsewhere no word is being typed. */
    private int typedAt = NOWHERE;
    /** Whether a word is not marked because it is being typed. */
    private boolean withheld;

    /** @param run does a command on the text */
    EditorSpelling(MarkdownArea area, LineMarks marks, Spelling spelling, Consumer<EditCommand> run) {
        this.area = area;
        this.marks = marks;
        this.spelling = spelling;
        items = new CorrectionItems(spelling, run);
        spelling.addListener(this::judgeAnew);
        area.viewportDirtyEvents().successionEnds(PAUSE).subscribe(moved -> check());
    }

    void show(Document shown) {
        document = shown;
        typedAt = NOWHERE;
        judgeAnew();
    }

    /** Follows a change that the control shows already. */
    void changed(Update update) {
        ChangeSet changes = update.transaction().changes();
        typedAt = update.transaction().origin() == Origin.TYPING ? changes.mapOffset(changes.span().end(), true) : NOWHERE;
    }

    void caretMoved() {
        if (withheld && area.getCaretPosition() != typedAt) {
            check();
        }
    }

    /** What a menu offers for a misspelt word. */
    List<MenuItem> items(Corrections corrections) {
        return items.of(corrections);
    }

    void correctionsAt(int offset, Consumer<Optional<Corrections>> then) {
        if (document == null || !spelling.checks()) {
            then.accept(Optional.empty());
        } else {
            spelling.correctionsAt(document.state(), offset, then);
        }
    }

    /** Finds the misspelling behind the selection, or the one before it. */
    void find(boolean forward, Consumer<Optional<Misspelling>> then) {
        int from = forward ? area.getSelection().getEnd() : area.getSelection().getStart();
        spelling.find(document.state(), from, forward, found -> then.accept(found.filter(m -> m.isIn(document.state().text()))));
    }

    /** Why there is nothing to find, one plain sentence. */
    String nothing() {
        return switch (spelling.state()) {
            case SpellingState.Off off -> "The spell check is off.";
            case SpellingState.NoDictionary none ->
                "Nothing is checked, as there is no dictionary for the language of this post.";
            case SpellingState.Checking checking when !spelling.checks() -> "The dictionaries are being read.";
            case SpellingState.Checking checking -> "No misspellings.";
        };
    }

    private void judgeAnew() {
        marks.clear(LineMarks.Layer.SPELLING);
        check();
    }

    private void check() {
        withheld = false;
        if (document == null || !spelling.checks() || area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        DocumentState state = document.state();
        spelling.check(state, nearby(), lines -> {
            if (document.state() == state) {
                mark(lines);
            }
        });
    }

    /** What is in sight, and as much above and below. */
    private TextRange nearby() {
        int first = area.firstVisibleParToAllParIndex();
        int last = area.lastVisibleParToAllParIndex();
        int screen = last - first + 1;
        int end = Math.min(area.getParagraphs().size() - 1, last + screen);
        return new TextRange(area.getAbsolutePosition(Math.max(0, first - screen), 0),
                area.getAbsolutePosition(end, area.getParagraphLength(end)));
    }

    private void mark(List<LineSpelling> lines) {
        int line = lines.isEmpty() ? 0 : area.offsetToPosition(lines.getFirst().range().start(), Bias.Forward).getMajor();
        for (LineSpelling checked : lines) {
            int start = checked.range().start();
            marks.show(LineMarks.Layer.SPELLING, line, checked.misspellings().stream().filter(found -> !isBeingTyped(found))
                    .map(found -> new LineMarks.Mark(found.range().start() - start, found.range().end() - start,
                            SpellingMarks.STYLE))
                    .toList());
            line++;
        }
    }

    private boolean isBeingTyped(Misspelling found) {
        boolean typed = area.getCaretPosition() == typedAt && found.range().start() < typedAt && typedAt <= found.range().end();
        withheld |= typed;
        return typed;
    }
}
