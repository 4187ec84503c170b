package org.inkstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.inkstone.export.PageTheme;
import org.inkstone.export.Theme;
import org.inkstone.export.Themes;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site in a theme that was made of a page of the blog: its lists stand where that page has its post, with the blog's header above. */
class OwnPageSiteTest {

    private static final String POST = "---\ntitle: A walk\ndate: 2026-01-12\ntags: [sea]\n---\n\nThe harbour wakes before the town does.\n\n"
            + "Ropes creak, gulls argue, and the first ferry leaves with its lights on.\n";
    private static final String PAGE = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A walk – Salt</title>
        <style>header { background: navy } article { padding: 2em }</style></head>
        <body><header class="mast"><p>Salt</p></header><main><article>%s<p>January 12, 2026 · <a href="/tags/sea/">sea</a></p>
        <div class="content"><p>The harbour wakes before the town does.</p><p>Ropes creak, gulls argue, and the first ferry leaves with
        its lights on.</p></div></article></main><footer>© Salt</footer></body></html>
        """;

    @TempDir
    private Path temp;
    private SampleBlog blog;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        blog = SampleBlog.in(temp.resolve("blog"));
        blog.write("walk.md", POST);
        out = temp.resolve("out");
    }

    @Test
    void eachPageIsInTheBlogsOwn() throws IOException {
        ExportReport report = export(theme(PAGE.formatted("<h1>A walk</h1>")));

        assertThat(report.failures()).isEmpty();
        for (String page : List.of("index.html", "page/2.html", "archive.html", "archive/2025.html", "tags/index.html",
                "tags/filler.html", "404.html", "posts/walk.html")) {
            Document document = page(page);
            assertThat(document.body().child(0).className()).as(page).isEqualTo("mast");
            assertThat(document.select("article > h1")).as(page).hasSize(1);
            Element navigation = document.selectFirst("article .site-nav");
            assertThat(navigation).as(page).isNotNull();
            assertThat(document.select("main, html, head, body, title")).as(page).hasSize(5);
            assertThat(document.text()).as(page).endsWith("© Salt").doesNotContain("{{");
        }
        assertThat(page("tags/filler.html").select("article .entries li")).hasSize(22);
        assertThat(page("index.html").select("article .entry h2 a[href=posts/walk.html]")).hasSize(1);
        assertThat(page("404.html").select("link[rel=stylesheet]")).isEmpty();
        assertThat(page("posts/walk.html").select("article .site-tags a").text()).isEqualTo("sea");
    }

    @Test
    void feedsHoldThePostsAlone() throws IOException {
        export(theme(PAGE.formatted("<h1>A walk</h1>")));

        assertThat(Files.readString(out.resolve("feed.xml"))).contains("gulls argue").doesNotContain("site-nav", "site-tags",
                "© Salt");
    }

    @Test
    void aPageWithoutTitleGetsOneInItsLists() throws IOException {
        export(theme(PAGE.formatted("")));

        assertThat(page("tags/filler.html").select("article h1").text()).isEqualTo("filler");
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(out.resolve(path)));
    }

    private Theme theme(String html) throws IOException {
        Path page = Files.writeString(temp.resolve("page.html"), html);
        Post post = Post.of(
                ((DecodeResult.Decoded) SourceText.decode(POST.getBytes(StandardCharsets.UTF_8))).source());
        Themes themes = new Themes(new Disk(), temp.resolve("themes"));
        themes.keep("Mine", (PageTheme.Result.Derived) new PageTheme(new Disk(), new MarkdownRenderer()).derive(page, post));
        return themes.find("Mine").theme();
    }

    private ExportReport export(Theme theme) throws IOException {
        return SampleBlog.done(new SiteExport(new Disk(),
                new SiteOptions(SiteOptions.Kind.SITE, blog.path(), blog.path(), new Disk().posts(blog.path()), "Salt", "", "en",
                        Optional.of(URI.create("https://example.org/")), false, false, SampleBlog.TODAY, theme, Trust.NONE),
                Progress.NONE).toFolder(out, Optional.empty()));
    }
}
