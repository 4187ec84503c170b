package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.inkstone.markdown.LineHighlighter.Span;
import org.inkstone.markdown.LineHighlighter.Style;
import org.inkstone.text.TextRange;

/** A line that styles are laid on, one over the other; read off as ordered, disjoint spans at the end. */
final class StyledLine {

    private static final Style[] STYLES = Style.values();

    private final String text;
    /** For each style that occurs: at each offset by how much the number of its layers changes. */
    private final int[][] layers;

    StyledLine(String text) {
        this.text = text;
        layers = new int[STYLES.length][];
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** Lays {@code style} on the characters from {@code start} to {@code end}. Costs the same for long ranges as for short ones. */
    void paint(Style style, int start, int end) {
        if (start >= end) {
            return;
        }
        int[] depth = layers[style.ordinal()];
        if (depth == null) {
            depth = new int[text.length() + 1];
            layers[style.ordinal()] = depth;
        }
        depth[start]++;
        depth[end]--;
    }

    List<Span> spans() {
        int[] at = stylesAtEachOffset();
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= at.length; i++) {
            if (i == at.length || at[i] != at[start]) {
                if (at[start] != 0) {
                    spans.add(new Span(new TextRange(start, i), styles(at[start])));
                }
                start = i;
            }
        }
        return spans;
    }

    private int[] stylesAtEachOffset() {
        int[] at = new int[text.length()];
        for (int style = 0; style < STYLES.length; style++) {
            if (layers[style] != null) {
                int depth = 0;
                for (int i = 0; i < at.length; i++) {
                    depth += layers[style][i];
                    at[i] |= depth > 0 ? 1 << style : 0;
                }
            }
        }
        return at;
    }

    private static List<Style> styles(int set) {
        return Arrays.stream(STYLES).filter(style -> (set & 1 << style.ordinal()) != 0).toList();
    }
}
