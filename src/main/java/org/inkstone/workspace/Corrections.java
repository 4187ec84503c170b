package org.inkstone.workspace;

import java.util.List;

import org.inkstone.spelling.Misspelling;

/**
 * A misspelt word and what it may have been meant to be.
 *
 * @param suggestions best first; there may be none
 */
public record Corrections(Misspelling misspelling, List<String> suggestions) {

    public Corrections {
        suggestions = List.copyOf(suggestions);
    }
}
