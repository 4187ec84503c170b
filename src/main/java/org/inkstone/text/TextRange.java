package org.inkstone.text;

/**
 * The characters from {@code start} (inclusive) to {@code end} (exclusive), as UTF-16 offsets from the beginning of a text.
 *
 * @param start 0 or more
 * @param end {@code start} or more; equal for an empty range, which is a place between two characters
 */
public record TextRange(int start, int end) {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    /** The place before the character at {@code offset}. */
    public static TextRange at(int offset) {
        return new TextRange(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether {@code offset} lies in this range or at one of its two ends. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    public TextRange shiftedBy(int delta) {
        return new TextRange(start + delta, end + delta);
    }

    /** The characters of {@code text} in this range. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
