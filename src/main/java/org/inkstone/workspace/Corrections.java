package org.inkstone.workspace;

import java.util.List;
import java.util.Optional;

import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.spelling.Misspelling;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/**
 * A misspelt word and what it may have been meant to be.
 *
 * @param suggestions best first; there may be none
 */
public record Corrections(Misspelling misspelling, List<String> suggestions) {

    public Corrections {
        suggestions = List.copyOf(suggestions);
    }

    /** Writes one of the suggestions instead of the word, if that still stands there; the caret goes behind it. */
    public EditCommand replaceBy(String suggestion) {
        return (state, selection) -> {
            if (!misspelling.isIn(state.text())) {
                return Optional.empty();
            }
            ChangeSet changes = misspelling.replaceBy(suggestion);
            TextRange caret = TextRange.at(changes.mapOffset(misspelling.range().end(), true));
            return Optional.of(new Edit(new Transaction(state.revision(), changes, Origin.COMMAND), caret));
        };
    }
}
