package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;

/**
 * flexmark, set up: which dialect is read, and how a document is written out block by block. Bare addresses are not linked here: flexmark's
 * own extension for that takes minutes on hostile text (measured for the design: 93 s on 4,000 × {@code &amp;&x}).
 */
final class Flexmark {

    /** What stands between two blocks in the output of one run; random, so that no text can hold it. */
    private static final DataKey<String> SEPARATOR = new DataKey<>("INKSTONE_BLOCK_SEPARATOR", "");

    private final Parser parser;
    private final HtmlRenderer renderer;

    private Flexmark(DataHolder options) {
        parser = Parser.builder(options).build();
        renderer = HtmlRenderer.builder(options).nodeRendererFactory(o -> new PostNodeRenderer()).build();
    }

    /** CommonMark and nothing else, for the conformance suite. */
    static Flexmark commonMark() {
        return new Flexmark(commonMarkOptions());
    }

    /** The dialect of posts: CommonMark, GFM tables, task lists and strikethrough, and footnotes. */
    static Flexmark posts() {
        MutableDataSet options = commonMarkOptions();
        options.set(Parser.EXTENSIONS,
                List.of(TablesExtension.create(), TaskListExtension.create(), StrikethroughExtension.create(),
                        FootnoteExtension.create()));
        options.set(TablesExtension.COLUMN_SPANS, false).set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true).set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1).set(TablesExtension.WITH_CAPTION, false);
        options.set(TaskListExtension.ITEM_DONE_MARKER, "<input type=\"checkbox\" checked disabled> ");
        options.set(TaskListExtension.ITEM_NOT_DONE_MARKER, "<input type=\"checkbox\" disabled> ");
        return new Flexmark(options);
    }

    Document parse(String markdown) {
        return parser.parse(markdown);
    }

    /** The HTML of each child of the document, in order, and then what follows the last one (the list of footnotes; else empty). */
    List<String> renderBlocks(Document document) {
        String separator = "<!--" + UUID.randomUUID() + "-->";
        document.set(SEPARATOR, separator);
        String html = renderer.render(document);
        List<String> blocks = new ArrayList<>();
        int start = 0;
        for (int end = html.indexOf(separator); end >= 0; end = html.indexOf(separator, start)) {
            blocks.add(html.substring(start, end).strip());
            start = end + separator.length();
        }
        blocks.add(html.substring(start).strip());
        return blocks;
    }

    /** The HTML of the whole document in one. */
    String render(Document document) {
        return renderer.render(document);
    }

    private static MutableDataSet commonMarkOptions() {
        MutableDataSet options = new MutableDataSet();
        options.setFrom(ParserEmulationProfile.COMMONMARK_0_29);
        options.set(HtmlRenderer.GENERATE_HEADER_ID, false).set(HtmlRenderer.RENDER_HEADER_ID, false)
                .set(HtmlRenderer.PERCENT_ENCODE_URLS, true);
        return options;
    }

    /** Writes a document's children with the separator behind each, and code spans as the specification has them. */
    private static final class PostNodeRenderer implements NodeRenderer {

        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(new NodeRenderingHandler<>(Document.class, PostNodeRenderer::write),
                    new NodeRenderingHandler<>(Code.class, PostNodeRenderer::writeCode));
        }

        /**
         * Line ends become blanks, and one blank is taken off at each end, unless the span is all blanks (CommonMark 0.31.2, chapter
         * 6.1); flexmark takes off all of them.
         */
        private static void writeCode(Code span, NodeRendererContext context, HtmlWriter html) {
            String text = span.getText().toString().replace('\n', ' ');
            boolean padded = text.length() > 1 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
            html.withAttr().tag("code").text(padded ? text.substring(1, text.length() - 1) : text).tag("/code");
        }

        private static void write(Document document, NodeRendererContext context, HtmlWriter html) {
            String separator = SEPARATOR.get(document);
            for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
                if (!separator.isEmpty()) {
                    html.line().raw(separator).line();
                }
            }
        }
    }
}
