package org.inkstone.document;

import java.util.Optional;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/**
 * What both sides of a merge changed: the writer decides. Nothing is lost meanwhile. Ranges and changes are in LF coordinates of the
 * text that the conflict stands in: the merged text, or what became of it ({@link #after}).
 */
public sealed interface Conflict {

    /** Everything of it. */
    TextRange range();

    /** The changes that leave mine only. */
    ChangeSet keepMine();

    /** The changes that leave theirs only. */
    ChangeSet takeTheirs();

    /**
     * The same conflict behind a later edit; empty once one of its texts was edited away. What is typed inside a text or at its begin
     * belongs to it. A conflict that was decided may remain where that took no change: whoever decides it drops it.
     */
    Optional<Conflict> after(ChangeSet changes);

    /**
     * Both changed the same lines: both texts stand there, mine first. Where one side removed what the other changed, its range is
     * empty and the changed text stands. To keep both takes no change.
     *
     * @param theirs begins at the end of {@code mine} or behind the line break that parts the two
     */
    record Passage(TextRange mine, TextRange theirs) implements Conflict {

        @Override
        public TextRange range() {
            return new TextRange(mine.start(), theirs.end());
        }

        @Override
        public ChangeSet keepMine() {
            return ChangeSet.replace(mine.end(), theirs.end(), "");
        }

        @Override
        public ChangeSet takeTheirs() {
            return ChangeSet.replace(mine.start(), theirs.start(), "");
        }

        @Override
        public Optional<Conflict> after(ChangeSet changes) {
            return mapped(mine, changes).flatMap(m -> mapped(theirs, changes).map(t -> after(m, t)));
        }

        /** What was typed between the two would be lost with theirs: it is mine. */
        private Passage after(TextRange newMine, TextRange newTheirs) {
            boolean typedBetween = newTheirs.start() - newMine.end() > theirs.start() - mine.end();
            return new Passage(typedBetween ? new TextRange(newMine.start(), newTheirs.start()) : newMine, newTheirs);
        }
    }

    /**
     * Both changed one field of the front matter: mine stands there.
     *
     * @param key the field; empty where the front matter could be merged only as a whole
     * @param mine the field's own lines
     * @param theirs what they have in place of these lines
     */
    record FieldValue(String key, TextRange mine, String theirs) implements Conflict {

        @Override
        public TextRange range() {
            return mine;
        }

        @Override
        public ChangeSet keepMine() {
            return ChangeSet.none();
        }

        @Override
        public ChangeSet takeTheirs() {
            return ChangeSet.replace(mine.start(), mine.end(), theirs);
        }

        @Override
        public Optional<Conflict> after(ChangeSet changes) {
            return mapped(mine, changes).map(m -> new FieldValue(key, m, theirs));
        }
    }

    private static Optional<TextRange> mapped(TextRange range, ChangeSet changes) {
        int start = changes.mapOffset(range.start(), false);
        int end = Math.max(start, changes.mapOffset(range.end(), false));
        return start == end && !range.isEmpty() ? Optional.empty() : Optional.of(new TextRange(start, end));
    }
}
