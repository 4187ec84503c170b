package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.inkstone.text.TextRange;

/** Makes blocks of HTML of a passage. What cannot be parsed, or not in time, becomes text with a notice. One thread. */
final class PassageParser {

    private static final String NOTICE = "This part of the post could not be shown as formatted text, so here is its source. Nothing in the"
            + " file has changed.";

    private final MarkdownLanguage language;
    private final HtmlSanitizer sanitizer;
    private final Slots.Tokens tokens = new Slots.Tokens();

    PassageParser(MarkdownLanguage language, HtmlSanitizer sanitizer) {
        this.language = language;
        this.sanitizer = sanitizer;
    }

    ParsedPassage parse(String text, Definitions definitions, Deadline deadline) {
        deadline.begin(text.length());
        try {
            return parsed(text, definitions, new PassageText(text, definitions, deadline));
        } catch (StackOverflowError | RuntimeException failure) {
            // The parser is other people's work and posts are hostile until proven otherwise: neither may take the preview away.
            return asText(text, definitions);
        } finally {
            deadline.end();
        }
    }

    private ParsedPassage parsed(String text, Definitions definitions, PassageText passage) {
        Document document = language.parse(passage);
        Slots slots = new Slots(tokens);
        document.set(Slots.KEY, slots);
        String blockEnd = "<!-- " + tokens.secret() + " -->";
        document.set(BodyNodes.BLOCK_END, blockEnd);
        String[] htmlOfBlocks = Pattern.compile(blockEnd, Pattern.LITERAL).split(language.html(document), -1);

        List<ParsedBlock> blocks = new ArrayList<>();
        Map<String, Definitions.Link> links = new LinkedHashMap<>();
        List<Footnotes.Text> footnotes = new ArrayList<>();
        int index = 0;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            Contents contents = new Contents(links);
            contents.read(node);
            String html = Footnotes.takeOut(htmlOfBlocks[index++], slots, contents.footnotes, footnotes);
            blocks.add(new ParsedBlock(withoutLineEnds(html), contents.rawHtml, BlockPositions.range(node, text),
                    BlockPositions.of(node, text),
                    slots));
        }
        return new ParsedPassage(definitions, blocks, links, footnotes);
    }

    /** How many line ends stand between two blocks depends on the blocks around them; between them is to be one. */
    private static String withoutLineEnds(String html) {
        int start = 0;
        int end = html.length();
        while (start < end && html.charAt(start) == '\n') {
            start++;
        }
        while (end > start && html.charAt(end - 1) == '\n') {
            end--;
        }
        return html.substring(start, end);
    }

    /** What a block holds that concerns others. */
    private static final class Contents {
        private final Map<String, Definitions.Link> links;
        private final List<String> footnotes = new ArrayList<>();
        private boolean rawHtml;

        Contents(Map<String, Definitions.Link> links) {
            this.links = links;
        }

        void read(Node node) {
            switch (node) {
                case Reference reference -> links.putIfAbsent(Definitions.normal(reference.getReference()),
                        Definitions.Link.of(reference));
                case FootnoteDefinition footnote -> footnotes.add(footnote.label());
                case HtmlBlockBase html -> rawHtml = true;
                case HtmlInlineBase html -> rawHtml = true;
                default -> {
                }
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                read(child);
            }
        }
    }

    private ParsedPassage asText(String text, Definitions definitions) {
        TextRange all = new TextRange(0, text.stripTrailing().length());
        ParsedBlock block = new ParsedBlock(sanitizer.plainText(NOTICE, text.stripTrailing()), false, all,
                List.of(new BlockPosition("plain text", all, 0)), new Slots(tokens));
        return new ParsedPassage(definitions, List.of(block), Map.of(), List.of());
    }
}
