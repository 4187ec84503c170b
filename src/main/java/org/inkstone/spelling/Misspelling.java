package org.inkstone.spelling;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/**
 * A word that no dictionary in use has.
 *
 * @param word as dictionaries and word lists spell it
 * @param letters as it stands in the text, without the markup inside it
 * @param parts where it stands, in the coordinates of the text that was checked: one range, or more where markup is inside
 */
public record Misspelling(String word, String letters, List<TextRange> parts) {

    public Misspelling {
        parts = List.copyOf(parts);
    }

    /** From the first letter to the last. */
    public TextRange range() {
        return new TextRange(parts.getFirst().start(), parts.getLast().end());
    }

    /** Whether the word still stands at its place in {@code text}. */
    public boolean isIn(String text) {
        return parts.getLast().end() <= text.length()
                && String.join("", parts.stream().map(part -> part.of(text)).toList()).equals(letters);
    }

    /**
     * Writes {@code correct} instead of the word: only letters that differ are replaced, and markup inside the word stays where it is,
     * counted in letters.
     */
    public ChangeSet replaceBy(String correct) {
        TextChange change = ChangeSet.between(letters, written(correct)).changes().getFirst();
        List<TextRange> replaced = places(change.range());
        List<TextChange> changes = new ArrayList<>();
        int taken = 0;
        for (TextRange range : replaced) {
            boolean last = changes.size() == replaced.size() - 1;
            int end = last ? change.inserted().length() : Math.min(taken + range.length(), change.inserted().length());
            changes.add(TextChange.replace(range.start(), range.end(), change.inserted().substring(taken, end)));
            taken = end;
        }
        return new ChangeSet(changes);
    }

    /** Where letters stand; for a place between two letters, the place behind the first of them. */
    private List<TextRange> places(TextRange wanted) {
        List<TextRange> places = new ArrayList<>();
        int length = 0;
        for (TextRange part : parts) {
            int start = Math.max(wanted.start() - length, 0);
            int end = Math.min(wanted.end() - length, part.length());
            if (start < end || wanted.isEmpty() && start == end && places.isEmpty()) {
                places.add(new TextRange(part.start() + start, part.start() + end));
            }
            length += part.length();
        }
        return places;
    }

    Misspelling shiftedBy(int delta) {
        return new Misspelling(word, letters, parts.stream().map(part -> part.shiftedBy(delta)).toList());
    }

    /** With the apostrophe that the writer uses. */
    private String written(String correct) {
        return letters.indexOf('’') >= 0 ? correct.replace('\'', '’') : correct;
    }
}
