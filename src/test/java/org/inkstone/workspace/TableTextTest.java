package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.markdown.ProcessorTime;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables {@code ⏎} is a line break, {@code →} a tab. */
class TableTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '§', textBlock = """
        a→b⏎1→2                          $ | a   | b   |⏎| --- | --- |⏎| 1   | 2   |
        City→Größe⏎東京→13.96⏎            $ | City | Größe |⏎| ---- | ----- |⏎| 東京 | 13.96 |
        a→b⏎"one⏎two"→"say ""x\"""        $ | a          | b       |⏎| ---------- | ------- |⏎| one<br>two | say "x" |
        a→b⏎"x" y→z                      $ | a     | b   |⏎| ----- | --- |⏎| "x" y | z   |
        a→b⏎"x→z                         $ | a   | b   |⏎| --- | --- |⏎| "x  | z   |
        a→b⏎x|y→\\|                       $ | a    | b    |⏎| ---- | ---- |⏎| x\\|y | \\\\\\| |
        a→⏎→b                            $ | a   |     |⏎| --- | --- |⏎|     | b   |
        """)
    void aSpreadsheetsCellsBecomeATable(String tsv, String table) {
        String text = tsv.replace('→', '\t').replace("⏎", "\r\n");
        assertThat(TableText.fromTsv(text)).hasValue(table.replace("⏎", "\n"));
        assertThat(PastedTable.markdown(text)).hasValue(table.replace("⏎", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b⏎1,2", "a;b⏎1,5;2,5", "name,city⏎Anna,Berlin", "Name,Note⏎Anna,\"Yes, I know.\"⏎Ben,\"a⏎b\"",
            "id,first name,date of birth⏎1,Anna,2001-02-03⏎2,Ben,", "城市,人口⏎北京,21540000", "key,value⏎list,\"[1,2]\"",
            "a;b;c⏎x;y;z"})
    void csvBecomesATable(String csv) {
        assertThat(PastedTable.markdown(csv.replace("⏎", "\n"))).isPresent().isEqualTo(TableText.fromCsv(csv.replace("⏎", "\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yes, I know.⏎No, I don't.", "Dear Anna,⏎thank you, and see you soon,⏎Ben", "one⏎two", "a,b", "a→b",
            "a→b⏎c",
            "3,5⏎4,7", "1,000⏎2,500", "1,2,3⏎4,5,6", "foo(a,b)⏎bar(c,d)", "int x;⏎int y;", "foo();⏎bar();", "if (a) {→x⏎}",
            "→a⏎→b",
            "→int x→= 1;⏎→int y→= 2;", "- a,b⏎- c,d", "# a,b⏎c,d", "> a,b⏎> c,d", "Rose,⏎Lily,", "hi,how are you⏎fine,thanks",
            "a, b⏎c, d",
            "One of them said,well then let us go there⏎and they went,as if nothing had happened",
            "He came;she went.⏎They met;we saw.", "",
            "| a,b |⏎| c,d |", "x = [1,2]⏎y = [3,4]", "a,a⏎b,b", "a,b⏎c,d,e", "你好，世界⏎再见，朋友", "→⏎→"})
    void proseAndCodeStayWhatTheyAre(String text) {
        assertThat(PastedTable.markdown(text.replace("⏎", "\n").replace('→', '\t'))).as(text).isEmpty();
    }

    @Test
    void aWideTableIsNotPaddedToTheWidthOfItsLongestCell() {
        String table = TableText.fromTsv("a\tb\n" + "long ".repeat(40).strip() + "\tc").orElseThrow();
        assertThat(table).startsWith("| a   | b   |\n| --- | --- |\n| long long");
    }

    @Test
    void anHtmlTableBecomesATable() {
        assertThat(TableText.fromHtml("<style>td{}</style><!--StartFragment--><table><tr><td>a</td><td><b>b</b></td></tr>"
                + "<tr><td>x|y<br>z</td><td><a href='https://a.example/(x)'>l</a></td></tr></table><!--EndFragment-->"))
                .hasValue("""
                    | a         | **b**                          |
                    | --------- | ------------------------------ |
                    | x\\|y<br>z | [l](https://a.example/%28x%29) |""");
        assertThat(TableText.fromHtml("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>")).isEmpty();
    }

    /** Whatever is in the cells, the page shows it cell by cell. */
    @Test
    void noTextLeavesItsCell() {
        String[] texts = {"a|b", "a\\|b", "a\\\\|b", "end\\", "`x|y`", "\"q\"", "1\n2", "*a", "日本"};
        StringBuilder tsv = new StringBuilder("head\tb\tc");
        for (String text : texts) {
            tsv.append('\n').append("1\t\"").append(text.replace("\"", "\"\"")).append("\"\t2");
        }
        String html = new MarkdownRenderer().render(TableText.fromTsv(tsv.toString()).orElseThrow()).html();
        assertThat(Jsoup.parseBodyFragment(html).select("td:eq(0)").eachText()).hasSize(texts.length).containsOnly("1");
        assertThat(Jsoup.parseBodyFragment(html).select("td:eq(2)").eachText()).hasSize(texts.length).containsOnly("2");
        assertThat(Jsoup.parseBodyFragment(html).select("td:eq(1)").eachText()).contains("a|b", "a\\|b", "end\\", "x|y", "1 2",
                "*a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n", "\"a,\"b\n", "\"a\tb\n", "a;\"\"b\n", "x\t\"\"\"\n"})
    void largeTextsTakeLinearTime(String line) {
        String once = "h,i\th;i\n" + line.repeat(5_000);
        String fourfold = "h,i\th;i\n" + line.repeat(20_000);
        assertThat(ProcessorTime.isLinear(() -> PastedTable.markdown(once), () -> PastedTable.markdown(fourfold))).isTrue();
    }
}
