package org.inkstone.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inkstone.export.JsonText;
import org.inkstone.export.PostPage;
import org.inkstone.site.Manifest.Known;
import org.inkstone.site.Manifest.OutputFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What machines read of a site: the newest posts as Atom (RFC 4287) and JSON Feed 1.1, the list of all pages (sitemaps.org, protocol 0.90),
 * and robots.txt (RFC 9309). All but the last need to know where the site is.
 */
final class Feeds {

    static final String ATOM = "feed.xml";
    static final String JSON = "feed.json";
    private static final String MAP = "sitemap.xml";
    private static final String ROBOTS = "robots.txt";
    /** Posts in a feed. */
    private static final int NEWEST = 20;
    /** Addresses in one sitemap. */
    private static final int MAP_LIMIT = 50_000;

    private static final Pattern NO_XML = Pattern
            .compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Site site;
    private final Outputs outputs;

    Feeds(Site site, Outputs outputs) {
        this.site = site;
        this.outputs = outputs;
    }

    /**
     * @param ordered newest first, with their pages made
     * @param lists the paths of the pages that list posts
     */
    void make(List<Known> ordered, List<String> lists) {
        Optional<URI> url = site.options().siteUrl();
        String robots = "User-agent: *\nAllow: /\n" + url.map(u -> "\nSitemap: " + Href.absolute(u, MAP) + "\n").orElse("");
        outputs.put(ROBOTS, Key.of(robots), () -> robots.getBytes(StandardCharsets.UTF_8));
        if (url.isEmpty()) {
            return;
        }
        List<Known> newest = ordered.stream().filter(post -> post.facts().date().isPresent()).limit(NEWEST).toList();
        String key = Key.of(site.key(), newest.stream().map(post -> outputs.file(post.page()).sha256() + post.facts().title()
                + changed(post)).toList());
        outputs.put(ATOM, key, () -> atom(url.get(), newest).getBytes(StandardCharsets.UTF_8));
        outputs.put(JSON, key, () -> json(url.get(), newest).getBytes(StandardCharsets.UTF_8));
        String map = map(url.get(), ordered, lists);
        outputs.put(MAP, Key.of(map), () -> map.getBytes(StandardCharsets.UTF_8));
    }

    private String atom(URI url, List<Known> posts) {
        String self = Href.absolute(url, ATOM);
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
        xml.append(text(site.options().language())).append("\">\n");
        element(xml, "title", site.options().title());
        element(xml, "id", url.toString());
        element(xml, "updated", posts.stream().map(Feeds::changed).max(String::compareTo).orElse("1970-01-01T00:00:00Z"));
        xml.append("<author><name>").append(text(author())).append("</name></author>\n");
        xml.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"").append(text(self)).append("\"/>\n");
        xml.append("<link rel=\"alternate\" type=\"text/html\" href=\"").append(text(url.toString())).append("\"/>\n");
        xml.append("<generator>Inkstone</generator>\n");
        for (Known post : posts) {
            String address = Href.absolute(url, post.page());
            xml.append("<entry>\n");
            element(xml, "title", post.facts().title());
            element(xml, "id", address);
            xml.append("<link rel=\"alternate\" type=\"text/html\" href=\"").append(text(address)).append("\"/>\n");
            element(xml, "published", Moment.written(post.facts().date().orElseThrow()));
            element(xml, "updated", changed(post));
            post.facts().tags().forEach(tag -> xml.append("<category term=\"").append(text(tag)).append("\"/>\n"));
            if (!post.contents().excerpt().isEmpty()) {
                element(xml, "summary", post.contents().excerpt());
            }
            xml.append("<content type=\"html\">").append(text(contents(post, address))).append("</content>\n</entry>\n");
        }
        return xml.append("</feed>\n").toString();
    }

    private String json(URI url, List<Known> posts) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", site.options().title());
        feed.put("home_page_url", url.toString());
        feed.put("feed_url", Href.absolute(url, JSON));
        feed.put("language", site.options().language());
        feed.put("authors", List.of(Map.of("name", author())));
        List<Object> items = new ArrayList<>();
        for (Known post : posts) {
            String address = Href.absolute(url, post.page());
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", address);
            item.put("url", address);
            item.put("title", post.facts().title());
            item.put("date_published", Moment.written(post.facts().date().orElseThrow()));
            item.put("date_modified", changed(post));
            if (!post.contents().excerpt().isEmpty()) {
                item.put("summary", post.contents().excerpt());
            }
            item.put("tags", post.facts().tags());
            item.put("content_html", contents(post, address));
            items.add(item);
        }
        feed.put("items", items);
        return JsonText.write(feed) + "\n";
    }

    private String map(URI url, List<Known> ordered, List<String> lists) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        int room = MAP_LIMIT;
        for (Known post : ordered.subList(0, Math.min(ordered.size(), room))) {
            address(xml, Href.absolute(url, post.page()),
                    post.facts().modified().or(post.facts()::date).map(Moment::written).orElse(""));
        }
        for (String list : lists.subList(0, Math.max(0, Math.min(lists.size(), room - ordered.size())))) {
            if (!list.equals("404.html")) {
                address(xml, Href.absolute(url, list), "");
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    private static void address(StringBuilder xml, String address, String changed) {
        xml.append("<url><loc>").append(text(address)).append("</loc>")
                .append(changed.isEmpty() ? "" : "<lastmod>" + changed + "</lastmod>").append("</url>\n");
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>').append(text(text)).append("</").append(name).append(">\n");
    }

    private String author() {
        return site.options().author().isEmpty() ? site.options().title() : site.options().author();
    }

    private static String changed(Known post) {
        return Moment.written(post.facts().modified().filter(m -> m.isAfter(post.facts().date().orElseThrow()))
                .orElse(post.facts().date().orElseThrow()));
    }

    /** The post's own part of its page, with addresses that hold anywhere. */
    private String contents(Known post, String address) {
        Document page = Jsoup.parse(new String(outputs.read(post.page()), StandardCharsets.UTF_8), address);
        page.outputSettings().prettyPrint(false);
        Element body = page.getElementById(PostPage.BODY_ID);
        body.select("> .site-nav, > .site-tags").remove();
        for (String attribute : List.of("href", "src")) {
            for (Element element : body.select("[" + attribute + "]")) {
                element.attr(attribute, element.absUrl(attribute));
            }
        }
        return body.html().strip();
    }

    /** Escaped for text and attributes, without what XML cannot hold (XML 1.0, 2.2). */
    private static String text(String text) {
        String escaped = PostPage.escape(text);
        return escaped.chars().allMatch(c -> c >= 0x20 && c < 0xD800)
                ? escaped
                : NO_XML.matcher(escaped).replaceAll("");
    }
}
