package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.inkstone.text.TextRange;

/**
 * Renders post bodies. One instance serves all threads. Works on the calling thread: give it one with a large stack, since deeply nested
 * posts need it. A post that cannot be rendered all the same is shown as text with a notice.
 */
public final class MarkdownRenderer {

    private static final String NOTICE = "This post could not be shown as formatted text, so here is its source. Nothing in the file has "
            + "changed.";

    private final MarkdownLanguage language = MarkdownLanguage.github();
    private final RawHtml rawHtml;
    private final HtmlSanitizer sanitizer;

    public MarkdownRenderer() {
        this(RawHtml.SANITISED);
    }

    public MarkdownRenderer(RawHtml rawHtml) {
        this.rawHtml = rawHtml;
        sanitizer = new HtmlSanitizer(rawHtml == RawHtml.NOTED);
    }

    /** @param body Markdown in LF coordinates, without front matter */
    public RenderedBody render(String body) {
        try {
            return pieces(body);
        } catch (StackOverflowError | RuntimeException failure) {
            // The parser is other people's work and posts are hostile until proven otherwise: neither may take the preview away.
            return asText(body);
        }
    }

    /** The headings of a body in order, also those in quotes and lists. Empty for a body that cannot be parsed. */
    public List<Heading> outline(String body) {
        try {
            Document document = language.parse(body);
            List<Heading> headings = new ArrayList<>();
            collectHeadings(document, HeadingIds.of(document), body, headings);
            return List.copyOf(headings);
        } catch (StackOverflowError | RuntimeException failure) {
            return List.of();
        }
    }

    private RenderedBody pieces(String body) {
        Document document = language.parse(body);
        String blockEnd = "<!-- " + UUID.randomUUID() + " -->";
        document.set(BodyNodes.BLOCK_END, blockEnd);
        List<String> parts = List.of(language.html(document).split(Pattern.quote(blockEnd), -1));
        List<Node> blocks = new ArrayList<>();
        document.getChildren().forEach(blocks::add);
        List<String> htmlOfBlocks = parts.subList(0, blocks.size());

        List<RenderedPiece> pieces = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<Integer> starts = PieceBoundaries.startsOfPieces(htmlOfBlocks);
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : blocks.size();
            add(String.join("", htmlOfBlocks.subList(from, to)), blocks.subList(from, to), body, pieces, leftOut);
        }
        add(String.join("", parts.subList(blocks.size(), parts.size())), List.of(), body, pieces, leftOut);
        return new RenderedBody(pieces, leftOut);
    }

    private void add(String html, List<Node> blocks, String body, List<RenderedPiece> pieces,
            List<LeftOut> leftOut) {
        List<Removal> removals = new ArrayList<>();
        String clean = html.isBlank() ? "" : rawHtml == RawHtml.KEPT ? html.strip() : sanitizer.oneElement(html, removals::add);
        TextRange source = blocks.isEmpty()
                ? TextRange.at(body.length())
                : new TextRange(BlockPositions.range(blocks.getFirst(), body).start(),
                        BlockPositions.range(blocks.getLast(), body).end());
        if (rawHtml == RawHtml.SANITISED) {
            removals.forEach(removal -> leftOut.add(new LeftOut(source, removal.searched(), removal.sentence())));
        }
        if (clean.isEmpty()) {
            return;
        }
        List<BlockPosition> positions = blocks.stream().flatMap(block -> BlockPositions.of(block, body).stream()).toList();
        pieces.add(new RenderedPiece(clean, source, positions));
    }

    private RenderedBody asText(String body) {
        String html = sanitizer.plainText(NOTICE, body);
        TextRange all = new TextRange(0, body.length());
        return new RenderedBody(List.of(new RenderedPiece(html, all, List.of(new BlockPosition("plain text", all, 0)))),
                List.of());
    }

    private static void collectHeadings(Node parent, HeadingIds ids, String body, List<Heading> into) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
                into.add(new Heading(heading.getLevel(), InlineText.of(heading), ids.getId(heading),
                        BlockPositions.range(heading, body)));
            } else if (node instanceof Block) {
                collectHeadings(node, ids, body, into);
            }
        }
    }
}
