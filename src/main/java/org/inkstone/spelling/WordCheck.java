package org.inkstone.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.inkstone.text.TextRange;

/** Checks a word that may be composed of others by hyphens: it is right if it is known, or if each of those is. */
record WordCheck(Word word) {

    List<Misspelling> misspellings(Predicate<String> accepts) {
        String letters = word.letters();
        if (accepts.test(Letters.normal(letters))) {
            return List.of();
        }
        List<Misspelling> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= letters.length(); i++) {
            if (i == letters.length() || Letters.isHyphen(letters.charAt(i))) {
                boolean whole = start == 0 && i == letters.length();
                if (whole
                        || Letters.isOrdinary(letters, start, i) && !accepts.test(Letters.normal(letters.substring(start, i)))) {
                    found.add(new Misspelling(Letters.normal(letters.substring(start, i)), letters.substring(start, i),
                            part(start, i)));
                }
                start = i + 1;
            }
        }
        return found;
    }

    /** Where the letters from {@code start} to {@code end} stand. */
    private List<TextRange> part(int start, int end) {
        List<TextRange> ranges = new ArrayList<>();
        int length = 0;
        for (TextRange range : word.parts()) {
            int from = Math.max(start - length, 0);
            int to = Math.min(end - length, range.length());
            if (from < to) {
                ranges.add(new TextRange(range.start() + from, range.start() + to));
            }
            length += range.length();
        }
        return ranges;
    }
}
