package org.inkstone.post;

import org.inkstone.text.TextRange;

/** Where a line begins and ends, for texts in LF coordinates. A line ends at {@code '\n'} only, whatever YAML 1.1 calls a break. */
final class Lines {

    private Lines() {}

    /** The offset of the first character of the line that holds {@code offset}. */
    static int start(String lf, int offset) {
        return lf.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The offset of the line end of the line that holds {@code offset}, or of the text's end. */
    static int end(String lf, int offset) {
        int found = lf.indexOf('\n', offset);
        return found < 0 ? lf.length() : found;
    }

    /** The offset behind the line end of the line that holds {@code offset}. */
    static int next(String lf, int offset) {
        return Math.min(lf.length(), end(lf, offset) + 1);
    }

    /** The first offset at or after {@code offset} that holds no blank and no tab. */
    static int skipBlanks(String lf, int offset) {
        int position = offset;
        while (position < lf.length() && isBlank(lf.charAt(position))) {
            position++;
        }
        return position;
    }

    /** The first offset at or before {@code offset} with no blank and no tab before it. */
    static int skipBlanksBack(String lf, int offset) {
        int position = offset;
        while (position > 0 && isBlank(lf.charAt(position - 1))) {
            position--;
        }
        return position;
    }

    static boolean atEnd(String lf, int offset) {
        return offset >= lf.length() || lf.charAt(offset) == '\n';
    }

    /** Behind the blanks and tabs after {@code offset} where nothing else follows on the line, else {@code offset} itself. */
    static int withoutTrailingBlanks(String lf, int offset) {
        int end = skipBlanks(lf, offset);
        return atEnd(lf, end) ? end : offset;
    }

    /**
     * To where a value in YAML is replaced: its end, or past the tab behind it where quotes are new before that. Some readers refuse a
     * tab behind quotes.
     */
    static int behindValue(String lf, TextRange value, String lexeme) {
        int end = withoutTrailingBlanks(lf, value.end());
        boolean quotes = isQuote(lexeme, 0) && !isQuote(lf, value.start());
        return quotes && lf.substring(value.end(), end).indexOf('\t') >= 0 ? end : value.end();
    }

    private static boolean isQuote(String text, int offset) {
        return text.startsWith("\"", offset) || text.startsWith("'", offset);
    }

    /** The blanks and tabs at the beginning of the line that holds {@code offset}. */
    static String indent(String lf, int offset) {
        int start = start(lf, offset);
        return lf.substring(start, skipBlanks(lf, start));
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
