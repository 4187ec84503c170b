package org.inkstone.markdown;

import org.inkstone.markdown.LineHighlighter.Style;

/**
 * A row of a table (GFM 4.10). Whether a table is there the line below the head decides, which a line does not know: what begins with a
 * pipe is taken for a row, and a line of dashes, colons and pipes for the row between head and body.
 */
final class TableRow {

    private TableRow() {}

    /** Highlights the row that begins at {@code at}; false, and nothing is styled, where there is none. */
    static boolean highlight(StyledLine styled, int at, int end) {
        if (isDelimiterRow(styled.text(), at, end)) {
            styled.add(at, end, Style.MARKER);
            return true;
        }
        if (styled.text().charAt(at) != '|') {
            return false;
        }
        if (!styled.staysPlain()) {
            cells(styled, at, end);
        }
        return true;
    }

    private static void cells(StyledLine styled, int start, int end) {
        String line = styled.text();
        int cell = start;
        for (int at = start; at <= end; at++) {
            if (at == end || line.charAt(at) == '|') {
                InlineHighlighter.highlight(styled, cell, at, false);
                styled.add(at, Math.min(at + 1, end), Style.MARKER);
                cell = at + 1;
            } else if (line.charAt(at) == '\\' && at + 1 < end) {
                at++;
            }
        }
    }

    private static boolean isDelimiterRow(String line, int start, int end) {
        boolean pipe = false;
        boolean dash = false;
        for (int at = start; at < end; at++) {
            char c = line.charAt(at);
            if ("|-: \t".indexOf(c) < 0) {
                return false;
            }
            pipe |= c == '|';
            dash |= c == '-';
        }
        return pipe && dash;
    }
}
