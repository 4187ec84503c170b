package org.inkstone.workspace;

import java.util.regex.Pattern;

/**
 * What stands before the content of a line: blanks, quote marks and list markers (CommonMark 0.31.2, sections 5.1 and 5.2).
 *
 * @param end behind it, in LF coordinates
 * @param quotes how many quote marks there are
 * @param item whether a list item begins here
 */
record LinePrefix(int end, int quotes, boolean item) {

    private static final int LONGEST_NUMBER = 9;
    private static final Pattern BOX = Pattern.compile("\\[[ xX]][ \\t]*$");

    /** The prefix of the line of {@code text} from {@code start} to {@code end}. */
    static LinePrefix of(String text, int start, int end) {
        int quotes = 0;
        boolean item = false;
        int at = skipBlanks(text, start, end);
        while (at < end) {
            int behind = text.charAt(at) == '>' ? at + 1 : endOfMarker(text, at, end);
            if (behind < 0) {
                break;
            }
            quotes += text.charAt(at) == '>' ? 1 : 0;
            item |= text.charAt(at) != '>';
            at = skipBlanks(text, behind, end);
        }
        return new LinePrefix(at, quotes, item);
    }

    /** What the next line of the same quote and the same list item begins with, if this line begins with {@code prefix}. */
    static String continued(String prefix) {
        boolean item = LinePrefix.of(prefix, 0, prefix.length()).item;
        return item ? BOX.matcher(prefix).replaceFirst("").replaceAll("[^>\\t]", " ") : prefix;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static int skipBlanks(String text, int from, int end) {
        int i = from;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where the blanks begin that end at {@code end}, at least {@code from}. */
    static int trimmedEnd(String text, int from, int end) {
        int i = end;
        while (i > from && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Behind a list marker and the box of a task, or -1. */
    private static int endOfMarker(String text, int from, int end) {
        int i = from;
        if ("-+*".indexOf(text.charAt(i)) >= 0) {
            i++;
        } else {
            while (i < end && i - from < LONGEST_NUMBER && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            if (i == from || i == end || ".)".indexOf(text.charAt(i)) < 0) {
                return -1;
            }
            i++;
        }
        if (i < end && !isBlank(text.charAt(i))) {
            return -1;
        }
        int box = skipBlanks(text, i, end);
        boolean task = box + 3 < end && text.charAt(box) == '[' && " xX".indexOf(text.charAt(box + 1)) >= 0
                && text.charAt(box + 2) == ']' && isBlank(text.charAt(box + 3));
        return task ? box + 3 : i;
    }
}
