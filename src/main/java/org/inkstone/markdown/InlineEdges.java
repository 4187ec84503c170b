package org.inkstone.markdown;

import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Marks around words must touch them: blanks and breaks move out of an element, neighbours of one kind join, empty ones go. */
final class InlineEdges {

    private static final String MARKED = "strong, em, del, a, code, kbd, sub, sup";

    private InlineEdges() {}

    static void clean(Element body) {
        for (Element element : body.select(MARKED).reversed()) {
            if (element.closest("pre") == null) {
                join(element);
                moveOut(element, true);
                moveOut(element, false);
                if (element.childNodeSize() == 0) {
                    element.remove();
                }
            }
        }
    }

    private static void join(Element element) {
        while (element.nextSibling() instanceof Element next && next.nameIs(element.normalName())
                && next.attributes().equals(element.attributes()) && !element.nameIs("a")) {
            element.appendChildren(List.copyOf(next.childNodes()));
            next.remove();
        }
    }

    private static void moveOut(Element element, boolean first) {
        while (element.childNodeSize() > 0) {
            Node edge = element.childNode(first ? 0 : element.childNodeSize() - 1);
            if (edge instanceof TextNode text) {
                String words = text.getWholeText();
                String kept = first ? stripLeading(words) : stripTrailing(words);
                if (kept.equals(words)) {
                    return;
                }
                put(element, new TextNode(" "), first);
                if (kept.isEmpty()) {
                    edge.remove();
                } else {
                    text.text(kept);
                    return;
                }
            } else if (edge.nameIs("br")) {
                edge.remove();
                put(element, edge, first);
            } else {
                return;
            }
        }
    }

    private static void put(Element element, Node node, boolean before) {
        if (before) {
            element.before(node);
        } else {
            element.after(node);
        }
    }

    private static String stripLeading(String words) {
        return words.replaceFirst("^[\\s\\u00a0]+", "");
    }

    private static String stripTrailing(String words) {
        return words.replaceFirst("[\\s\\u00a0]+$", "");
    }
}
