package org.inkstone.document;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.document.Alignment.Hunk;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;

/** The words that lead from one text to another, found line by line so that long texts take no longer than their differences. */
final class WordChanges {

    private WordChanges() {}

    /** The changes from {@code before} to {@code after}, both in LF coordinates; no character that a reader sees as one is cut. */
    static ChangeSet between(String before, String after) {
        List<String> lines = Tokens.lines(before);
        List<String> otherLines = Tokens.lines(after);
        int[] offsets = Tokens.offsets(lines);
        int[] otherOffsets = Tokens.offsets(otherLines);
        List<TextChange> changes = new ArrayList<>();
        for (Hunk hunk : Alignment.hunks(lines, otherLines)) {
            int start = offsets[hunk.beforeStart()];
            changes.addAll(ofWords(start, before.substring(start, offsets[hunk.beforeEnd()]),
                    after.substring(otherOffsets[hunk.afterStart()], otherOffsets[hunk.afterEnd()])));
        }
        return new ChangeSet(changes);
    }

    /** @param start where {@code before} begins */
    private static List<TextChange> ofWords(int start, String before, String after) {
        List<String> words = Tokens.words(before);
        List<String> otherWords = Tokens.words(after);
        int[] offsets = Tokens.offsets(words);
        int[] otherOffsets = Tokens.offsets(otherWords);
        return Alignment.hunks(words, otherWords).stream()
                .map(h -> TextChange.replace(start + offsets[h.beforeStart()], start + offsets[h.beforeEnd()],
                        after.substring(otherOffsets[h.afterStart()], otherOffsets[h.afterEnd()])))
                .toList();
    }
}
