package org.inkstone.spelling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Remembers what was said of the words that were asked for last: a text has far fewer words than it is long, and dictionaries of some
 * languages take their time. For one thread at a time.
 */
public final class RememberedWords implements Predicate<String> {

    /** About 2 MB. */
    private static final int MOST_WORDS = 20_000;

    private final Predicate<String> speller;
    private final Map<String, Boolean> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_WORDS;
        }
    };

    public RememberedWords(Predicate<String> speller) {
        this.speller = speller;
    }

    @Override
    public boolean test(String word) {
        Boolean right = known.get(word);
        if (right == null) {
            right = speller.test(word);
            known.put(word, right);
        }
        return right;
    }
}
