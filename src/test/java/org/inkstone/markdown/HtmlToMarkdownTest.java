package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTML as programs put it on the clipboard, and what becomes of it. */
class HtmlToMarkdownTest {

    private final HtmlToMarkdown converter = new HtmlToMarkdown();

    @Test
    void chrome() {
        assertThat(markdown(
                """
                    <html>
                    <body>
                    <!--StartFragment--><meta charset='utf-8'><h2 id="why" style="box-sizing: border-box; font-weight: 600;">Why<a class="anchor" href="#why"></a></h2>\
                    <p style="color: rgb(31, 35, 40); font-size: 16px; font-style: normal; font-weight: 400;">It is <strong style="font-weight: 600;">fast</strong>,\
                    <span>&nbsp;</span><em>small</em> and<span>&nbsp;</span><a href="https://example.org/a_b" style="color: blue;">documented</a>.</p>\
                    <ul style="padding-left: 2em;"><li>one</li><li style="margin-top: 0.25em;">two<ul><li>three</li></ul></li></ul><!--EndFragment-->
                    </body>
                    </html>"""))
                .isEqualTo(
                        """
                            ## Why

                            It is **fast**, *small* and [documented](https://example.org/a_b).

                            - one
                            - two
                              - three""");
    }

    @Test
    void shortcodesComeBackAsTheyAre() {
        MarkdownRenderer renderer = new MarkdownRenderer();
        String post = """
            See {{< ref "a_b*c.md" >}} and {{ "/x/" | url }} by `code`, *it* and {% raw %}.

            {{< figure src="a.png" alt="_one_ of [two]" >}}""";

        assertThat(markdown(renderer.render(post).html())).isEqualTo(post);
    }

    @Test
    void windowsPutsAHeaderBeforeIt() {
        assertThat(markdown("Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\nStartFragment:0000000141\r\n"
                + "<html><body>\r\n<!--StartFragment-->a <b>b</b><!--EndFragment-->\r\n</body></html>")).isEqualTo("a **b**");
    }

    @Test
    void firefox() {
        assertThat(markdown("<h1>Title</h1>\n<p>First line<br>\nsecond <code>a_b*c</code></p>\n<ol start=\"3\"><li>x</li>"
                + "<li>y</li></ol>\n<blockquote><p>Said</p><p>twice</p></blockquote>"))
                .isEqualTo("""
                    # Title

                    First line\\
                    second `a_b*c`

                    3. x
                    4. y

                    > Said
                    >
                    > twice""");
    }

    @Test
    void word() {
        assertThat(
                markdown(
                        """
                            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
                            <head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-parent:""} --></style>
                            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
                            <body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
                            <h1>Report<o:p></o:p></h1>
                            <p class=MsoNormal>Costs&nbsp;&nbsp;fell <b style='mso-bidi-font-weight:normal'>twice</b>, <i>so
                            far</i>.<o:p></o:p></p>
                            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                            style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
                            </span></span></span><![endif]>Rent<o:p></o:p></p>
                            <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><span
                            style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>Office<o:p></o:p></p>
                            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;
                            </span></span>Travel</p>
                            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
                            <p class=MsoNormal><img width=1 height=1 src="https://track.example/p.gif"><img src="file:///C:/x/image001.png" alt="Chart"></p>
                            <!--EndFragment--></body></html>"""))
                .isEqualTo("""
                    # Report

                    Costs fell **twice**, *so far*.

                    - Rent
                      1. Office
                    - Travel

                    Chart""");
    }

    @Test
    void libreOffice() {
        assertThat(markdown(
                """
                    <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
                    <html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
                    <meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">p { margin-bottom: 0.25cm }</style></head>
                    <body lang="en-US" link="#000080" dir="ltr"><p style="line-height: 100%; margin-bottom: 0cm">
                    A <font face="Liberation Serif, serif"><b>bold</b></font><span style="font-style: italic"> slanted</span> word</p>
                    <ol><li><p style="margin-bottom: 0cm">one</p></li><li><p>two</p></li></ol></body></html>"""))
                .isEqualTo("""
                    A **bold** *slanted* word

                    1. one
                    2. two""");
    }

    @Test
    void googleDocs() {
        assertThat(
                markdown(
                        """
                            <meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-6a1f"><h1 dir="ltr">\
                            <span style="font-size:20pt;font-weight:400;font-style:normal;">Plan</span></h1><p dir="ltr"><span style="font-weight:400;">We </span>\
                            <span style="font-weight:700;font-style:normal;">must </span><span style="font-weight:400;font-style:italic;">go</span>\
                            <a href="https://www.google.com/url?q=https://example.org/?a%3Db&amp;sa=D"><span style="text-decoration:underline;">, now</span></a></p>\
                            <ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">one</span></p></li>\
                            <ul><li dir="ltr"><p role="presentation"><span>below</span></p></li></ul><li><p><span style="text-decoration:line-through">two</span></p>\
                            </li></ul><br /><br /></b><br class="Apple-interchange-newline">"""))
                .isEqualTo(
                        """
                            # Plan

                            We **must** *go*[, now](https://example.org/?a=b)

                            - one
                              - below
                            - ~~two~~""");
    }

    @Test
    void coloursOfAProgrammersEditorAreNoFormatting() {
        assertThat(converter.convert("<meta charset='utf-8'><div style=\"color: #d4d4d4;background-color: #1e1e1e;"
                + "font-family: 'Droid Sans Mono', 'monospace', monospace;white-space: pre;\"><div><span style=\"color: #569cd6;\">int"
                + "</span><span> x;</span></div><br></div>")).isEmpty();
        assertThat(
                converter.convert("<html><head></head><body><pre style=\"background-color:#2b2b2b;font-family:'JetBrains Mono',"
                        + "monospace;\"><span style=\"color:#cc7832;\">int </span>x<br></pre></body></html>"))
                .isEmpty();
    }

    @Test
    void codeIsFencedWithItsLanguageAndLeftAsItIs() {
        assertThat(markdown("<div class=\"highlight highlight-source-python\"><pre><span class=\"k\">def</span> f():\n"
                + "    return '*'  \n\n\n# no heading</pre></div><pre><code class=\"language-js hljs\">a = `b`;\n```\n</code></pre>"))
                .isEqualTo("```python\ndef f():\n    return '*'  \n\n\n# no heading\n```\n\n````js\na = `b`;\n```\n````");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '¦', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        <p>1. no list</p>                                 → 1\\. no list
        <p># no heading</p>                               → \\# no heading
        <p>- no item</p>                                  → \\- no item
        <p>&gt; no quote</p>                              → \\> no quote
        <p>2 * 3 * 4, snake_case, _so_</p>                → 2 \\* 3 \\* 4, snake_case, \\_so\\_
        <p>&lt;b&gt; [x] `y` &amp;amp;</p>                → \\<b\\> \\[x\\] \\`y\\` \\&amp;
        <p>un<b>believ</b>able <i>x</i>, y</p>            → un**believ**able *x*, y
        <p><b>Note:</b>text</p>                           → <strong>Note:</strong>text
        <p>a<b> b </b>c</p>                               → a **b** c
        <p><b>a</b><b>b</b><i></i></p>                    → **ab**
        <p><b><i>both</i></b></p>                         → ***both***
        <p>H<sub>2</sub>O <kbd>Ctrl</kbd> <u>u</u></p>    → H<sub>2</sub>O <kbd>Ctrl</kbd> u
        <p><a href="https://a.b">https://a.b</a></p>      → <https://a.b>
        <p><a href="javascript:x()">no</a></p>            → no
        <p><a href="http://a.b/c d">x</a></p>             → [x](http://a.b/c%20d)
        <p><img src="https://a.b/c.png" alt="A [b]"></p>  → ![A \\[b\\]](https://a.b/c.png)
        <p><img src="data:image/png;base64,AA" alt="A">x</p> → Ax
        <p>x<script>alert(1)</script><span style="display:none">y</span></p> → x
        <p>Oui&nbsp;!&nbsp;&nbsp;Non</p>                  → Oui\u00a0! Non
        <ul><li><input type=checkbox checked> a</li></ul> → - [x] a
        <h3 id="a">A <b>b</b></h3>                        → ### A b
        <hr>                                              → ---
        """)
    void words(String html, String expected) {
        assertThat(markdown(html)).isEqualTo(expected);
    }

    @Test
    void whatIsTooMuchIsLeftToThePlainText() {
        assertThat(converter.convert("<p>x</p>".repeat(700_000))).isEmpty();
        assertThat(converter.convert("<div>".repeat(50_000) + "x")).isEmpty();
        assertThat(converter.convert("<ul><li>".repeat(50_000) + "x")).isEmpty();
        assertThat(converter.convert("<i>x</i>".repeat(600_000))).isEmpty();
        assertThat(converter.convert("<blockquote><b>".repeat(9_000) + "deep")).hasValueSatisfying(text -> assertThat(text)
                .contains("deep"));
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(converter.convert("")).isEmpty();
        assertThat(converter.convert("<meta charset='utf-8'><!-- x --><style>p{}</style>")).isEmpty();
    }

    private String markdown(String html) {
        Optional<String> markdown = converter.convert(html);
        assertThat(markdown).as(html).isPresent();
        return markdown.get();
    }
}
