package org.inkstone.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Turns quotes into alerts as GitHub does (docs.github.com, "Basic writing and formatting syntax", Alerts): only top-level quotes, the
 * marker alone on the first line, upper or lower case, and something after it.
 */
final class Alerts {

    private static final Pattern MARKER = Pattern.compile("^\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*(?:\\n|$)",
            Pattern.CASE_INSENSITIVE);

    private Alerts() {}

    static void mark(Document document) {
        Node next;
        for (Node node = document.getFirstChild(); node != null; node = next) {
            next = node.getNext();
            if (node instanceof BlockQuote quote && quote.getFirstChild() instanceof Paragraph first) {
                Matcher marker = MARKER.matcher(first.getChars());
                if (marker.find()) {
                    replace(quote, first, AlertBlock.Kind.valueOf(marker.group(1).toUpperCase(Locale.ROOT)));
                }
            }
        }
    }

    private static void replace(BlockQuote quote, Paragraph first, AlertBlock.Kind kind) {
        Node lineEnd = first.getFirstChild();
        while (lineEnd != null && !(lineEnd instanceof SoftLineBreak) && !(lineEnd instanceof HardLineBreak)) {
            lineEnd = lineEnd.getNext();
        }
        if (lineEnd == null && first.getNext() == null) {
            return;
        }
        if (lineEnd == null) {
            first.unlink();
        } else {
            while (first.getFirstChild() != lineEnd) {
                first.getFirstChild().unlink();
            }
            lineEnd.unlink();
        }
        AlertBlock alert = new AlertBlock(quote.getChars(), kind);
        quote.insertBefore(alert);
        alert.takeChildren(quote);
        quote.unlink();
    }
}
