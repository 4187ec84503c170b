package org.inkstone.text;

import java.util.Arrays;

/**
 * Where each line of a text begins, made once so that looking up a line costs a binary search. Lines and columns are 1-based, as
 * people and compilers count them; columns count UTF-16 units.
 */
public final class LineIndex {

    private final int[] starts;
    private final int length;

    private LineIndex(int[] starts, int length) {
        this.starts = starts;
        this.length = length;
    }

    /** @param lf a text in LF coordinates */
    public static LineIndex of(String lf) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = lf.indexOf('\n'); i >= 0; i = lf.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return new LineIndex(Arrays.copyOf(starts, count), lf.length());
    }

    public int lineCount() {
        return starts.length;
    }

    /** The line that holds the place {@code offset}. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public int column(int offset) {
        return offset - start(line(offset)) + 1;
    }

    /** The offset at which the 1-based {@code line} begins. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** The offset behind the last character of the 1-based {@code line}, before its line end. */
    public int end(int line) {
        return line == starts.length ? length : starts[line] - 1;
    }
}
