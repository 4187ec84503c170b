package org.inkstone.markdown;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;

/**
 * Takes everything out of HTML that could run, fetch what is not an image, or leave the post's place on the page, and brings it into
 * normal form. The rules of what may stay are {@link AllowedHtml}'s.
 *
 * <p>Invariant: what comes out is a fixed point. Parsed and written again it is the same string, and cleaned again as well, so that no
 * second parser's reading of it (mutation XSS) can differ from the one that was judged.
 */
final class HtmlSanitizer {

    /** Gone with their contents, which are not text for readers. Other elements that are not allowed leave their contents behind. */
    private static final String DROPPED_WITH_CONTENTS = "script, style, iframe, object, embed, applet, svg, math, video, audio, noscript,"
            + " noembed, noframes, template, textarea, select, title, head, frameset, xmp, plaintext, meta, base, link";
    private static final int ROUNDS = 8;

    private final Cleaner cleaner = new Cleaner(new AllowedHtml());

    /** {@code html} made safe, as exactly one element without line ends behind it; empty if nothing of it may stay. */
    String oneElement(String html) {
        Element body = clean(html);
        String written = body.html();
        for (int round = 0; round < ROUNDS; round++) {
            wrap(body);
            written = body.html();
            body = clean(written);
            if (isOneElement(body) && body.html().equals(written)) {
                return written;
            }
        }
        return written.isBlank() ? "" : asText(written);
    }

    /** A notice and a text below it, both escaped, as one element in normal form. */
    String plainText(String notice, String text) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        Element root = document.body().appendElement("div");
        root.appendElement("p").addClass("notice").appendText(notice);
        root.appendElement("pre").addClass("plain-text").appendText(text);
        return oneElement(document.body().html());
    }

    private Element clean(String html) {
        Document dirty = Jsoup.parseBodyFragment(html);
        dirty.outputSettings().prettyPrint(false);
        dirty.select(DROPPED_WITH_CONTENTS).remove();
        for (Element input : dirty.select("input")) {
            if (!input.attr("type").equalsIgnoreCase("checkbox") || !input.hasAttr("disabled")) {
                input.remove();
            }
        }
        return cleaner.clean(dirty).body();
    }

    private static void wrap(Element body) {
        for (Node node : body.childNodes().toArray(Node[]::new)) {
            if (node instanceof TextNode text && text.isBlank()) {
                node.remove();
            }
        }
        if (body.childNodeSize() > 0 && !isOneElement(body)) {
            Element root = new Element("div");
            root.appendChildren(body.childNodes().stream().toList());
            body.appendChild(root);
        }
    }

    private static boolean isOneElement(Element body) {
        return body.childNodeSize() == 0 || body.childNodeSize() == 1 && body.childNode(0) instanceof Element;
    }

    private static String asText(String html) {
        return new Element("div").appendText(html).outerHtml();
    }
}
