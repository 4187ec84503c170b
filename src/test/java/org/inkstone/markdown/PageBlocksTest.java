package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What blogs know beside Markdown: table of contents, definition lists, emoji, captions, shortcodes, admonitions. */
class PageBlocksTest {

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    private String html(String body) {
        return renderer.render(body).pieces().stream().map(RenderedPiece::html).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[TOC]", "[toc]", "[[toc]]", "[[_TOC_]]", "{{< toc >}}", "{{% toc %}}", "{{ toc }}", "* x\n{:toc}",
            "1. x\n{:toc .big}"})
    void aTableOfContentsListsTheHeadingsBeforeAndBehindIt(String marker) {
        assertThat(html("# A & <b>b</b>\n\n" + marker + "\n\n### C\n\n## D\n\n# E\n\n## !\n\n# E\n")).contains("""
            <nav class="toc"><ul>
            <li><a href="#a--b">A &amp; b</a><ul>
            <li><a href="#c">C</a></li>
            <li><a href="#d">D</a></li>
            </ul></li>
            <li><a href="#e">E</a></li>
            <li><a href="#e-1">E</a></li>
            </ul></nav>""");
    }

    @Test
    void aTableOfContentsWithoutHeadingsIsEmptyAndOneThatBeginsDeepRises() {
        assertThat(html("[TOC]")).isEqualTo("<nav class=\"toc\"></nav>");
        assertThat(html("[TOC]\n\n### A\n\n# B\n\n### C\n")).startsWith(
                "<nav class=\"toc\"><ul>\n<li><a href=\"#a\">A</a></li>\n<li><a href=\"#b\">B</a><ul>\n<li><a href=\"#c\">C</a></li>\n</ul></li>\n</ul></nav>");
    }

    @ParameterizedTest
    @CsvSource({"a [TOC]", "[TOC] b", "`[TOC]`", "**[TOC]**", "'[toc]\n\n[toc]: /x'", "'- x\n- y\n{:toc}'", "'    [TOC]'"})
    void otherPlacesAreNone(String body) {
        assertThat(html(body)).doesNotContain("<nav");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        T⏎: one                      $ <dl>⏎<dt>T</dt>⏎<dd>one</dd>⏎</dl>
        T *x*⏎U⏎:   one⏎:   two      $ <dl>⏎<dt>T <em>x</em></dt>⏎<dt>U</dt>⏎<dd>one</dd>⏎<dd>two</dd>⏎</dl>
        T⏎⏎: one⏎⏎U⏎: two⏎⏎end       $ <dl>⏎<dt>T</dt>⏎<dd>one</dd>⏎<dt>U</dt>⏎<dd>two</dd>⏎</dl>⏎<p>end</p>
        T⏎: one⏎lazy⏎⏎  more         $ <dl>⏎<dt>T</dt>⏎<dd>⏎<p>one⏎lazy</p>⏎<p>more</p>⏎</dd>⏎</dl>
        T⏎: - a⏎  - b                $ <dl>⏎<dt>T</dt>⏎<dd>⏎<ul>⏎<li>a</li>⏎<li>b</li>⏎</ul>⏎</dd>⏎</dl>
        T⏎: ```⏎  c⏎  ```            $ <dl>⏎<dt>T</dt>⏎<dd>⏎<pre><code>c⏎</code></pre>⏎</dd>⏎</dl>
        > T⏎> : one                  $ <blockquote>⏎<dl>⏎<dt>T</dt>⏎<dd>one</dd>⏎</dl>⏎</blockquote>
        - T⏎  : one                  $ <ul>⏎<li>⏎<dl>⏎<dt>T</dt>⏎<dd>one</dd>⏎</dl>⏎</li>⏎</ul>
        : one                        $ <p>: one</p>
        # T⏎: one                    $ <h1 id="t">T</h1>⏎<p>: one</p>
        > T⏎: one                    $ <blockquote>⏎<p>T⏎: one</p>⏎</blockquote>
        - T⏎: one                    $ <ul>⏎<li>T⏎: one</li>⏎</ul>
        T⏎:one                       $ <p>T⏎:one</p>
        T⏎    : one                  $ <p>T⏎: one</p>
        T⏎:                          $ <p>T⏎:</p>
        """)
    void definitionListsAreThoseOfPhpMarkdownExtra(String source, String expected) {
        assertThat(html(source.replace('⏎', '\n'))).isEqualTo(expected.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {":smile:|😄", ":+1::-1:|👍👎", ":stuck_out_tongue: *:de:*|😛 <em>🇩🇪</em>",
            "中:tada:文|中🎉文",
            ":smil:|:smil:", ":Smile:|:Smile:", "12:30:45|12:30:45", "1:100:2|1:100:2", "::|::", ":octocat:|:octocat:",
            "`:smile:`|<code>:smile:</code>", "std::vector::x|std::vector::x", "\\:smile:|:smile:"})
    void namesOfEmojiAreGitHubs(String markdown, String inner) {
        assertThat(html(markdown)).isEqualTo("<p>" + inner + "</p>");
    }

    @Test
    void emojiAreNotInAddressesButTheirNamesAreInIds() {
        assertThat(html("http://a.org/:smile:/x")).contains("href=\"http://a.org/:smile:/x\"");
        assertThat(html("[:tada:](/:tada:)")).isEqualTo("<p><a href=\"/:tada:\">🎉</a></p>");
        assertThat(html("# :rocket: Go")).isEqualTo("<h1 id=\"rocket-go\">🚀 Go</h1>");
        assertThat(renderer.outline("# :rocket: Go")).extracting(Heading::text).containsExactly("🚀 Go");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '^', value = {
            "![a *b*](x.png \"A <title>\")$<figure><img src=\"x.png\" alt=\"a b\"><figcaption>A &lt;title&gt;</figcaption></figure>",
            "![a][r]⏎⏎[r]: x.png 'T'$<figure><img src=\"x.png\" alt=\"a\"><figcaption>T</figcaption></figure>",
            "![a](x.png)$<p><img src=\"x.png\" alt=\"a\"></p>",
            "b ![a](x.png \"T\")$<p>b <img src=\"x.png\" alt=\"a\" title=\"T\"></p>",
            "![a](x.png \"T\")⏎![b](y.png \"U\")$<p><img src=\"x.png\" alt=\"a\" title=\"T\">⏎<img src=\"y.png\" alt=\"b\" title=\"U\"></p>",
            "- ![a](x.png \"T\")$<ul>⏎<li>⏎<figure><img src=\"x.png\" alt=\"a\"><figcaption>T</figcaption></figure>⏎</li>⏎</ul>"})
    void anImageAloneWithATitleHasACaption(String source, String expected) {
        assertThat(html(source.replace('⏎', '\n'))).isEqualTo(expected.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '^', value = {
            "a {{< b_c_d \"*x*\" >}} e$<p>a <span class=\"shortcode\">{{&lt; b_c_d \"*x*\" &gt;}}</span> e</p>",
            "a {{ site.url }}_b$<p>a <span class=\"shortcode\">{{ site.url }}</span>_b</p>",
            "[a]({{ x }})$<p><a title=\"{{ x }}\">a</a></p>",
            "[*a*]({{< ref \"b c.md#d\" >}}) e$<p><a title=\"{{&lt; ref &quot;b c.md#d&quot; &gt;}}\"><em>a</em></a> e</p>",
            "[a]({% post_url 2026-01-02-b %}#c 'd')$<p><a title=\"{% post_url 2026-01-02-b %}#c\">a</a></p>",
            "[a]( /b/{{c}}/{{ d(1) }} )$<p><a title=\"/b/{{c}}/{{ d(1) }}\">a</a></p>",
            "e ![a]({{ site.url }}/b.png) f$<p>e <span class=\"shortcode\">![a]({{ site.url }}/b.png)</span> f</p>",
            "[a]({{b)$<p><a href=\"%7B%7Bb\">a</a></p>", "[a]({{ b )$<p>[a]({{ b )</p>",
            "[a]({{ b }} c)$<p>[a](<span class=\"shortcode\">{{ b }}</span> c)</p>",
            "[a [b]({{ c }})]({{ d }})$<p>[a <a title=\"{{ c }}\">b</a>](<span class=\"shortcode\">{{ d }}</span>)</p>",
            "a⏎{% if x %}⏎- b⏎{% endif %}⏎c$<p>a</p>⏎<div class=\"shortcode\">{% if x %}</div>⏎<ul>⏎<li>b</li>⏎</ul>⏎<div class=\"shortcode\">{% endif %}</div>⏎<p>c</p>",
            "{{< figure⏎src=\"a_b_c\" >}}$<div class=\"shortcode\">{{&lt; figure⏎src=\"a_b_c\" &gt;}}</div>",
            "{{ x }}$<div class=\"shortcode\">{{ x }}</div>", "`{{ x }}` {{ y$<p><code>{{ x }}</code> {{ y</p>",
            "```⏎{{ x }}⏎{% y %}⏎```$<pre><code>{{ x }}⏎{% y %}⏎</code></pre>", "{a} {$<p>{a} {</p>", "\\{{ x }}$<p>{{ x }}</p>",
            "a <Tab x={{a: '>'}} /> b$<p>a <span class=\"shortcode\">&lt;Tab x={{a: '&gt;'}} /&gt;</span> b</p>",
            "<Tabs>⏎<Tab>x</Tab>⏎</Tabs>$<div class=\"shortcode\">&lt;Tabs&gt;⏎&lt;Tab&gt;x&lt;/Tab&gt;⏎&lt;/Tabs&gt;</div>",
            "a <BR> <Script>x</Script> <b>c</b>$<p>a <br>  <b>c</b></p>",
            "import {a, b} from 'c'⏎import 'd';⏎export const e = 1$<div class=\"shortcode\">import {a, b} from 'c'⏎import 'd';⏎export const e = 1</div>",
            "import duties rose 'by' five$<p>import duties rose 'by' five</p>", "export const$<p>export const</p>",
            ":::tabs x⏎a⏎:::$<div class=\"shortcode\">:::tabs x</div>⏎<p>a</p>⏎<div class=\"shortcode\">:::</div>"})
    void whatOnlyTheGeneratorKnowsIsShownAsItIs(String source, String expected) {
        assertThat(html(source.replace('⏎', '\n'))).isEqualTo(expected.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', maxCharsPerColumn = 10_000, value = {
            "a⏎{% highlight none linenos %}⏎# b⏎⏎  *c* {{ d }}⏎{% endhighlight %}⏎e$<p>a</p>⏎<pre><code class=\"language-none\"># b⏎⏎  *c* {{ d }}⏎</code></pre>⏎<p>e</p>",
            "{{< highlight none \"linenos=table\" >}}⏎- b⏎c {{< /highlight >}}⏎e$<pre><code class=\"language-none\">- b⏎c⏎</code></pre>⏎<p>e</p>",
            "> {%- highlight none -%}⏎> - b⏎> {%- endhighlight -%}⏎> e$<blockquote>⏎<pre><code class=\"language-none\">- b⏎</code></pre>⏎<p>e</p>⏎</blockquote>",
            "- a⏎⏎  {% highlight none %}⏎    b⏎  {% endhighlight %}⏎- c$<ul>⏎<li>⏎<p>a</p>⏎<pre><code class=\"language-none\">  b⏎</code></pre>⏎</li>⏎<li>⏎<p>c</p>⏎</li>⏎</ul>",
            "{% highlight none %}⏎a⏎⏎# b$<pre><code class=\"language-none\">a⏎⏎# b⏎</code></pre>",
            "{% comment %}⏎# a⏎⏎b⏎{% endcomment %}⏎c$<div class=\"shortcode\">{% comment %}⏎# a⏎⏎b⏎{% endcomment %}</div>⏎<p>c</p>",
            "{% highlighted %}⏎*a*$<div class=\"shortcode\">{% highlighted %}</div>⏎<p><em>a</em></p>"})
    void whatStandsBetweenTwoShortcodesForCodeIsNoMarkdown(String source, String expected) {
        assertThat(html(source.replace('⏎', '\n'))).isEqualTo(expected.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', value = {"## A *b* {#c_d}$<h2 id=\"c_d\">A <em>b</em></h2>",
            "## A *b*{: #c-d .e f=g h=\"i j\"}  $<h2 id=\"c-d\">A <em>b</em></h2>", "# A {.b}$<h1 id=\"a\">A</h1>",
            "# A {/*b-c*/}$<h1 id=\"b-c\">A</h1>", "A {#b} ##$<p>A {#b} ##</p>", "## A {#b} ##$<h2 id=\"b\">A</h2>",
            "A⏎b {#c}⏎---$<h2 id=\"c\">A⏎b</h2>", "# A \\{#b}$<h1 id=\"a-b\">A {#b}</h1>", "# A {b}$<h1 id=\"a-b\">A {b}</h1>",
            "# A `{#b}`$<h1 id=\"a-b\">A <code>{#b}</code></h1>", "# {#b}$<h1 id=\"b\">{#b}</h1>",
            "# A {#b<c}$<h1 id=\"a-bc\">A {#b&lt;c}</h1>", "> # A {#b}$<blockquote>⏎<h1 id=\"b\">A</h1>⏎</blockquote>"})
    void aHeadingHasTheAnchorThatItsWriterGaveIt(String source, String expected) {
        assertThat(html(source.replace('⏎', '\n'))).isEqualTo(expected.replace('⏎', '\n'));
    }

    @Test
    void givenAnchorsAreKeptApartAndLinkedInTheContents() {
        assertThat(html("[TOC]\n\n# A {#x}\n\n# X\n\n# B {#x}\n")).contains("<a href=\"#x\">A</a>", "<a href=\"#x-1\">X</a>",
                "<a href=\"#x-2\">B</a>", "<h1 id=\"x-2\">B</h1>");
    }

    @Test
    void codeBetweenShortcodesIsColoured() {
        assertThat(html("{% highlight java %}\nint a = 1;\n{% endhighlight %}")).isEqualTo(html("```java\nint a = 1;\n```"))
                .contains("hl-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        :::note⏎a⏎⏎b⏎:::⏎c            $ note      $ Note  $ <p>a</p>⏎<p>b</p>
        ::: info⏎a⏎:::⏎c              $ note      $ Info  $ <p>a</p>
        :::tip My *t*⏎a⏎:::⏎c         $ tip       $ My *t* $ <p>a</p>
        :::danger[Mind] {.x}⏎- a⏎:::⏎c $ caution  $ Mind  $ <ul>⏎<li>a</li>⏎</ul>
        :::Warning⏎> a⏎:::⏎c          $ warning   $ Warning $ <blockquote>⏎<p>a</p>⏎</blockquote>
        """)
    void admonitionsAreAlerts(String source, String kind, String title, String inner) {
        assertThat(html(source.replace('⏎', '\n'))).isEqualTo("<div class=\"markdown-alert markdown-alert-" + kind
                + "\">\n<p class=\"markdown-alert-title\">" + title + "</p>\n" + inner.replace('⏎', '\n') + "\n</div>\n<p>c</p>");
    }

    @Test
    void admonitionsNestByTheNumberOfColons() {
        assertThat(html("::::note\n:::tip\na\n:::\nb\n::::\nc")).isEqualTo("""
            <div class="markdown-alert markdown-alert-note">
            <p class="markdown-alert-title">Note</p>
            <div class="markdown-alert markdown-alert-tip">
            <p class="markdown-alert-title">Tip</p>
            <p>a</p>
            </div>
            <p>b</p>
            </div>
            <p>c</p>""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{<", "{{", "{% ", "{{ a }} ", "{% a %}\n", ":a:", ":smile:", "\n: x", "T\n: d\n\n", "<A ", "<A {",
            ":::note\n",
            ":::\n", "\n\n[TOC]\n\n", "import a ", "![a](b \"c\")\n\n", "{{< a >}}\n", "[TOC]"})
    void hostileTextTakesLinearTime(String unit) {
        String once = unit.repeat(3_000);
        String fourfold = unit.repeat(12_000);
        assertThat(ProcessorTime.isLinear(() -> renderer.render(once), () -> renderer.render(fourfold))).as(unit).isTrue();
    }
}
