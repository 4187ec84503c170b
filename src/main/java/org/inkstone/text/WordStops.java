package org.inkstone.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where the caret stops when it goes word by word in a line: at the end of a word on the way forward, at its begin on the way back.
 * Marks and blanks between words are passed over. Words end as the Java runtime has it, which knows no dictionary: a Chinese clause or a
 * Thai sentence is one word.
 *
 * <p>Looks at no more than {@value #REACH} UTF-16 units on either side, however long the line.
 */
public final class WordStops {

    private static final int REACH = 1024;

    private WordStops() {}

    /** The end of the word that {@code offset} stands in or before; the end of the line behind its last word. */
    public static int next(CharSequence line, int offset) {
        int from = Graphemes.floor(line, Math.max(0, offset - REACH));
        int to = Graphemes.ceiling(line, Math.min(line.length(), offset + REACH));
        BreakIterator words = words(line, from, to);
        int start = offset;
        for (int end = offset >= to ? BreakIterator.DONE : words.following(offset - from); end != BreakIterator.DONE; end = words
                .next()) {
            if (isStop(line, from + end)) {
                if (isWord(line, start, from + end)) {
                    return from + end;
                }
                start = from + end;
            }
        }
        return to;
    }

    /** The begin of the word that {@code offset} stands in or behind; the begin of the line before its first word. */
    public static int previous(CharSequence line, int offset) {
        int from = Graphemes.floor(line, Math.max(0, offset - REACH));
        int to = Graphemes.ceiling(line, Math.min(line.length(), offset + REACH));
        BreakIterator words = words(line, from, to);
        int end = offset;
        for (int start = offset <= from
                ? BreakIterator.DONE
                : words.preceding(offset - from); start != BreakIterator.DONE; start = words
                        .previous()) {
            if (isStop(line, from + start)) {
                if (isWord(line, from + start, end)) {
                    return from + start;
                }
                end = from + start;
            }
        }
        return from;
    }

    /** The word at {@code offset}, or the one that ends there; where there is none, the mark or the blanks. Empty in an empty line. */
    public static TextRange around(CharSequence line, int offset) {
        int start = edge(line, offset, false);
        int end = edge(line, offset, true);
        if (!isWord(line, start, end) && offset > 0 && start == offset) {
            int before = edge(line, offset - 1, false);
            if (isWord(line, before, offset)) {
                return new TextRange(before, offset);
            }
        }
        return new TextRange(start, end);
    }

    private static int edge(CharSequence line, int offset, boolean forward) {
        int from = Graphemes.floor(line, Math.max(0, offset - REACH));
        int to = Graphemes.ceiling(line, Math.min(line.length(), offset + REACH));
        BreakIterator words = words(line, from, to);
        int at = offset;
        if (forward) {
            do {
                at = at >= to ? to : from + words.following(at - from);
            } while (at < to && !isStop(line, at));
            return at;
        }
        while (at > from && !(words.isBoundary(at - from) && isStop(line, at))) {
            at--;
        }
        return at;
    }

    private static BreakIterator words(CharSequence line, int from, int to) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(line.subSequence(from, to).toString());
        return words;
    }

    /** The runtime ends a word inside a family emoji, and at a typographic apostrophe, where UAX #29 does neither (GB11, WB6). */
    private static boolean isStop(CharSequence line, int offset) {
        return Graphemes.isBoundary(line, offset) && !isInWord(line, offset) && !isInWord(line, offset - 1);
    }

    private static boolean isInWord(CharSequence line, int offset) {
        return offset > 0 && offset + 1 < line.length() && line.charAt(offset) == '’'
                && Character.isLetter(line.charAt(offset - 1))
                && Character.isLetter(line.charAt(offset + 1));
    }

    private static boolean isWord(CharSequence line, int start, int end) {
        return line.subSequence(start, end).codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
    }
}
