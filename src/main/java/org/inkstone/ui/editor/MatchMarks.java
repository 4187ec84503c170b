package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.inkstone.text.TextRange;
import org.inkstone.ui.editor.LineMarks.Layer;
import org.inkstone.ui.editor.LineMarks.Mark;

/** Marks what was found in the lines that are in sight and those around them. */
final class MatchMarks {

    private final MarkdownArea area;
    private final LineMarks marks;
    private List<TextRange> places = List.of();
    private int current = -1;
    private Map<Integer, List<Mark>> shown = Map.of();

    MatchMarks(MarkdownArea area, LineMarks marks) {
        this.area = area;
        this.marks = marks;
        area.viewportDirtyEvents().subscribe(e -> refresh());
    }

    /**
     * @param found in the order of the text
     * @param now which of them is selected; negative for none
     */
    void show(List<TextRange> found, int now) {
        places = found;
        current = now;
        refresh();
    }

    private void refresh() {
        Map<Integer, List<Mark>> wanted = wanted();
        if (!wanted.equals(shown)) {
            marks.clear(Layer.MATCHES);
            wanted.forEach((line, inLine) -> marks.show(Layer.MATCHES, line, inLine));
            shown = wanted;
        }
    }

    private Map<Integer, List<Mark>> wanted() {
        Map<Integer, List<Mark>> wanted = new HashMap<>();
        if (places.isEmpty() || area.getVisibleParagraphs().isEmpty()) {
            return wanted;
        }
        int top = area.firstVisibleParToAllParIndex();
        int bottom = area.lastVisibleParToAllParIndex();
        int screen = bottom - top + 1;
        int last = Math.min(area.getParagraphs().size() - 1, bottom + screen);
        int start = area.getAbsolutePosition(Math.max(0, top - screen), 0);
        int end = area.getAbsolutePosition(last, 0) + area.getParagraphLength(last);
        for (int i = firstEndingBehind(start); i < places.size() && places.get(i).start() <= end; i++) {
            mark(places.get(i), i == current ? "match-now" : "match", wanted);
        }
        return wanted;
    }

    /** A place may go over several lines. */
    private void mark(TextRange place, String style, Map<Integer, List<Mark>> wanted) {
        Position from = area.offsetToPosition(Math.min(place.start(), area.getLength()), Bias.Forward);
        Position to = area.offsetToPosition(Math.min(place.end(), area.getLength()), Bias.Backward);
        for (int line = from.getMajor(); line <= to.getMajor(); line++) {
            int start = line == from.getMajor() ? from.getMinor() : 0;
            int end = line == to.getMajor() ? to.getMinor() : area.getParagraphLength(line);
            if (end > start) {
                wanted.computeIfAbsent(line, l -> new ArrayList<>()).add(new Mark(start, end, style));
            }
        }
    }

    private int firstEndingBehind(int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).end() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
