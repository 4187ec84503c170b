package org.inkstone.markdown;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Makes links of the addresses that stand bare in a text, as GFM's extended autolinks do (GFM 0.29, chapter 6.9): {@code http://},
 * {@code https://}, {@code www.} and e-mail addresses. Code and links are left alone.
 */
final class BareLinks {

    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL)).build();
    private static final Set<String> LEFT_ALONE = Set.of("a", "code", "pre", "kbd", "samp");

    private BareLinks() {}

    static void link(Element root) {
        for (Node child : List.copyOf(root.childNodes())) {
            if (child instanceof TextNode text) {
                link(text);
            } else if (child instanceof Element element && !LEFT_ALONE.contains(element.normalName())) {
                link(element);
            }
        }
    }

    private static void link(TextNode node) {
        String text = node.getWholeText();
        if (text.indexOf("://") < 0 && text.indexOf("www.") < 0 && text.indexOf('@') < 0) {
            return;
        }
        int position = 0;
        for (LinkSpan span : EXTRACTOR.extractLinks(text)) {
            String part = text.substring(span.getBeginIndex(), span.getEndIndex());
            String target = target(span, part);
            if (!target.isEmpty()) {
                node.before(new TextNode(text.substring(position, span.getBeginIndex())));
                node.before(new Element("a").attr("href", target).appendText(part));
                position = span.getEndIndex();
            }
        }
        if (position > 0) {
            node.text(text.substring(position));
        }
    }

    private static String target(LinkSpan link, String part) {
        return switch (link.getType()) {
            case URL -> part.regionMatches(true, 0, "http://", 0, 7) || part.regionMatches(true, 0, "https://", 0, 8) ? part : "";
            case WWW -> "http://" + part;
            case EMAIL -> "mailto:" + part;
        };
    }
}
