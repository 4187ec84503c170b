package org.inkstone.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Footnotes as GitHub has them: {@code [^label]} in the text, {@code [^label]:} and blocks elsewhere. flexmark's own extension numbers
 * them in one document; here the text of a body is many documents, so numbers are slots, and what defines a footnote is handed out.
 */
final class Footnotes implements NodeRenderer {

    private static final int CONTENT_INDENT = 4;
    private static final String BEGIN = "<";
    private static final String END = ">";

    /**
     * A footnote of a passage.
     *
     * @param label normalised
     * @param html of its blocks, not yet sanitised, with tokens of {@code held}
     * @param slots in it, in order
     */
    record Text(String label, String html, Slots held, List<Slot> slots) {

        static Text of(String label, String html, Slots held) {
            return new Text(label, html, held, HtmlTemplate.of(html, List.of(held)).slots());
        }
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(FootnoteReference.class, Footnotes::reference),
                new NodeRenderingHandler<>(FootnoteDefinition.class, Footnotes::definition));
    }

    private static void reference(FootnoteReference reference, NodeRendererContext context, HtmlWriter html) {
        Slots slots = Slots.of(context.getDocument());
        if (slots == null) {
            html.text(reference.getChars());
            return;
        }
        String number = slots.hold(new Slot.FootnoteNumber(reference.label()));
        html.attr("id", "fnref-" + slots.hold(new Slot.FootnoteReferenceId(reference.label()))).withAttr().tag("sup");
        html.attr("class", "footnote-ref").attr("href", "#fn-" + number).withAttr().tag("a");
        html.text(number);
        html.tag("/a").tag("/sup");
    }

    private static void definition(FootnoteDefinition definition, NodeRendererContext context, HtmlWriter html) {
        Slots slots = Slots.of(context.getDocument());
        if (slots != null) {
            html.line().raw(slots.secret() + BEGIN).line();
            context.renderChildren(definition);
            html.line().raw(slots.secret() + END).line();
        }
    }

    /**
     * Takes the definitions out of {@code html}.
     *
     * @param labels of the definitions in it, in the order in which they begin
     * @param into is given what was taken out
     */
    static String takeOut(String html, Slots slots, List<String> labels, List<Text> into) {
        if (labels.isEmpty()) {
            return html;
        }
        record Open(int index, StringBuilder html) {}
        String secret = slots.secret();
        Text[] texts = new Text[labels.size()];
        Deque<Open> open = new ArrayDeque<>();
        StringBuilder outside = new StringBuilder();
        int begun = 0;
        int from = 0;
        for (int at = html.indexOf(secret); at >= 0; at = html.indexOf(secret, at + 1)) {
            String mark = html.substring(at + secret.length(), at + secret.length() + 1);
            if (!mark.equals(BEGIN) && !mark.equals(END)) {
                continue;
            }
            (open.isEmpty() ? outside : open.peek().html()).append(html, from, at);
            from = at + secret.length() + 1;
            if (mark.equals(BEGIN)) {
                open.push(new Open(begun++, new StringBuilder()));
            } else {
                Open closed = open.pop();
                texts[closed.index()] = Text.of(labels.get(closed.index()), closed.html().toString().strip(), slots);
            }
        }
        into.addAll(List.of(texts));
        return outside.append(html, from, html.length()).toString();
    }

    /** Opens definitions. */
    static final class Starts extends BlockStarts {

        Starts() {
            super(Set.of(), Set.of());
        }

        @Override
        BlockStart start(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            int end = state.getIndent() >= CODE_INDENT ? -1 : LineShape.endOfFootnoteLabel(line, start, line.length());
            return end < 0 ? BlockStart.none() : BlockStart.of(new Definition(line.subSequence(start, end))).atIndex(end);
        }
    }

    private static final class Definition extends AbstractBlockParser {
        private final FootnoteDefinition block;

        Definition(BasedSequence opening) {
            block = new FootnoteDefinition(opening, Definitions.normal(opening.midSequence(2, -2)));
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return block.getFirstChild() == null ? BlockContinue.none() : BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() < CONTENT_INDENT
                    ? BlockContinue.none()
                    : BlockContinue.atColumn(state.getColumn() + CONTENT_INDENT);
        }

        @Override
        public void closeBlock(ParserState state) {
            block.setCharsFromContent();
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(ParserState state, BlockParser child, Block childBlock) {
            return true;
        }
    }
}
