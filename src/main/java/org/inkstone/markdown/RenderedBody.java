package org.inkstone.markdown;

import java.util.List;

/**
 * A body as HTML, in pieces that can be replaced one by one.
 *
 * @param pieces in order; each is well-formed HTML on its own
 * @param headings in order, also those in quotes and lists
 * @param words of the body's source
 * @param leftOut what of the body is in none of them, in order
 */
public record RenderedBody(List<RenderedPiece> pieces, List<Heading> headings, int words, List<LeftOut> leftOut) {

    public RenderedBody {
        pieces = List.copyOf(pieces);
        headings = List.copyOf(headings);
        leftOut = List.copyOf(leftOut);
    }

    /** The same body with other pieces. */
    public RenderedBody with(List<RenderedPiece> others) {
        return new RenderedBody(others, headings, words, leftOut);
    }

    /** The whole body: the pieces, each ended by a line feed. This is what {@code inkstone render} prints and what a page holds. */
    public String html() {
        StringBuilder html = new StringBuilder();
        for (RenderedPiece piece : pieces) {
            html.append(piece.html()).append('\n');
        }
        return html.toString();
    }
}
