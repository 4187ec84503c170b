package org.inkstone.markdown;

/** Blanks as CommonMark counts them within a line: spaces, and tabs that reach to the next column divisible by four. */
final class Blanks {

    private static final int TAB = 4;

    private Blanks() {}

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Whether there is a blank or the line's end at {@code at}. */
    static boolean isBlankOrEnd(String line, int at) {
        return at >= line.length() || isBlank(line.charAt(at));
    }

    /** The first offset at or behind {@code from} that holds no blank. */
    static int skip(String line, int from) {
        int at = from;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of the line without the blanks at its end, but not before {@code from}. */
    static int trimmedEnd(String line, int from) {
        int end = line.length();
        while (end > from && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The column at {@code to}, where {@code from} is at {@code column}. */
    static int column(String line, int from, int column, int to) {
        int at = column;
        for (int i = from; i < to; i++) {
            at += line.charAt(i) == '\t' ? TAB - at % TAB : 1;
        }
        return at;
    }
}
