package org.inkstone.store;

/**
 * Where the writer is in a text.
 *
 * @param caret UTF-16 offset in the text with LF line ends
 * @param anchor the other end of the selection, an offset like {@code caret}; equal to it where nothing is selected
 * @param topLine the first visible line, counted from 0
 */
public record ViewPlace(int caret, int anchor, int topLine) {

    public static final ViewPlace START = new ViewPlace(0, 0, 0);
}
