package org.inkstone.markdown;

import java.net.URI;
import java.net.URISyntaxException;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Something that the sanitiser takes out, in words.
 *
 * @param searched how it begins in the source
 * @param sentence what became of it
 */
record Removal(String searched, String sentence) {

    static Removal ofElement(Element element) {
        String tag = "<" + element.normalName() + ">";
        return new Removal("<" + element.normalName(), "`" + tag + "` is not allowed here and was left out.");
    }

    /** Its contents stay. */
    static Removal ofTags(Element element) {
        String tag = "<" + element.normalName() + ">";
        return new Removal("<" + element.normalName(), "`" + tag + "` is not allowed here; what stands in it was kept.");
    }

    static Removal ofAttribute(Element element, Attribute attribute) {
        if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
            return new Removal(attribute.getValue(),
                    "The address `" + attribute.getValue() + "` is not allowed here and was left out.");
        }
        return new Removal(attribute.getKey(),
                "`" + attribute.getKey() + "` of `<" + element.normalName() + ">` is not allowed here and was left out.");
    }

    /** What a reader of the page would have in the place of {@code element}. */
    static String noteOf(Element element) {
        String name = element.normalName();
        String what = switch (name) {
            case "script" -> "Script";
            case "style", "link" -> "Style sheet";
            default -> "Embedded content";
        };
        String host = hostOf(element);
        return host.isEmpty() ? what + ": <" + name + ">" : what + ": " + host;
    }

    private static String hostOf(Element element) {
        for (String attribute : new String[]{"src", "data", "href", "action"}) {
            try {
                String host = new URI(element.attr(attribute).strip()).getHost();
                if (host != null) {
                    return host.startsWith("www.") ? host.substring(4) : host;
                }
            } catch (URISyntaxException e) {
                // It names no host.
            }
        }
        return "";
    }
}
