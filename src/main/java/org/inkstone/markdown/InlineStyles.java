package org.inkstone.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** What a style says about words as an element that says it. */
final class InlineStyles {

    private static final Map<String, String> NAMES = Map.of("b", "strong", "i", "em", "s", "del", "strike", "del", "tt", "code",
            "samp", "code");
    private static final List<String> STYLED = List.of("span", "font", "strong", "em", "a", "u");
    private static final Pattern WEIGHT = Pattern.compile("(?:^|;)\\s*font-weight\\s*:\\s*([a-z0-9]+)");
    private static final Pattern SLANT = Pattern.compile("(?:^|;)\\s*font-style\\s*:\\s*([a-z]+)");
    private static final Pattern STRUCK = Pattern.compile("(?:^|;)\\s*text-decoration(?:-line)?\\s*:[^;]*line-through");

    private InlineStyles() {}

    static void toElements(Element body) {
        for (Element element : body.getAllElements()) {
            element.tagName(NAMES.getOrDefault(element.normalName(), element.normalName()));
        }
        for (Element element : body.getAllElements().reversed()) {
            if (STYLED.contains(element.normalName()) && element.hasAttr("style")) {
                style(element, element.attr("style").toLowerCase(Locale.ROOT));
            }
        }
        body.select("strong strong, em em, del del, h1 strong, h2 strong, h3 strong, h4 strong, h5 strong, h6 strong, th strong")
                .unwrap();
        // Code shows no other marks.
        body.select("code strong, code em, code del, code a, code span").unwrap();
    }

    private static void style(Element element, String style) {
        String weight = value(WEIGHT, style);
        String slant = value(SLANT, style);
        boolean bold = weight.matches("bold|bolder|[6-9]00");
        boolean italic = slant.matches("italic|oblique");
        boolean taken = element.nameIs("strong") && !weight.isEmpty() && !bold
                || element.nameIs("em") && !slant.isEmpty() && !italic;
        if (element.selectFirst("p, div, ul, ol, table, pre, h1, h2, h3, h4, h5, h6") == null && element.hasText()) {
            wrap(element, bold && !element.nameIs("strong"), "strong");
            wrap(element, italic && !element.nameIs("em"), "em");
            wrap(element, STRUCK.matcher(style).find(), "del");
        }
        if (taken) {
            element.unwrap();
        }
    }

    private static void wrap(Element element, boolean wanted, String name) {
        if (wanted) {
            Element inner = new Element(name);
            inner.appendChildren(List.copyOf(element.childNodes()));
            element.appendChild(inner);
        }
    }

    private static String value(Pattern property, String style) {
        Matcher found = property.matcher(style);
        return found.find() ? found.group(1) : "";
    }
}
