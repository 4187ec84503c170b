package org.inkstone.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.inkstone.export.FragmentExporter.Fragment;
import org.inkstone.export.FragmentExporter.Options;
import org.inkstone.files.Disk;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The post as others take it: in a content management system, in a mail, as characters. */
class FragmentExporterTest {

    private static final String POST = """
        ---
        title: On stones
        ---
        # Hard *things*

        Begin.[^1]

        <!-- more -->

        > [!NOTE]
        > Read this.

        - [x] done
        - [ ] open

        ```js
        let a = 1 // <!--more-->
        ```

        | a | b |
        | - | -: |
        | 1 | 2 |

        ###### Deep

        ![A stone](img/a b.svg "Caption") and ![far](https://a.org/x.png)

        [up](#hard-things) and [out](https://a.org/).[^2] $x^2$

        [^1]: One.
        [^2]: Two.
        """;

    @TempDir
    private Path blog;

    @BeforeEach
    void makeImage() throws IOException {
        Files.createDirectories(blog.resolve("img"));
        Files.writeString(blog.resolve("img/a b.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='6'/>");
    }

    @Test
    void aFragmentIsTheBodyAndNeedsNoStyleSheet() {
        Fragment fragment = fragment(POST.replace("![A stone](img/a b.svg", "![A stone](<img/a b.svg>"), TextRange.at(0),
                new Options(0, "", true));
        assertThat(fragment.html()).startsWith("<h1 id=\"hard-things\">Hard <em>things</em></h1>\n<p>Begin.").endsWith("</div>\n")
                .doesNotContain("class=").doesNotContain("style=").doesNotContain("<input")
                .contains("</p>\n<!-- more -->\n<blockquote>")
                .contains("<p><strong>Note</strong></p>").contains("<li>☑ done</li>\n<li>☐ open</li>")
                .contains("<pre><code>let a = 1 // &lt;!--more--&gt;\n</code></pre>")
                .contains("<img src=\"https://a.org/x.png\" alt=\"far\"");
        assertThat(fragment.html().split("<!--", -1)).hasSize(2);
        assertThat(fragment.images()).isEqualTo(1);
        assertThat(fragment.problems()).isEmpty();
    }

    @Test
    void headingsGoDownAndNotBelowTheSixth() {
        Element body = Jsoup.parseBodyFragment(fragment(POST, TextRange.at(0), new Options(2, "", true)).html()).body();
        assertThat(body.select("h1, h2, h3, h4, h5, h6")).extracting(Element::normalName).containsExactly("h3", "h6");
        assertThat(new FragmentExporter(new MarkdownRenderer()).shiftBelowTitle(Post.of(SourceText.of(POST)))).isEqualTo(1);
        assertThat(new FragmentExporter(new MarkdownRenderer()).shiftBelowTitle(Post.of(SourceText.of("## A\n")))).isZero();
    }

    @Test
    void withoutIdsFootnotesStillLeadToAndFro() {
        Element body = Jsoup.parseBodyFragment(fragment(POST, TextRange.at(0), new Options(0, "", false)).html()).body();
        assertThat(body.select("h1").attr("id")).isEmpty();
        assertThat(body.select("a[href=#hard-things]")).isEmpty();
        assertThat(body.text()).contains("up and out.");
        assertThat(body.select("a[href^=#]")).hasSize(4).allSatisfy(
                link -> assertThat(body.getElementById(link.attr("href").substring(1))).isNotNull());
    }

    @Test
    void aTextThatRunsFromRightToLeftSaysSo() {
        Element body = Jsoup.parseBodyFragment(
                fragment("Latin עברית\n\n(1) עברית Latin\n\n- نص\n- text\n", TextRange.at(0), new Options(0, "", true)).html())
                .body();
        assertThat(body.select("p, li").eachAttr("dir")).containsExactly("rtl", "rtl");
        assertThat(body.select("[dir]").eachText()).containsExactly("(1) עברית Latin", "نص");
    }

    @Test
    void imagesStandBelowTheBase() {
        String html = fragment("![a](<img/a b.svg>)\n\n![b](/img/none.png)\n\n![c](data:image/png;base64,AAAA)\n",
                TextRange.at(0),
                new Options(0, "https://cdn.example/2026/one", true)).html();
        assertThat(Jsoup.parse(html).select("img").eachAttr("src")).containsExactly("https://cdn.example/2026/one/img/a%20b.svg",
                "https://cdn.example/img/none.png", "data:image/png;base64,AAAA");
        assertThat(Jsoup.parse(html).select("img").first().attr("height")).isEqualTo("6");
    }

    @Test
    void ofASelectionTheBlocksAreTakenWithTheirFootnotes() {
        Post post = Post.of(SourceText.of(POST));
        int at = post.bodyText().indexOf("out](");
        Element body = Jsoup
                .parseBodyFragment(fragment(POST, new TextRange(at, at + 2), new Options(0, "", true)).html()).body();
        assertThat(body.children()).extracting(Element::normalName).containsExactly("p", "div");
        assertThat(body.select("li").eachText()).containsExactly("Two. ↩");
        assertThat(body.select("li").attr("value")).isEqualTo("2");
    }

    @Test
    void aMailShowsItWithoutAStyleSheetAndReadsAsText() {
        ClipboardPage page = ClipboardPage.of(Post.of(SourceText.of(POST)), TextRange.at(0), new MarkdownRenderer(),
                new ImageFolder(new Disk(), blog, blog), Trust.NONE, Theme.paper());
        Element body = Jsoup.parseBodyFragment(page.html()).body();
        assertThat(page.html()).doesNotContain("class=").doesNotContain(" id=").doesNotContain("{");
        assertThat(body.select("a[href^=#]")).isEmpty();
        assertThat(body.select("th, td")).hasSize(4)
                .allSatisfy(cell -> assertThat(cell.attr("style")).contains("border: 1px solid #e4e1da"));
        assertThat(body.select("td").last().attr("style")).endsWith("text-align: right");
        assertThat(body.select("blockquote").attr("style")).contains("border-left: 3px solid #3d5a80");
        assertThat(body.select("pre").attr("style")).contains("monospace");
        assertThat(page.text()).isEqualTo("""
            On stones

            Hard things

            Begin.[1]

            > Note
            >
            > Read this.

            - ☑ done
            - ☐ open

            let a = 1 // <!--more-->

            a\tb
            1\t2

            Deep

            ![A stone](img/a b.svg "Caption") and Image on the network: far (https://a.org/x.png)

            up and out (https://a.org/).[2] x^2

            1. One.
            2. Two.
            """);
    }

    private Fragment fragment(String source, TextRange selected, Options options) {
        return new FragmentExporter(new MarkdownRenderer()).export(Post.of(SourceText.of(source)), selected,
                new ImageFolder(new Disk(), blog, blog), Trust.NONE, options);
    }
}
