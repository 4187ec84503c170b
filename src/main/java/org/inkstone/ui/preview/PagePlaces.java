package org.inkstone.ui.preview;

import java.util.Arrays;
import java.util.List;

import org.inkstone.markdown.BlockPosition;
import org.inkstone.markdown.RenderedPiece;
import org.inkstone.text.TextRange;

/**
 * Which places of the source and of its page belong together: exactly where a block, a list item or a table row begins, and in proportion
 * in between. Offsets are those of the body, heights are pixels of the page. Immutable.
 */
record PagePlaces(List<RenderedPiece> pieces) {

    /** Characters around a place that are looked for in the source; fewer, where there are too many markers between them. */
    private static final int[] CONTEXTS = {24, 16, 10, 6, 3};

    /** The last piece that begins at {@code offset} or before; the first one for what stands before it. */
    int pieceAt(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).source().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * @param places of the piece, as {@link PageScript#places} gives them
     * @return how far down the page {@code offset} is
     */
    double height(int offset, int piece, double[] places) {
        return between(offset - pieces.get(piece).source().start(), offsets(piece, places), heights(places, piece));
    }

    /** The other way round. */
    int offset(double height, int piece, double[] places) {
        TextRange source = pieces.get(piece).source();
        return source.start() + (int) Math.round(between(height, heights(places, piece), offsets(piece, places)));
    }

    /** Where in the source stands what stands at a place of the page. */
    int offset(PageScript.TextPlace place, int piece, String body) {
        TextRange range = range(piece, place.part());
        String source = range.of(body).replace('\n', ' ');
        int length = Math.max(1, place.before() + place.behind());
        int expected = (int) ((long) source.length() * place.before() / length);
        for (int context : CONTEXTS) {
            String before = end(place.textBefore(), context);
            String behind = begin(place.textBehind(), context);
            int found = nearest(source, before + behind, expected, before.length());
            found = found >= 0 || before.length() < 3 ? found : nearest(source, before, expected, before.length());
            found = found >= 0 || behind.length() < 3 ? found : nearest(source, behind, expected, 0);
            if (found >= 0) {
                return range.start() + found;
            }
        }
        return range.start() + expected;
    }

    /** Where {@code words} stands in {@code source} nearest to {@code expected}; counted to the place {@code into} the words. */
    private static int nearest(String source, String words, int expected, int into) {
        if (words.isBlank()) {
            return -1;
        }
        int best = -1;
        for (int at = source.indexOf(words); at >= 0; at = source.indexOf(words, at + 1)) {
            if (best < 0 || Math.abs(at + into - expected) < Math.abs(best - expected)) {
                best = at + into;
            }
        }
        return best;
    }

    /** A piece's source, or that of a list item or table row in it, up to the next one. */
    private TextRange range(int piece, int part) {
        TextRange source = pieces.get(piece).source();
        List<BlockPosition> parts = parts(piece);
        if (part < 0 || part >= parts.size()) {
            return source;
        }
        int end = part + 1 < parts.size() ? parts.get(part + 1).range().start() : source.length();
        return new TextRange(source.start() + parts.get(part).range().start(), source.start() + end);
    }

    private List<BlockPosition> parts(int piece) {
        return pieces.get(piece).blocks().stream()
                .filter(block -> block.type().equals("list item") || block.type().equals("table row")).toList();
    }

    /** From the piece's begin: its parts and its end. */
    private double[] offsets(int piece, double[] places) {
        List<BlockPosition> parts = parts(piece);
        int count = parts.size() == places.length - 2 ? parts.size() : 0;
        double[] offsets = new double[count + 2];
        for (int i = 0; i < count; i++) {
            offsets[i + 1] = parts.get(i).range().start();
        }
        offsets[count + 1] = pieces.get(piece).source().length();
        return offsets;
    }

    private double[] heights(double[] places, int piece) {
        int count = parts(piece).size() == places.length - 2 ? places.length - 2 : 0;
        double[] heights = new double[count + 2];
        heights[0] = places[0];
        System.arraycopy(places, 2, heights, 1, count);
        heights[count + 1] = places[1];
        return heights;
    }

    /** Where {@code value} is among {@code to}, if it is there among {@code from}; both rise. */
    private static double between(double value, double[] from, double[] to) {
        int found = Arrays.binarySearch(from, value);
        int i = Math.clamp(found >= 0 ? found : -found - 2, 0, from.length - 2);
        double span = from[i + 1] - from[i];
        double share = span <= 0 ? 0 : Math.clamp((value - from[i]) / span, 0, 1);
        return to[i] + share * (to[i + 1] - to[i]);
    }

    private static String end(String text, int length) {
        return text.substring(Math.max(0, text.length() - length));
    }

    private static String begin(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
