package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/** Puts changes that were found in several places into one set. */
final class Changes {

    private Changes() {}

    /** The changes in the order of the text; what is put in at one place by two of them stands there in the order given. */
    static ChangeSet ordered(List<TextChange> changes) {
        List<TextChange> sorted = new ArrayList<>(
                changes.stream().filter(c -> !c.range().isEmpty() || !c.inserted().isEmpty()).toList());
        sorted.sort(Comparator.comparingInt((TextChange c) -> c.range().start()).thenComparingInt(c -> c.range().end()));
        List<TextChange> joined = new ArrayList<>();
        for (TextChange change : sorted) {
            TextChange last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.range().end() == change.range().start()) {
                joined.set(joined.size() - 1,
                        TextChange.replace(last.range().start(), change.range().end(), last.inserted() + change.inserted()));
            } else {
                joined.add(change);
            }
        }
        return new ChangeSet(joined);
    }

    /** Where a selection goes: behind what is put in at its begin and its end, but it keeps what is replaced there. */
    static TextRange map(ChangeSet changes, TextRange selection) {
        boolean replaced = !selection.isEmpty() && changes.changes().stream()
                .anyMatch(c -> !c.range().isEmpty() && c.range().start() == selection.start());
        int start = changes.mapOffset(selection.start(), !replaced);
        return new TextRange(start, Math.max(start, changes.mapOffset(selection.end(), true)));
    }

    static ChangeSet shifted(ChangeSet changes, int delta) {
        return new ChangeSet(
                changes.changes().stream().map(c -> new TextChange(c.range().shiftedBy(delta), c.inserted())).toList());
    }
}
