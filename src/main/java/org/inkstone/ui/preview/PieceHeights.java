package org.inkstone.ui.preview;

import java.util.Arrays;
import java.util.List;

/** How much room the pieces of a page take, in pixels: measured where they were in the page, estimated by their length where not. FX thread only. */
final class PieceHeights {

    private static final double UNKNOWN = -1;
    /** Before anything was measured: about a line of seventy characters, and the room between two blocks. */
    private static final double USUAL_PER_CHARACTER = 0.4;
    private static final double BETWEEN = 18;

    private double[] heights = {};
    private double perCharacter = USUAL_PER_CHARACTER;

    void reset(int count) {
        heights = new double[count];
        Arrays.fill(heights, UNKNOWN);
    }

    void patch(PagePatch patch) {
        double[] patched = new double[heights.length + patch.growth()];
        System.arraycopy(heights, 0, patched, 0, patch.from());
        Arrays.fill(patched, patch.from(), patch.from() + patch.added().size(), UNKNOWN);
        System.arraycopy(heights, patch.end(), patched, patch.from() + patch.added().size(), heights.length - patch.end());
        heights = patched;
    }

    /** @param measured of the pieces from {@code first} on */
    void measured(int first, double[] measured, List<String> pieces) {
        double room = 0;
        long characters = 1;
        for (int i = 0; i < measured.length; i++) {
            heights[first + i] = measured[i];
            room += Math.max(0, measured[i] - BETWEEN);
            characters += pieces.get(first + i).length();
        }
        perCharacter = Math.max(0.01, room / characters);
    }

    double sum(int from, int to, List<String> pieces) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += of(i, pieces);
        }
        return sum;
    }

    /** The piece at {@code y} pixels below the first one's top. */
    int at(double y, List<String> pieces) {
        double top = 0;
        for (int i = 0; i < heights.length; i++) {
            top += of(i, pieces);
            if (top > y) {
                return i;
            }
        }
        return Math.max(0, heights.length - 1);
    }

    private double of(int index, List<String> pieces) {
        return heights[index] == UNKNOWN ? BETWEEN + perCharacter * pieces.get(index).length() : heights[index];
    }
}
