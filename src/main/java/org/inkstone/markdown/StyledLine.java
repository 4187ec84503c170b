package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.markdown.LineHighlighter.Span;
import org.inkstone.markdown.LineHighlighter.Style;
import org.inkstone.text.TextRange;

/**
 * One line that collects styles, in any order and nested as they come.
 *
 * <p>Invariant: adding a style costs the same for a short and for a long range, so that deep nesting stays linear: only where a style begins
 * and ends is noted, and {@link #spans()} sums up.
 */
final class StyledLine {

    /** A longer line stays plain: no one reads it, and its many spans would slow the editor down. */
    private static final int LONGEST = 20_000;
    private static final List<Style> STYLES = List.of(Style.values());

    private final String text;
    /** For each style in use, at each offset, how many ranges begin there less how many end there. */
    private final int[][] edges = new int[STYLES.size()][];

    StyledLine(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Whether this line is too long to be styled: what is added to it is lost. */
    boolean staysPlain() {
        return text.length() > LONGEST;
    }

    /** Adds the styles to the characters from {@code from} to before {@code to}; an empty range is none. */
    void add(int from, int to, Style... styles) {
        if (from >= to || staysPlain()) {
            return;
        }
        for (Style style : styles) {
            int[] counts = edges[style.ordinal()];
            if (counts == null) {
                counts = new int[text.length() + 1];
                edges[style.ordinal()] = counts;
            }
            counts[from]++;
            counts[to]--;
        }
    }

    /** The runs of equal styles, in order; the styles of a run are in the order of {@link Style}. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int[] open = new int[STYLES.size()];
        int styles = 0;
        int start = 0;
        for (int at = 0; at <= text.length() && !staysPlain(); at++) {
            int here = stylesAt(at, styles, open);
            if (here != styles) {
                if (styles != 0) {
                    spans.add(new Span(new TextRange(start, at), listed(styles)));
                }
                styles = here;
                start = at;
            }
        }
        return spans;
    }

    private int stylesAt(int at, int before, int[] open) {
        int styles = before;
        for (int style = 0; style < open.length; style++) {
            if (edges[style] != null && edges[style][at] != 0) {
                open[style] += edges[style][at];
                styles = open[style] > 0 ? styles | 1 << style : styles & ~(1 << style);
            }
        }
        return styles;
    }

    private static List<Style> listed(int styles) {
        return STYLES.stream().filter(s -> (styles & 1 << s.ordinal()) != 0).toList();
    }
}
