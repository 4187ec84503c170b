package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional;
import org.inkstone.markdown.LineHighlighter;
import org.inkstone.markdown.LineHighlighter.Highlighted;
import org.inkstone.markdown.LineHighlighter.Span;
import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;

/**
 * Keeps the control's styles in step with its text. After an edit only the edited lines are highlighted again, and those below whose
 * state at the begin changed with them (a fence was opened or closed).
 */
final class HighlightedLines {

    private final MarkdownArea area;
    /** The state behind each line of the control. */
    private final List<State> after = new ArrayList<>();

    HighlightedLines(MarkdownArea area) {
        this.area = area;
    }

    /** Highlights the whole text. */
    void all() {
        after.clear();
        for (int i = 0; i < area.getParagraphs().size(); i++) {
            after.add(null);
        }
        style(0, area.getParagraphs().size() - 1);
    }

    /** Follows an edit that the control's text already shows. */
    void changed(ChangeSet changes) {
        for (TextChange change : changes.changes()) {
            int start = changes.mapOffset(change.range().start(), false);
            int first = line(start);
            int last = line(start + change.inserted().length());
            resize(first);
            style(first, last);
        }
    }

    /** Makes room for lines that came and drops those that went, at the edited line; {@link #style} fills in. */
    private void resize(int first) {
        int missing = area.getParagraphs().size() - after.size();
        if (missing > 0) {
            List<State> added = new ArrayList<>();
            for (int i = 0; i < missing; i++) {
                added.add(null);
            }
            after.addAll(Math.min(first + 1, after.size()), added);
        } else if (missing < 0) {
            int from = Math.min(first + 1, after.size() + missing);
            after.subList(from, from - missing).clear();
        }
    }

    private void style(int first, int last) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        State state = first == 0 ? State.START : after.get(first - 1);
        int line = first;
        for (; line < area.getParagraphs().size(); line++) {
            Highlighted highlighted = LineHighlighter.highlight(area.getParagraph(line).getText(), state);
            boolean settled = line >= last && highlighted.after().equals(after.get(line));
            after.set(line, highlighted.after());
            state = highlighted.after();
            if (line > first) {
                builder.add(List.of(), 1);
            }
            append(builder, highlighted.spans(), area.getParagraphLength(line));
            if (settled) {
                line++;
                break;
            }
        }
        int start = area.getAbsolutePosition(first, 0);
        StyleSpans<Collection<String>> spans = builder.create();
        if (spans.length() > 0) {
            area.setStyleSpans(start, spans);
        }
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
