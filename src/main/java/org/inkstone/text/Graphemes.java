package org.inkstone.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where what a reader sees as one character begins and ends: the extended grapheme clusters of UAX #29 (a letter with its marks, an emoji
 * with its modifiers, a flag, a Hangul syllable, an Indic conjunct), in the Unicode version of the Java runtime.
 *
 * <p>Looks at no more than {@value #REACH} UTF-16 units on either side, however long the text; a cluster that is longer ends there. The
 * halves of a surrogate pair are never parted.
 */
public final class Graphemes {

    /** A multiple of 4, so that a row of flags that is longer is cut between two of them. */
    private static final int REACH = 1024;

    private Graphemes() {}

    /** The end of the cluster that {@code offset} stands before or in; the text's length at its end. */
    public static int next(CharSequence text, int offset) {
        int from = certainBoundary(text, offset);
        for (int ahead = 32;; ahead *= 4) {
            int to = whole(text, Math.min(text.length(), offset + Math.min(ahead, REACH)));
            BreakIterator clusters = clusters(text, from, to);
            int next = offset >= text.length() ? BreakIterator.DONE : clusters.following(offset - from);
            if (next == BreakIterator.DONE || to == text.length() || from + next < to || ahead >= REACH) {
                return next == BreakIterator.DONE ? text.length() : from + next;
            }
        }
    }

    /** The begin of the cluster that {@code offset} stands behind or in; 0 at the begin of the text. */
    public static int previous(CharSequence text, int offset) {
        if (offset <= 0) {
            return 0;
        }
        int from = certainBoundary(text, offset - 1);
        BreakIterator clusters = clusters(text, from, whole(text, offset));
        return Math.max(from, from + clusters.preceding(offset - from));
    }

    public static boolean isBoundary(CharSequence text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return true;
        }
        int from = certainBoundary(text, offset);
        return from == offset || clusters(text, from, whole(text, offset + 1)).isBoundary(offset - from);
    }

    /** {@code offset} itself, or the end of the cluster that it stands in. */
    public static int ceiling(CharSequence text, int offset) {
        return isBoundary(text, offset) ? offset : next(text, offset);
    }

    /** {@code offset} itself, or the begin of the cluster that it stands in. */
    public static int floor(CharSequence text, int offset) {
        return isBoundary(text, offset) ? offset : previous(text, offset);
    }

    private static BreakIterator clusters(CharSequence text, int from, int to) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text.subSequence(from, to).toString());
        return clusters;
    }

    /** At or before {@code offset}: the nearest boundary that two plain characters make, whatever stands before them. */
    private static int certainBoundary(CharSequence text, int offset) {
        int limit = Math.max(0, offset - REACH);
        for (int at = Math.min(offset, text.length() - 1); at > limit; at--) {
            if (isPlain(text.charAt(at)) && isPlain(text.charAt(at - 1))) {
                return at;
            }
        }
        return whole(text, limit);
    }

    /** {@code offset}, or behind the surrogate pair that it would part. */
    private static int whole(CharSequence text, int offset) {
        boolean inside = offset > 0 && offset < text.length() && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
        return inside ? offset + 1 : offset;
    }

    /** Whether a character neither joins another of this kind nor is joined by it (Grapheme_Cluster_Break is Other, or it ends a line). */
    private static boolean isPlain(char c) {
        return c == '\n' || c >= ' ' && c < 0x7F || c >= 0xC0 && c < 0x300 || c >= 0x4E00 && c < 0xA000
                || c >= 0x3041 && c < 0x3097
                || c >= 0x30A1 && c < 0x30FB;
    }
}
