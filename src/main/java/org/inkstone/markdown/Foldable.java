package org.inkstone.markdown;

import org.inkstone.text.TextRange;

/**
 * Lines that can be folded into the line above them.
 *
 * @param start of that line
 * @param hidden from that line's end, before its line end, to the end of the last line that would be folded away
 */
public record Foldable(Kind kind, int start, TextRange hidden) {

    /** What the line above is the first of. */
    public enum Kind {
        SECTION, LIST_ITEM, FENCE
    }

    /** Whether {@code offset} lies in the lines, the visible one included. */
    public boolean holds(int offset) {
        return start <= offset && offset <= hidden.end();
    }
}
