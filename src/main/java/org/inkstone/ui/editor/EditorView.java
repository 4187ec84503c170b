package org.inkstone.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.inkstone.document.Conflict;
import org.inkstone.document.Document;
import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.document.Update;
import org.inkstone.markdown.Outline;
import org.inkstone.store.ViewPlace;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.Conflicts.Resolution;
import org.inkstone.workspace.Edit;
import org.inkstone.workspace.EditCommand;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The source of the open post, with its highlighting, the folded front matter and the find bar. */
public final class EditorView extends BorderPane {

    private final MarkdownArea area = new MarkdownArea();
    private final HighlightedLines highlighting = new HighlightedLines(area);
    private final ConflictMarks marks = new ConflictMarks(area);
    private final FrontMatterFold fold = new FrontMatterFold(area);
    private final Folding folding = new Folding(area, highlighting::changed);
    private final Gutter gutter = new Gutter(area, fold, folding);
    private final FindBar findBar = new FindBar(this::text, () -> selection().start(), this::select, this::focusText);
    private final ConflictBar conflictBar;
    private final Consumer<CaretPosition> caretListener;
    private Document document;
    /** Whether a change of the control repeats one of the document, rather than the other way round. */
    private boolean mirroring;
    /** Whether the document is following a change of the control. */
    private boolean fromControl;
    private int markedLine = -1;
    private IntConsumer onCaret = offset -> {};

    /** Where the caret is, 1-based; the column counts UTF-16 units. */
    public record CaretPosition(int line, int column) {}

    /** @param resolve is told how a place where two texts met is to be */
    public EditorView(Consumer<CaretPosition> caretListener, BiConsumer<Conflict, Resolution> resolve) {
        this.caretListener = caretListener;
        conflictBar = new ConflictBar(new ConflictBar.Answers() {
            @Override
            public void resolve(Conflict conflict, Resolution resolution) {
                resolve.accept(conflict, resolution);
            }

            @Override
            public void reveal(TextRange range) {
                EditorView.this.reveal(TextRange.at(range.start()));
                // Both texts are to be in sight, with a little of what stands before them.
                area.showParagraphAtTop(Math.max(0, EditorView.this.line(range.start()) - 3));
            }

            @Override
            public int line(int offset) {
                return EditorView.this.line(offset) + 1;
            }
        });
        getStyleClass().add("editor");
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.multiPlainChanges().subscribe(this::controlChanged);
        area.caretPositionProperty().addListener((o, was, is) -> caretMoved());
        area.setOnUserMove(this::endUndoStep);
        for (Node bar : List.of(conflictBar, findBar)) {
            bar.managedProperty().bind(bar.visibleProperty());
            bar.setVisible(false);
        }
        findBar.setOnClose(() -> findBar.setVisible(false));
        setTop(new VBox(conflictBar, findBar));
        setCenter(new VirtualizedScrollPane<>(area));
    }

    /** Shows the text of another document, where it was left. */
    public void show(Document shown, ViewPlace place) {
        document = shown;
        markedLine = -1;
        folding.begin(shown.state());
        mirror(() -> {
            area.clear();
            area.setWrapText(true);
            area.replaceText(shown.state().text());
        });
        // The first line would keep the style that the first line before it had.
        area.setParagraphStyle(0, List.of());
        highlighting.all();
        fold.show(shown.state().post());
        area.moveTo(fold.firstVisible());
        area.scrollToTop();
        findBar.close();
        showConflicts(List.of());
        caretMoved();
        goTo(place);
    }

    /** Where caret and view are. */
    public ViewPlace place() {
        int top = area.getVisibleParagraphs().isEmpty() ? 0 : area.firstVisibleParToAllParIndex();
        return new ViewPlace(area.getCaretPosition(), area.getAnchor(), top);
    }

    /** Goes where {@code place} was, as far as the text still reaches there. */
    public void goTo(ViewPlace place) {
        int length = area.getLength();
        if (!place.equals(ViewPlace.START)) {
            area.selectRange(Math.min(place.anchor(), length), Math.min(place.caret(), length));
            fold.keepCaretOut();
            area.showParagraphAtTop(Math.min(place.topLine(), area.getParagraphs().size() - 1));
            area.requestFollowCaret();
        }
    }

    /** Marks the places that another program and the writer have both changed, and offers what to do. */
    public void showConflicts(List<Conflict> conflicts) {
        conflictBar.show(conflicts);
        marks.show(conflicts);
        conflictBar.setVisible(conflictBar.isNeeded());
    }

    /** Goes to the next place that another program and the writer have both changed. */
    public void nextConflict() {
        conflictBar.next();
    }

    /** Answers the place that the bar tells of. */
    public void resolve(Resolution resolution) {
        conflictBar.answer(resolution);
    }

    /** Repeats a change of the document that did not come from this control. */
    public void update(Update update) {
        if (fromControl) {
            folding.changed(update.transaction().changes(), update.after());
        } else {
            repeat(update);
        }
        highlighting.changed(update.transaction().changes());
        fold.update(update);
        caretMoved();
    }

    /** Does what the command would do. */
    public void run(EditCommand command) {
        Optional<Edit> edit = document == null ? Optional.empty() : command.run(document.state(), selection());
        edit.ifPresent(e -> {
            document.apply(e.transaction());
            folding.reveal(e.selection());
            area.selectRange(e.selection().start(), e.selection().end());
            area.requestFollowCaret();
            area.requestFocus();
        });
    }

    public void focusText() {
        area.requestFocus();
    }

    /** Shows a range of the source, selected, unfolding the front matter where it lies in it; the keyboard goes there. */
    public void reveal(TextRange range) {
        if (document != null) {
            select(range);
            area.requestFocus();
        }
    }

    /**
     * Does what the command would do; the keyboard stays where it is, and so does the view.
     *
     * @return whether it did something
     */
    public boolean perform(EditCommand command) {
        Optional<Edit> edit = document == null ? Optional.empty() : command.run(document.state(), selection());
        edit.ifPresent(e -> {
            document.apply(e.transaction());
            folding.reveal(e.selection());
            area.selectRange(e.selection().start(), e.selection().end());
        });
        return edit.isPresent();
    }

    /** Goes to the place {@code offset} and shows more of what follows than of what stands before. */
    public void goToLine(int offset) {
        if (document != null) {
            TextRange place = TextRange.at(Math.min(offset, area.getLength()));
            fold.reveal(place.start());
            folding.reveal(place);
            area.moveTo(place.start());
            area.showAtQuarter(area.getCurrentParagraph());
        }
    }

    /** @param moved is given the offset of the caret whenever it may have changed */
    public void setOnCaret(IntConsumer moved) {
        onCaret = moved;
    }

    /** What is known of the text's sections; it may be of an earlier text. */
    public void showOutline(Outline outline) {
        folding.know(outline);
    }

    /** Folds the smallest section, list item or fence around the caret. */
    public void fold() {
        folding.fold();
    }

    /** Unfolds what is folded at the line of the caret. */
    public void unfold() {
        folding.unfold();
    }

    /** Folds the text below each heading. */
    public void foldAll() {
        folding.foldAll();
    }

    public void unfoldAll() {
        folding.unfoldAll();
    }

    /** Whether each line has its number beside it. */
    public BooleanProperty lineNumbersProperty() {
        return gutter.numbersProperty();
    }

    /** @param say tells the writer something that asks for nothing */
    public void setOnSay(Consumer<String> say) {
        folding.setOnSay(say);
    }

    /** Opens the find bar with the selected words in it. */
    public void find() {
        findBar.setVisible(true);
        findBar.open(area.getSelectedText().contains("\n") ? "" : area.getSelectedText());
    }

    public void findNext() {
        if (findBar.isOpen()) {
            findBar.next();
        } else {
            find();
        }
    }

    public void findPrevious() {
        if (findBar.isOpen()) {
            findBar.previous();
        } else {
            find();
        }
    }

    private String text() {
        return document == null ? "" : document.state().text();
    }

    private TextRange selection() {
        return new TextRange(area.getSelection().getStart(), area.getSelection().getEnd());
    }

    private void select(TextRange range) {
        fold.reveal(range.start());
        folding.reveal(range);
        area.selectRange(range.start(), range.end());
        area.requestFollowCaret();
    }

    private void controlChanged(List<PlainTextChange> changes) {
        if (mirroring || document == null) {
            return;
        }
        ChangeSet set = ChangeSet.none();
        for (PlainTextChange change : changes) {
            if (change.getRemoved().equals(change.getInserted())) {
                // Folding replaces lines by themselves.
                continue;
            }
            set = set.then(ChangeSet.replace(change.getPosition(), change.getPosition() + change.getRemoved().length(),
                    change.getInserted()));
        }
        if (!set.isEmpty()) {
            fromControl = true;
            try {
                document.apply(new Transaction(document.state().revision(), set, area.pasting() ? Origin.PASTE : Origin.TYPING));
            } finally {
                fromControl = false;
            }
        }
    }

    private void repeat(Update update) {
        ChangeSet changes = update.transaction().changes();
        ViewPlace before = place();
        int topOffset = area.getAbsolutePosition(before.topLine(), 0);
        folding.beforeRepeating(changes);
        mirror(() -> {
            for (TextChange change : changes.changes().reversed()) {
                area.replaceText(change.range().start(), change.range().end(), change.inserted());
            }
        });
        folding.changed(changes, update.after());
        if (update.transaction().origin() == Origin.UNDO || update.transaction().origin() == Origin.REDO) {
            showChange(changes);
        } else {
            area.selectRange(changes.mapOffset(before.anchor(), false), changes.mapOffset(before.caret(), false));
            int top = line(changes.mapOffset(topOffset, true));
            if (top != before.topLine()) {
                area.showParagraphAtTop(top);
            }
        }
    }

    /** Undo and redo show what they did: the caret goes behind it, except inside the front matter, which the form shows. */
    private void showChange(ChangeSet changes) {
        DocumentState state = document.state();
        int end = changes.mapOffset(changes.span().end(), true);
        if (end >= state.post().body().start()) {
            area.moveTo(Math.min(end, state.text().length()));
            area.requestFollowCaret();
        }
    }

    /** The line of an offset, counted from 0. */
    private int line(int offset) {
        return area.offsetToPosition(Math.min(offset, area.getLength()), Bias.Forward).getMajor();
    }

    private void mirror(Runnable change) {
        mirroring = true;
        area.protectBefore(0);
        try {
            change.run();
        } finally {
            mirroring = false;
        }
    }

    private void endUndoStep() {
        if (document != null) {
            document.endUndoStep();
        }
    }

    private void caretMoved() {
        // While the document follows the control, the control still says where its caret was before.
        if (mirroring || fold.keepCaretOut() || !fromControl && folding.keepCaretOut()) {
            return;
        }
        int line = area.getCurrentParagraph();
        // Also where the caret stayed: what is typed into an empty line takes the line's style away.
        area.markLine(line == markedLine ? -1 : markedLine, line);
        markedLine = line;
        onCaret.accept(area.getCaretPosition());
        caretListener.accept(new CaretPosition(line + 1, area.getCaretColumn() + 1));
    }
}
