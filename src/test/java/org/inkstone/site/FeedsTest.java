package org.inkstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

import org.inkstone.export.JsonText;
import org.inkstone.export.Template;
import org.inkstone.export.Theme;
import org.inkstone.files.Disk;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What RFC 4287, JSON Feed 1.1 and the sitemap protocol ask for. */
class FeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITE = "https://example.org/blog/";

    @TempDir
    private Path temp;

    @BeforeEach
    void export() throws IOException {
        SampleBlog blog = SampleBlog.in(temp.resolve("blog"));
        blog.write("odd.md",
                "---\ntitle: \"Bell \\u0007 & ]]> <i>\"\ndate: 2026-02-01 08:30\n---\n\n[home](/) & \"quotes\" <b>x</b>\n");
        blog.site(temp.resolve("out"));
    }

    @Test
    void aThemeOfOnesOwnMayStandAnywhereAroundThePost() throws Exception {
        SampleBlog blog = SampleBlog.at(temp.resolve("blog"));
        SiteOptions usual = blog.options(SiteOptions.Kind.SITE);
        Theme own = new Theme("Own", "",
                Template.of(
                        "<html><head>{{{head}}}</head><body><main>{{{header}}}<p>{{title}}</p>{{{body}}}</main></body></html>"));
        Path out = temp.resolve("own");
        SampleBlog.done(new SiteExport(new Disk(), new SiteOptions(usual.kind(), usual.root(), usual.folder(), usual.posts(),
                usual.title(), usual.author(), usual.language(), usual.siteUrl(), usual.drafts(), usual.future(), usual.today(),
                own,
                usual.trust()), Progress.NONE).toFolder(out, Optional.empty()));
        assertThat(out.resolve("feed.xml")).hasSameTextualContentAs(temp.resolve("out/feed.xml"));
        assertThat(Files.readString(out.resolve("posts/odd.html"))).contains("<nav class=\"site-nav\">", "<main>");
    }

    @Test
    void theAtomFeedKeepsTheRules() throws Exception {
        Element feed = xml("feed.xml").getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        // 4.1.1: exactly one of each, and an author.
        for (String once : List.of("id", "title", "updated", "author")) {
            assertThat(children(feed, once)).as(once).hasSize(1);
        }
        assertThat(links(feed)).containsEntry("self", SITE + "feed.xml").containsEntry("alternate", SITE);
        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSize(20);
        List<String> ids = new ArrayList<>();
        for (Element entry : entries) {
            // 4.1.2
            for (String once : List.of("id", "title", "updated", "published", "content")) {
                assertThat(children(entry, once)).as(once).hasSize(1);
            }
            assertThat(children(entry, "summary")).hasSizeLessThan(2);
            String id = text(entry, "id");
            assertThat(URI.create(id).isAbsolute()).isTrue();
            assertThat(links(entry)).containsEntry("alternate", id);
            ids.add(id);
            OffsetDateTime updated = OffsetDateTime.parse(text(entry, "updated"));
            assertThat(updated).isAfterOrEqualTo(OffsetDateTime.parse(text(entry, "published")))
                    .isBeforeOrEqualTo(OffsetDateTime.parse(text(feed, "updated")));
            assertThat(children(entry, "content").getFirst().getAttribute("type")).isEqualTo("html");
            Jsoup.parse(text(entry, "content")).select("[href], [src]").forEach(element -> assertThat(
                    URI.create(element.hasAttr("href") ? element.attr("href") : element.attr("src")).isAbsolute()).isTrue());
        }
        assertThat(ids).doesNotHaveDuplicates().startsWith(SITE + "posts/odd.html", SITE + "posts/number-two.html");
        assertThat(text(entries.getFirst(), "title")).isEqualTo("Bell  & ]]> <i>");
        assertThat(text(entries.getFirst(), "published")).isEqualTo("2026-02-01T08:30:00Z");
        assertThat(text(entries.get(1), "published")).isEqualTo("2026-01-03T08:00:00Z");
        assertThat(text(entries.get(1), "updated")).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(text(feed, "updated")).isEqualTo("2026-02-01T08:30:00Z");
        assertThat(children(entries.get(1), "category")).extracting(c -> c.getAttribute("term")).containsExactly("writing", "C");
    }

    @Test
    void theJsonFeedKeepsTheRules() throws IOException {
        Map<?, ?> feed = (Map<?, ?>) JsonText.read(Files.readString(temp.resolve("out/feed.json")));
        assertThat(feed.get("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("title")).isEqualTo("A & B");
        assertThat(feed.get("feed_url")).isEqualTo(SITE + "feed.json");
        List<?> items = (List<?>) feed.get("items");
        assertThat(items).hasSize(20);
        HashSet<Object> ids = new HashSet<>();
        for (Object item : items) {
            Map<?, ?> map = (Map<?, ?>) item;
            assertThat(ids.add(map.get("id"))).isTrue();
            assertThat((String) map.get("content_html")).isNotEmpty();
            OffsetDateTime.parse((String) map.get("date_published"));
            OffsetDateTime.parse((String) map.get("date_modified"));
            assertThat((List<?>) map.get("tags")).allMatch(String.class::isInstance);
        }
    }

    @Test
    void theSitemapNamesEachPageOnce() throws Exception {
        Element set = xml("sitemap.xml").getDocumentElement();
        assertThat(set.getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        List<String> places = new ArrayList<>();
        for (Node url = set.getFirstChild(); url != null; url = url.getNextSibling()) {
            if (url instanceof Element element) {
                assertThat(element.getLocalName()).isEqualTo("url");
                places.add(element.getFirstChild().getTextContent());
            }
        }
        assertThat(places).doesNotHaveDuplicates()
                .contains(SITE, SITE + "page/2.html", SITE + "about/", SITE + "posts/first.html",
                        SITE + "tags/")
                .doesNotContain(SITE + "404.html", SITE + "first-post.html");
        for (String place : places) {
            String path = place.substring(SITE.length());
            assertThat(temp.resolve("out").resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path)).exists();
        }
    }

    private Document xml(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(temp.resolve("out").resolve(name).toFile());
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).getFirst().getTextContent();
    }

    private static Map<String, String> links(Element parent) {
        Map<String, String> links = new java.util.HashMap<>();
        children(parent, "link").forEach(link -> links.put(link.getAttribute("rel"), link.getAttribute("href")));
        return links;
    }
}
