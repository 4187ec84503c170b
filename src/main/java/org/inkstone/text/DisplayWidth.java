package org.inkstone.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * How many columns a text takes where all characters are as wide as each other: East Asian wide and fullwidth characters (UAX 11) and
 * emoji two, combining marks and other characters without a shape of their own none. What a reader sees as one character counts once,
 * so a family of emoji joined by ZWJ takes two.
 */
public final class DisplayWidth {

    /** First and last of each run of wide characters that are no emoji, in order (Unicode 16, EastAsianWidth.txt). */
    private static final int[] WIDE = {0x1100, 0x115F, 0x2329, 0x232A, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0xA4CF, 0xA960,
            0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0,
            0x18DFF,
            0x1AFF0, 0x1B2FF, 0x1D300, 0x1D376, 0x1F200, 0x1F265, 0x20000, 0x3FFFD};
    private static final int EMOJI_STYLE = 0xFE0F;

    private DisplayWidth() {}

    public static int of(String text) {
        return isPlain(text) ? text.length() : ofClusters(text);
    }

    /** Before U+0300 only the soft hyphen and controls are not one column wide, and these stand in no cell. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x300);
    }

    private static int ofClusters(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int width = 0;
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            width += ofCluster(text, start, end);
            start = end;
        }
        return width;
    }

    private static int ofCluster(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (isWide(first) || text.substring(start, end).indexOf(EMOJI_STYLE) > 0) {
            return 2;
        }
        return switch (Character.getType(first)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> 1;
        };
    }

    private static boolean isWide(int c) {
        if (Character.isEmojiPresentation(c)) {
            return true;
        }
        for (int i = 0; i < WIDE.length && WIDE[i] <= c; i += 2) {
            if (c <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
