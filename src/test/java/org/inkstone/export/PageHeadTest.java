package org.inkstone.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.inkstone.Chromium;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page says about itself. */
class PageHeadTest {

    private static final URI ADDRESS = URI.create("https://blog.example/2026/one/");
    private static final List<String> HOSTILE = List.of("</script>", "<!--", "<script>", "-->", "]]>", "\"", "'", "\\", "&",
            "&lt;",
            "</title>", "<", ">", "{{x}}", "{{{x}}}", "\u2028", "😀", " onload=x ", "javascript:x", "a", " ", "$1", "文");

    @Test
    void everythingIsSaidInEachOfTheVocabularies() {
        Document page = page("""
            ---
            title: On stones
            date: 2026-01-09
            lastmod: 2026-02-01
            summary: Why they are hard.
            tags: [stone, ink]
            author: Ann
            image: /img/a b.png
            lang: pt-BR
            ---
            Body.
            """, Optional.of(ADDRESS));

        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://blog.example/2026/one/");
        assertThat(meta(page, "og:type")).isEqualTo("article");
        assertThat(meta(page, "og:title")).isEqualTo("On stones");
        assertThat(meta(page, "og:description")).isEqualTo("Why they are hard.");
        assertThat(meta(page, "og:url")).isEqualTo("https://blog.example/2026/one/");
        assertThat(meta(page, "og:image")).isEqualTo("https://blog.example/img/a%20b.png");
        assertThat(meta(page, "og:locale")).isEqualTo("pt_BR");
        assertThat(meta(page, "article:published_time")).isEqualTo("2026-01-09");
        assertThat(meta(page, "article:modified_time")).isEqualTo("2026-02-01");
        assertThat(page.select("meta[property=article:tag]").eachAttr("content")).containsExactly("stone", "ink");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(page.select("script[type=application/ld+json]").html()).isEqualTo("{\"@context\":\"https://schema.org\","
                + "\"@type\":\"BlogPosting\",\"headline\":\"On stones\",\"description\":\"Why they are hard.\","
                + "\"datePublished\":\"2026-01-09\",\"dateModified\":\"2026-02-01\",\"inLanguage\":\"pt-BR\","
                + "\"keywords\":[\"stone\",\"ink\"],\"author\":{\"@type\":\"Person\",\"name\":\"Ann\"},"
                + "\"mainEntityOfPage\":\"https://blog.example/2026/one/\",\"image\":\"https://blog.example/img/a%20b.png\"}");
    }

    @Test
    void whatNeedsAnAddressIsLeftOutWhereNoneIsKnown() {
        Document page = page("---\ntitle: T\nimage: https://a.example/x.png\n---\nBody.\n", Optional.empty());

        assertThat(page.select("link, meta[property=og:url], meta[property=og:image]")).isEmpty();
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary");
        assertThat(page.head().html()).doesNotContain("a.example");
    }

    @Test
    void withoutASummaryTheFirstParagraphDescribesThePage() {
        assertThat(description("# Heading\n\n![](x.png)\n\nFirst *words*[^1] of\nit.\n\nMore.\n\n[^1]: Note.\n"))
                .isEqualTo("First words of it.");
        assertThat(description("word ".repeat(60))).isEqualTo("word ".repeat(31) + "word…").hasSize(160);
        assertThat(description("文".repeat(200))).isEqualTo("文".repeat(159) + "…");
        assertThat(description("😀".repeat(200))).hasSize(159).endsWith("😀…");
        assertThat(description("- only\n- a list\n")).isEmpty();
    }

    @Test
    void noValueLeavesItsPlace() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String title = hostile(random);
            String summary = hostile(random);
            String tag = hostile(random);
            PageHead head = new PageHead(title, summary, "en", Optional.empty(), Optional.empty(), List.of(tag), title, "",
                    Optional.of(ADDRESS));
            Document page = Jsoup.parse("<!DOCTYPE html><html><head>" + head.html() + "</head><body><p>end</p></body></html>");

            assertThat(page.select("title").first().wholeText()).isEqualTo(title);
            assertThat(page.select("meta[name=description]").attr("content")).isEqualTo(summary);
            assertThat(page.select("meta[name=author]").attr("content")).isEqualTo(title);
            assertThat(meta(page, "og:title")).isEqualTo(title);
            assertThat(page.select("meta[property=article:tag]").attr("content")).isEqualTo(tag);
            assertThat(page.select("script")).hasSize(1);
            String json = page.select("script").first().data();
            assertThat(json).doesNotContain("<").doesNotContain(">").startsWith("{").endsWith("}");
            assertThat(string(json, "headline")).isEqualTo(title);
            assertThat(string(json, "description")).isEqualTo(summary);
            assertThat(page.body().html()).isEqualTo("<p>end</p>");
        }
    }

    /** The data block is not run, and the policy that forbids scripts has nothing to say about it. */
    @Test
    void aBrowserReadsTheHeadWithoutComplaint(@TempDir Path temp) throws IOException, InterruptedException {
        Chromium chromium = Chromium.installed(temp.resolve("profile"));
        String html = html("---\ntitle: 'A </script><script>document.title=1</script>'\n---\nBody.\n", Optional.of(ADDRESS));
        Path file = Files.writeString(temp.resolve("page.html"), html);

        assertThat(chromium.complaints(file.toUri().toString())).isEmpty();
        assertThat(Jsoup.parse(chromium.open(file.toUri().toString())).title())
                .isEqualTo("A </script><script>document.title=1</script>");
        Path running = Files.writeString(temp.resolve("running.html"), html.replace(" type=\"application/ld+json\"", ""));
        assertThat(chromium.complaints(running.toUri().toString())).as("it would complain of one that runs").isNotEmpty();
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        return text.append('x').toString();
    }

    /** The text of a member of an object of JSON. */
    private static String string(String json, String name) {
        int at = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        StringBuilder text = new StringBuilder();
        while (json.charAt(at) != '"') {
            char c = json.charAt(at++);
            if (c == '\\') {
                c = json.charAt(at++);
                if (c == 'u') {
                    c = (char) Integer.parseInt(json.substring(at, at + 4), 16);
                    at += 4;
                }
            }
            text.append(c);
        }
        return text.toString();
    }

    private static String description(String body) {
        return page(body, Optional.empty()).select("meta[name=description]").attr("content");
    }

    private static String meta(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }

    private static Document page(String source, Optional<URI> address) {
        return Jsoup.parse(html(source, address));
    }

    private static String html(String source, Optional<URI> address) {
        Post post = Post.of(SourceText.of(source));
        PostPage page = PostPage.of(post, new MarkdownRenderer().render(post.bodyText()));
        return address.map(page.head()::at).map(page::with).orElse(page).document(Theme.paper(),
                PostPage.exportPolicy(Trust.NONE), "");
    }
}
