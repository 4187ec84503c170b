package org.inkstone.markdown;

import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/** Formulas as MathML, which stands in a slot as the sanitiser would drop it; what cannot be converted as its source. */
final class MathNodes implements NodeRenderer {

    private final TexToMathMl converter = new TexToMathMl();

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(MathInline.class, this::inline), new NodeRenderingHandler<>(MathBlock.class,
                (block, context, html) -> block(block.tex(), context, html)));
    }

    private void inline(MathInline node, NodeRendererContext context, HtmlWriter html) {
        // GFM, section 4.10: in a table a pipe has a backslash whatever it stands in.
        String tex = node.getAncestorOfType(TableCell.class) == null ? node.tex() : node.tex().replace("\\|", "|");
        write(tex, converter.html(tex, false, node.isDisplay()), context, html);
    }

    /** A formula between paragraphs. */
    void block(String tex, NodeRendererContext context, HtmlWriter html) {
        html.line();
        html.attr("class", "math-display").withAttr().tag("div");
        write(tex, converter.html(tex, true, true), context, html);
        html.tag("/div");
        html.line();
    }

    private static void write(String tex, Optional<String> mathMl, NodeRendererContext context, HtmlWriter html) {
        Slots slots = Slots.KEY.get(context.getDocument());
        if (mathMl.isPresent() && slots != null) {
            html.text(slots.hold(mathMl.get()));
        } else {
            html.attr("class", "math-source").withAttr().tag("code");
            html.text(tex.strip());
            html.tag("/code");
        }
    }
}
