package org.inkstone.check;

import java.util.Optional;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/**
 * Something in a post that its writer should look at.
 *
 * @param range of the text, in LF coordinates; empty at 0 for what stands nowhere
 * @param message one plain sentence, or two
 * @param fix what mends it, where that is known
 */
public record Finding(Rule rule, TextRange range, String message, Optional<Fix> fix) {

    public Finding(Rule rule, TextRange range, String message) {
        this(rule, range, message, Optional.empty());
    }

    /**
     * The same finding in a text that has changed since; gone where its place was changed, until somebody looks again.
     *
     * @param typed changes of the text in which it was found
     */
    public Optional<Finding> after(ChangeSet typed) {
        if (range.isEmpty() && range.start() == 0) {
            return Optional.of(new Finding(rule, range, message, fix.flatMap(f -> f.after(typed))));
        }
        return Places.after(range, typed)
                .map(place -> new Finding(rule, place, message, fix.flatMap(f -> f.after(typed))));
    }
}
