package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** TEMPORARY until the shared one is there. */
final class LineMarks {
    enum Layer {
        SPELLING, MATCHES
    }

    record Mark(int start, int end, String styleClass) {}

    private final MarkdownArea area;

    LineMarks(MarkdownArea area) {
        this.area = area;
    }

    void show(Layer layer, int line, List<Mark> marks) {
        int length = area.getParagraphLength(line);
        if (length == 0) {
            return;
        }
        StyleSpans<Collection<String>> before = area.getParagraph(line).getStyleSpans();
        StyleSpans<Collection<String>> clean = before.mapStyles(styles -> {
            List<String> rest = new ArrayList<>(styles);
            rest.remove("misspelt");
            return rest;
        });
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        int position = 0;
        for (Mark mark : marks) {
            builder.add(List.of(), mark.start() - position);
            builder.add(List.of(mark.styleClass()), mark.end() - mark.start());
            position = mark.end();
        }
        builder.add(List.of(), length - position);
        StyleSpans<Collection<String>> after = clean.overlay(builder.create(), (a, b) -> {
            List<String> all = new ArrayList<>(a);
            all.addAll(b);
            return all;
        });
        if (!after.equals(before)) {
            area.setStyleSpans(line, 0, after);
        }
    }

    void clear(Layer layer) {
        for (int i = 0; i < area.getParagraphs().size(); i++) {
            show(layer, i, List.of());
        }
    }
}
