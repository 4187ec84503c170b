package org.inkstone.markdown;

/**
 * Where on a line a thematic break (CommonMark 0.31.2, 4.1) could begin that reaches to the line's end: found once, for all the nested
 * list items that might end in one.
 *
 * @param first the offset behind the last character that is neither a blank nor the line's last sign
 * @param last the offset of the third sign from the end, -1 where the line ends in no such signs
 */
record ThematicBreak(int first, int last) {

    private static final int SIGNS = 3;

    /** @param end of the line without its blanks */
    static ThematicBreak of(String line, int end) {
        if (end == 0 || "-*_".indexOf(line.charAt(end - 1)) < 0) {
            return new ThematicBreak(end, -1);
        }
        int signs = 0;
        int last = -1;
        int first = end;
        while (first > 0 && (line.charAt(first - 1) == line.charAt(end - 1) || Blanks.isBlank(line.charAt(first - 1)))) {
            first--;
            signs += Blanks.isBlank(line.charAt(first)) ? 0 : 1;
            last = signs == SIGNS && last < 0 ? first : last;
        }
        return new ThematicBreak(first, last);
    }

    /** Whether what begins with the sign at {@code at} is one. */
    boolean beginsAt(int at) {
        return first <= at && at <= last;
    }
}
