package org.inkstone.workspace;

import org.inkstone.text.TextRange;

/**
 * The words around a match, on one line.
 *
 * @param before what stands before it in its line, from a few words on
 * @param found what was found; a line end is shown as {@code ↵}
 * @param after what stands behind it in the line where it ends
 */
public record Excerpt(String before, String found, String after) {

    /** UTF-16 units. */
    private static final int BEFORE = 28;
    private static final int FOUND = 48;
    private static final int AFTER = 160;

    /** @param lf the text that the match is of, in LF coordinates */
    public static Excerpt of(String lf, TextRange match) {
        int lineStart = lf.lastIndexOf('\n', match.start() - 1) + 1;
        int lineEnd = lf.indexOf('\n', match.end());
        int start = whole(lf, Math.max(lineStart, match.start() - BEFORE));
        int end = whole(lf, Math.min(lineEnd < 0 ? lf.length() : lineEnd, match.end() + AFTER));
        String before = lf.substring(start, match.start());
        return new Excerpt(start > lineStart ? "…" + before : before.stripLeading(), shown(match.of(lf)),
                lf.substring(match.end(), end));
    }

    /** Characters that are to be found or put in their place, as a line shows them. */
    public static String shown(String characters) {
        String cut = characters.length() <= FOUND ? characters : characters.substring(0, whole(characters, FOUND)) + "…";
        return cut.replace('\n', '↵').replace('\t', ' ');
    }

    /** The place itself, or the one behind it where it would part a surrogate pair. */
    private static int whole(String text, int offset) {
        boolean parts = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return parts ? offset + 1 : offset;
    }
}
