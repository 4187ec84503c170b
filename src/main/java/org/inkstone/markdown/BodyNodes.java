package org.inkstone.markdown;

import java.util.Locale;
import java.util.Set;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataKey;

/** HTML for the nodes that are ours or that flexmark renders in an outdated way. */
final class BodyNodes implements NodeRenderer {

    /** Written behind each top-level block, if not empty. A caller takes a random one: a post must not be able to write it. */
    static final DataKey<String> BLOCK_END = new DataKey<>("INKSTONE_BLOCK_END", "");

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Document.class, BodyNodes::document),
                new NodeRenderingHandler<>(Code.class, (code, context, html) -> code(code, html)),
                new NodeRenderingHandler<>(Strikethrough.class, BodyNodes::strikethrough),
                new NodeRenderingHandler<>(BareLink.class, (link, context, html) -> bareLink(link, context, html)),
                new NodeRenderingHandler<>(TableBody.class, (rows, context, html) -> tableBody(rows, context)),
                new NodeRenderingHandler<>(AlertBlock.class, BodyNodes::alert));
    }

    private static void document(Document document, NodeRendererContext context, HtmlWriter html) {
        String blockEnd = BLOCK_END.get(context.getDocument());
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            context.render(block);
            if (!blockEnd.isEmpty()) {
                html.line();
                html.raw(blockEnd);
                html.line();
            }
        }
    }

    /**
     * CommonMark 0.31.2, section 6.1: line ends become blanks, and one blank is taken off each side unless there are only blanks.
     * In a table cell a pipe is escaped even in code (GFM, section 4.10).
     */
    private static void code(Code code, HtmlWriter html) {
        String text = code.getText().toString().replace('\n', ' ');
        if (text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank()) {
            text = text.substring(1, text.length() - 1);
        }
        if (code.getAncestorOfType(TableCell.class) != null) {
            text = text.replace("\\|", "|");
        }
        html.srcPos(code.getText()).withAttr().tag("code");
        html.text(text);
        html.tag("/code");
    }

    private static void strikethrough(Strikethrough node, NodeRendererContext context, HtmlWriter html) {
        html.tag("del");
        context.renderChildren(node);
        html.tag("/del");
    }

    private static void bareLink(BareLink link, NodeRendererContext context, HtmlWriter html) {
        html.attr("href", context.encodeUrl(link.target())).withAttr().tag("a");
        html.text(link.text());
        html.tag("/a");
    }

    /** GFM, example 205: no rows, no table body. */
    private static void tableBody(TableBody rows, NodeRendererContext context) {
        if (rows.hasChildren()) {
            context.delegateRender();
        }
    }

    private static void alert(AlertBlock alert, NodeRendererContext context, HtmlWriter html) {
        String name = alert.kind().name().toLowerCase(Locale.ROOT);
        html.attr("class", "markdown-alert markdown-alert-" + name).withAttr().tagLine("div", () -> {
            html.line();
            html.attr("class", "markdown-alert-title").withAttr().tag("p");
            html.text(alert.title());
            html.tag("/p").line();
            context.renderChildren(alert);
        });
    }
}
