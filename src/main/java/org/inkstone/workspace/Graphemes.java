package org.inkstone.workspace;

import java.text.BreakIterator;
import java.util.Locale;

import org.inkstone.text.TextRange;

/** Characters as writers see them: an emoji of several code points is one, and so is a letter with its accents (UAX #29). */
final class Graphemes {

    /** UTF-16 units on each side that are looked at; no character that people write is longer. */
    private static final int WINDOW = 64;

    private Graphemes() {}

    /** The smallest range around {@code range} that splits no character; an empty one goes before the character it stands in. */
    static TextRange whole(String text, TextRange range) {
        int start = floor(text, range.start());
        return range.isEmpty() ? TextRange.at(start) : new TextRange(start, ceiling(text, range.end()));
    }

    /** The character's begin if {@code offset} lies inside of one, else {@code offset}. */
    static int floor(String text, int offset) {
        return nearest(text, offset, false);
    }

    static int ceiling(String text, int offset) {
        return nearest(text, offset, true);
    }

    private static int nearest(String text, int offset, boolean behind) {
        if (offset <= 0 || offset >= text.length() || isPlain(text.charAt(offset - 1)) && isPlain(text.charAt(offset))) {
            return offset;
        }
        int from = Math.max(0, offset - WINDOW);
        from -= from > 0 && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(from, Math.min(text.length(), offset + WINDOW)));
        if (characters.isBoundary(offset - from)) {
            return offset;
        }
        return from + (behind ? characters.following(offset - from) : characters.preceding(offset - from));
    }

    /** Before U+0300 nothing joins what stands before it. */
    private static boolean isPlain(char c) {
        return c < 0x300 && c != '\r';
    }
}
