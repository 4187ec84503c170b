package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the table {@code ¶} is a line break. */
class HtmlTablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '§', textBlock = """
        x <b>bold </b>y                       $ x **bold** y
        <strong></strong>a                    $ a
        <i>a</i><em> b</em>                   $ *a* *b*
        <code>x|`y</code>                     $ `` x|`y ``
        <a href="javascript:alert(1)">a</a>   $ a
        <a href="/a b">l</a>                  $ [l](/a%20b)
        <p>one</p><p>two</p>                  $ one¶two
        one<br> two                           $ one¶two
        2 * 3 _x_ snake_case &lt;b&gt; [a](b) $ 2 \\* 3 \\_x\\_ snake_case \\<b> \\[a](b)
        &amp;lt; &amp; b                      $ \\&lt; & b
        <img src="a.png" alt="A">             $ ![A](a.png)
        <img src="data:image/png;base64,xx">x $ x
        <s>gone</s>                           $ ~~gone~~
        <script>alert(1)</script>x            $ x
        """)
    void aCellBecomesInlineMarkdown(String html, String markdown) {
        assertThat(HtmlTables.only("<table><tr><td>" + html + "</td></tr></table>"))
                .hasValue(List.of(List.of(markdown.replace('¶', '\n'))));
    }

    @Test
    void cellsThatReachOverOthersLeaveThemEmpty() {
        assertThat(HtmlTables.only("<table><tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td>d</tr><tr><td>e</table>")
                .orElseThrow())
                .containsExactly(List.of("a", "b", ""), List.of("", "c", "d"), List.of("e", "", ""));
    }

    @Test
    void whatSpreadsheetsWriteIsRead() {
        assertThat(HtmlTables
                .only("""
                    <meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px}--></style><table xmlns="x"
                    dir="ltr"><colgroup><col width="100"/></colgroup><tbody><tr><td data-sheets-value="{}">Name</td><td>Price</td></tr>
                    <tr><td>Ink</td><td style="text-align:right">3,50&nbsp;€</td></tr></tbody></table>""")
                .orElseThrow())
                .containsExactly(List.of("Name", "Price"), List.of("Ink", "3,50\u00a0€"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "<p>a</p>", "<table></table>", "<p>Before</p><table><tr><td>a</td></tr></table>",
            "<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>",
            "<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>",
            "<img src=a.png><table><tr><td>a</td></tr></table>"})
    void whatIsMoreThanOneTableIsNone(String html) {
        assertThat(HtmlTables.only(html)).isEmpty();
    }

    /** What a cell shows in the page is what it showed where it came from. */
    @ParameterizedTest
    @ValueSource(strings = {"a*b*c", "`code`", "<b>", "[x](y)", "~~no~~", "a_b_c _d_", "\\*", "&amp;", "![i](j)", "https", "1. x",
            "a  b"})
    void plainTextStaysPlain(String text) {
        String cell = HtmlTables.only("<table><tr><td>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</td></tr></table>")
                .orElseThrow()
                .getFirst().getFirst();
        String html = new MarkdownRenderer().render("| h |\n| - |\n| " + cell + " |").html();
        assertThat(Jsoup.parseBodyFragment(html).selectFirst("td").text()).isEqualTo(text.replaceAll(" +", " "));
    }
}
