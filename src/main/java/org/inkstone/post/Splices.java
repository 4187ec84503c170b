package org.inkstone.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/** Collects replacements in any order; those that touch or overlap become one, with their texts in the order of their places. */
final class Splices {

    private final List<TextChange> parts = new ArrayList<>();

    Splices insert(int offset, String text) {
        return replace(offset, offset, text);
    }

    Splices delete(int start, int end) {
        return replace(start, end, "");
    }

    Splices replace(int start, int end, String text) {
        parts.add(TextChange.replace(start, end, text));
        return this;
    }

    ChangeSet changes() {
        List<TextChange> ordered = new ArrayList<>(parts);
        ordered.sort(Comparator.comparingInt(c -> c.range().start()));
        List<TextChange> merged = new ArrayList<>();
        for (TextChange change : ordered) {
            TextChange last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && change.range().start() <= last.range().end()) {
                TextRange both = new TextRange(last.range().start(), Math.max(last.range().end(), change.range().end()));
                merged.set(merged.size() - 1, new TextChange(both, last.inserted() + change.inserted()));
            } else {
                merged.add(change);
            }
        }
        merged.removeIf(c -> c.range().isEmpty() && c.inserted().isEmpty());
        return new ChangeSet(merged);
    }
}
