package org.inkstone.markdown;

import java.util.Set;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/** Fences as blogs have them: code in colours. */
final class CodeBlocks implements NodeRenderer {

    private final CodeHighlighter highlighter = new CodeHighlighter();

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(FencedCodeBlock.class, (fence, context, html) -> fence(fence, html)));
    }

    private void fence(FencedCodeBlock fence, HtmlWriter html) {
        code(CodeHighlighter.language(fence.getInfo().unescape()), fence.getContentChars().normalizeEOL(), html);
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
