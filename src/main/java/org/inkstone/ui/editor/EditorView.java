package org.inkstone.ui.editor;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.store.ViewPlace;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.SourcePlace;
import org.inkstone.ui.kit.TextColumn;
import org.inkstone.workspace.Conflicts.Resolution;
import org.inkstone.workspace.Edit;
import org.inkstone.workspace.EditCommand;
import org.inkstone.workspace.Intake;
import org.inkstone.workspace.Search;
import org.inkstone.workspace.Snippet;
import org.inkstone.workspace.SnippetInsertion;
import org.inkstone.workspace.SnippetValues;
import org.inkstone.workspace.Spelling;

import javafx.beans.property.BooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The source of the open post, with its highlighting, the folded front matter and the find bar. */
public final class EditorView extends BorderPane {

    private final MarkdownArea area = new MarkdownArea(this::shownText);
    private final HighlightedLines highlighting;
    private final ConflictMarks marks = new ConflictMarks(area);
    private final FrontMatterFold fold = new FrontMatterFold(area);
    private final Finding finding;
    private final TypingKeys typing = new TypingKeys(this::run);
    private final Composition composition = new Composition(area, this::unrecorded, this::endUndoStep);
    private final Folding folding;
    private final Gutter gutter;
    private final SourceScroll scroll = new SourceScroll(area);
    private final TabStops tabStops = new TabStops(area);
    private final ConflictBar conflictBar;
    private final EditorSpelling spelling;
    private final EditorContextMenu menu;
    private final NamingBar naming = new NamingBar(this::focusText);
    private Optional<PasteAndDrop> paste = Optional.empty();
    private final Consumer<String> say;
    private final Consumer<CaretPosition> caretListener;
    private Document document;
    /** Whether a change of the control repeats one of the document, rather than the other way round. */
    private boolean mirroring;
    /** Whether the document is following a change of the control. */
    private boolean fromControl;
    private int markedLine = -1;
    private final List<IntConsumer> onCaret = new ArrayList<>();

    /** Where the caret is, 1-based; the column counts UTF-16 units. */
    public record CaretPosition(int line, int column) {}

    /**
     * @param resolve is told how a place where two texts met is to be
     * @param states finds out, elsewhere, in which state each line of a text ends, for its highlighting
     * @param say tells the writer something that asks for nothing
     */
    public EditorView(Consumer<CaretPosition> caretListener, BiConsumer<Conflict, Resolution> resolve, Spelling spelling,
            Search search, BiConsumer<DocumentState, Consumer<List<State>>> states, Consumer<String> say) {
        this.caretListener = caretListener;
        this.say = say;
        highlighting = new HighlightedLines(area, () -> document.state(), states::accept);
        folding = new Folding(area, highlighting, composition::finish, say);
        gutter = new Gutter(area, fold, folding);
        area.setGuard((range, inserted) -> mirroring || folding.admits(range, inserted));
        LineMarks lineMarks = new LineMarks(highlighting);
        this.spelling = new EditorSpelling(area, lineMarks, spelling, this::run);
        menu = new EditorContextMenu(area, this.spelling);
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
        VirtualizedScrollPane<MarkdownArea> scrolled = new VirtualizedScrollPane<>(area);
        finding = new Finding(area, scrolled, lineMarks, search, new FindBar.Text() {
            @Override
            public TextRange selection() {
                return EditorView.this.selection();
            }

            @Override
            public void select(TextRange range) {
                EditorView.this.select(range);
            }

            @Override
            public void focus() {
                focusText();
            }
        });
        getStyleClass().add("editor");
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.multiPlainChanges().subscribe(this::controlChanged);
        area.caretPositionProperty().addListener((o, was, is) -> caretMoved());
        area.setOnUserMove(this::endUndoStep);
        typing.install(area);
        finishComposing();
        addEventFilter(KeyEvent.KEY_PRESSED, tabStops::key);
        for (Node bar : List.of(conflictBar, finding.bar(), naming)) {
            bar.managedProperty().bind(bar.visibleProperty());
            bar.setVisible(false);
        }
        setTop(new VBox(conflictBar, finding.bar(), naming));
        new TableKeys(this::run).listen(scrolled);
        setCenter(new StackPane(scrolled, finding.ticks()));
    }

    /** Shows the text as {@code options} say, in {@code column}. Call it once. */
    public void follow(EditorOptions options, TextColumn column) {
        area.setColumn(column);
        new TextLook(area, options, column);
        options.typewriter().subscribe(area::setTypewriter);
        new LineDress(area, highlighting, options.dimmed(), options.whitespace());
        gutter.follow(options.lineNumbers(), column);
    }

    /**
     * Takes in what other programs hand over. Call it once.
     *
     * @param open opens a post that was dropped
     */
    public void take(Intake intake, Consumer<Path> open) {
        paste = Optional.of(new PasteAndDrop(area, new PasteAndDrop.Text() {
            @Override
            public Optional<Document> document() {
                return Optional.ofNullable(document);
            }

            @Override
            public boolean isComposing() {
                return EditorView.this.isComposing();
            }

            @Override
            public TextRange selection() {
                return EditorView.this.selection();
            }

            @Override
            public void apply(Edit edit) {
                document.applyAlone(edit.transaction().changes(), edit.transaction().origin());
                if (!isComposing()) {
                    EditorView.this.select(edit.selection());
                }
            }
        }, intake, open, say, naming));
    }

    public void cut() {
        area.cut();
    }

    public void copy() {
        area.copy();
    }

    /** Puts in what the clipboard holds, as Markdown. */
    public void paste() {
        area.requestFocus();
        area.paste();
    }

    /** Puts in what the clipboard holds as it is. */
    public void pastePlain() {
        area.requestFocus();
        paste.ifPresent(PasteAndDrop::pastePlain);
    }

    /** Puts images in from files. */
    public void insertImages(List<Path> files) {
        area.requestFocus();
        paste.ifPresent(p -> p.insert(files));
    }

    /** @param selected is told what is selected; an empty range where nothing is */
    public void setOnSelection(Consumer<TextRange> selected) {
        area.selectionProperty().addListener((o, was, is) -> selected.accept(new TextRange(is.getStart(), is.getEnd())));
    }

    /** What has the keyboard while somebody writes. */
    public Node control() {
        return area;
    }

    /** Says beside what can be answered to a conflict which keys do it. */
    public void showKeys(Command mine, Command theirs, Command both, Command next) {
        conflictBar.showKeys(mine, theirs, both, next);
    }

    /** Shows the text of another document, where it was left. */
    public void show(Document shown, ViewPlace place) {
        composition.cancel();
        tabStops.end();
        document = shown;
        naming.setVisible(false);
        markedLine = -1;
        folding.begin(shown.state());
        mirror(() -> {
            area.clear();
            area.begin();
            area.replaceText(shown.state().text());
        });
        // The first line would keep the style that the first line before it had.
        area.setParagraphStyle(0, List.of());
        highlighting.all();
        fold.show(shown.state().post());
        area.moveTo(fold.firstVisible());
        area.scrollToTop();
        finding.close();
        showConflicts(List.of());
        spelling.show(shown);
        caretMoved();
        goTo(place);
        area.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Where caret and view are. */
    public ViewPlace place() {
        int top = area.getVisibleParagraphs().isEmpty() ? 0 : area.firstVisibleParToAllParIndex();
        return new ViewPlace(composition.documentOffset(area.getCaretPosition()), composition.documentOffset(area.getAnchor()),
                top);
    }

    /** Goes where {@code place} was, as far as the text still reaches there. */
    public void goTo(ViewPlace place) {
        int length = area.getLength();
        composition.finish();
        if (!place.equals(ViewPlace.START)) {
            area.selectRange(Math.min(place.anchor(), length), Math.min(place.caret(), length));
            fold.keepCaretOut();
            area.showParagraphAtTop(Math.min(place.topLine(), area.getParagraphs().size() - 1));
            area.requestFollowCaret();
        }
    }

    /** Marks the places that another program and the writer have both changed, and offers what to do. */
    public void showConflicts(List<Conflict> conflicts) {
        composition.aside(ChangeSet.none(), () -> {
            conflictBar.show(conflicts);
            marks.show(conflicts);
            conflictBar.setVisible(conflictBar.isNeeded());
        });
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
        composition.aside(update.transaction().changes(), () -> follow(update));
    }

    /** Whether an input method composes text that is not in the document yet; no command runs meanwhile. */
    public boolean isComposing() {
        return composition.isActive();
    }

    private void follow(Update update) {
        if (fromControl) {
            folding.changed(update.transaction().changes(), update.after());
        } else {
            repeat(update);
        }
        highlighting.changed(update);
        tabStops.follow(update.transaction());
        paste.ifPresent(p -> p.follow(document, update.transaction().changes()));
        fold.update(update);
        spelling.changed(update);
        finding.changed(update);
        caretMoved();
        area.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Does what the command would do; says whether it applied. */
    public boolean run(EditCommand command) {
        boolean applied = runAside(command);
        if (applied) {
            area.requestFollowCaret();
            area.requestFocus();
        }
        return applied;
    }

    /** Like {@link #run}; the keyboard stays where it is, and so does the view. */
    public boolean runAside(EditCommand command) {
        Optional<Edit> edit = document == null || isComposing() ? Optional.empty() : command.run(document.state(), selection());
        edit.ifPresent(e -> {
            if (!e.transaction().changes().isEmpty()) {
                document.apply(e.transaction());
            } else if (e.transaction().origin() != Origin.TYPING) {
                endUndoStep();
            }
            folding.reveal(e.selection());
            area.selectRange(e.selection().start(), e.selection().end());
        });
        return edit.isPresent();
    }

    /** Does what the command would do, or tells the writer {@code otherwise} where it does not apply. */
    public void run(EditCommand command, String otherwise) {
        if (!run(command)) {
            say.accept(otherwise);
        }
    }

    /** Whether brackets, quotes and emphasis are closed by themselves. */
    public BooleanProperty autoCloseProperty() {
        return typing.autoCloseProperty();
    }

    /** Whether straight quotes, hyphens and dots become typographic ones. */
    public BooleanProperty smartQuotesProperty() {
        return typing.smartQuotesProperty();
    }

    /** The letters, digits and hyphens before the caret; empty where something is selected. */
    public String wordBeforeCaret() {
        return document == null || isComposing() || !selection().isEmpty()
                ? ""
                : SnippetInsertion.wordBefore(text(), selection().start());
    }

    /**
     * Puts a snippet in the place of what is selected, and takes the caret from stop to stop.
     *
     * @param word whether it stands in for {@link #wordBeforeCaret()} instead
     * @return why it was refused, or empty
     */
    public Optional<String> insert(Snippet snippet, boolean word, SnippetValues values) {
        if (document == null || isComposing()) {
            return Optional.empty();
        }
        DocumentState state = document.state();
        TextRange place = selection();
        int caret = place.start();
        SnippetInsertion insertion = word
                ? SnippetInsertion.forWord(state, new TextRange(caret - wordBeforeCaret().length(), caret), snippet, values)
                : SnippetInsertion.over(state, place, snippet, values);
        return switch (insertion) {
            case SnippetInsertion.Refused refused -> Optional.of(refused.reason());
            case SnippetInsertion.Inserted inserted -> {
                document.apply(inserted.edit().transaction());
                area.requestFocus();
                tabStops.begin(inserted.text(), inserted.stops());
                yield Optional.empty();
            }
        };
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

    /** Goes to the place {@code offset} and shows more of what follows than of what stands before. */
    public void goToLine(int offset) {
        if (document != null) {
            composition.finish();
            TextRange place = TextRange.at(Math.min(offset, area.getLength()));
            fold.reveal(place.start());
            folding.reveal(place);
            area.moveTo(place.start());
            area.showAtQuarter(area.getCurrentParagraph());
        }
    }

    /** @param moved is given the offset of the caret whenever it may have changed */
    public void addOnCaret(IntConsumer moved) {
        onCaret.add(moved);
    }

    /** @param scrolled is told, whenever the text was scrolled, what of it is seen at which height */
    public void setOnTextScroll(Consumer<SourcePlace> scrolled) {
        scroll.setOnScroll(scrolled);
    }

    /** Scrolls the text until {@code place} is at its height. */
    public void scrollTo(SourcePlace place) {
        if (document != null) {
            scroll.to(place);
        }
    }

    /** Where the caret is, and at which height it is seen; in the middle where it is out of sight. */
    public SourcePlace caretPlace() {
        double view = area.getViewportHeight();
        double height = view <= 0
                ? 0.5
                : area.getCaretBounds().map(area::screenToLocal)
                        .map(bounds -> bounds.getCenterY() / view).filter(share -> share >= 0 && share <= 1).orElse(0.5);
        return new SourcePlace(composition.documentOffset(area.getCaretPosition()), height);
    }

    /** Sections, list items and fences folded to their first line. */
    public Folding folding() {
        return folding;
    }

    /** Finding and replacing in the text. */
    public Finding finding() {
        return finding;
    }

    public void nextMisspelling() {
        goToMisspelling(true);
    }

    public void previousMisspelling() {
        goToMisspelling(false);
    }

    /** Offers other spellings of the word at the caret. */
    public void correctSpelling() {
        area.requestFocus();
        menu.openCorrections(() -> say.accept("Nothing is misspelt at the caret."));
    }

    private void goToMisspelling(boolean forward) {
        spelling.find(forward,
                found -> found.ifPresentOrElse(misspelling -> reveal(misspelling.range()), () -> say.accept(spelling.nothing())));
    }

    /** What the control shows, taken from the document where the two are the same. */
    private String shownText() {
        return document == null || isComposing() || mirroring ? area.getText() : text();
    }

    private String text() {
        return document == null ? "" : document.state().text();
    }

    /** What is selected, in LF coordinates of the text; empty where the caret only stands there. */
    public TextRange selection() {
        return new TextRange(area.getSelection().getStart(), area.getSelection().getEnd());
    }

    private void select(TextRange range) {
        composition.finish();
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
            caretMoved();
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

    /** A change of the control that the document has no part in. */
    private void unrecorded(Runnable change) {
        mirroring = true;
        try {
            change.run();
        } finally {
            mirroring = false;
        }
        caretMoved();
        area.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Where the writer goes on without the input method, what it has composed is written. */
    private void finishComposing() {
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> composition.finish());
        area.focusedProperty().addListener((o, was, is) -> composition.finish());
        area.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (!e.isShortcutDown() && !e.getCharacter().isEmpty() && !Character.isISOControl(e.getCharacter().charAt(0))) {
                composition.finish();
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                composition.cancel();
            }
        });
    }

    private void endUndoStep() {
        if (document != null) {
            document.endUndoStep();
        }
    }

    private void caretMoved() {
        // While the document follows the control, the control still says where its caret was before.
        if (mirroring || fold.keepCaretOut() || !fromControl && !isComposing() && folding.keepCaretOut()) {
            return;
        }
        tabStops.caretMoved();
        int line = area.getCurrentParagraph();
        // Also where the caret stayed: what is typed into an empty line takes the line's style away.
        area.markLine(line == markedLine ? -1 : markedLine, line);
        markedLine = line;
        area.showWholeAtCaret();
        if (!fromControl) {
            spelling.caretMoved();
            onCaret.forEach(listener -> listener.accept(area.getCaretPosition()));
            caretListener.accept(new CaretPosition(line + 1, area.getCaretColumn() + 1));
        }
    }
}
