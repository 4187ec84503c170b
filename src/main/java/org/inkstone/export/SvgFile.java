package org.inkstone.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;

/**
 * SVG without anything that runs, and without anything that leads out of the file; editors' own data and comments go as well. A file in which
 * nothing of that is stays as it is, to the byte; another one is written anew.
 */
final class SvgFile {

    private static final Pattern DROPPED = Pattern
            .compile("(?i)(?:.*:)?(?:script|foreignObject|iframe|object|embed|audio|video|handler|listener"
                    + "|metadata|namedview)");
    private static final Pattern LOCAL = Pattern.compile("(?i)\\s*(?:#.*|data:image/(?:png|jpe?g|gif|webp);.*)", Pattern.DOTALL);
    private static final Pattern OUTSIDE = Pattern.compile(
            "(?i)@import|expression\\s*\\(|javascript:|url\\s*\\(\\s*[\"']?\\s*(?!#|[\"']?\\s*data:image/(?:png|jpe?g|gif|webp))[^\\s\"'#]");
    private static final Pattern PIXELS = Pattern.compile("\\s*([0-9]{1,6})(?:\\.[0-9]+)?(?:px)?\\s*");
    private static final int DEEPEST = 200;

    private SvgFile() {}

    /** Empty where it is none. */
    static Optional<byte[]> clean(byte[] image) {
        String text = new String(image, StandardCharsets.UTF_8);
        String begin = text.substring(0, Math.min(text.length(), 4096));
        if (!begin.contains("<svg") && !begin.contains(":svg")) {
            return Optional.empty();
        }
        Document document = Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(DEEPEST));
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        Element root = document.firstElementChild();
        if (root == null || !root.normalName().matches("(.*:)?svg")) {
            return Optional.empty();
        }
        boolean changed = false;
        for (Node node : document.nodeStream().toList()) {
            changed |= node instanceof Element element && !isDropped(node) ? removed(element) : removed(node);
        }
        return Optional.of(changed ? document.outerHtml().strip().getBytes(StandardCharsets.UTF_8) : image);
    }

    /** SVG 2, chapter 8: what its root says in pixels; one that says it otherwise, or not at all, is as large as there is room. */
    static Optional<ImageSize> size(byte[] image) {
        Element root = Jsoup.parse(new String(image, StandardCharsets.UTF_8), "", Parser.xmlParser().setMaxDepth(DEEPEST))
                .firstElementChild();
        if (root == null || !root.normalName().matches("(.*:)?svg")) {
            return Optional.empty();
        }
        Matcher width = PIXELS.matcher(root.attr("width"));
        Matcher height = PIXELS.matcher(root.attr("height"));
        return width.matches() && height.matches()
                ? Optional.of(new ImageSize(Integer.parseInt(width.group(1)), Integer.parseInt(height.group(1))))
                : Optional.empty();
    }

    private static boolean removed(Node node) {
        boolean dropped = isDropped(node);
        if (dropped) {
            node.remove();
        }
        return dropped;
    }

    private static boolean removed(Element element) {
        List<String> unsafe = element.attributes().asList().stream().filter(SvgFile::isUnsafe).map(Attribute::getKey).toList();
        unsafe.forEach(element::removeAttr);
        return !unsafe.isEmpty();
    }

    private static boolean isDropped(Node node) {
        return switch (node) {
            case Element element -> DROPPED.matcher(element.tagName()).matches() || leadsOut(element);
            case XmlDeclaration declaration -> !declaration.name().equals("xml")
                    || !declaration.attr("encoding").matches("(?i)(utf-?8)?");
            default -> node instanceof Comment || node instanceof DocumentType;
        };
    }

    /** A style sheet, or an animation of an address. */
    private static boolean leadsOut(Element element) {
        return element.normalName().matches("(.*:)?style") && OUTSIDE.matcher(element.wholeText().replace("\\", "")).find()
                || element.attr("attributeName").toLowerCase(Locale.ROOT).matches("(.*:)?href|on.*");
    }

    private static boolean isUnsafe(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        boolean address = name.matches("(.*:)?href|src") && !LOCAL.matcher(value).matches();
        boolean editors = name.matches("(inkscape|sodipodi|sketch):.*");
        return name.matches("(.*:)?on.*") || name.matches("(xml:)?base") || editors || address
                || !name.startsWith("xmlns") && OUTSIDE.matcher(value.replace("\\", "")).find();
    }
}
