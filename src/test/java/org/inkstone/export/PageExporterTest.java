package org.inkstone.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.inkstone.export.PageExporter.ExportedPage;
import org.inkstone.files.Disk;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.Problem;
import org.inkstone.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageExporterTest {

    /** A PNG of one pixel. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @TempDir
    private Path temp;
    private Path blog;

    @BeforeEach
    void makeBlog() throws IOException {
        blog = Files.createDirectories(temp.resolve("blog"));
        Files.createDirectories(blog.resolve("posts/img"));
        Files.createDirectories(blog.resolve("static/images"));
        Files.write(blog.resolve("posts/img/a b.png"), PIXEL);
        Files.write(blog.resolve("static/images/root.png"), PIXEL);
        Files.write(temp.resolve("secret.png"), PIXEL);
    }

    @Test
    void theHeadSaysWhatThePageIs() {
        Document page = page(
                "---\ntitle: 'A \"great\" <title> & more'\ndate: 2026-01-09\nsummary: Short </script> text\ntags: [x, y]\nlang: de\n---\nBody.\n");
        assertThat(page.title()).isEqualTo("A \"great\" <title> & more");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("Short </script> text");
        assertThat(page.select("meta[property=article:published_time]").attr("content")).isEqualTo("2026-01-09");
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("#inkstone-header h1").text()).isEqualTo("A \"great\" <title> & more");
        assertThat(page.select(".post-meta").text()).isEqualTo("9 Januar 2026 · 1 min read · x · y");
        assertThat(page.select("script:not([type=application/ld+json])")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lang: he,rtl", "lang: fa-IR,rtl", "lang: az-Arab,rtl", "lang: ckb,rtl", "lang: ar-Latn,''", "lang: en,''",
            "dir: rtl,rtl",
            "'lang: ar\ndirection: LTR',''", "'lang: ar\ndir: x',rtl"})
    void aPageRunsTheWayItsLanguageDoes(String fields, String direction) {
        assertThat(page("---\n" + fields + "\n---\nBody.\n").select("html").attr("dir")).isEqualTo(direction);
    }

    @Test
    void aCaptionStaysBelowTheImageOrTheNoteInItsPlace() {
        Document page = page(
                "![one](img/a%20b.png \"First\")\n\n![two](none.png \"Second\")\n\n![far](https://a.org/x.png 'Third')\n");
        assertThat(page.select("figure > figcaption").eachText()).containsExactly("First", "Second", "Third");
        assertThat(page.select("figure > img").attr("src")).startsWith("data:image/png");
        assertThat(page.select("figure > .image-note").eachText()).containsExactly("Image not found: two (none.png)",
                "Image on the network: far (https://a.org/x.png)");
    }

    @Test
    void aTitleThatTheBodyRepeatsIsShownOnce() {
        assertThat(page("---\ntitle: Same\n---\n# Same\n\nText.\n").select("h1")).hasSize(1);
        assertThat(page("---\ntitle: One\n---\n# Other\n").select("h1")).hasSize(2);
        assertThat(page("Only text.\n").select("h1")).isEmpty();
    }

    @Test
    void localImagesAreInThePage() {
        Document page = page("![one](img/a%20b.png)\n\n![two](/images/root.png)\n");
        assertThat(page.select("img")).hasSize(2).allSatisfy(
                image -> assertThat(image.attr("src"))
                        .isEqualTo("data:image/png;base64," + Base64.getEncoder().encodeToString(PIXEL)));
    }

    @Test
    void whatAPageLacksIsSaidInItAndByLine() {
        ExportedPage exported = export(
                "---\ntitle: T\n---\n\ntext\n\n![chart](img/none.png)\n\n![far](https://example.org/x.png) ![out](../../secret.png)\n");
        assertThat(exported.problems()).containsExactly(
                new Problem(7, 10, "The image img/none.png was not found in the blog's folder."),
                new Problem(9, 8, "The image https://example.org/x.png stands on the network and is not part of the page."),
                new Problem(9, 42, "The image ../../secret.png was not found in the blog's folder."));
        Document page = Jsoup.parse(exported.html());
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select(".image-note").eachText()).containsExactly("Image not found: chart (img/none.png)",
                "Image on the network: far (https://example.org/x.png)", "Image not found: out (../../secret.png)");
    }

    @Test
    void frontMatterThatCannotBeReadIsSaidByLineAndThePageIsMade() {
        ExportedPage page = export("---\ntitle: A: b\n---\n\nBody\n");
        assertThat(page.problems()).extracting(Problem::located)
                .containsExactly(
                        "line 2, column 9: A colon with a blank behind it stands inside a value; put the value in quotes.");
        assertThat(page.html()).contains("<p>Body</p>");
    }

    @Test
    void nothingInThePageRunsOrCallsOut() {
        Document page = page("""
            <script>alert(1)</script>

            <img src=x onerror=alert(1)> <a href="javascript:alert(1)">x</a> <iframe src="https://example.org"></iframe>

            <style>@import "https://example.org/x.css";</style> <link rel=stylesheet href="https://example.org/x.css">

            <svg onload=alert(1)></svg> <video src="https://example.org/v.mp4" autoplay></video>
            """);
        assertThat(page.select("script:not([type=application/ld+json]), iframe, link, video, svg, body style")).isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on");
                if (attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue()).startsWith("data:");
                }
            });
        }
        assertThat(page.select("[href^=javascript]")).isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content")).startsWith("default-src 'none'");
        assertThat(page.select("style").html()).doesNotContain("@import").doesNotContain("url(");
    }

    @Test
    void thePageHoldsTheBodyThatTheRendererMakes() {
        String markdown = "# A\n\n- [x] b\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n> [!NOTE]\n> n\n\ntext[^1]\n\n[^1]: note\n";
        String body = new MarkdownRenderer().render(markdown).html();
        assertThat(export(markdown).html()).contains("<div id=\"inkstone-body\">\n" + body + "</div>");
    }

    @Test
    void whatIsNotAllowedIsLeftOutAndSaidByLine() {
        ExportedPage exported = export(
                "---\ntitle: T\n---\n\nA video: <iframe src=\"https://www.youtube.com/embed/x\"></iframe>\n\n<IFRAME src=\"//example.org\"></IFRAME>\n"
                        + "\n<p style=\"color: red\" onclick=\"x()\">red <font size=2>words</font></p>\n\n<script>x()</script>\n\n[x](file:///x)\n");
        assertThat(exported.problems()).extracting(Problem::located).containsExactly(
                "line 5, column 10: `<iframe>` is not allowed here and was left out.",
                "line 7, column 1: `<iframe>` is not allowed here and was left out.",
                "line 9, column 4: `style` of `<p>` is not allowed here and was left out.",
                "line 9, column 23: `onclick` of `<p>` is not allowed here and was left out.",
                "line 9, column 41: `<font>` is not allowed here; what stands in it was kept.",
                "line 11, column 1: `<script>` is not allowed here and was left out.",
                "line 13, column 5: The address `file:///x` is not allowed here and was left out.");
    }

    @Test
    void whereTheBlogMayHaveThemImagesStayOnTheNetwork() {
        ExportedPage exported = export("![far](https://example.org/x.png) ![near](img/a%20b.png)\n", new Trust(true, false));
        assertThat(exported.problems()).isEmpty();
        Document page = Jsoup.parse(exported.html());
        assertThat(page.select("img").eachAttr("src")).first().isEqualTo("https://example.org/x.png");
        assertThat(page.select("img").eachAttr("src")).last().asString().startsWith("data:image/png");
        assertThat(page.select("meta[http-equiv]").attr("content")).contains("img-src data: http: https:;");
    }

    @Test
    void trustedHtmlIsExportedAsItStands() {
        String raw = "<iframe src=\"https://www.youtube.com/embed/x\" allowfullscreen></iframe>\n<script>if (1 < 2 && x) run(\"a\")</script>\n<style>p { color: red }</style>";
        ExportedPage exported = export("Text.\n\n" + raw + "\n\n<p style='color:red'>red</p>\n", new Trust(false, true));
        assertThat(exported.problems()).isEmpty();
        assertThat(exported.html()).contains(raw).contains("<p style='color:red'>red</p>")
                .doesNotContain("Content-Security-Policy");
    }

    @Test
    void vectorGraphicsComeWithoutWhatRunsOrLeadsOut() throws IOException {
        Files.writeString(blog.resolve("posts/img/a.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'><script>x()</script><image href='https://example.org/x.png'/><rect width='9' height='9'/></svg>");
        Files.writeString(blog.resolve("posts/img/b.svg"), "no image");
        ExportedPage exported = export("![a](img/a.svg) ![b](img/b.svg)\n");
        String address = Jsoup.parse(exported.html()).select("img").attr("src");
        assertThat(address).startsWith("data:image/svg+xml;base64,");
        assertThat(new String(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)), StandardCharsets.UTF_8))
                .contains("<rect").doesNotContain("x()").doesNotContain("example.org");
        assertThat(exported.problems()).extracting(Problem::message)
                .containsExactly("The image img/b.svg is not what its name says.");
    }

    private Document page(String source) {
        return Jsoup.parse(export(source).html());
    }

    private ExportedPage export(String source) {
        return export(source, Trust.NONE);
    }

    private ExportedPage export(String source, Trust trust) {
        return new PageExporter(new MarkdownRenderer(), Theme.paper()).export(Post.of(SourceText.of(source)),
                new ImageFolder(new Disk(), blog, blog.resolve("posts")), trust);
    }
}
