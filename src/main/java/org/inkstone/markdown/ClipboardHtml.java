package org.inkstone.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Brings HTML from the clipboard into a form that has an equal in Markdown: what only styles say becomes elements, what runs, hides or
 * tracks goes, and so does what Microsoft Office, Google Docs and browsers write for themselves.
 */
final class ClipboardHtml {

    private static final String DROPPED = "script, style, iframe, object, embed, applet, svg, math, video, audio, noscript, noembed,"
            + " noframes, template, textarea, select, button, title, frameset, xmp, plaintext, meta, base, link, xml, o|p:empty,"
            + " [hidden], .headerlink, .anchor-link, a.anchor, a.header-anchor, a.footnote-backref";
    private static final Set<String> KEPT = Set.of("body", "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
            "ul",
            "ol", "li", "pre", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "img", "strong", "em", "del", "code",
            "kbd", "sub", "sup", "input");
    static final Set<String> BLOCKS = Set.of("p", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre",
            "table", "thead", "tbody", "tfoot", "tr", "th", "td", "div", "section", "article", "header", "footer", "main",
            "aside",
            "nav", "figure", "figcaption", "dl", "dt", "dd", "address", "details", "summary", "center", "form", "fieldset");
    private static final Pattern HIDDEN = Pattern
            .compile("(?i)(?:^|;)\\s*(?:display\\s*:\\s*none|mso-hide\\s*:\\s*all|visibility\\s*:\\s*hidden)");
    private static final Pattern MONOSPACE = Pattern
            .compile("(?i)monospace|white-space\\s*:\\s*pre|consolas|courier|menlo|jetbrains mono");
    private static final Pattern LANGUAGE = Pattern
            .compile("(?i)(?:^|\\s)(?:language-|lang-|highlight-source-|brush:\\s*)([a-z0-9+#_.-]{1,30})(?=[\\s;]|$)");
    /** Elements in elements; what is deeper is read as if it were not. */
    private static final int DEEPEST = 100;
    private static final String NBSP = "\u00a0";

    private ClipboardHtml() {}

    static Document parse(String html) {
        // Windows puts a header of its own before the first tag.
        int begin = html.startsWith("Version:") ? Math.max(0, html.indexOf('<')) : 0;
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document document = Jsoup.parse(PastedMarks.withoutReserved(html.substring(begin)), "", parser);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** Whether it is code that a programmer's editor has coloured: then its plain text says all. */
    static boolean isColouredCode(Document document) {
        List<Element> roots = document.body().children().stream().filter(e -> !e.nameIs("meta") && !e.nameIs("br")).toList();
        return document.body().textNodes().stream().allMatch(TextNode::isBlank) && !roots.isEmpty()
                && roots.stream().allMatch(root -> (root.nameIs("div") || root.nameIs("pre"))
                        && MONOSPACE.matcher(root.attr("style")).find()
                        && root.getAllElements().stream()
                                .allMatch(e -> Set.of("div", "pre", "span", "br").contains(e.normalName())));
    }

    /** @param marks takes what the converter would not write as it should be */
    static Document normalised(Document document, PastedMarks marks) {
        document.select("math").forEach(ClipboardHtml::formula);
        document.select(DROPPED).remove();
        document.traverse((node, depth) -> {
            if (node instanceof Comment) {
                node.remove();
            }
        });
        Element body = document.body();
        body.select("[style]").stream().filter(e -> HIDDEN.matcher(e.attr("style")).find()).toList().forEach(Node::remove);
        OfficeLists.rebuild(body);
        InlineStyles.toElements(body);
        body.select("img").forEach(ClipboardHtml::image);
        body.select("a").forEach(ClipboardHtml::link);
        body.select("dt, summary").forEach(e -> e.tagName("p").html("<strong>" + e.html() + "</strong>"));
        body.select("dd, figcaption").forEach(e -> e.tagName("p"));
        body.select("input:not([type=checkbox])").remove();
        unwrap(body);
        lists(body);
        InlineEdges.clean(body);
        blanks(body);
        paragraphs(body);
        marks.hide(body);
        return document;
    }

    /** A formula that brings its TeX along, as those of most pages do, is written as that: GitHub's {@code $`…`$}, or a fence. */
    private static void formula(Element math) {
        Element annotation = math.selectFirst("annotation[encoding=application/x-tex]");
        String tex = annotation == null ? "" : annotation.wholeText().strip();
        if (tex.isEmpty()) {
            return;
        }
        if (math.attr("display").equals("block")) {
            Element code = new Element("code").addClass("language-math").appendText(tex + "\n");
            Element pre = new Element("pre").appendChild(code);
            math.replaceWith(pre);
            code(pre);
        } else {
            math.before(new TextNode("$"));
            math.after(new TextNode("$"));
            math.replaceWith(new Element("code").appendText(tex.replace('\n', ' ')));
        }
    }

    /** What has no equal leaves its contents behind; one that was a block and held only words becomes a paragraph. */
    private static void unwrap(Element body) {
        for (Element element : body.getAllElements().reversed()) {
            if (KEPT.contains(element.normalName())) {
                String language = element.attr("data-language");
                boolean code = element.nameIs("code");
                List<String> wanted = switch (element.normalName()) {
                    case "a" -> List.of("href");
                    case "img" -> List.of("src", "alt");
                    case "ol" -> List.of("start");
                    case "td", "th" -> List.of("align", "colspan");
                    case "input" -> List.of("type", "checked");
                    default -> List.of();
                };
                element.attributes().asList().stream().map(a -> a.getKey()).filter(key -> !wanted.contains(key)).toList()
                        .forEach(element::removeAttr);
                if (code && !language.isEmpty()) {
                    element.addClass("language-" + language);
                }
            } else if (BLOCKS.contains(element.normalName()) && element.children().stream().noneMatch(ClipboardHtml::isBlock)) {
                element.tagName("p").clearAttributes();
            } else {
                element.unwrap();
            }
        }
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) || element.children().stream().anyMatch(ClipboardHtml::isBlock);
    }

    /** A list that stands in a list belongs to the item before it; an item with one paragraph is that paragraph. */
    private static void lists(Element body) {
        for (Element list : body.select("ul > ul, ul > ol, ol > ul, ol > ol")) {
            Element before = list.previousElementSibling();
            if (before != null && before.nameIs("li")) {
                before.appendChild(list);
            } else {
                list.wrap("<li></li>");
            }
        }
        for (Element item : body.select("li")) {
            List<Element> paragraphs = item.children().stream().filter(e -> e.nameIs("p")).toList();
            if (paragraphs.size() == 1 && item.textNodes().stream().allMatch(TextNode::isBlank)) {
                paragraphs.getFirst().unwrap();
            }
        }
    }

    private static void image(Element image) {
        String source = image.attr("src");
        boolean tracks = isTiny(image, "width") || isTiny(image, "height");
        if (tracks || source.isBlank() || source.startsWith("data:") || !AllowedHtml.isSafeAddress("img", source)) {
            image.replaceWith(new TextNode(tracks ? "" : image.attr("alt")));
        } else {
            image.attr("src", source.strip().replace(" ", "%20"));
        }
    }

    private static boolean isTiny(Element image, String side) {
        Matcher style = Pattern.compile("(?i)(?:^|;|\\s)" + side + "\\s*:\\s*([0-9.]+)px").matcher(image.attr("style"));
        String size = style.find() ? style.group(1) : image.attr(side);
        return size.matches("[01](\\.0*)?(px)?");
    }

    private static void link(Element link) {
        String address = target(link.attr("href").strip());
        boolean says = link.hasText() || link.selectFirst("img") != null;
        if (address.isEmpty() || !says || !AllowedHtml.isSafeAddress("a", address)) {
            link.unwrap();
        } else {
            link.attr("href", address.replace(" ", "%20"));
        }
    }

    /** Google Docs sends every link by way of Google. */
    private static String target(String address) {
        Matcher redirect = Pattern.compile("https?://www\\.google\\.com/url\\?(?:.*&)?q=([^&]+).*").matcher(address);
        try {
            return redirect.matches() ? URLDecoder.decode(redirect.group(1), StandardCharsets.UTF_8) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** Leaves of {@code pre} its text and the language that its class names. */
    static void code(Element pre) {
        String language = "";
        for (Element e : List.of(pre, pre.selectFirst("code") == null ? pre : pre.selectFirst("code"),
                pre.parent() == null ? pre : pre.parent())) {
            Matcher found = LANGUAGE.matcher(e.className());
            if (language.isEmpty() && found.find()) {
                language = found.group(1).toLowerCase(Locale.ROOT);
            }
        }
        pre.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        String text = pre.wholeText().replace(NBSP, " ");
        Element code = new Element("code").text(text).attr("data-language", language);
        pre.empty().appendChild(code);
    }

    /** A run of blanks is one; a blank that does not break stays only where typography asks for it. */
    private static void blanks(Element body) {
        body.traverse((node, depth) -> {
            if (node instanceof TextNode text && (text.parent() == null || text.parent().closest("pre") == null)) {
                text.text(text.getWholeText().replaceAll("(?<!«)\\u00a0(?![:;!?»%])", " ").replaceAll("[ \\t\\r\\n]+", " "));
            }
        });
    }

    /** Words that stand beside blocks, and what two line breaks part, are paragraphs. */
    private static void paragraphs(Element body) {
        for (Element parent : body.select("p, blockquote, body")) {
            List<Node> nodes = List.copyOf(parent.childNodes());
            List<Element> made = new ArrayList<>();
            Element paragraph = null;
            int breaks = 0;
            for (Node node : nodes) {
                if (node instanceof Element e && BLOCKS.contains(e.normalName())) {
                    paragraph = null;
                } else {
                    boolean blank = node instanceof TextNode text && text.isBlank();
                    breaks = node.nameIs("br") ? breaks + 1 : blank ? breaks : 0;
                    if (paragraph == null || breaks >= 2) {
                        paragraph = new Element("p");
                        node.before(paragraph);
                        made.add(paragraph);
                    }
                    paragraph.appendChild(node);
                }
            }
            made.forEach(ClipboardHtml::trim);
            if (parent.nameIs("p")) {
                parent.unwrap();
            }
        }
    }

    /** Breaks and blanks around a paragraph say nothing. */
    private static void trim(Element paragraph) {
        for (Node edge = paragraph.firstChild(); isEmpty(edge); edge = paragraph.firstChild()) {
            edge.remove();
        }
        for (Node edge = paragraph.lastChild(); isEmpty(edge); edge = paragraph.lastChild()) {
            edge.remove();
        }
        if (paragraph.childNodeSize() == 0) {
            paragraph.remove();
        }
    }

    private static boolean isEmpty(Node node) {
        return node != null && (node.nameIs("br") || node instanceof TextNode text && text.isBlank());
    }
}
