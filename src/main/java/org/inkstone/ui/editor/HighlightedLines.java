package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional;
import org.inkstone.document.DocumentState;
import org.inkstone.document.Update;
import org.inkstone.markdown.LineHighlighter;
import org.inkstone.markdown.LineHighlighter.Highlighted;
import org.inkstone.markdown.LineHighlighter.Span;
import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;
import org.inkstone.ui.editor.LineMarks.Layer;
import org.inkstone.ui.editor.LineMarks.Mark;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Keeps the control's styles in step with its text. After an edit only the edited lines are highlighted again, and those below whose
 * state at the begin changed with them (a fence was opened or closed).
 *
 * <p>Of a long text only the lines around the view are highlighted. What state the others begin in is found out on a worker, also where
 * an edit changes that for many lines; until it is known the lines in sight are highlighted as if a paragraph began there.
 */
final class HighlightedLines {

    /** Lines that are highlighted in one go; of a longer text, or a longer change, only those in sight. */
    private static final int AT_ONCE = 1_500;
    /** Lines that are read again to find the state in which a line begins. */
    private static final int READ_BACK = 300;

    private final MarkdownArea area;
    private final Supplier<DocumentState> now;
    private final StateReader reader;
    private final List<Line> lines = new ArrayList<>();
    /** Never while the control is laid out, which is when it says what is in sight. */
    private final PauseTransition soon = new PauseTransition(Duration.ONE);
    private Runnable onDrawn = () -> {};
    private boolean incomplete;
    /** Counts what was asked of the reader, and the edits. */
    private int question;
    private int edits;

    /** What is known of a line of the control. */
    private static final class Line {
        /** The state behind it; null where it is not known. */
        private State after;
        private boolean guessed;
        private boolean styled;
        private Map<Layer, List<Mark>> marks = Map.of();
    }

    /** Finds out the state behind each line of a text, elsewhere; {@code then} is called on the FX thread. */
    interface StateReader {
        void read(DocumentState state, Consumer<List<State>> then);
    }

    /** @param now the document whose text the control shows */
    HighlightedLines(MarkdownArea area, Supplier<DocumentState> now, StateReader reader) {
        this.area = area;
        this.now = now;
        this.reader = reader;
        soon.setOnFinished(e -> highlightInSight());
        area.viewportDirtyEvents().subscribe(e -> {
            if (incomplete) {
                soon.play();
            }
        });
    }

    /** Highlights the text that the control has just been given, as far as it is in sight. */
    void all() {
        question++;
        incomplete = false;
        lines.clear();
        for (int i = 0; i < area.getParagraphs().size(); i++) {
            lines.add(new Line());
        }
        if (lines.size() <= AT_ONCE) {
            style(0, lines.size() - 1);
        } else {
            style(0, AT_ONCE - 1);
            forget(AT_ONCE);
        }
    }

    /** Follows an edit that the control's text already shows. */
    void changed(Update update) {
        edits++;
        ChangeSet changes = update.transaction().changes();
        CharSequence before = update.before().post().source().view();
        List<TextRange> edited = new ArrayList<>();
        for (TextChange change : changes.changes()) {
            int start = changes.mapOffset(change.range().start(), false);
            TwoDimensional.Position place = area.offsetToPosition(start, TwoDimensional.Bias.Forward);
            int first = place.getMajor();
            int inserted = lineBreaks(change.inserted());
            int removed = lineBreaks(change.range().of(before));
            if (inserted == 0 && removed == 0) {
                Line line = lines.get(first);
                line.marks = moved(line.marks, place.getMinor(), change.range().length(), change.inserted().length());
            } else {
                replace(first, removed, inserted);
            }
            edited.add(new TextRange(first, first + inserted));
        }
        edited.forEach(range -> style(range.start(), range.end()));
    }

    /** Styles lines that have lost their looks; their text is as it was. */
    void again(int first, int last) {
        for (int i = first; i <= last; i++) {
            lines.get(i).styled = false;
        }
        if (last - first < AT_ONCE) {
            style(first, last);
        } else {
            incomplete = true;
            highlightInSight();
        }
    }

    /** @param changed is told when marks that are drawn over the text are others than before */
    void setOnDrawn(Runnable changed) {
        onDrawn = changed;
    }

    /** The marks of a line that are to be drawn over its text, in the order of the line. */
    List<Mark> drawn(int line) {
        return line < lines.size() ? lines.get(line).marks.getOrDefault(Layer.SPELLING, List.of()) : List.of();
    }

    /** Lays marks on a line in place of those that it had; a line that is not there is passed over. */
    void mark(Layer layer, int line, List<Mark> marks) {
        if (line < lines.size() && line < area.getParagraphs().size()
                && !lines.get(line).marks.getOrDefault(layer, List.of()).equals(marks)) {
            lines.get(line).marks = with(lines.get(line).marks, layer, marks);
            if (layer == Layer.SPELLING) {
                onDrawn.run();
            } else {
                restyle(line);
            }
        }
    }

    /** Takes all marks of a layer away. */
    void unmark(Layer layer) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).marks.containsKey(layer)) {
                mark(layer, i, List.of());
            }
        }
    }

    /** The edited line, whose end may have come from another one, and {@code inserted} new ones in place of {@code removed}. */
    private void replace(int edited, int removed, int inserted) {
        List<Line> added = new ArrayList<>(inserted);
        for (int i = 0; i < inserted; i++) {
            added.add(new Line());
        }
        lines.get(edited).marks = Map.of();
        // What stands below began in the state behind the last line that is gone.
        lines.get(edited).after = lines.get(edited + removed).after;
        lines.subList(edited + 1, edited + 1 + removed).clear();
        lines.addAll(edited + 1, added);
    }

    /** Styles the lines from {@code first} to {@code last}, and those below that begin in another state than before. */
    private void style(int first, int last) {
        State state = stateBefore(first);
        boolean guessed = first > 0 && lines.get(first - 1).guessed;
        int run = first;
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        boolean settled = false;
        int line = first;
        for (; line < lines.size() && !settled && line <= last + AT_ONCE; line++) {
            Line at = lines.get(line);
            String text = area.getParagraph(line).getText();
            Highlighted highlighted = LineHighlighter.highlight(text, state);
            settled = line >= last && highlighted.after().equals(at.after) && at.guessed == guessed;
            state = highlighted.after();
            at.after = state;
            at.guessed = guessed;
            if (line <= last || at.styled) {
                if (line > run) {
                    builder.add(List.of(), 1);
                }
                append(builder, highlighted.spans(), text.length());
                at.styled = true;
            } else {
                apply(run, line, builder);
                builder = new StyleSpansBuilder<>();
                run = line + 1;
            }
        }
        apply(run, line, builder);
        if (!settled && line < lines.size()) {
            forget(line);
        }
    }

    /** @param end behind the last line that {@code builder} has the styles of */
    private void apply(int first, int end, StyleSpansBuilder<Collection<String>> builder) {
        if (first >= end) {
            return;
        }
        StyleSpans<Collection<String>> spans = builder.create();
        if (spans.length() > 0) {
            area.setStyleSpans(area.getAbsolutePosition(first, 0), spans);
        }
        for (int i = first; i < end; i++) {
            if (lines.get(i).marks.containsKey(Layer.MATCHES)) {
                restyle(i);
            }
        }
    }

    /** From {@code first} on the lines begin in a state that is to be found out. */
    private void forget(int first) {
        for (Line line : lines.subList(first, lines.size())) {
            line.after = null;
            line.guessed = false;
            line.styled = false;
        }
        incomplete = true;
        ask();
        soon.play();
    }

    private void ask() {
        int asked = ++question;
        int seen = edits;
        List<Line> then = List.copyOf(lines);
        reader.read(now.get(), states -> {
            if (asked == question) {
                answered(then, states, seen != edits);
            }
        });
    }

    /** @param outdated whether the text was edited meanwhile: what is not known is better guessed so than not at all */
    private void answered(List<Line> asked, List<State> states, boolean outdated) {
        for (int i = 0; i < Math.min(asked.size(), states.size()); i++) {
            Line line = asked.get(i);
            if (line.after == null || line.guessed) {
                line.styled = line.styled && states.get(i).equals(line.after) && !line.guessed;
                line.after = states.get(i);
                line.guessed = outdated;
            }
        }
        if (outdated) {
            ask();
        }
        highlightInSight();
    }

    private void highlightInSight() {
        if (area.getVisibleParagraphs().isEmpty() || lines.size() != area.getParagraphs().size()) {
            return;
        }
        int top = area.firstVisibleParToAllParIndex();
        int bottom = area.lastVisibleParToAllParIndex();
        int screen = Math.min(bottom - top + 1, AT_ONCE);
        int first = Math.max(0, top - screen);
        int last = Math.min(lines.size() - 1, Math.min(bottom, top + AT_ONCE) + screen);
        for (int line = first; line <= last; line++) {
            if (!lines.get(line).styled) {
                int end = line;
                while (end < last && !lines.get(end + 1).styled) {
                    end++;
                }
                styleInSight(line, end);
                line = end;
            }
        }
    }

    /** Without what an edit would bring about below. */
    private void styleInSight(int first, int last) {
        State state = stateBefore(first);
        boolean guessed = first > 0 && lines.get(first - 1).after == null;
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        for (int line = first; line <= last; line++) {
            Line at = lines.get(line);
            String text = area.getParagraph(line).getText();
            Highlighted highlighted = LineHighlighter.highlight(text, state);
            state = at.after == null || at.guessed ? highlighted.after() : at.after;
            at.guessed = at.after == null ? guessed : at.guessed;
            at.after = state;
            at.styled = true;
            if (line > first) {
                builder.add(List.of(), 1);
            }
            append(builder, highlighted.spans(), text.length());
        }
        apply(first, last + 1, builder);
    }

    /** One line, with what was found in it. */
    private void restyle(int line) {
        int length = area.getParagraphLength(line);
        if (length == 0) {
            return;
        }
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        append(builder, LineHighlighter.highlight(area.getParagraph(line).getText(), stateBefore(line)).spans(), length);
        StyleSpans<Collection<String>> spans = builder.create();
        List<Mark> matches = lines.get(line).marks.getOrDefault(Layer.MATCHES, List.of());
        if (!matches.isEmpty()) {
            spans = spans.overlay(spansOf(matches, length), HighlightedLines::both);
        }
        if (!spans.equals(area.getParagraph(line).getStyleSpans())) {
            area.setStyleSpans(line, 0, spans);
        }
    }

    /** The state in which a line begins, read from the lines above where it is not known, or a guess. */
    private State stateBefore(int line) {
        int known = line;
        while (known > 0 && lines.get(known - 1).after == null && line - known < READ_BACK) {
            known--;
        }
        State state = known == 0 ? State.START : lines.get(known - 1).after == null ? State.BODY : lines.get(known - 1).after;
        for (int i = known; i < line; i++) {
            state = LineHighlighter.highlight(area.getParagraph(i).getText(), state).after();
        }
        return state;
    }

    private static int lineBreaks(CharSequence text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static StyleSpans<Collection<String>> spansOf(List<Mark> marks, int length) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        int position = 0;
        for (Mark mark : marks) {
            int start = Math.clamp(mark.start(), position, length);
            int end = Math.clamp(mark.end(), start, length);
            builder.add(List.of(), start - position);
            builder.add(List.of(mark.styleClass()), end - start);
            position = end;
        }
        builder.add(List.of(), length - position);
        return builder.create();
    }

    private static Collection<String> both(Collection<String> below, Collection<String> above) {
        if (below.isEmpty() || above.isEmpty()) {
            return below.isEmpty() ? above : below;
        }
        List<String> all = new ArrayList<>(below);
        all.addAll(above);
        return List.copyOf(all);
    }

    private static Map<Layer, List<Mark>> moved(Map<Layer, List<Mark>> marks, int column, int removed, int inserted) {
        Map<Layer, List<Mark>> moved = marks;
        for (Layer layer : marks.keySet()) {
            moved = with(moved, layer, marks.get(layer).stream().map(mark -> mark.after(column, removed, inserted))
                    .filter(Objects::nonNull).toList());
        }
        return moved;
    }

    private static Map<Layer, List<Mark>> with(Map<Layer, List<Mark>> marks, Layer layer, List<Mark> inLayer) {
        Map<Layer, List<Mark>> changed = new EnumMap<>(Layer.class);
        changed.putAll(marks);
        if (inLayer.isEmpty()) {
            changed.remove(layer);
        } else {
            changed.put(layer, List.copyOf(inLayer));
        }
        return changed.isEmpty() ? Map.of() : changed;
    }

    private static void append(StyleSpansBuilder<Collection<String>> builder, List<Span> spans, int length) {
        int position = 0;
        for (Span span : spans) {
            if (span.range().end() > LongLine.LONGEST) {
                // Each style is a node of its own.
                break;
            }
            builder.add(List.of(), span.range().start() - position);
            builder.add(span.styles().stream().map(HighlightedLines::styleClass).toList(), span.range().length());
            position = span.range().end();
        }
        builder.add(List.of(), length - position);
    }

    /** {@code HEADING_1} is {@code .md-heading-1} in the style sheet. */
    private static String styleClass(LineHighlighter.Style style) {
        return "md-" + style.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
