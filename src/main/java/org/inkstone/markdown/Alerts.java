package org.inkstone.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Quotes that begin with {@code [!NOTE]} on a line of its own, as GitHub shows them: NOTE, TIP, IMPORTANT, WARNING, CAUTION. Class names are
 * GitHub's.
 */
final class Alerts {

    private static final Pattern MARK = Pattern.compile("^\\s*\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*(?:\\n|$)",
            Pattern.CASE_INSENSITIVE);

    private Alerts() {}

    /** Turns {@code quote} into an alert where it is one. */
    static void apply(Element quote) {
        Element first = quote.normalName().equals("blockquote") ? quote.firstElementChild() : null;
        if (first == null || !first.normalName().equals("p") || first.childNodeSize() == 0
                || !(first.childNode(0) instanceof TextNode text)) {
            return;
        }
        Matcher mark = MARK.matcher(text.getWholeText());
        if (!mark.find()
                || mark.end() == text.getWholeText().length() && first.childNodeSize() > 1 && !isBreak(first.childNode(1))) {
            return;
        }
        String name = mark.group(1).toLowerCase(Locale.ROOT);
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        text.text(text.getWholeText().substring(mark.end()));
        if (first.childNodeSize() > 1 && text.isBlank() && isBreak(first.childNode(1))) {
            first.childNode(1).remove();
        }
        if (first.text().isBlank() && first.childrenSize() == 0) {
            first.remove();
        }
        quote.tagName("div").addClass("markdown-alert").addClass("markdown-alert-" + name);
        quote.prependElement("p").addClass("markdown-alert-title").text(title);
    }

    private static boolean isBreak(Node node) {
        return node.nameIs("br");
    }
}
