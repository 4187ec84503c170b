package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.inkstone.Corpus;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownRendererTest {

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    /** {@code ⏎} stands for a line break. */
    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        ~~gone~~                      $ <p><del>gone</del></p>
        - [x] a⏎- [ ] b               $ <ul>⏎<li class='task-list-item'><input type='checkbox' checked disabled> a</li>⏎<li class='task-list-item'><input type='checkbox' disabled> b</li>⏎</ul>
        | a |⏎| :-: |⏎| b |           $ <table>⏎<thead>⏎<tr><th align='center'>a</th></tr>⏎</thead>⏎<tbody>⏎<tr><td align='center'>b</td></tr>⏎</tbody>⏎</table>
        see https://a.org/x.          $ <p>see <a href='https://a.org/x'>https://a.org/x</a>.</p>
        (www.a.org)                   $ <p>(<a href='http://www.a.org'>www.a.org</a>)</p>
        `https://a.org`               $ <p><code>https://a.org</code></p>
        [x](https://a.org "t")        $ <p><a href='https://a.org'>x</a></p>
        me@example.org                $ <p><a href='mailto:me@example.org'>me@example.org</a></p>
        a &amp; b < c                 $ <p>a &amp; b &lt; c</p>
        one\\⏎two  ⏎three             $ <p>one<br>⏎two<br>⏎three</p>
        > [!warning]⏎> hot            $ <div class='markdown-alert markdown-alert-warning'><p class='markdown-alert-title'>Warning</p>⏎<p>hot</p>⏎</div>
        > [!NOTE]⏎>⏎> *a*             $ <div class='markdown-alert markdown-alert-note'><p class='markdown-alert-title'>Note</p>⏎⏎<p><em>a</em></p>⏎</div>
        > [!NOTE] no                  $ <blockquote>⏎<p>[!NOTE] no</p>⏎</blockquote>
        H<sub>2</sub>O <kbd>K</kbd>   $ <p>H<sub>2</sub>O <kbd>K</kbd></p>
        <b onclick="x">a</b>          $ <p><b>a</b></p>
        [a](javascript:x) ![b](data:text/html,x) $ <p>a <img alt='b'></p>
        ```java⏎a<b⏎```               $ <pre><code class='language-java'>a&lt;b⏎</code></pre>
        """)
    void rendersWhatBlogsUse(String markdown, String html) {
        String expected = html.replace("⏎", "\n").replace('\'', '"') + "\n";
        assertThat(renderer.render(markdown.replace("⏎", "\n").replace("\"t\"", "")).html().replaceAll("\n+", "\n"))
                .isEqualTo(expected.replaceAll("\n+", "\n"));
    }

    @Test
    void headingsHaveTheAnchorsOfGitHub() {
        String body = "# Hello, World!\n\n## Hello World\n\n## Über `code` & *that*\n\n## 日本語 の 見出し\n\n## a_b-c\n\n## 1. It's 😀 fine\n\n##\n";
        assertThat(renderer.outline(body)).extracting(Heading::id).containsExactly("hello-world", "hello-world-1",
                "über-code--that", "日本語-の-見出し",
                "a_b-c", "1-its--fine", "");
        assertThat(renderer.outline(body)).extracting(Heading::level).containsExactly(1, 2, 2, 2, 2, 2, 2);
        assertThat(renderer.outline(body).get(1).range().of(body)).isEqualTo("## Hello World");
    }

    @Test
    void footnotesStandAtTheEndAndLinkBothWays() {
        RenderedBody body = renderer.render("One[^a] two[^b].\n\n[^a]: First.\n[^b]: Second.\n\nLast paragraph.\n");
        Document page = Jsoup.parseBodyFragment(body.html());
        assertThat(page.select(".footnotes li").eachText()).containsExactly("First. ↩", "Second. ↩");
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
        }
        assertThat(body.pieces().getLast().html()).contains("footnotes");
        assertThat(body.pieces().getLast().source().isEmpty()).isTrue();
    }

    @Test
    void htmlAroundMarkdownIsOnePiece() {
        RenderedBody body = renderer
                .render("Before.\n\n<details>\n<summary>More</summary>\n\nInner *text*.\n\n</details>\n\nAfter.\n");
        assertThat(body.pieces()).hasSize(3);
        assertThat(body.pieces().get(1).html()).startsWith("<details>").contains("<p>Inner <em>text</em>.</p>")
                .endsWith("</details>");
    }

    @Test
    void htmlThatIsNeverClosedTakesNothingElseWithIt() {
        RenderedBody body = renderer.render("<div>\n\nOne.\n\nTwo.\n");
        assertThat(body.pieces()).extracting(RenderedPiece::html).containsExactly("<div></div>", "<p>One.</p>", "<p>Two.</p>");
    }

    @Test
    void eachBlockKnowsItsPlace() {
        String markdown = "# Title\n\nText\nmore.\n\n- one\n- two\n\n  inner\n";
        List<RenderedPiece> pieces = renderer.render(markdown).pieces();
        assertThat(pieces).extracting(p -> p.source().of(markdown)).containsExactly("# Title", "Text\nmore.",
                "- one\n- two\n\n  inner");
        assertThat(pieces.get(2).blocks()).extracting(BlockPosition::type).containsExactly("bullet list", "list item",
                "paragraph", "list item", "paragraph",
                "paragraph");
        assertThat(pieces.get(2).blocks().getLast().range().of(markdown)).isEqualTo("inner");
    }

    @Test
    void textThatNestsTooDeeplyIsShownAsText() throws InterruptedException {
        String markdown = "> ".repeat(50_000) + "deep";
        RenderedBody[] body = new RenderedBody[1];
        Thread small = new Thread(null, () -> body[0] = renderer.render(markdown), "small stack", 1 << 20);
        small.start();
        small.join();
        assertThat(body[0].html()).contains("class=\"notice\"").contains("deep</pre>");
    }

    /** What the preview relies on, for every real post: one element a piece, pieces in order, and HTML that a browser writes back the same. */
    @Test
    void everyRealPostComesOutInWellFormedPieces() throws IOException {
        for (Path file : Corpus.posts()) {
            if (!(SourceText.decode(Files.readAllBytes(file)) instanceof DecodeResult.Decoded decoded)) {
                continue;
            }
            String markdown = Post.of(decoded.source()).bodyText();
            RenderedBody body = renderer.render(markdown);
            int end = 0;
            for (RenderedPiece piece : body.pieces()) {
                Document page = Jsoup.parseBodyFragment(piece.html());
                page.outputSettings().prettyPrint(false);
                assertThat(page.body().childNodeSize()).as(file + ": " + piece.html()).isEqualTo(1);
                assertThat(page.body().html()).as(file.toString()).isEqualTo(piece.html());
                TextRange source = piece.source();
                assertThat(source.start()).as(file.toString()).isGreaterThanOrEqualTo(end);
                assertThat(source.end()).as(file.toString()).isLessThanOrEqualTo(markdown.length());
                end = source.end();
            }
            assertHarmless(body.html(), file.toString());
        }
    }

    /** The attack vectors of DOMPurify's test suite, as raw HTML in a post. */
    @Test
    void noAttackVectorComesThrough() throws IOException {
        List<Map<String, Object>> vectors = SpecExamples.json(Corpus.folder().resolve("specs/security/dompurify-vectors.json"));
        assertThat(vectors).hasSizeGreaterThan(200);
        for (Map<String, Object> vector : vectors) {
            String payload = String.valueOf(vector.get("payload"));
            assertHarmless(renderer.render(payload).html(), payload);
            assertHarmless(renderer.render("text " + payload.replace("\n", " ") + " text").html(), payload);
        }
    }

    private static void assertHarmless(String html, String what) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(element.normalName()).as(what).isNotIn("script", "style", "iframe", "object", "embed", "form", "meta",
                    "base", "link", "svg", "math",
                    "template", "video", "audio", "frame", "button", "textarea", "select");
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
                assertThat(attribute.getKey()).as(what).doesNotStartWith("on").isNotIn("style", "srcset", "formaction",
                        "xlink:href", "background");
                if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                    assertThat(value).as(what).doesNotStartWith("javascript:").doesNotStartWith("vbscript:")
                            .doesNotStartWith("file:")
                            .doesNotStartWith("data:text").doesNotStartWith("data:image/svg");
                }
            }
        }
    }
}
