package org.inkstone.document;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.document.Alignment.Hunk;
import org.inkstone.document.DifferenceRow.Kind;
import org.inkstone.text.TextRange;

/** Lays two texts out in rows, from their begin to their end, so that no character can be left out. */
final class DifferenceRows {

    private final String before;
    private final String after;
    private final List<DifferenceRow> rows = new ArrayList<>();
    private int position;
    private int otherPosition;

    DifferenceRows(String before, String after) {
        this.before = before;
        this.after = after;
    }

    List<DifferenceRow> rows() {
        return rows;
    }

    /** A row of the next characters of either text; none where there are none. */
    void add(String key, int length, int otherLength) {
        TextRange range = new TextRange(position, position + length);
        TextRange otherRange = new TextRange(otherPosition, otherPosition + otherLength);
        position = range.end();
        otherPosition = otherRange.end();
        if (range.isEmpty() && otherRange.isEmpty()) {
            return;
        }
        if (range.isEmpty() || otherRange.isEmpty()) {
            rows.add(
                    new DifferenceRow(range.isEmpty() ? Kind.ADDED : Kind.REMOVED, key, range, otherRange, List.of(), List.of()));
        } else if (range.of(before).equals(otherRange.of(after))) {
            rows.add(new DifferenceRow(Kind.SAME, key, range, otherRange, List.of(), List.of()));
        } else {
            rows.add(changed(key, range, otherRange));
        }
    }

    private DifferenceRow changed(String key, TextRange range, TextRange otherRange) {
        List<String> words = Tokens.words(range.of(before));
        List<String> otherWords = Tokens.words(otherRange.of(after));
        int[] offsets = Tokens.offsets(words);
        int[] otherOffsets = Tokens.offsets(otherWords);
        List<TextRange> removed = new ArrayList<>();
        List<TextRange> added = new ArrayList<>();
        for (Hunk hunk : Alignment.hunks(words, otherWords)) {
            join(removed, before, new TextRange(offsets[hunk.beforeStart()], offsets[hunk.beforeEnd()]).shiftedBy(range.start()));
            join(added, after,
                    new TextRange(otherOffsets[hunk.afterStart()], otherOffsets[hunk.afterEnd()]).shiftedBy(otherRange.start()));
        }
        return new DifferenceRow(Kind.CHANGED, key, range, otherRange, removed, added);
    }

    /** Ranges with nothing but blanks between them read as one. */
    private static void join(List<TextRange> ranges, String text, TextRange next) {
        if (next.isEmpty()) {
            return;
        }
        TextRange last = ranges.isEmpty() ? null : ranges.getLast();
        if (last != null && text.substring(last.end(), next.start()).isBlank()) {
            ranges.set(ranges.size() - 1, new TextRange(last.start(), next.end()));
        } else {
            ranges.add(next);
        }
    }
}
