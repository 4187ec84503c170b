package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional;
import org.inkstone.markdown.LineHighlighter;
import org.inkstone.markdown.LineHighlighter.Highlighted;
import org.inkstone.markdown.LineHighlighter.Span;
import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.ui.editor.LineMarks.Layer;
import org.inkstone.ui.editor.LineMarks.Mark;

/**
 * Keeps the control's styles in step with its text. After an edit only the edited lines are highlighted again, and those below whose
 * state at the begin changed with them (a fence was opened or closed).
 */
final class HighlightedLines {

    private final MarkdownArea area;
    private final List<Line> lines = new ArrayList<>();

    /** What is known of a line of the control. */
    private static final class Line {
        /** The state behind it; null where it was not highlighted yet. */
        private State after;
        private Map<Layer, List<Mark>> marks = Map.of();
    }

    HighlightedLines(MarkdownArea area) {
        this.area = area;
    }

    /** Highlights the whole text. */
    void all() {
        lines.clear();
        for (int i = 0; i < area.getParagraphs().size(); i++) {
            lines.add(new Line());
        }
        style(0, lines.size() - 1);
    }

    /** Follows an edit that the control's text already shows. */
    void changed(ChangeSet changes) {
        for (TextChange change : changes.changes()) {
            int start = changes.mapOffset(change.range().start(), false);
            TwoDimensional.Position place = area.offsetToPosition(start, TwoDimensional.Bias.Forward);
            int first = place.getMajor();
            int last = change.inserted().indexOf('\n') < 0 ? first : line(start + change.inserted().length());
            boolean inOneLine = last == first && lines.size() == area.getParagraphs().size();
            resize(first);
            for (int i = first; i <= last; i++) {
                Line line = lines.get(i);
                line.marks = inOneLine
                        ? moved(line.marks, place.getMinor(), change.range().length(), change.inserted().length())
                        : Map.of();
            }
            style(first, last);
        }
    }

    /** Styles lines that have lost their looks; their text is as it was. */
    void again(int first, int last) {
        style(first, last);
    }

    /** Lays marks on a line in place of those that it had; a line that is not there is passed over. */
    void mark(Layer layer, int line, List<Mark> marks) {
        if (line < lines.size() && line < area.getParagraphs().size()
                && !lines.get(line).marks.getOrDefault(layer, List.of()).equals(marks)) {
            lines.get(line).marks = with(lines.get(line).marks, layer, marks);
            restyle(line);
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

    /** Makes room for lines that came and drops those that went, at the edited line; {@link #style} fills in. */
    private void resize(int first) {
        int missing = area.getParagraphs().size() - lines.size();
        if (missing > 0) {
            List<Line> added = new ArrayList<>(missing);
            for (int i = 0; i < missing; i++) {
                added.add(new Line());
            }
            lines.addAll(Math.min(first + 1, lines.size()), added);
        } else if (missing < 0) {
            int from = Math.min(first + 1, lines.size() + missing);
            lines.subList(from, from - missing).clear();
        }
    }

    private void style(int first, int last) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        State state = stateBefore(first);
        int line = first;
        boolean settled = false;
        for (; line < lines.size() && !settled; line++) {
            Highlighted highlighted = LineHighlighter.highlight(area.getParagraph(line).getText(), state);
            settled = line >= last && highlighted.after().equals(lines.get(line).after);
            lines.get(line).after = highlighted.after();
            state = highlighted.after();
            if (line > first) {
                builder.add(List.of(), 1);
            }
            append(builder, highlighted.spans(), area.getParagraphLength(line));
        }
        StyleSpans<Collection<String>> spans = builder.create();
        if (spans.length() > 0) {
            area.setStyleSpans(area.getAbsolutePosition(first, 0), spans);
        }
        for (int i = first; i < line; i++) {
            if (!lines.get(i).marks.isEmpty()) {
                restyle(i);
            }
        }
    }

    /** One line, with its marks. */
    private void restyle(int line) {
        int length = area.getParagraphLength(line);
        if (length == 0) {
            return;
        }
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        append(builder, LineHighlighter.highlight(area.getParagraph(line).getText(), stateBefore(line)).spans(), length);
        StyleSpans<Collection<String>> spans = builder.create();
        for (List<Mark> marks : lines.get(line).marks.values()) {
            spans = spans.overlay(spansOf(marks, length), HighlightedLines::both);
        }
        if (!spans.equals(area.getParagraph(line).getStyleSpans())) {
            area.setStyleSpans(line, 0, spans);
        }
    }

    private State stateBefore(int line) {
        return line == 0 ? State.START : lines.get(line - 1).after;
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

    private int line(int offset) {
        return area.offsetToPosition(offset, TwoDimensional.Bias.Forward).getMajor();
    }
}
