package org.inkstone.markdown;

import org.inkstone.markdown.LineHighlighter.Style;

/**
 * A line that says where a reference leads ({@code [ref]: target "title"}, CommonMark 0.31.2, 4.7) or what a footnote says
 * ({@code [^1]: text}, as GitHub writes them). Target and title must stand on the line.
 */
final class Definition {

    private Definition() {}

    /** Highlights the definition that begins at {@code at}; false, and nothing is styled, where there is none. */
    static boolean highlight(StyledLine styled, int at, int end, boolean mayBeReference) {
        String line = styled.text();
        MarkupScanner scanner = new MarkupScanner(line, at, end);
        int close = scanner.label(at) - 1;
        if (close < at + 2 || close + 1 >= end || line.charAt(close + 1) != ':') {
            return false;
        }
        int content = Blanks.skip(line, close + 2);
        boolean footnote = line.charAt(at + 1) == '^' && close > at + 2;
        if (!footnote && !(mayBeReference && scanner.isTarget(content))) {
            return false;
        }
        int label = footnote ? at + 2 : at + 1;
        styled.add(at, label, Style.MARKER);
        styled.add(label, close, footnote ? Style.LINK_TARGET : Style.LINK_TEXT);
        styled.add(close, close + 2, Style.MARKER);
        if (footnote) {
            InlineHighlighter.highlight(styled, content, end, false);
        } else {
            styled.add(content, end, Style.LINK_TARGET);
        }
        return true;
    }
}
