package org.inkstone.markdown;

import java.util.List;

import org.inkstone.text.TextRange;

/**
 * One top-level block as HTML, or several that only together are well-formed ({@code <details>}, Markdown, {@code </details>}).
 *
 * @param html sanitised; no line end at its end. Exactly one root element, so that a page can hold one node a piece
 * @param source where the piece stands in the body, in LF coordinates of the body; empty at the body's end for what stands nowhere
 *        (the list of footnotes)
 * @param blocks the blocks in it, outermost first, in source order; their ranges count from the piece's begin
 */
public record RenderedPiece(String html, TextRange source, List<BlockPosition> blocks) {

    public RenderedPiece {
        blocks = List.copyOf(blocks);
    }

    /** The same piece with other HTML. */
    public RenderedPiece with(String otherHtml) {
        return new RenderedPiece(otherHtml, source, blocks);
    }
}
