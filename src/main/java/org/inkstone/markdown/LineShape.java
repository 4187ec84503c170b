package org.inkstone.markdown;

/**
 * Questions about a whole line, answered by reading it once. Not regular expressions: Java's recurse for each repetition of a group, and
 * overflow the stack on a long line of {@code - - -}.
 */
final class LineShape {

    private LineShape() {}

    /** CommonMark, section 4.1. */
    static boolean isThematicBreak(String text, int from) {
        char mark = 0;
        int count = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                continue;
            }
            if (count > 0 ? c != mark : "*-_".indexOf(c) < 0) {
                return false;
            }
            mark = c;
            count++;
        }
        return count >= 3;
    }

    /** CommonMark, section 4.3. */
    static boolean isSetextUnderline(String text, int from) {
        String line = text.substring(from).strip();
        return !line.isEmpty() && "=-".indexOf(line.charAt(0)) >= 0 && line.chars().allMatch(c -> c == line.charAt(0));
    }

    /** GFM, section 4.10: pipes, dashes and colons between header and rows; also {@code |} rows themselves. */
    static boolean isTableRow(String text, int from) {
        String row = text.substring(from).strip();
        boolean pipe = row.indexOf('|') >= 0;
        return pipe && (row.startsWith("|") || row.length() > 1 && row.endsWith("|") || row.contains(" | ")
                || row.chars().allMatch(c -> "|-: \t".indexOf(c) >= 0));
    }

    /** Behind the colon of {@code [label]:} (CommonMark, section 4.7; footnotes alike), or -1. */
    static int endOfDefinitionLabel(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '[') {
            return -1;
        }
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                return -1;
            } else if (c == ']') {
                return i > from + 1 && text.startsWith(":", i + 1) ? i + 2 : -1;
            }
        }
        return -1;
    }

    /** Behind the colon of {@code [^label]:}, or -1. Only what stands before {@code end} is read. */
    static int endOfFootnoteLabel(CharSequence text, int from, int end) {
        if (from + 2 >= end || text.charAt(from) != '[' || text.charAt(from + 1) != '^') {
            return -1;
        }
        boolean blank = true;
        for (int i = from + 2; i < end; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return !blank && i + 1 < end && text.charAt(i + 1) == ':' ? i + 2 : -1;
            }
            blank &= c == ' ' || c == '\t';
        }
        return -1;
    }

    /** Behind the key of {@code key: value} or {@code key = value} in front matter; {@code from} if there is none. */
    static int endOfKey(String text, int from, char separator) {
        int colon = text.indexOf(separator, from);
        boolean isKey = colon > from && (colon + 1 == text.length() || Character.isWhitespace(text.charAt(colon + 1)))
                && "#\"'[{".indexOf(text.charAt(from)) < 0;
        int end = isKey ? colon : from;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
