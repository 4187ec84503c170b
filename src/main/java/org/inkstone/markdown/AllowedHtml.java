package org.inkstone.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * The HTML that a post may hold: what blogs write with, without anything that runs, styles the page or loads other than images.
 *
 * <p>{@code name} is not allowed anywhere, so that no element can hide a property of the document; ids and classes that begin with
 * {@value #RESERVED_PREFIX} are the program's own.
 */
final class AllowedHtml extends Safelist {

    static final String RESERVED_PREFIX = "inkstone-";

    private static final String[] ELEMENTS = {"a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br",
            "caption",
            "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption",
            "figure",
            "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "input", "ins", "kbd", "li", "main", "mark",
            "nav",
            "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub",
            "summary", "sup",
            "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr"};
    private static final Set<String> ELEMENT_NAMES = Set.of(ELEMENTS);
    private static final String[] EVERYWHERE = {"align", "class", "dir", "id", "lang", "title"};
    private static final Map<String, String[]> OF_ELEMENT = Map.ofEntries(Map.entry("a", new String[]{"href"}),
            Map.entry("blockquote", new String[]{"cite"}), Map.entry("col", new String[]{"span", "width"}),
            Map.entry("colgroup", new String[]{"span", "width"}), Map.entry("del", new String[]{"cite", "datetime"}),
            Map.entry("details", new String[]{"open"}), Map.entry("img", new String[]{"alt", "height", "src", "width"}),
            Map.entry("input", new String[]{"checked", "disabled", "type"}), Map.entry("ins", new String[]{"cite", "datetime"}),
            Map.entry("li", new String[]{"value"}), Map.entry("ol", new String[]{"reversed", "start", "type"}),
            Map.entry("q", new String[]{"cite"}), Map.entry("table", new String[]{"height", "width"}),
            Map.entry("td", new String[]{"colspan", "height", "rowspan", "valign", "width"}),
            Map.entry("th", new String[]{"colspan", "height", "rowspan", "scope", "valign", "width"}),
            Map.entry("time", new String[]{"datetime"}), Map.entry("tr", new String[]{"valign"}),
            Map.entry("ul", new String[]{"type"}));

    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite");
    private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*):", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMAGE_DATA = Pattern.compile("^data:image/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=]*+$",
            Pattern.CASE_INSENSITIVE);
    /** What browsers drop from addresses before they read them (WHATWG URL, basic URL parser), and what nobody sees, anywhere in them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\x00-\\x20\\x7F-\\xA0\\p{Cf}\\p{Z}]");
    private static final Pattern OTHER_HOST_BY_BACKSLASH = Pattern.compile("^(?:\\\\[\\\\/]|/\\\\)");

    /** @param name in small letters */
    static boolean isElement(String name) {
        return ELEMENT_NAMES.contains(name);
    }

    AllowedHtml() {
        addTags(ELEMENTS);
        addAttributes(":all", EVERYWHERE);
        OF_ELEMENT.forEach(this::addAttributes);
    }

    @Override
    public boolean isSafeAttribute(String element, Element at, Attribute attribute) {
        if (!super.isSafeAttribute(element, at, attribute)) {
            return false;
        }
        String value = attribute.getValue() == null ? "" : attribute.getValue();
        return switch (attribute.getKey()) {
            case "id" -> !value.toLowerCase(Locale.ROOT).startsWith(RESERVED_PREFIX);
            case "class" -> withoutReservedClasses(attribute, value);
            default -> !ADDRESSES.contains(attribute.getKey()) || isSafeAddress(element, value);
        };
    }

    private static boolean withoutReservedClasses(Attribute attribute, String classes) {
        if (classes.toLowerCase(Locale.ROOT).contains(RESERVED_PREFIX)) {
            attribute.setValue(Pattern.compile("\\s+").splitAsStream(classes)
                    .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith(RESERVED_PREFIX)).collect(Collectors.joining(" ")));
        }
        return true;
    }

    /** http, https, relative; mailto in links; images may also be their own data. A drive letter reads as a scheme, and is none of these. */
    static boolean isSafeAddress(String element, String address) {
        String read = UNSEEN.matcher(address).replaceAll("");
        var scheme = SCHEME.matcher(read);
        if (!scheme.find()) {
            return !OTHER_HOST_BY_BACKSLASH.matcher(read).find();
        }
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> true;
            case "mailto" -> element.equals("a");
            case "data" -> element.equals("img") && IMAGE_DATA.matcher(read).matches();
            default -> false;
        };
    }
}
