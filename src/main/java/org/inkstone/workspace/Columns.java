package org.inkstone.workspace;

import org.inkstone.text.TextChange;

/** Columns of a line as CommonMark counts them for its blocks: from 0, a tab going on to the next multiple of 4 (0.31.2, chapter 2.2). */
final class Columns {

    static final int TAB = 4;

    private Columns() {}

    /** The column of {@code offset} in the line that begins at {@code lineStart}. */
    static int of(CharSequence text, int lineStart, int offset) {
        int column = 0;
        for (int i = lineStart; i < offset; i++) {
            column += text.charAt(i) == '\t' ? TAB - column % TAB : 1;
        }
        return column;
    }

    /** Behind the blanks and tabs from {@code from} on, at most {@code end}. */
    static int skipBlanks(CharSequence text, int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /**
     * Moves what stands behind the indentation from {@code start} to {@code end} by {@code delta} columns, to the left no farther than
     * the indentation reaches. Blanks are put in and taken away right before it, so that tabs stay where they need not go.
     */
    static TextChange indent(String text, int lineStart, int start, int end, int delta) {
        if (delta >= 0) {
            return TextChange.insert(end, " ".repeat(delta));
        }
        int wanted = Math.max(of(text, lineStart, start), of(text, lineStart, end) + delta);
        int from = end;
        while (from > start && of(text, lineStart, from) > wanted) {
            from--;
        }
        return TextChange.replace(from, end, " ".repeat(wanted - of(text, lineStart, from)));
    }
}
