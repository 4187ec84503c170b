package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inkstone.markdown.LineHighlighter.Highlighted;
import org.inkstone.markdown.LineHighlighter.Span;
import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineHighlighterTest {

    /** The spans as {@code text:STYLE+STYLE}, separated by blanks; blanks inside of text are written as dots. */
    private static String spans(String line, State before) {
        return LineHighlighter.highlight(line, before).spans().stream()
                .map(span -> span.range().of(line).replace(' ', '.') + ":"
                        + span.styles().stream().map(Enum::name).collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '´', value = {
            "## Two ##¦##:MARKER+HEADING_2 .Two.:HEADING_2 ##:MARKER+HEADING_2",
            "# T {#a}¦#:MARKER+HEADING_1 .T:HEADING_1 .{#a}:MARKER+HEADING_1", "#### x¦####:MARKER+HEADING_4 .x:HEADING_4",
            "#x¦´´", "a *b* c¦*:MARKER b:EMPHASIS *:MARKER",
            "__b__¦__:MARKER b:STRONG __:MARKER",
            "snake_case_x¦´´",
            "*a **b** c*¦*:MARKER a.:EMPHASIS **:MARKER+EMPHASIS b:STRONG+EMPHASIS **:MARKER+EMPHASIS .c:EMPHASIS *:MARKER",
            "2 * 3 * 4¦´´", "\\*a\\*¦´´", "~~a~~¦~~:MARKER a:STRIKE ~~:MARKER", "``a`b``¦``:MARKER a`b:CODE ``:MARKER",
            "`*a*`¦`:MARKER *a*:CODE `:MARKER", "[t](u)¦[:MARKER t:LINK_TEXT ](:MARKER u:LINK_TARGET ):MARKER",
            "![t](u)¦![:MARKER t:LINK_TEXT ](:MARKER u:LINK_TARGET ):MARKER",
            "[t][r]¦[:MARKER t:LINK_TEXT ][:MARKER r:LINK_TARGET ]:MARKER",
            "[not a link]¦´´", "<https://x.org>¦<:MARKER https://x.org:LINK_TARGET >:MARKER",
            "at https://x.org/a_b_c.¦https://x.org/a_b_c:LINK_TARGET", "a <b x='1'>c</b>¦<b.x='1'>:HTML </b>:HTML",
            "a < b > c¦´´",
            "> q¦>:MARKER .q:QUOTE", "> *q*¦>:MARKER .:QUOTE *:MARKER+QUOTE q:EMPHASIS+QUOTE *:MARKER+QUOTE", "- a¦-:MARKER",
            "12. a¦12.:MARKER", "- [x] a¦-:MARKER [x]:MARKER", "* * *¦*.*.*:MARKER", "|a|b|¦|:MARKER |:MARKER |:MARKER",
            "a\\¦\\:HARD_BREAK", "a\\\\¦´´", "😀*a*😀¦*:MARKER a:EMPHASIS *:MARKER", "😀 *a* 😀¦*:MARKER a:EMPHASIS *:MARKER",
            "a {{< b_c_d >}} *e*¦{{<.b_c_d.>}}:HTML *:MARKER e:EMPHASIS *:MARKER", "{% if *a* %}¦{%.if.*a*.%}:HTML",
            "{{ a *b*¦*:MARKER b:EMPHASIS *:MARKER", "[a]({{ b }}) c¦[:MARKER a:LINK_TEXT ](:MARKER {{.b.}}:LINK_TARGET ):MARKER",
            ":::note *a*¦:::note:MARKER *:MARKER a:EMPHASIS *:MARKER", ":::¦::::MARKER", "[^1]: n¦[^1]::MARKER",
            "<!-- a --> b¦<!--.a.-->:HTML"})
    void paints(String line, String expected) {
        assertThat(spans(line, State.BODY)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void hardBreaksByBlanks() {
        assertThat(spans("a  ", State.BODY)).isEqualTo("..:HARD_BREAK");
    }

    @Test
    void aFenceLastsUntilOneAsLong() {
        assertThat(kinds("````js", "```", "````", "x")).containsExactly(State.Kind.FENCED_CODE, State.Kind.FENCED_CODE,
                State.Kind.BODY,
                State.Kind.PARAGRAPH);
        assertThat(kinds("~~~", "```", "~~~")).containsExactly(State.Kind.FENCED_CODE, State.Kind.FENCED_CODE, State.Kind.BODY);
        assertThat(kinds("> ```", "x")).containsExactly(State.Kind.FENCED_CODE, State.Kind.PARAGRAPH);
    }

    @Test
    void codeBetweenShortcodesLastsUntilTheOneThatEndsIt() {
        assertThat(kinds("{% highlight js %}", "```", "{% endhighlight %}", "x")).containsExactly(State.Kind.FENCED_CODE,
                State.Kind.FENCED_CODE, State.Kind.BODY, State.Kind.PARAGRAPH);
        State open = LineHighlighter.highlight("> {{< highlight go >}}", State.BODY).after();
        assertThat(spans("> a {{< /highlight >}}", open)).isEqualTo(">:MARKER .a.:CODE_BLOCK {{<./highlight.>}}:HTML");
        assertThat(kinds("> {{< highlight go >}}", "x")).containsExactly(State.Kind.FENCED_CODE, State.Kind.PARAGRAPH);
    }

    @Test
    void frontMatterOpensOnTheFirstLineOnly() {
        assertThat(kinds(State.START, "---", "title: x", "---", "a", "---")).containsExactly(State.Kind.FRONT_MATTER,
                State.Kind.FRONT_MATTER, State.Kind.BODY, State.Kind.PARAGRAPH, State.Kind.BODY);
        assertThat(spans("title: x", new State(State.Kind.FRONT_MATTER, "---", false)))
                .isEqualTo("title:FRONT_MATTER_KEY :.x:FRONT_MATTER");
    }

    @Test
    void commentsLastOverLines() {
        assertThat(kinds("a <!-- b", "*c*", "d --> e")).containsExactly(State.Kind.HTML_COMMENT, State.Kind.HTML_COMMENT,
                State.Kind.PARAGRAPH);
    }

    @Test
    void indentedLinesOfAListAreNotCode() {
        State item = LineHighlighter.highlight("- a", State.BODY).after();
        State blank = LineHighlighter.highlight("", item).after();

        assertThat(spans("      b", blank)).isEmpty();
        assertThat(spans("      b", State.BODY)).isEqualTo("......b:CODE_BLOCK");
    }

    @Test
    void spansOfRealLinesAreOrderedDisjointAndInside() {
        SpecCorpus.bodies().parallel().forEach(post -> {
            State state = State.START;
            for (String line : SpecCorpus.read(post.getKey()).split("\n", -1)) {
                Highlighted first = LineHighlighter.highlight(line, state);
                assertThat(LineHighlighter.highlight(line, new State(state.kind(), new String(state.fence()), state.inList())))
                        .isEqualTo(first);
                assertWellFormed(line, first.spans());
                state = first.after();
            }
        });
    }

    private static void assertWellFormed(String line, List<Span> spans) {
        int end = 0;
        for (Span span : spans) {
            TextRange range = span.range();
            assertThat(range.start()).as(line).isGreaterThanOrEqualTo(end);
            assertThat(range.end()).as(line).isLessThanOrEqualTo(line.length()).isGreaterThan(range.start());
            assertThat(splitsPair(line, range.start()) || splitsPair(line, range.end())).as(line).isFalse();
            assertThat(span.styles()).as(line).isNotEmpty().doesNotHaveDuplicates();
            end = range.end();
        }
    }

    private static boolean splitsPair(String line, int offset) {
        return offset > 0 && offset < line.length() && Character.isSurrogatePair(line.charAt(offset - 1), line.charAt(offset));
    }

    /** No absolute times: four times the line may take up to nine times as long, where quadratic work would take sixteen. */
    @ParameterizedTest
    @ValueSource(strings = {"**a", "*a ", "_a*", "`", "`a", "[a](", "[", "[a](b", "<a ", "<a b='", "<!--", "\\", "| ", "- ", "> ",
            "~~a",
            "www.", "*www.", "http://a(", "***a** ", "[a][", "(", "a\"", "]", "# ", "<http:"})
    void hostileLinesTakeLinearTime(String unit) {
        String once = unit.repeat(48_000 / unit.length());
        String fourfold = unit.repeat(192_000 / unit.length());
        assertWellFormed(once, LineHighlighter.highlight(once, State.BODY).spans());

        assertThat(ProcessorTime.isLinear(() -> LineHighlighter.highlight(once, State.BODY),
                () -> LineHighlighter.highlight(fourfold, State.BODY))).as(unit).isTrue();
    }

    @Test
    void backtickRunsOfEveryLengthTakeLinearTime() {
        String line = Stream.iterate("`", run -> run + "`").limit(190).collect(Collectors.joining("a"));

        assertWellFormed(line, LineHighlighter.highlight(line, State.BODY).spans());
        assertThat(spans("x".repeat(20_001), State.BODY)).isEmpty();
    }

    private static List<State.Kind> kinds(String... lines) {
        return kinds(State.BODY, lines);
    }

    private static List<State.Kind> kinds(State state, String... lines) {
        State[] at = {state};
        return Stream.of(lines).map(line -> {
            at[0] = LineHighlighter.highlight(line, at[0]).after();
            return at[0].kind();
        }).toList();
    }
}
