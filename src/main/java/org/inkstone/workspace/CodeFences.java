package org.inkstone.workspace;

/** Where fenced code begins and ends (CommonMark 0.31.2, section 4.5), as far as quotes and list markers show it. */
final class CodeFences {

    private CodeFences() {}

    /** Whether {@code offset} lies in fenced code that begins at {@code from} or later. Costs a search for fences, not a look at all lines. */
    static boolean reachInto(String text, int from, int offset) {
        int backticks = text.indexOf("```", from);
        int tildes = text.indexOf("~~~", from);
        while (true) {
            int mark = backticks < 0 || tildes >= 0 && tildes < backticks ? tildes : backticks;
            if (mark < 0 || mark >= offset) {
                return false;
            }
            int next = behind(text, from, mark, offset);
            if (next < 0) {
                return true;
            }
            backticks = backticks >= 0 && backticks < next ? text.indexOf("```", next) : backticks;
            tildes = tildes >= 0 && tildes < next ? text.indexOf("~~~", next) : tildes;
        }
    }

    /** Where to look for the next fence: behind the block that {@code mark} opens, else behind its line; -1 if the block holds {@code offset}. */
    private static int behind(String text, int from, int mark, int offset) {
        int lineStart = Math.max(from, text.lastIndexOf('\n', mark) + 1);
        int lineEnd = lineEnd(text, mark);
        LinePrefix prefix = LinePrefix.of(text, lineStart, lineEnd);
        char c = text.charAt(mark);
        int run = run(text, mark, lineEnd);
        boolean opens = prefix.end() == mark && (c == '~' || text.substring(mark + run, lineEnd).indexOf('`') < 0);
        if (!opens) {
            return lineEnd;
        }
        for (int start = lineEnd + 1; start <= text.length(); start = lineEnd(text, start) + 1) {
            if (start > offset) {
                return -1;
            }
            int end = lineEnd(text, start);
            LinePrefix inside = LinePrefix.of(text, start, end);
            if (inside.quotes() < prefix.quotes()) {
                return start;
            }
            int closing = inside.end() < end && text.charAt(inside.end()) == c ? run(text, inside.end(), end) : 0;
            if (closing >= run && LinePrefix.skipBlanks(text, inside.end() + closing, end) == end) {
                return end;
            }
        }
        return -1;
    }

    private static int run(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) == text.charAt(from)) {
            i++;
        }
        return i - from;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
