package org.inkstone.workspace;

import java.util.function.Predicate;

import org.inkstone.text.TextRange;

/**
 * Looks for words as they stand, character by character, so that a letter whose other case is longer or shorter shifts nothing. Letters
 * are the same as {@link String#equalsIgnoreCase} has it: {@code ẞ} and {@code ß}, {@code ς} and {@code Σ}, {@code İ} and {@code i}.
 */
final class LiteralSearch {

    private static final int STEPS = 1 << 13;

    private final SearchQuery query;
    private final int[] wanted;

    LiteralSearch(SearchQuery query) {
        this.query = query;
        wanted = query.text().codePoints().map(this::folded).toArray();
    }

    /** @param then is given each match and says whether to go on */
    void in(String text, Patience patience, Predicate<TextRange> then) {
        int start = 0;
        int steps = 0;
        patience.check();
        while (start < text.length()) {
            if (++steps == STEPS) {
                steps = 0;
                patience.check();
            }
            int end = matchAt(text, start);
            if (end < 0) {
                start += Character.charCount(text.codePointAt(start));
            } else if (then.test(new TextRange(start, end))) {
                start = end;
            } else {
                return;
            }
        }
    }

    /** Where a match ends that begins at {@code start}; negative where none does. */
    private int matchAt(String text, int start) {
        int position = start;
        for (int c : wanted) {
            if (position == text.length()) {
                return -1;
            }
            int found = text.codePointAt(position);
            if (folded(found) != c) {
                return -1;
            }
            position += Character.charCount(found);
        }
        boolean whole = !query.wholeWord() || WordBoundary.isAt(text, start) && WordBoundary.isAt(text, position);
        return whole ? position : -1;
    }

    private int folded(int c) {
        if (query.caseSensitive()) {
            return c;
        }
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
