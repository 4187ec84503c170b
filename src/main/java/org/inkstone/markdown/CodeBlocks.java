package org.inkstone.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/** Fences as blogs have them: code in colours, formulas, and the source of diagrams with a note of what it is. */
final class CodeBlocks implements NodeRenderer {

    /** Languages of diagrams, which only programs of their own can draw. */
    private static final Map<String, String> DIAGRAMS = Map.of("mermaid", "Mermaid", "mmd", "Mermaid", "plantuml", "PlantUML",
            "puml",
            "PlantUML", "dot", "Graphviz", "graphviz", "Graphviz", "gv", "Graphviz", "d2", "D2");

    private final CodeHighlighter highlighter = new CodeHighlighter();
    private final MathNodes formulas;

    CodeBlocks(MathNodes formulas) {
        this.formulas = formulas;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(FencedCodeBlock.class, this::fence),
                new NodeRenderingHandler<>(CodeShortcodeBlock.class, (block, context, html) -> shortcode(block, html)));
    }

    private void shortcode(CodeShortcodeBlock block, HtmlWriter html) {
        if (block.isComment()) {
            PageNodes.placeholder(block.getChars().toString().strip(), html);
        } else {
            code(CodeHighlighter.language(block.language()), block.code(), html);
        }
    }

    private void fence(FencedCodeBlock fence, NodeRendererContext context, HtmlWriter html) {
        String language = CodeHighlighter.language(fence.getInfo().unescape());
        String code = fence.getContentChars().normalizeEOL();
        String diagram = DIAGRAMS.get(language.toLowerCase(Locale.ROOT));
        if (language.equalsIgnoreCase("math") && !code.isBlank()) {
            formulas.block(code, context, html);
        } else if (diagram == null) {
            code(language, code, html);
        } else {
            html.line();
            html.attr("class", "diagram-source").withAttr().tag("figure");
            code(language, code, html);
            html.attr("class", "code-note").withAttr().tag("figcaption");
            html.text("Diagram in " + diagram + ", shown as its source");
            html.tag("/figcaption").line();
            html.tag("/figure").line();
        }
    }

    /** As CommonMark 0.31.2, section 4.5, has it, but for the spans inside. */
    private void code(String language, String code, HtmlWriter html) {
        html.line();
        html.tag("pre").openPre();
        if (!language.isEmpty()) {
            html.attr("class", "language-" + language);
        }
        html.withAttr().tag("code");
        html.raw(highlighter.html(language, code));
        html.tag("/code");
        html.tag("/pre").closePre();
        html.line();
    }
}
