package org.inkstone.markdown;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
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
    private static final Set<String> DROPPED_WITH_CONTENTS = Set.of("script", "style", "iframe", "object", "embed", "applet",
            "svg",
            "math", "video", "audio", "noscript", "noembed", "noframes", "template", "textarea", "select", "title", "head",
            "frameset",
            "xmp", "plaintext", "meta", "base", "link");
    private static final Set<String> MISSED = Set.of("style", "href", "src");
    private static final int ROUNDS = 8;

    private final AllowedHtml allowed = new AllowedHtml();
    private final Cleaner cleaner = new Cleaner(allowed);
    private final boolean notes;

    /** @param notes whether a note stands where something was that is gone with its contents */
    HtmlSanitizer(boolean notes) {
        this.notes = notes;
    }

    /** {@code html} made safe, as exactly one element without line ends behind it; empty if nothing of it may stay. */
    String oneElement(String html) {
        return oneElement(html, removal -> {});
    }

    /** @param removals is told what is taken out, as far as a writer would miss it */
    String oneElement(String html, Consumer<Removal> removals) {
        return OrderlyHtml.normalForm(html).orElseGet(() -> parsed(html, removals));
    }

    /** What {@link #oneElement} says of any HTML, orderly or not. */
    String parsed(String html, Consumer<Removal> removals) {
        Element body = clean(html, removals);
        String written = body.html();
        for (int round = 0; round < ROUNDS; round++) {
            wrap(body);
            written = body.html();
            body = clean(written, removal -> {});
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

    private Element clean(String html, Consumer<Removal> removals) {
        Document dirty = Jsoup.parseBodyFragment(html);
        dirty.outputSettings().prettyPrint(false);
        // Not by selectors: to read one takes longer than to clean a short block, and a post may have a hundred thousand of these.
        List<Element> elements = dirty.body().getAllElements();
        for (Element element : elements) {
            boolean goes = DROPPED_WITH_CONTENTS.contains(element.normalName())
                    || element.normalName().equals("input") && !isCheckbox(element);
            if (goes && element.hasParent() && isIn(element, dirty.body())) {
                drop(element, removals);
            }
        }
        dirty.body().getAllElements().stream().skip(1).forEach(element -> tell(element, removals));
        Element body = cleaner.clean(dirty).body();
        parted(body);
        return body;
    }

    /** HTML has no blocks in a span (4.5.26), which is where many writers have them. Such a span is as wide as a division. */
    private static void parted(Element body) {
        // From within to without: a span that becomes a block makes one of the span around it.
        for (Element element : body.getAllElements().reversed()) {
            if (element.nameIs("span") && element.children().stream().anyMatch(Element::isBlock)) {
                element.tagName("div");
            }
        }
    }

    private static boolean isCheckbox(Element input) {
        return input.attr("type").equalsIgnoreCase("checkbox") && input.hasAttr("disabled");
    }

    private void drop(Element element, Consumer<Removal> removals) {
        removals.accept(Removal.ofElement(element));
        if (notes) {
            Element note = new Element("span").addClass("image-note").text(Removal.noteOf(element));
            boolean isBlock = element.parent() != null && element.parent().normalName().equals("body");
            element.replaceWith(isBlock ? new Element("p").appendChild(note) : note);
        } else {
            element.remove();
        }
    }

    /** Of attributes only those are told without which the page is another. */
    private void tell(Element element, Consumer<Removal> removals) {
        if (!allowed.isSafeTag(element.normalName())) {
            removals.accept(Removal.ofTags(element));
            return;
        }
        for (Attribute attribute : element.attributes()) {
            boolean missed = attribute.getKey().startsWith("on") || MISSED.contains(attribute.getKey());
            if (missed && !allowed.isSafeAttribute(element.normalName(), element, attribute)) {
                removals.accept(Removal.ofAttribute(element, attribute));
            }
        }
    }

    /** Whether it has not gone with another one yet. */
    private static boolean isIn(Element element, Element body) {
        return element.closest("body") == body;
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
