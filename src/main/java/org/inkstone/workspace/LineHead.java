package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;

/**
 * The marks before the words of a line: quotes, list markers, the box of a task. Offsets count from the line's begin. A line alone does
 * not say whether what looks like a list item is one; {@link ListTree} does.
 *
 * @param marks from left to right
 * @param box where the task's box begins; -1 where there is none
 * @param content where the words begin
 */
record LineHead(String line, List<Mark> marks, int box, int content) {

    private static final int DEEPEST = 20;

    /**
     * @param start where the blanks before it begin
     * @param at where the mark itself stands
     * @param markEnd behind the mark
     * @param end behind the blanks that belong to it
     */
    record Mark(Kind kind, int start, int at, int markEnd, int end) {}

    enum Kind {
        QUOTE, BULLET, NUMBER
    }

    static LineHead of(String line) {
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        int end = line.length();
        while (marks.size() < DEEPEST) {
            int at = Columns.skipBlanks(line, from, end);
            int markEnd = endOfMarker(line, at, end);
            if (at < end && line.charAt(at) == '>') {
                int behind = at + 1 < end && line.charAt(at + 1) == ' ' ? at + 2 : at + 1;
                marks.add(new Mark(Kind.QUOTE, from, at, at + 1, behind));
            } else if (markEnd > 0 && !isThematicBreak(line, at, end)) {
                Kind kind = Character.isDigit(line.charAt(at)) ? Kind.NUMBER : Kind.BULLET;
                marks.add(new Mark(kind, from, at, markEnd, contentBehind(line, 0, markEnd, end)));
            } else {
                break;
            }
            from = marks.getLast().end();
        }
        boolean box = !marks.isEmpty() && marks.getLast().kind() != Kind.QUOTE && boxEnd(line, from) > 0;
        return new LineHead(line, List.copyOf(marks), box ? from : -1, box ? boxEnd(line, from) : from);
    }

    boolean isPlain() {
        return marks.isEmpty();
    }

    Mark last() {
        return marks.getLast();
    }

    boolean endsInItem() {
        return !marks.isEmpty() && last().kind() != Kind.QUOTE;
    }

    boolean isTask() {
        return box >= 0;
    }

    boolean isDone() {
        return isTask() && line.charAt(box + 1) != ' ';
    }

    /** Whether no words stand behind the marks. */
    boolean isEmpty() {
        return line.substring(content).isBlank();
    }

    /** Behind the quote marks with which the line begins. */
    int quoteEnd() {
        return leadingQuotes() == 0 ? 0 : marks.get(leadingQuotes() - 1).end();
    }

    int leadingQuotes() {
        int quotes = 0;
        while (quotes < marks.size() && marks.get(quotes).kind() == Kind.QUOTE) {
            quotes++;
        }
        return quotes;
    }

    /** Where the words begin, or the first mark that is no quote. */
    int indentEnd() {
        return Columns.skipBlanks(line, quoteEnd(), line.length());
    }

    /** The begin of a next line that stands in the same quotes and items as the words of this one do, as far as the first {@code count} marks. */
    String continuation(int count) {
        StringBuilder next = new StringBuilder();
        for (Mark mark : marks.subList(0, count)) {
            if (mark.kind() == Kind.QUOTE) {
                next.append(line, mark.start(), mark.end())
                        .append(mark.end() == mark.markEnd() && mark.end() == line.length() ? " " : "");
            } else {
                int before = Columns.of(line, 0, mark.at());
                int width = Math.max(Columns.of(line, 0, mark.end()), Columns.of(line, 0, mark.markEnd()) + 1) - before;
                next.append(line, mark.start(), mark.at()).append(" ".repeat(width));
            }
        }
        return next.toString();
    }

    /** Behind the list marker at {@code at} (CommonMark 0.31.2, chapter 5.2); -1 where there is none. */
    static int endOfMarker(CharSequence text, int at, int end) {
        int i = at;
        while (i < end && i - at < 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        boolean marker = i < end && (i == at ? "-+*" : ".)").indexOf(text.charAt(i)) >= 0;
        i++;
        return marker && (i == end || text.charAt(i) == ' ' || text.charAt(i) == '\t') ? i : -1;
    }

    /** Where the words of an item begin: behind one to four columns of blanks; behind one where code follows, and at the end of an empty line. */
    static int contentBehind(CharSequence text, int lineStart, int markerEnd, int end) {
        int words = Columns.skipBlanks(text, markerEnd, end);
        boolean code = words < end && Columns.of(text, lineStart, words) - Columns.of(text, lineStart, markerEnd) > Columns.TAB;
        return code ? markerEnd + 1 : words;
    }

    /** CommonMark 0.31.2, chapter 4.1. */
    static boolean isThematicBreak(CharSequence text, int at, int end) {
        int count = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == text.charAt(at)) {
                count++;
            } else if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return count >= 3 && "*-_".indexOf(text.charAt(at)) >= 0;
    }

    /** Behind {@code [ ]} or {@code [x]} and the blank that follows; -1 for none. */
    private static int boxEnd(String line, int at) {
        int end = at + 3;
        boolean box = end <= line.length() && line.charAt(at) == '[' && " xX".indexOf(line.charAt(at + 1)) >= 0
                && line.charAt(at + 2) == ']' && (end == line.length() || line.charAt(end) == ' ' || line.charAt(end) == '\t');
        return !box ? -1 : Math.min(end + 1, line.length());
    }
}
