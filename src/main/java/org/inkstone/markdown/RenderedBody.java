package org.inkstone.markdown;

import java.util.List;

/**
 * A body as HTML, in pieces that can be replaced one by one.
 *
 * @param pieces in order; each is well-formed HTML on its own
 */
public record RenderedBody(List<RenderedPiece> pieces) {

    public RenderedBody {
        pieces = List.copyOf(pieces);
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
