package org.inkstone.markdown;

/** Definition lists as PHP Markdown Extra has them: lines with terms, behind them {@code : definition}. */
final class DefinitionSyntax {

    private DefinitionSyntax() {}

    /** Whether a definition stands there, if there is something that it may define: a colon, blanks, text. */
    static boolean isMarker(CharSequence text, int from, int end) {
        if (from + 2 >= end || text.charAt(from) != ':' || !isBlank(text.charAt(from + 1))) {
            return false;
        }
        int i = from + 1;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i < end;
    }

    /**
     * Whether a definition may follow on the paragraph that begins at {@code from}: in one of its lines, or behind the empty lines below. It
     * is not said whether one does.
     */
    static boolean mayBeTerm(String text, int from) {
        boolean blank = false;
        int lineEnd;
        for (int at = from; at < text.length(); at = lineEnd + 1) {
            lineEnd = text.indexOf('\n', at);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            int first = at;
            while (first < lineEnd && isBlank(text.charAt(first))) {
                first++;
            }
            if (isMarker(text, first, lineEnd)) {
                return true;
            }
            if (first < lineEnd && blank) {
                return false;
            }
            blank |= first == lineEnd;
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
