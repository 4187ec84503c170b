package org.inkstone.workspace;

import java.util.List;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/**
 * Two blocks of lines, one behind the other, that change places.
 *
 * @param moved the characters that go elsewhere
 * @param place where they go
 * @param inserted what is written there: the moved characters, where the file's end is concerned with their blank lines on the other side
 * @param left what stays where they were
 */
record SectionMove(String text, TextRange moved, int place, String inserted, String left) {

    /** The block from {@code middle} to {@code end} goes to {@code start}. */
    static SectionMove up(String text, int start, int middle, int end) {
        if (end < text.length()) {
            return new SectionMove(text, new TextRange(middle, end), start, text.substring(middle, end), "");
        }
        int firstEnd = endOfWords(text, start, middle);
        int secondEnd = endOfWords(text, middle, end);
        return new SectionMove(text, new TextRange(firstEnd, secondEnd), start,
                text.substring(middle, secondEnd) + text.substring(firstEnd, middle), "");
    }

    /** The block from {@code start} to {@code middle} goes to {@code end}. */
    static SectionMove down(String text, int start, int middle, int end) {
        if (end < text.length()) {
            return new SectionMove(text, new TextRange(start, middle), end, text.substring(start, middle), "");
        }
        int firstEnd = endOfWords(text, start, middle);
        int secondEnd = endOfWords(text, middle, end);
        return new SectionMove(text, new TextRange(start, middle), secondEnd,
                text.substring(firstEnd, middle) + text.substring(start, firstEnd), "");
    }

    /** The same move, with a blank line where paragraphs would meet that did not before. */
    SectionMove withBlankLines() {
        String before = text.substring(0, place);
        String after = text.substring(place);
        String opening = isParted(before, inserted) ? "" : "\n";
        String closing = isParted(inserted, after) ? "" : "\n";
        String gap = isParted(text.substring(0, moved.start()), text.substring(moved.end())) ? "" : "\n";
        return new SectionMove(text, moved, place, opening + inserted + closing, gap);
    }

    ChangeSet changes() {
        TextChange deletion = TextChange.replace(moved.start(), moved.end(), left);
        TextChange insertion = TextChange.insert(place, inserted);
        return new ChangeSet(place < moved.start() ? List.of(insertion, deletion) : List.of(deletion, insertion));
    }

    /** Where a place of the text before lies afterwards: in a moved line it goes along. */
    int map(int offset) {
        ChangeSet changes = changes();
        // Where the last line goes, its end goes with it, and the line end before it comes from the line above.
        int first = text.startsWith("\n", moved.start()) ? moved.start() + 1 : moved.start();
        if (offset < first || offset - first >= moved.length()) {
            return changes.mapOffset(offset, !inserted.startsWith("\n"));
        }
        String words = moved.of(text).strip();
        int from = moved.of(text).indexOf(words);
        int to = inserted.indexOf(words);
        int start = place < moved.start() ? place : place - moved.length() + left.length();
        return start + Math.clamp(offset - moved.start() - from + to, 0, inserted.length());
    }

    /** Behind the last line that is not blank, before its line end. */
    private static int endOfWords(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        int lineEnd = text.indexOf('\n', last);
        return lineEnd < 0 || lineEnd > end ? end : lineEnd;
    }

    /** Whether two paragraphs cannot meet here. */
    private static boolean isParted(String before, String after) {
        String blanks = before.substring(before.stripTrailing().length())
                + after.substring(0, after.length() - after.stripLeading().length());
        return before.isBlank() || after.isBlank() || after.stripLeading().startsWith("#")
                || blanks.chars().filter(c -> c == '\n').count() >= 2;
    }
}
