package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.inkstone.text.TextRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Renders post bodies: CommonMark with tables, task lists, strikethrough, footnotes, bare links, alerts and heading anchors, sanitised.
 *
 * <p>One instance serves all threads. Text that nests deeper than the calling thread's stack is shown as text.
 */
public final class MarkdownRenderer {

    private final Flexmark flexmark = Flexmark.posts();

    /** @param body Markdown in LF coordinates, without front matter */
    public RenderedBody render(String body) {
        try {
            Document document = flexmark.parse(body);
            return new RenderedBody(Pieces.of(blocks(document, body)));
        } catch (StackOverflowError e) {
            return asText(body);
        }
    }

    /** The headings of a body, in order. Those in raw HTML are not among them. */
    public List<org.inkstone.markdown.Heading> outline(String body) {
        List<org.inkstone.markdown.Heading> outline = new ArrayList<>();
        for (RenderedPiece piece : render(body).pieces()) {
            List<Element> rendered = Jsoup.parseBodyFragment(piece.html()).select("h1, h2, h3, h4, h5, h6");
            List<BlockPosition> positions = piece.blocks().stream().filter(b -> b.type().equals("heading")).toList();
            for (int i = 0; i < Math.min(rendered.size(), positions.size()); i++) {
                Element heading = rendered.get(i);
                outline.add(new org.inkstone.markdown.Heading(heading.normalName().charAt(1) - '0', heading.text(), heading.id(),
                        positions.get(i).range()));
            }
        }
        return outline;
    }

    private List<Pieces.Block> blocks(Document document, String body) {
        List<String> html = flexmark.renderBlocks(document);
        List<Pieces.Block> blocks = new ArrayList<>(html.size());
        int i = 0;
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            List<BlockPosition> positions = new ArrayList<>();
            collect(child, 0, body, positions);
            blocks.add(new Pieces.Block(html.get(i++), range(child, body), positions));
        }
        if (!html.getLast().isEmpty()) {
            blocks.add(new Pieces.Block(html.getLast(), TextRange.at(body.length()), List.of()));
        }
        return blocks;
    }

    private static void collect(Node node, int depth, String body, List<BlockPosition> positions) {
        positions.add(new BlockPosition(typeOf(node), range(node, body), depth));
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Block) {
                collect(child, depth + 1, body, positions);
            }
        }
    }

    private static TextRange range(Node node, String body) {
        int end = Math.min(node.getEndOffset(), body.length());
        while (end > node.getStartOffset() && body.charAt(end - 1) == '\n') {
            end--;
        }
        return new TextRange(Math.min(node.getStartOffset(), end), end);
    }

    /** {@code BulletListItem} is a "list item", {@code FencedCodeBlock} a "fenced code block". */
    private static String typeOf(Node node) {
        String name = node instanceof Heading ? "Heading" : node.getClass().getSimpleName();
        if (name.endsWith("ListItem")) {
            return "list item";
        }
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static RenderedBody asText(String body) {
        Element root = new Element("div");
        root.appendElement("p").addClass("notice")
                .text("This text nests too deeply to be shown as a page. Here it is as it is written:");
        root.appendElement("pre").addClass("plain-text").text(body);
        Element holder = new Element("body").appendChild(root);
        return new RenderedBody(List.of(new RenderedPiece(holder.html(), new TextRange(0, body.length()), List.of())));
    }
}
