package org.inkstone.export;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes out of a saved page all that runs, loads, sends or leads to another file, and what belongs to one post only: comments, and links to
 * the posts before and after. Images beside the page stay, in it.
 */
final class PageCleaner {

    private static final String GONE = "script, noscript, iframe, frame, frameset, object, embed, applet, portal, template, base, link,"
            + " style, audio, video, source, track, param, xmp, plaintext, noembed, noframes, foreignObject, animate, animateMotion,"
            + " animateTransform, set, input[type=image], input[type=hidden], input[type=file], body meta";
    private static final String OF_ONE_POST = "#comments, #respond, #disqus_thread, .comments, .comments-area, .comment-list, .giscus,"
            + " .utterances, .webmentions, [rel=prev], [rel=next], .post-navigation, .posts-navigation, .paginav, .post-nav,"
            + " .prev-next, .pagination";
    private static final Set<String> LOADING = Set.of("srcset", "action", "formaction", "method", "ping", "srcdoc", "manifest",
            "background", "poster", "longdesc", "cite", "integrity", "nonce", "crossorigin", "autofocus", "target", "http-equiv",
            "usemap", "profile", "lowsrc", "dynsrc", "data", "codebase", "classid", "archive", "sizes", "fetchpriority",
            "loading",
            "imagesrcset", "xml:base", "contenteditable");

    private final PageFiles files;
    private final PageStyle style;
    private final Path folder;
    private final Optional<URI> address;

    /**
     * @param folder of the page
     * @param address of the page on the network, from which its links count
     */
    PageCleaner(PageFiles files, PageStyle style, Path folder, Optional<URI> address) {
        this.files = files;
        this.style = style;
        this.folder = folder;
        this.address = address;
    }

    void clean(Document page) {
        page.select(GONE).remove();
        page.select("*").stream().filter(e -> e.normalName().matches("(?i)foreignobject|animate.*|set")).toList()
                .forEach(Node::remove);
        page.forEachNode(node -> {
            if (node instanceof Comment comment) {
                comment.remove();
            }
        });
        page.getAllElements().forEach(this::clean);
    }

    /** @param body what must stay */
    static void removeWhatBelongsToOnePost(Document page, Node body) {
        page.select(OF_ONE_POST).stream().filter(e -> !e.nameIs("body") && !e.nameIs("main") && !isIn(body, e))
                .forEach(Node::remove);
    }

    static boolean isIn(Node node, Element element) {
        for (Node n = node; n != null; n = n.parent()) {
            if (n == element) {
                return true;
            }
        }
        return false;
    }

    private void clean(Element element) {
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue();
            if (name.equals("style")) {
                element.attr(attribute.getKey(), style.declarations(value, folder));
            } else if (name.equals("href") || name.equals("xlink:href")) {
                Optional<String> href = element.nameIs("a") || element.nameIs("area")
                        ? link(value)
                        : Optional.of(value).filter(v -> v.matches("#[\\w-]+"));
                href.ifPresentOrElse(h -> element.attr(attribute.getKey(), h), () -> element.removeAttr(attribute.getKey()));
            } else if (name.equals("src")) {
                image(element, value);
            } else if (name.startsWith("on") || LOADING.contains(name) || isForScripts(name, value) || leads(value)
                    || name.equals("id") && value.startsWith("inkstone-")) {
                element.removeAttr(attribute.getKey());
            }
        }
        if (element.nameIs("img") && !element.hasAttr("src") || element.nameIs("image") && !element.hasAttr("href")) {
            element.remove();
        }
    }

    private void image(Element element, String value) {
        boolean pixel = element.attr("width").equals("1") || element.attr("height").equals("1");
        Optional<String> data = !element.nameIs("img") || pixel
                ? Optional.empty()
                : value.matches("(?is)data:image/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\\s]*")
                        ? Optional.of(value)
                        : files.data(folder, value);
        data.ifPresentOrElse(d -> element.attr("src", d), () -> element.removeAttr("src"));
    }

    /** Styles may ask for such an attribute, but not for one that holds an address or a program's data. */
    private static boolean isForScripts(String name, String value) {
        return name.startsWith("data-") && (value.length() > 64 || value.matches("(?s).*[/:{<].*"))
                || name.matches("(hx|x|v|ng|@|:).*-.*|[@:].*|x-.*");
    }

    private static boolean leads(String value) {
        return value.replaceAll("[\\s\\x00-\\x20]", "").matches("(?is)(javascript|vbscript|file|data|blob|ftp|filesystem):.*")
                || value.matches("(?is).*\\burl\\s*\\(\\s*['\"]?\\s*[^#'\"\\s].*");
    }

    /** Where a link leads from any place; empty where that is nowhere. */
    private Optional<String> link(String value) {
        String href = value.strip();
        if (href.startsWith("#")) {
            return Optional.of(href);
        }
        if (href.matches("(?i)(https?://|mailto:|tel:).*")) {
            return Optional.of(href);
        }
        try {
            return href.isEmpty()
                    ? Optional.empty()
                    : address.map(page -> page.resolve(href.replace(" ", "%20")))
                            .filter(found -> found.getScheme() != null && found.getScheme().matches("(?i)https?"))
                            .map(URI::toString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
