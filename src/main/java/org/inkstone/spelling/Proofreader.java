package org.inkstone.spelling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.inkstone.markdown.LineHighlighter;
import org.inkstone.markdown.LineHighlighter.Highlighted;
import org.inkstone.text.TextRange;

/**
 * Finds the misspelt words of a text that is being edited. Lines that were checked already, and begin inside of the same as then, are
 * not checked again. What a line begins inside of follows from all lines above it; that is kept for places some thousand characters
 * apart, so that an edit costs no more than the lines around it.
 *
 * <p>For one thread at a time.
 */
public final class Proofreader {

    /** Characters between two places of which the context is kept. */
    private static final int STEP = 8_192;
    /** Lines whose result is kept; a screen shows about fifty. */
    private static final int KEPT_LINES = 2_000;

    private final Predicate<String> accepts;
    private final Map<Place, Checked> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Checked> eldest) {
            return size() > KEPT_LINES;
        }
    };
    private final List<Mark> marks = new ArrayList<>();
    private String text = "";
    private int bodyStart = -1;

    /** What a line begins inside of. */
    private record Context(LineHighlighter.State state, Enclosure enclosure) {
        static final Context BODY = new Context(LineHighlighter.State.BODY, Enclosure.NONE);
    }

    private record Mark(int offset, Context context) {}

    private record Place(String line, Context before) {}

    /** @param misspellings in the coordinates of the line */
    private record Checked(List<Misspelling> misspellings, Context after) {}

    /** @param accepts whether a word, in the spelling of dictionaries, is right */
    public Proofreader(Predicate<String> accepts) {
        this.accepts = accepts;
    }

    /**
     * Checks the lines of {@code window}, from the one in which it starts to the one in which it ends.
     *
     * @param bodyStart where front matter ends; what stands before is not checked
     */
    public List<LineSpelling> check(String newText, int newBodyStart, TextRange window) {
        follow(newText, newBodyStart);
        int wanted = startOfLine(Math.max(window.start(), bodyStart));
        Mark mark = markBefore(wanted);
        int start = mark.offset();
        Context context = mark.context();
        List<LineSpelling> lines = new ArrayList<>();
        while (start <= Math.min(window.end(), text.length())) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            String line = text.substring(start, end);
            if (start >= marks.getLast().offset() + STEP) {
                marks.add(new Mark(start, context));
            }
            if (start < wanted) {
                context = after(line, context);
            } else {
                Checked checked = known.get(new Place(line, context));
                if (checked == null) {
                    checked = checked(line, context);
                    known.put(new Place(line, context), checked);
                }
                int at = start;
                lines.add(new LineSpelling(new TextRange(start, end), line,
                        checked.misspellings().stream().map(m -> m.shiftedBy(at)).toList()));
                context = checked.after();
            }
            start = end + 1;
        }
        return lines;
    }

    /** Forgets the contexts that an edit may have changed. */
    private void follow(String newText, int newBodyStart) {
        if (newBodyStart != bodyStart) {
            bodyStart = newBodyStart;
            marks.clear();
            marks.add(new Mark(bodyStart, Context.BODY));
        }
        int same = 0;
        int keep = 1;
        while (keep < marks.size() && text.regionMatches(same, newText, same, marks.get(keep).offset() - same)) {
            same = marks.get(keep).offset();
            keep++;
        }
        marks.subList(keep, marks.size()).clear();
        text = newText;
    }

    private int startOfLine(int offset) {
        return Math.max(bodyStart, text.lastIndexOf('\n', offset - 1) + 1);
    }

    private Mark markBefore(int offset) {
        int i = marks.size() - 1;
        while (marks.get(i).offset() > offset) {
            i--;
        }
        return marks.get(i);
    }

    private static Context after(String line, Context before) {
        Highlighted highlighted = LineHighlighter.highlight(line, before.state());
        return new Context(highlighted.after(), new ProseLine(line, highlighted.spans(), before.enclosure()).after());
    }

    private Checked checked(String line, Context before) {
        Highlighted highlighted = LineHighlighter.highlight(line, before.state());
        ProseLine prose = new ProseLine(line, highlighted.spans(), before.enclosure());
        List<Misspelling> found = new ArrayList<>();
        prose.words().forEach(word -> found.addAll(new WordCheck(word).misspellings(accepts)));
        return new Checked(found, new Context(highlighted.after(), prose.after()));
    }
}
