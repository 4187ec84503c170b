package org.inkstone.markdown;

import java.util.Set;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/** HTML of what blogs know beside Markdown: {@link PageBlocks}, emoji, shortcodes. */
final class PageNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Emoji.class, (emoji, context, html) -> html.text(emoji.characters())),
                new NodeRenderingHandler<>(Shortcode.class, (shortcode, context, html) -> shortcode(shortcode, html)),
                new NodeRenderingHandler<>(GeneratedLink.class, PageNodes::generatedLink),
                new NodeRenderingHandler<>(HeadingAttributes.class, (attributes, context, html) -> {}),
                new NodeRenderingHandler<>(ShortcodeBlock.class, (block, context, html) -> placeholder(block.source(), html)),
                new NodeRenderingHandler<>(FigureBlock.class, PageNodes::figure),
                new NodeRenderingHandler<>(TocBlock.class, (block, context, html) -> contents(context, html)),
                new NodeRenderingHandler<>(DefinitionList.class, PageNodes::definitions),
                new NodeRenderingHandler<>(DefinitionTerm.class, PageNodes::term),
                new NodeRenderingHandler<>(DefinitionItem.class, PageNodes::definition));
    }

    private static void shortcode(Shortcode shortcode, HtmlWriter html) {
        html.attr("class", "shortcode").withAttr().tag("span");
        html.text(shortcode.getChars().toString());
        html.tag("/span");
    }

    /** HTML's placeholder for a link: an anchor that leads nowhere. */
    private static void generatedLink(GeneratedLink link, NodeRendererContext context, HtmlWriter html) {
        html.attr("title", link.destination()).withAttr().tag("a");
        context.renderChildren(link);
        html.tag("/a");
    }

    /** What the site generator will replace, shown quietly as it is. */
    static void placeholder(String source, HtmlWriter html) {
        html.line();
        html.attr("class", "shortcode").withAttr().tag("div").openPre();
        html.text(source);
        html.tag("/div").closePre();
        html.line();
    }

    private static void figure(FigureBlock figure, NodeRendererContext context, HtmlWriter html) {
        html.line();
        html.tag("figure");
        context.renderChildren(figure);
        html.tag("figcaption");
        html.text(figure.caption());
        html.tag("/figcaption").tag("/figure");
        html.line();
    }

    private static void contents(NodeRendererContext context, HtmlWriter html) {
        Slots slots = Slots.of(context.getDocument());
        if (slots != null) {
            html.line();
            html.attr("class", "toc").withAttr().tag("nav");
            html.text(slots.hold(new Slot.Contents()));
            html.tag("/nav");
            html.line();
        }
    }

    private static void definitions(DefinitionList list, NodeRendererContext context, HtmlWriter html) {
        html.line();
        html.tag("dl").line();
        context.renderChildren(list);
        html.tag("/dl").line();
    }

    private static void term(DefinitionTerm term, NodeRendererContext context, HtmlWriter html) {
        html.tag("dt");
        context.renderChildren(term);
        html.tag("/dt").line();
    }

    private static void definition(DefinitionItem item, NodeRendererContext context, HtmlWriter html) {
        html.tag("dd");
        if (item.getFirstChild() instanceof Paragraph only && only.getNext() == null) {
            context.renderChildren(only);
        } else {
            html.line();
            context.renderChildren(item);
        }
        html.tag("/dd").line();
    }
}
