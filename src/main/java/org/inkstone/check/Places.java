package org.inkstone.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/** Where places are once a text has changed around them. */
final class Places {

    private Places() {}

    /** Empty where something in {@code range}, or at one of its ends, was changed. */
    static Optional<TextRange> after(TextRange range, ChangeSet typed) {
        for (TextChange change : typed.changes()) {
            if (change.range().start() <= range.end() && change.range().end() >= range.start()) {
                return Optional.empty();
            }
        }
        return Optional.of(new TextRange(typed.mapOffset(range.start(), true), typed.mapOffset(range.end(), false)));
    }

    /** The same changes in the text after {@code typed}; empty where one of them is about what was typed. */
    static Optional<ChangeSet> after(ChangeSet changes, ChangeSet typed) {
        List<TextChange> moved = new ArrayList<>();
        for (TextChange change : changes.changes()) {
            Optional<TextRange> range = after(change.range(), typed);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            moved.add(new TextChange(range.get(), change.inserted()));
        }
        return Optional.of(new ChangeSet(moved));
    }
}
