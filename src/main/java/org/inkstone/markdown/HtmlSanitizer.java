package org.inkstone.markdown;

import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What HTML a post may bring along. The rules are those of the element lists below: text, tables, images, {@code details} and ruby, with
 * their harmless attributes. Everything else is taken away and its text kept: scripts, styles, frames, forms, media, {@code svg},
 * {@code math}, every handler and {@code style} attribute, every address that is not {@code http}, {@code https}, {@code mailto}, relative
 * or a fragment. An image may also be a {@code data:} address of a picture format that cannot hold a script.
 *
 * <p>Immutable; any thread.
 */
final class HtmlSanitizer {

    /** Gives relative addresses something to be relative to while they are judged; they are kept as written. */
    private static final String BASE = "https://relative.invalid/";
    private static final Pattern PICTURE_DATA = Pattern.compile("(?i)data:image/(png|jpeg|gif|webp);base64,[a-z0-9+/=\\s]*");

    private static final Safelist RULES = Safelist.none()
            .addTags("a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup",
                    "dd", "del", "details",
                    "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
                    "input", "ins", "kbd",
                    "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strike",
                    "strong", "sub",
                    "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr")
            .addAttributes(":all", "class", "dir", "id", "lang", "title").addAttributes("a", "href", "name")
            .addAttributes("img", "src", "alt", "width", "height", "align").addAttributes("input", "type", "checked", "disabled")
            .addAttributes("ol", "start", "type", "reversed").addAttributes("li", "value").addAttributes("details", "open")
            .addAttributes("blockquote", "cite").addAttributes("q", "cite").addAttributes("del", "cite", "datetime")
            .addAttributes("ins", "cite", "datetime").addAttributes("time", "datetime")
            .addAttributes("td", "align", "colspan", "rowspan", "width", "height")
            .addAttributes("th", "align", "colspan", "rowspan", "scope", "width", "height")
            .addAttributes("table", "align", "width").addAttributes("col", "align", "span", "width")
            .addAttributes("colgroup", "span", "width")
            .addAttributes("div", "align").addAttributes("p", "align").addAttributes("h1", "align").addAttributes("h2", "align")
            .addAttributes("h3", "align").addAttributes("h4", "align").addAttributes("h5", "align").addAttributes("h6", "align")
            .addProtocols("a", "href", "#", "http", "https", "mailto").addProtocols("img", "src", "http", "https", "data")
            .addProtocols("blockquote", "cite", "http", "https").addProtocols("q", "cite", "http", "https")
            .addProtocols("del", "cite", "http", "https").addProtocols("ins", "cite", "http", "https")
            .preserveRelativeLinks(true);

    private HtmlSanitizer() {}

    /** The clean content of {@code html}, as the body of a document that prints exactly what it holds. */
    static Element clean(String html) {
        Document clean = new Cleaner(RULES).clean(Jsoup.parseBodyFragment(html, BASE));
        clean.outputSettings().prettyPrint(false);
        for (Element image : clean.select("img[src^=data:], img[src~=(?i)^\\s*data:]")) {
            if (!PICTURE_DATA.matcher(image.attr("src").strip()).matches()) {
                image.removeAttr("src");
            }
        }
        for (Element input : clean.select("input")) {
            if (input.attr("type").equals("checkbox")) {
                input.attr("disabled", true);
            } else {
                input.remove();
            }
        }
        return clean.body();
    }
}
