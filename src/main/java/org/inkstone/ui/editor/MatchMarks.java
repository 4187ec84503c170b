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

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Marks what was found in the lines that are in sight and those around them. */
final class MatchMarks {

    private final MarkdownArea area;
    private final LineMarks marks;
    private List<TextRange> places = List.of();
    private int current = -1;
    /** What the lines around the view show, as far as that is known. */
    private final Map<Integer, List<Mark>> shown = new HashMap<>();
    private boolean anyShown;
    /** Never while the control is laid out, which is when it says what is in sight. */
    private final PauseTransition soon = new PauseTransition(Duration.ONE);

    MatchMarks(MarkdownArea area, LineMarks marks) {
        this.area = area;
        this.marks = marks;
        soon.setOnFinished(e -> refresh());
        area.viewportDirtyEvents().subscribe(e -> soon.play());
    }

    /**
     * @param found in the order of the text
     * @param now which of them is selected; negative for none
     */
    void show(List<TextRange> found, int now) {
        places = found;
        current = now;
        soon.play();
    }

    /** The text has changed: lines may stand elsewhere, or have lost what they showed. */
    void textChanged() {
        shown.clear();
    }

    private void refresh() {
        if (places.isEmpty() || area.getVisibleParagraphs().isEmpty()) {
            if (anyShown) {
                marks.clear(Layer.MATCHES);
                shown.clear();
                anyShown = false;
            }
            return;
        }
        int top = area.firstVisibleParToAllParIndex();
        int bottom = area.lastVisibleParToAllParIndex();
        int screen = bottom - top + 1;
        int first = Math.max(0, top - screen);
        int last = Math.min(area.getParagraphs().size() - 1, bottom + screen);
        Map<Integer, List<Mark>> wanted = wanted(first, last);
        for (int line = first; line <= last; line++) {
            show(line, wanted.getOrDefault(line, List.of()));
        }
        shown.keySet().stream().filter(line -> line < first || line > last).toList().forEach(line -> {
            show(line, List.of());
            shown.remove(line);
        });
        anyShown = true;
    }

    private void show(int line, List<Mark> wanted) {
        if (!wanted.equals(shown.put(line, wanted))) {
            marks.show(Layer.MATCHES, line, wanted);
        }
    }

    private Map<Integer, List<Mark>> wanted(int first, int last) {
        Map<Integer, List<Mark>> wanted = new HashMap<>();
        int start = area.getAbsolutePosition(first, 0);
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
