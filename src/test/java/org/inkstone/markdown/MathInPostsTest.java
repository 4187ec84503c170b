package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which dollars of a post are those of formulas. */
class MathInPostsTest {

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    private String html(String body) {
        return renderer.render(body).pieces().stream().map(RenderedPiece::html).collect(Collectors.joining("\n"));
    }

    /** The sources of the formulas, in order. */
    private List<String> formulas(String body) {
        return Jsoup.parseBodyFragment(html(body)).select("annotation, code.math-source").stream().map(Element::wholeText)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"$x$|x", "a $a_1 b_1$ b|a_1 b_1", "$a*b*c$|a*b*c", "($x$)|x",
            "**$x$**|x", "设$x$为|x",
            "$x$-axis|x", "$x$, $5|x", "it is $x = 5\\$ + y$.|x = 5\\$ + y", "$`a*b`$|a*b", "$$x$$ in text|x",
            "text $$ x $$ text|x", "$\\foo$|\\foo",
            "- $x$|x", "# $x$|x", "[$x$](y)|x", "$10$|10", "$ABC$|ABC", "$n \\times m$|n \\times m", "$a<b$|a<b",
            "$E = mc^2$|E = mc^2"})
    void areFormulas(String markdown, String tex) {
        assertThat(formulas(markdown)).containsExactly(tex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$5 and $10", "from $5-$10", "$5/$10", "costs $5, or 10$", "5$ and 6$", "US$5 to A$6",
            "$20k and 40k$ a year", "\\$x$",
            "$x\\$", "`$x$`", "``$x$ ``", "<b title=\"$x$\">b</b>", "[a](http://b/$x$)", "[a]($x$)", "http://a.b/$x$/c",
            "<http://a.b/$x$>", "$HOME/bin:$PATH",
            "$HOME and $PATH", "${a}${b}", "${a}/${b}", "{{ $a }} and {{ $b }}", "{{$a}}{{$b}}", "$a, $b", "$_GET and $_POST",
            "jQuery(function($){ $('a') })",
            "$('#a') or $('#b')", "$.get and $.post", "($, $scope)", "$title$", "$user_name$", "$ x$", "$x $", "$", "$$", "$$$",
            "$$$$", "echo $$ and $$",
            "$a\n\nb$", "$$a\n\nb$$", "$[a](b)$", "big $$$ and more $$$", "$a `b$ c`", "$1,000 (or 900$)", "$if (x) then stop$"})
    void areNoFormulas(String markdown) {
        assertThat(formulas(markdown)).isEmpty();
        assertThat(Jsoup.parseBodyFragment(html(markdown)).wholeText()).doesNotContain("slot-");
    }

    @Test
    void emphasisGoesOnAroundFormulas() {
        assertThat(html("*a $b*c$ d* _e_")).matches("<p><em>a <math>.*</math> d</em> <em>e</em></p>");
    }

    @Test
    void aFormulaAloneIsABlock() {
        String block = "(?s)<div class=\"math-display\"><math display=\"block\">.*</math></div>";
        for (String markdown : List.of("$$x$$", "$$ x $$", "$$\nx\n$$", "$$x\n= y$$", "   $$\nx\n$$  ", "```math\nx\n```",
                "``` MATH\nx\n```")) {
            assertThat(html(markdown)).as(markdown).matches(block);
        }
        assertThat(html("a\n$$\nx\n$$\nb")).matches("(?s)<p>a</p>\n" + block.substring(4) + "\n<p>b</p>");
        assertThat(html("> $$\n> x\n> = y\n> $$")).contains("<div class=\"math-display\">").contains(">x\n= y</annotation>");
        assertThat(html("- a\n\n  $$\n  x\n  $$\n")).contains("<div class=\"math-display\">");
    }

    /** What begins a heading or a list elsewhere. */
    @Test
    void theLinesOfABlockAreItsOwn() {
        assertThat(formulas("$$\na\n=\nb\n- c\n+ d\n> e\n1. f\n$$\n")).containsExactly("a\n=\nb\n- c\n+ d\n> e\n1. f");
    }

    @Test
    void aBlockWithoutItsEndIsText() {
        assertThat(html("$$\n# Heading\n\ntext")).contains("<h1 id=\"heading\">", "<p>$$</p>");
        assertThat(formulas("$$\nx\n\n$$\n")).isEmpty();
        assertThat(html("$$x$$ and text")).startsWith("<p>");
    }

    @Test
    void inTablesAPipeHasABackslash() {
        assertThat(formulas("|a|\n|-|\n|$P(A\\|B)$|\n")).containsExactly("P(A|B)");
    }

    @Test
    void whatCannotBeConvertedIsShownAsItsSource() {
        assertThat(html("$\\foo{<b>}$")).isEqualTo("<p><code class=\"math-source\">\\foo{&lt;b&gt;}</code></p>");
        assertThat(html("$$\n\\foo\n$$")).isEqualTo("<div class=\"math-display\"><code class=\"math-source\">\\foo</code></div>");
    }

    @Test
    void headingsWithFormulasHaveTextAndAnchor() {
        assertThat(renderer.outline("# The $x_1$ axis\n")).extracting(Heading::text, Heading::id)
                .containsExactly(tuple("The x_1 axis", "the-x_1-axis"));
    }

    /** A post cannot bring MathML of its own, nor write what stands for ours. */
    @Test
    void mathOfThePostItselfIsDropped() {
        assertThat(html("a <math><mi>x</mi></math> slot-0; $y$")).doesNotContain("<mi>x</mi>").contains("slot-0;", "<mi>y</mi>");
    }

    @Test
    void diagramsAreShownAsSourceWithANote() {
        assertThat(html("```mermaid\na-->b\n```")).isEqualTo("""
            <figure class="diagram-source">
            <pre><code class="language-mermaid">a--&gt;b
            </code></pre>
            <figcaption class="code-note">Diagram in Mermaid, shown as its source</figcaption>
            </figure>""");
        assertThat(html("```dot\ngraph{}\n```")).contains("Diagram in Graphviz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$a ", "$a", "$$a ", "$$a", "$a$", "$$\na\n", "$$ a\n$$ b\n\n", "> $$\n", "$", "$ ", "\\$", "$`",
            "/$",
            "$a*b ", "$$a$", "- $$\n", "$x_{$ "})
    void hostileDollarsTakeLinearTime(String unit) {
        String once = unit.repeat(2_000);
        String fourfold = unit.repeat(8_000);
        assertThat(ProcessorTime.isLinear(() -> renderer.render(once), () -> renderer.render(fourfold))).as(unit).isTrue();
    }
}
