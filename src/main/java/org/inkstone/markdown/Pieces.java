package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.text.TextRange;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes the pieces of one document from the HTML of its blocks. */
final class Pieces {

    private final HeadingIds ids = new HeadingIds();
    private final List<RenderedPiece> pieces = new ArrayList<>();
    private final List<Block> waiting = new ArrayList<>();
    private HtmlBalance balance = new HtmlBalance();

    /** A top-level block as flexmark wrote it. */
    record Block(String html, TextRange source, List<BlockPosition> positions) {}

    private Pieces() {}

    static List<RenderedPiece> of(List<Block> blocks) {
        Pieces made = new Pieces();
        blocks.forEach(made::add);
        // What is still open at the end was never closed: each block for itself, and the sanitiser closes what it opens.
        made.waiting.forEach(block -> made.finish(List.of(block)));
        return made.pieces;
    }

    private void add(Block block) {
        waiting.add(block);
        balance.read(block.html());
        if (balance.isBalanced()) {
            finish(waiting);
            waiting.clear();
            balance = new HtmlBalance();
        }
    }

    private void finish(List<Block> blocks) {
        Element body = HtmlSanitizer.clean(String.join("\n", blocks.stream().map(Block::html).toList()));
        body.select("h1, h2, h3, h4, h5, h6").forEach(heading -> {
            if (heading.id().isEmpty()) {
                heading.id(ids.idFor(heading.text()));
            }
        });
        body.children().forEach(Alerts::apply);
        BareLinks.link(body);
        String html = oneRoot(body);
        if (!html.isEmpty()) {
            TextRange source = new TextRange(blocks.getFirst().source().start(), blocks.getLast().source().end());
            pieces.add(new RenderedPiece(html, source, blocks.stream().flatMap(b -> b.positions().stream()).toList()));
        }
    }

    /** The content in one element: itself where it is one, else in a {@code div}; empty where there is nothing to see. */
    private static String oneRoot(Element body) {
        boolean text = false;
        for (Node node : body.childNodes()) {
            text |= node instanceof TextNode textNode && !textNode.isBlank();
        }
        if (!text && body.childrenSize() == 0) {
            return "";
        }
        return !text && body.childrenSize() == 1 ? body.child(0).outerHtml() : "<div>" + body.html() + "</div>";
    }
}
