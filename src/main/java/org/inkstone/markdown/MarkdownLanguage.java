package org.inkstone.markdown;

import java.util.List;

import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A dialect: a parser and a renderer that fit each other. Both may be used on many threads at once. */
final class MarkdownLanguage {

    private final Parser parser;
    private final HtmlRenderer renderer;
    private final boolean github;

    private MarkdownLanguage(MutableDataSet options, boolean github) {
        this.github = github;
        options.setFrom(ParserEmulationProfile.COMMONMARK);
        options.set(Parser.HTML_BLOCK_PARSER, false).set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
                .set(HtmlRenderer.PERCENT_ENCODE_URLS, true).set(HtmlRenderer.RENDER_HEADER_ID, github)
                .set(HtmlRenderer.GENERATE_HEADER_ID, github).set(HtmlRenderer.OBFUSCATE_EMAIL, false);
        // A custom inline parser switches flexmark's reference definitions off, so they are asked for again.
        Parser.Builder parsing = Parser.builder(options).customInlineParserFactory(ConformingInlineParser::new)
                .customDelimiterProcessor(EmphasisDelimiters.asterisks())
                .customDelimiterProcessor(EmphasisDelimiters.underscores())
                .customBlockParserFactory(new NestingLimit()).customBlockParserFactory(new TildeFences())
                .customBlockParserFactory(new HtmlBlocks())
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
        if (github) {
            parsing.customDelimiterProcessor(new StrikethroughDelimiters()).customBlockParserFactory(new Footnotes.Starts())
                    .customBlockParserFactory(new MathBlockParser.Starts())
                    .customBlockParserFactory(new PageBlockStarts())
                    .customInlineParserExtensionFactory(MathInlineParser.factory())
                    .customInlineParserExtensionFactory(PageInlines.factory());
        }
        parser = parsing.build();
        HtmlRenderer.Builder rendering = HtmlRenderer.builder(options).nodeRendererFactory(forDocument -> new BodyNodes())
                .nodeRendererFactory(forDocument -> new PageNodes())
                .nodeRendererFactory(forDocument -> new Footnotes()).htmlIdGeneratorFactory(HeadingIds.factory());
        if (github) {
            MathNodes formulas = new MathNodes();
            CodeBlocks codeBlocks = new CodeBlocks(formulas);
            rendering.nodeRendererFactory(forDocument -> formulas).nodeRendererFactory(forDocument -> codeBlocks);
        }
        renderer = rendering.build();
    }

    /** CommonMark 0.31.2 and nothing else. */
    static MarkdownLanguage commonMark() {
        return new MarkdownLanguage(new MutableDataSet(), false);
    }

    /**
     * CommonMark with what GitHub adds: tables, task lists, strikethrough, footnotes, alerts, bare links, heading anchors,
     * and what other blogs have: formulas, colours in code, definition lists, emoji by name, captions, a table of contents, admonitions,
     * shortcodes as they are.
     */
    static MarkdownLanguage github() {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, List.of(TablesExtension.create(), TaskListExtension.create()));
        options.set(TablesExtension.COLUMN_SPANS, false).set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true).set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1).set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1).set(TablesExtension.WITH_CAPTION, false);
        options.set(TaskListExtension.ITEM_DONE_MARKER, "<input type=\"checkbox\" disabled checked> ")
                .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "<input type=\"checkbox\" disabled> ");
        return new MarkdownLanguage(options, true);
    }

    Document parse(CharSequence body) {
        Document document = parser.parse(BasedSequence.of(body));
        if (github) {
            Alerts.mark(document);
            PageBlocks.mark(document);
            HeadingAttributes.mark(document);
            BareLinks.mark(document);
        }
        return document;
    }

    String html(Document document) {
        return renderer.render(document);
    }
}
