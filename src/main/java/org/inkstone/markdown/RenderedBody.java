package org.inkstone.markdown;

import java.util.List;

/**
 * A body as HTML, in pieces that can be replaced one by one.
 *
 * @param pieces in order; each is well-formed HTML on its own
 * @param leftOut what of the body is in none of them, in order
 */
public record RenderedBody(List<RenderedPiece> pieces, List<LeftOut> leftOut) {

    public RenderedBody {
        pieces = List.copyOf(pieces);
        leftOut = List.copyOf(leftOut);
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
