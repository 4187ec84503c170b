package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.inkstone.text.TextRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    private String html(String body) {
        return renderer.render(body).pieces().stream().map(RenderedPiece::html).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Hello World|hello-world", "What's new?|whats-new", "C++ & `code`|c--code",
            "Über Größe|über-größe",
            "日本語 です|日本語-です", "Rocket 🚀 go|rocket--go", "snake_case|snake_case", "a [link](x) *b*|a-link-b",
            "1.2 Version|12-version"})
    void headingIdsAreGitHubs(String heading, String id) {
        assertThat(html("# " + heading)).startsWith("<h1 id=\"" + id + "\">");
    }

    @Test
    void headingIdsAreUniqueOverTheWholeBody() {
        assertThat(renderer.outline("# a\n\n> ## a\n\n- # a\n\n# a-1\n")).extracting(Heading::id).containsExactly("a", "a-1",
                "a-2",
                "a-1-1");
    }

    @Test
    void outlineNamesLevelTextAndPlace() {
        String body = "Intro\n\n## One *two* `three`\n\nTitle\n=====\n";

        assertThat(renderer.outline(body)).containsExactly(new Heading(2, "One two three", "one-two-three", new TextRange(7, 27)),
                new Heading(1, "Title", "title", new TextRange(29, 40)));
    }

    @ParameterizedTest
    @CsvSource({"NOTE,note,Note", "tip,tip,Tip", "Important,important,Important", "WARNING,warning,Warning",
            "CAUTION,caution,Caution"})
    void quotesWithAMarkerAreAlerts(String marker, String className, String title) {
        assertThat(html("> [!" + marker + "]\n> Mind *this*.\n"))
                .isEqualTo("<div class=\"markdown-alert markdown-alert-" + className
                        + "\">\n<p class=\"markdown-alert-title\">" + title + "</p>\n<p>Mind <em>this</em>.</p>\n</div>");
    }

    @ParameterizedTest
    @CsvSource({"> [!NOTE]", "> [!OTHER]\\n> x", "> [!NOTE] x\\n> y", "> > [!NOTE]\\n> > x"})
    void otherQuotesAreNot(String markdown) {
        assertThat(html(markdown.replace("\\n", "\n"))).startsWith("<blockquote>").doesNotContain("markdown-alert");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "see http://a.org/x_y_z.|see <a href=\"http://a.org/x_y_z\">http://a.org/x_y_z</a>.",
            "(https://a.org/(b))|(<a href=\"https://a.org/(b)\">https://a.org/(b)</a>)",
            "www.a.org|<a href=\"http://www.a.org\">www.a.org</a>", "me@a.org|<a href=\"mailto:me@a.org\">me@a.org</a>",
            "http://a.org/?x=1&amp;y=2|<a href=\"http://a.org/?x=1&amp;y=2\">http://a.org/?x=1&amp;y=2</a>",
            "<a href=\"x\">http://a.org</a>|<a href=\"x\">http://a.org</a>", "[http://a.org](x)|<a href=\"x\">http://a.org</a>",
            "ftp://a.org|ftp://a.org", "javascript://a.org|javascript://a.org"})
    void bareAddressesAreLinked(String markdown, String inner) {
        assertThat(html(markdown)).isEqualTo("<p>" + inner + "</p>");
    }

    @Test
    void taskListsHaveBoxesThatCannotBeTicked() {
        assertThat(html("- [ ] a\n- [x] b\n- [X] c\n")).isEqualTo("""
            <ul>
            <li class="task-list-item"><input type="checkbox" disabled> a</li>
            <li class="task-list-item"><input type="checkbox" disabled checked> b</li>
            <li class="task-list-item"><input type="checkbox" disabled checked> c</li>
            </ul>""");
    }

    @Test
    void footnotesArePiecesOfTheirOwnAtTheEnd() {
        String body = "a[^x]\n\n[^x]: Note *one*\n\nend\n";
        List<RenderedPiece> pieces = renderer.render(body).pieces();

        assertThat(pieces).hasSize(3);
        assertThat(pieces.getFirst().html())
                .isEqualTo("<p>a<sup id=\"fnref-1\"><a class=\"footnote-ref\" href=\"#fn-1\">1</a></sup></p>");
        assertThat(pieces.getLast().html()).contains("<li id=\"fn-1\">", "Note <em>one</em>", "href=\"#fnref-1\"");
        assertThat(pieces.getLast().source()).isEqualTo(TextRange.at(body.length()));
    }

    @Test
    void htmlThatSpansBlocksIsOnePiece() {
        String body = "<details>\n<summary>S</summary>\n\n# *in*\n\n</details>\n\nout\n\n<div align=\"center\">\n\nx\n\n</div>\n";
        List<RenderedPiece> pieces = renderer.render(body).pieces();

        assertThat(pieces).extracting(piece -> piece.source().of(body)).containsExactly(
                "<details>\n<summary>S</summary>\n\n# *in*\n\n</details>", "out", "<div align=\"center\">\n\nx\n\n</div>");
        assertThat(pieces.getFirst().html()).contains("<h1 id=\"in\"><em>in</em></h1>").endsWith("</details>");
        assertThat(pieces.getFirst().blocks()).extracting(BlockPosition::type).containsExactly("html block", "heading",
                "html block");
    }

    @Test
    void anElementThatNeverEndsEndsWithItsBlock() {
        assertThat(renderer.render("<div>\n\na\n\nb\n").pieces()).extracting(RenderedPiece::html).containsExactly("<div>\n</div>",
                "<p>a</p>",
                "<p>b</p>");
    }

    @Test
    void whatRendersToNothingIsLeftOut() {
        assertThat(renderer.render("<!-- c -->\n\n[a]: b\n\n<script>\nx()\n</script>\n").pieces()).isEmpty();
        assertThat(renderer.render("").pieces()).isEmpty();
    }

    @Test
    void aPieceOfSeveralElementsGetsARoot() {
        assertThat(html("<p>a</p><p>b</p>\n")).isEqualTo("<div><p>a</p><p>b</p></div>");
        assertThat(html("<article-x>only text</article-x>")).isEqualTo("<p>only text</p>");
    }

    @Test
    void blocksInsideAreLocated() {
        String body = "- a\n  > q\n- b\n";
        RenderedPiece list = renderer.render(body).pieces().getFirst();

        assertThat(list.blocks()).extracting(block -> block.depth() + " " + block.type() + " " + block.range().of(body))
                .containsExactly(
                        "0 bullet list - a\n  > q\n- b", "1 list item - a\n  > q", "2 paragraph a", "2 block quote > q",
                        "3 paragraph q",
                        "1 list item - b", "2 paragraph b");
    }

    @Test
    void preformattedTextIsExact() {
        assertThat(html("```java\n  a\t<b>\n\n\n  c \n```"))
                .isEqualTo("<pre><code class=\"language-java\">  a\t&lt;b&gt;\n\n\n  c \n</code></pre>");
        assertThat(html("<pre>\n\n  x\n</pre>")).isEqualTo("<pre>\n\n  x\n</pre>");
    }

    @Test
    void pipesInCodeInTablesNeedABackslashAndLoseIt() {
        assertThat(html("|a|b|\n|:-:|-:|\n|`x\\|y`|2|3|\n")).isEqualTo("""
            <table>
            <thead>
            <tr><th align="center">a</th><th align="right">b</th></tr>
            </thead>
            <tbody>
            <tr><td align="center"><code>x|y</code></td><td align="right">2</td></tr>
            </tbody>
            </table>""");
    }

    /** GFM, section 4.10: cells are parted before anything else is read. */
    @Test
    void aPipeWithoutBackslashPartsTwoCellsAlsoInCodeAndLinks() {
        for (String row : List.of("`x|y`", "**x|y**", "[x|y](z)", "<b title=\"x|y\">", "<https://x|y>", "![x|y](z)")) {
            Element table = Jsoup.parseBodyFragment(html("|a|b|\n|-|-|\n|" + row + "|lost|\n"));
            assertThat(table.select("td")).as(row).hasSize(2);
            assertThat(table.select("td").first().text()).as(row).endsWith("x");
            assertThat(table.select("td").last().text()).as(row).startsWith("y");
        }
        assertThat(html("|a|b|\n|-|-|\n|**x**&#124;`\\|`|y \\||z|"))
                .contains("<td><strong>x</strong>|<code>|</code></td><td>y |</td>");
        assertThat(html("|a|b|\n|-|-|\n|[x][r] y[^1]|![i][r]|\n\n[r]: u.png\n[^1]: note"))
                .contains("<a href=\"u.png\">x</a> y<sup")
                .contains("<td><img src=\"u.png\" alt=\"i\"");
        assertThat(html("w|x|y|z\n--|--|--|--\na||b||")).contains("<tr><td>a</td><td></td><td>b</td><td></td></tr>");
        assertThat(html("w|x|y|z\n--|--|--|--\na|b| |c")).contains("<tr><td>a</td><td>b</td><td></td><td>c</td></tr>");
    }

    @Test
    void emojiAtDelimitersAreSymbols() {
        assertThat(html("a**😀**b **😀**")).isEqualTo("<p>a**😀**b <strong>😀</strong></p>");
    }

    @ParameterizedTest
    @CsvSource({"'> ',20000", "'- ',5000", "'*a **b ',40000", "'[ (](',30000"})
    void whatIsNestedTooDeeplyIsShownAsText(String unit, int times) {
        String body = unit.repeat(times) + "x";
        List<RenderedPiece> pieces = renderer.render(body).pieces();

        assertThat(pieces).hasSize(1);
        if (pieces.getFirst().html().contains("class=\"notice\"")) {
            assertThat(pieces.getFirst().html().substring(0, 100)).startsWith("<div><p class=\"notice\">");
            assertThat(pieces.getFirst().html().contains("<pre class=\"plain-text\">")).isTrue();
            assertThat(pieces.getFirst().source()).isEqualTo(new TextRange(0, body.length()));
        }
    }

    /** No absolute times: four times the text may take up to nine times as long, where quadratic work would take sixteen. */
    @ParameterizedTest
    @ValueSource(strings = {"*a **a ", "a**b", "[a](b", "[a](<b", "[a](b \"", "[a](b '(", "<? >", "<![CDATA[ >", "<!-- ", "www.",
            "&amp;&x", "\\", "`a", "http://a.b/ "})
    void hostileTextTakesLinearTime(String unit) {
        String once = unit.repeat(3_000);
        String fourfold = unit.repeat(12_000);
        assertThat(ProcessorTime.isLinear(() -> renderer.render(once), () -> renderer.render(fourfold))).as(unit).isTrue();
    }
}
