package org.inkstone.document;

import java.util.List;

import org.inkstone.post.Post;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/**
 * One row of a {@link Difference}. The ranges called before and removed are in LF coordinates of the text before, the others of the text
 * after.
 *
 * @param key the field of the front matter whose lines these are; empty for anything else
 * @param before empty where something was added
 * @param after empty where something was removed: the place where it stood
 * @param removedWords in a changed row what gave way, in order; else empty
 * @param addedWords in a changed row what is new, in order; else empty
 */
public record DifferenceRow(Kind kind, String key, TextRange before, TextRange after, List<TextRange> removedWords,
        List<TextRange> addedWords) {

    public enum Kind {
        SAME, CHANGED, ADDED, REMOVED
    }

    public DifferenceRow {
        removedWords = List.copyOf(removedWords);
        addedWords = List.copyOf(addedWords);
    }

    /**
     * The change of the text after that puts this row's part of the text before back. Restoring each row, the last one first, gives the
     * very text before.
     */
    public ChangeSet restore(Post beforePost) {
        return kind == Kind.SAME
                ? ChangeSet.none()
                : ChangeSet.replace(after.start(), after.end(), before.of(beforePost.source().lf()));
    }

    /**
     * As {@link #restore}, for this row and no other one: line breaks are put where a paragraph would else grow together with its new
     * neighbour.
     */
    public ChangeSet restoreAlone(Post beforePost, Post afterPost) {
        int body = afterPost.body().start();
        if (kind == Kind.SAME || after.start() < body) {
            return restore(beforePost);
        }
        String lf = afterPost.source().lf();
        String restored = before.of(beforePost.source().lf());
        String left = lf.substring(body, after.start());
        String right = lf.substring(after.end());
        String text = restored.isBlank()
                ? restored + missingBreaks(left + restored, right)
                : missingBreaks(left, restored) + restored + missingBreaks(restored, right);
        return ChangeSet.replace(after.start(), after.end(), text);
    }

    /** What two paragraphs need between them so that there is a blank line. */
    private static String missingBreaks(String left, String right) {
        if (left.isBlank() || right.isBlank()) {
            return "";
        }
        String blanks = left.substring(left.stripTrailing().length())
                + right.substring(0, right.length() - right.stripLeading().length());
        return "\n".repeat(Math.max(0, 2 - (int) blanks.chars().filter(c -> c == '\n').count()));
    }
}
