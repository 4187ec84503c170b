package org.inkstone.workspace;

import java.util.List;

/** What a search in one text gave. */
public sealed interface SearchResult {

    /**
     * @param matches in the order of the text, disjoint; as many as were asked for at most
     * @param complete whether these are all
     */
    record Found(List<Match> matches, boolean complete) implements SearchResult {

        static final Found NOTHING = new Found(List.of(), true);

        public Found {
            matches = List.copyOf(matches);
        }
    }

    /** @param sentence what is wrong with the pattern, or that it takes too long; one plain sentence */
    record Failed(String sentence) implements SearchResult {}
}
