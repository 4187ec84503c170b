package org.inkstone.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.vladsch.flexmark.html2md.converter.ExtensionConversion;
import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/**
 * Makes Markdown of the HTML that browsers and word processors put on the clipboard. One instance serves all threads. Works on the
 * calling thread: give it one with a large stack.
 */
public final class HtmlToMarkdown {

    /** UTF-16 units; to read as much takes some seconds, and nobody selects more by hand. */
    private static final int MOST = 5_000_000;
    /** Elements and texts. */
    private static final int MOST_NODES = 40_000;

    private static final Pattern TRAILING_BLANKS = Pattern.compile("[ \\t]+$");
    private static final Pattern FENCE = Pattern.compile("[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*(`{3,}|~{3,}).*");

    private final FlexmarkHtmlConverter converter = FlexmarkHtmlConverter.builder(new MutableDataSet()
            .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false).set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
            .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_NAMES_REGEX, "").set(FlexmarkHtmlConverter.SKIP_ATTRIBUTES, true)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false).set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
            .set(FlexmarkHtmlConverter.UNORDERED_LIST_DELIMITER, '-').set(FlexmarkHtmlConverter.LISTS_END_ON_DOUBLE_BLANK, false)
            .set(FlexmarkHtmlConverter.EXTRACT_AUTO_LINKS, true).set(FlexmarkHtmlConverter.WRAP_AUTO_LINKS, true)
            .set(FlexmarkHtmlConverter.RENDER_COMMENTS, false).set(FlexmarkHtmlConverter.NBSP_TEXT, "\u00a0")
            .set(FlexmarkHtmlConverter.THEMATIC_BREAK, "---").set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1)
            .set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false).set(FlexmarkHtmlConverter.BR_AS_PARA_BREAKS, false)
            .set(FlexmarkHtmlConverter.EXT_INLINE_SUB, ExtensionConversion.HTML)
            .set(FlexmarkHtmlConverter.EXT_INLINE_SUP, ExtensionConversion.HTML)).build();

    /** Markdown without line ends around it; empty where {@code html} says no more than its plain text does, or is too much to read. */
    public Optional<String> convert(String html) {
        if (html.length() > MOST) {
            return Optional.empty();
        }
        try {
            Document document = ClipboardHtml.parse(html);
            if (ClipboardHtml.isColouredCode(document)) {
                return Optional.empty();
            }
            // Each word of coloured code is an element, but its text is all that is read.
            document.select("pre").forEach(ClipboardHtml::code);
            if (document.nodeStream().limit(MOST_NODES + 1L).count() > MOST_NODES) {
                return Optional.empty();
            }
            PastedMarks marks = new PastedMarks();
            String markdown = marks.show(converter.convert(ClipboardHtml.normalised(document, marks)));
            return Optional.of(tidied(markdown)).filter(text -> !text.isEmpty());
        } catch (StackOverflowError | RuntimeException failure) {
            // The converter is other people's work and the clipboard holds anything: then it is pasted as plain text.
            return Optional.empty();
        }
    }

    /** No blanks at line ends and no more than one empty line, except in fenced code. */
    private static String tidied(String markdown) {
        StringBuilder tidy = new StringBuilder(markdown.length());
        String fence = "";
        String before = ">";
        int empty = 0;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            var opening = FENCE.matcher(line);
            boolean outside = fence.isEmpty();
            if (opening.matches()) {
                fence = outside ? opening.group(1) : line.strip().equals(fence) ? "" : fence;
            }
            String written = outside ? TRAILING_BLANKS.matcher(line).replaceFirst("") : line;
            if (outside && line.startsWith(">") && empty == 0 && !before.startsWith(">")) {
                tidy.append('\n');
            }
            before = written;
            empty = written.isBlank() ? empty + 1 : 0;
            if (empty <= 1 || !outside) {
                tidy.append(written).append('\n');
            }
        }
        return strippedOfLines(tidy.toString());
    }

    private static String strippedOfLines(String text) {
        List<String> lines = text.lines().toList();
        int first = 0;
        int end = lines.size();
        while (first < end && lines.get(first).isBlank()) {
            first++;
        }
        while (end > first && lines.get(end - 1).isBlank()) {
            end--;
        }
        return String.join("\n", lines.subList(first, end));
    }
}
