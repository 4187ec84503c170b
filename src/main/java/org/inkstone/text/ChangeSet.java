package org.inkstone.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Replacements that happen at once: ordered, disjoint, and all in the coordinates of the text before any of them.
 *
 * <p>The model is that of CodeMirror 6's {@code ChangeSet}: {@link #apply}, {@link #invert}, {@link #mapOffset} and {@link #then} are
 * total functions of a text of the right length and never touch a character outside the ranges.
 */
public record ChangeSet(List<TextChange> changes) {

    private static final ChangeSet NONE = new ChangeSet(List.of());

    public ChangeSet {
        changes = List.copyOf(changes);
        int end = 0;
        boolean first = true;
        for (TextChange change : changes) {
            TextRange range = change.range();
            if (range.start() < end || (!first && range.isEmpty() && range.start() == end)) {
                throw new IllegalArgumentException("changes overlap or are out of order at " + range.start());
            }
            end = range.end();
            first = false;
        }
    }

    public static ChangeSet none() {
        return NONE;
    }

    public static ChangeSet of(TextChange change) {
        return new ChangeSet(List.of(change));
    }

    public static ChangeSet insert(int offset, String inserted) {
        return of(TextChange.insert(offset, inserted));
    }

    public static ChangeSet replace(int start, int end, String inserted) {
        return of(TextChange.replace(start, end, inserted));
    }

    /** One change from {@code before} to {@code after}: what lies between their common begin and their common end, of whole characters. */
    public static ChangeSet between(String before, String after) {
        int limit = Math.min(before.length(), after.length());
        int prefix = 0;
        while (prefix < limit && before.charAt(prefix) == after.charAt(prefix)) {
            prefix++;
        }
        prefix -= prefix > 0 && Character.isHighSurrogate(before.charAt(prefix - 1)) ? 1 : 0;
        int suffix = 0;
        while (suffix < limit - prefix
                && before.charAt(before.length() - 1 - suffix) == after.charAt(after.length() - 1 - suffix)) {
            suffix++;
        }
        suffix -= suffix > 0 && Character.isLowSurrogate(before.charAt(before.length() - suffix)) ? 1 : 0;
        return replace(prefix, before.length() - suffix, after.substring(prefix, after.length() - suffix));
    }

    /** Whether nothing is replaced and nothing inserted. */
    public boolean isEmpty() {
        return changes.stream().allMatch(c -> c.range().isEmpty() && c.inserted().isEmpty());
    }

    public int lengthDelta() {
        return changes.stream().mapToInt(TextChange::lengthDelta).sum();
    }

    /**
     * The text after these changes.
     *
     * @throws IllegalArgumentException if a range ends behind the text
     */
    public String apply(String before) {
        requireFits(before.length());
        StringBuilder after = new StringBuilder(before.length() + Math.max(0, lengthDelta()));
        int position = 0;
        for (TextChange change : changes) {
            after.append(before, position, change.range().start()).append(change.inserted());
            position = change.range().end();
        }
        return after.append(before, position, before.length()).toString();
    }

    /** The changes that lead from {@code apply(before)} back to {@code before}. */
    public ChangeSet invert(CharSequence before) {
        requireFits(before.length());
        List<TextChange> inverse = new ArrayList<>(changes.size());
        int delta = 0;
        for (TextChange change : changes) {
            int start = change.range().start() + delta;
            inverse.add(TextChange.replace(start, start + change.inserted().length(), change.range().of(before)));
            delta += change.lengthDelta();
        }
        return new ChangeSet(joinTouching(inverse));
    }

    /**
     * Where the place {@code offset} of the text before lies in the text after.
     *
     * @param stickRight whether a place where text is inserted, or inside a replaced range, moves behind the inserted text
     */
    public int mapOffset(int offset, boolean stickRight) {
        int delta = 0;
        for (TextChange change : changes) {
            TextRange range = change.range();
            if (range.start() > offset || (range.start() == offset && !stickRight)) {
                break;
            }
            if (offset < range.end() || (range.isEmpty() && range.start() == offset)) {
                return range.start() + delta + (stickRight ? change.inserted().length() : 0);
            }
            delta += change.lengthDelta();
        }
        return offset + delta;
    }

    /**
     * These changes and then {@code next}, as one: {@code next} is in the coordinates of the text after these.
     *
     * <p>Both are read as sequences of kept, deleted and inserted characters and merged in one pass.
     */
    public ChangeSet then(ChangeSet next) {
        return new Composer(changes, next.changes).compose();
    }

    /** The smallest range of the text before that holds every replaced range; empty at 0 when there is none. */
    public TextRange span() {
        return changes.isEmpty()
                ? TextRange.at(0)
                : new TextRange(changes.getFirst().range().start(), changes.getLast().range().end());
    }

    void requireFits(int length) {
        if (!changes.isEmpty() && changes.getLast().range().end() > length) {
            throw new IllegalArgumentException("a change ends at " + changes.getLast().range().end() + ", the text at " + length);
        }
    }

    /** Two changes without a kept character between them become one, so that "disjoint" has one meaning. */
    private static List<TextChange> joinTouching(List<TextChange> ordered) {
        List<TextChange> joined = new ArrayList<>(ordered.size());
        for (TextChange change : ordered) {
            TextChange last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.range().end() == change.range().start()) {
                joined.set(joined.size() - 1,
                        TextChange.replace(last.range().start(), change.range().end(), last.inserted() + change.inserted()));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }

    /** Walks the text between two change sets: what the first makes is what the second reads. */
    private static final class Composer {
        private final List<TextChange> second;
        private final List<TextChange> result = new ArrayList<>();
        private final List<TextChange> first;
        private int nextFirst;
        /** The unread rest of the first's current insertion. */
        private String pending = "";
        /** Offset in the original text of the next character that the first keeps. */
        private int original;
        /** Offset in the middle text, between the two change sets. */
        private int middle;

        Composer(List<TextChange> first, List<TextChange> second) {
            this.first = first;
            this.second = second;
        }

        ChangeSet compose() {
            for (TextChange change : second) {
                read(change.range().start() - middle, true);
                // What the first deletes right here is deleted before the second inserts, or the order of the result would break.
                takeDeletion();
                read(change.range().length(), false);
                emit(original, original, change.inserted());
            }
            keep(pending);
            pending = "";
            while (nextFirst < first.size()) {
                TextChange change = first.get(nextFirst++);
                original = change.range().end();
                emit(change.range().start(), change.range().end(), change.inserted());
            }
            return new ChangeSet(joinTouching(result));
        }

        /** Reads {@code count} characters of the middle text; the second change set keeps or drops them. */
        private void read(int count, boolean kept) {
            int left = count;
            while (left > 0) {
                if (!pending.isEmpty()) {
                    int taken = Math.min(left, pending.length());
                    if (kept) {
                        keep(pending.substring(0, taken));
                    }
                    pending = pending.substring(taken);
                    middle += taken;
                    left -= taken;
                } else if (nextFirst < first.size() && first.get(nextFirst).range().start() == original) {
                    takeDeletion();
                } else {
                    int until = nextFirst < first.size() ? first.get(nextFirst).range().start() : Integer.MAX_VALUE;
                    int taken = Math.min(left, until - original);
                    if (!kept) {
                        emit(original, original + taken, "");
                    }
                    original += taken;
                    middle += taken;
                    left -= taken;
                }
            }
        }

        private void takeDeletion() {
            if (pending.isEmpty() && nextFirst < first.size() && first.get(nextFirst).range().start() == original) {
                TextChange change = first.get(nextFirst++);
                emit(change.range().start(), change.range().end(), "");
                original = change.range().end();
                pending = change.inserted();
            }
        }

        private void keep(String inserted) {
            emit(original, original, inserted);
        }

        private void emit(int start, int end, String inserted) {
            if (start == end && inserted.isEmpty()) {
                return;
            }
            TextChange last = result.isEmpty() ? null : result.getLast();
            if (last != null && last.range().end() == start) {
                result.set(result.size() - 1, TextChange.replace(last.range().start(), end, last.inserted() + inserted));
            } else {
                result.add(TextChange.replace(start, end, inserted));
            }
        }
    }
}
