package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inkstone.Corpus;
import org.inkstone.markdown.LineHighlighter.Highlighted;
import org.inkstone.markdown.LineHighlighter.Span;
import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.markdown.LineHighlighter.State.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Spans are written as {@code text:STYLE+STYLE} and joined by {@code |}; a pipe in the text is written as {@code ¦}. */
class LineHighlighterTest {

    private static final State PARAGRAPH = new State(Kind.PARAGRAPH, "");
    private static final State COMMENT = new State(Kind.HTML_COMMENT, "");

    @ParameterizedTest
    @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '\0', emptyValue = "", textBlock = """
        plain text→
        # One→# :MARKER+HEADING_1|One:HEADING_1
        ###   Three ##→###   :MARKER+HEADING_3|Three :HEADING_3|##:MARKER+HEADING_3
        ##### Five→##### :MARKER+HEADING_4|Five:HEADING_4
        ## a **b**→## :MARKER+HEADING_2|a :HEADING_2|**:MARKER+HEADING_2+STRONG|b:HEADING_2+STRONG|**:MARKER+HEADING_2+STRONG
        #→#:MARKER+HEADING_1
        #hashtag→
        ####### seven→
        ---→---:MARKER
        * * *→* * *:MARKER
        - - -→- - -:MARKER
        __ _→__ _:MARKER
        - * * *→-:MARKER|* * *:MARKER
        * * *a→*:MARKER|*:MARKER
        ===→
        a *b* c→*:MARKER+EMPHASIS|b:EMPHASIS|*:MARKER+EMPHASIS
        a **b** c→**:MARKER+STRONG|b:STRONG|**:MARKER+STRONG
        __b__ _c_→__:MARKER+STRONG|b:STRONG|__:MARKER+STRONG|_:MARKER+EMPHASIS|c:EMPHASIS|_:MARKER+EMPHASIS
        ***x***→*:MARKER+EMPHASIS|**:MARKER+STRONG+EMPHASIS|x:STRONG+EMPHASIS|**:MARKER+STRONG+EMPHASIS|*:MARKER+EMPHASIS
        *a **b***→*:MARKER+EMPHASIS|a :EMPHASIS|**:MARKER+STRONG+EMPHASIS|b:STRONG+EMPHASIS|**:MARKER+STRONG+EMPHASIS|*:MARKER+EMPHASIS
        snake_case_name→
        in*tra*word→*:MARKER+EMPHASIS|tra:EMPHASIS|*:MARKER+EMPHASIS
        2 * 3 * 4→
        *open→
        a*"b"*c→
        𝒳*𝒳*𝒳→*:MARKER+EMPHASIS|𝒳:EMPHASIS|*:MARKER+EMPHASIS
        ~~x~~ ~y~→~~:MARKER+STRIKE|x:STRIKE|~~:MARKER+STRIKE
        `a*b*`→`:MARKER|a*b*:CODE|`:MARKER
        ``a`b``→``:MARKER|a`b:CODE|``:MARKER
        *a`*`→`:MARKER|*:CODE|`:MARKER
        `` open `→
        \\`a`b`→\\:MARKER|`:MARKER|b:CODE|`:MARKER
        \\*a\\* \\q→\\:MARKER|\\:MARKER
        [t](u)→[:MARKER|t:LINK_TEXT|](:MARKER|u:LINK_TARGET|):MARKER
        [*t*](u "x (y)")→[:MARKER|*:MARKER+EMPHASIS+LINK_TEXT|t:EMPHASIS+LINK_TEXT|*:MARKER+EMPHASIS+LINK_TEXT|](:MARKER|u "x (y)":LINK_TARGET|):MARKER
        [t](a_(b)_c)→[:MARKER|t:LINK_TEXT|](:MARKER|a_(b)_c:LINK_TARGET|):MARKER
        [t](<a b>)→[:MARKER|t:LINK_TEXT|](:MARKER|<a b>:LINK_TARGET|):MARKER
        [t](a b)→
        *a [b*](c)→[:MARKER|b*:LINK_TEXT|](:MARKER|c:LINK_TARGET|):MARKER
        [a [b](c)](d)→[:MARKER|b:LINK_TEXT|](:MARKER|c:LINK_TARGET|):MARKER
        [t][r]→[:MARKER|t:LINK_TEXT|][:MARKER|r:LINK_TARGET|]:MARKER
        [t][]→[:MARKER|t:LINK_TEXT|][]:MARKER
        [t]→
        ![a](s.png)→![:MARKER|a:LINK_TEXT|](:MARKER|s.png:LINK_TARGET|):MARKER
        [![a](s)](t)→[:MARKER|![:MARKER+LINK_TEXT|a:LINK_TEXT|](:MARKER+LINK_TEXT|s:LINK_TEXT+LINK_TARGET|):MARKER+LINK_TEXT|](:MARKER|t:LINK_TARGET|):MARKER
        [r]: http://x.org "T"→[:MARKER|r:LINK_TEXT|]::MARKER|http://x.org "T":LINK_TARGET
        [r]: no definition→
        a[^1] b→[^:MARKER|1:LINK_TARGET|]:MARKER
        [^1]: a *b*→[^:MARKER|1:LINK_TARGET|]::MARKER|*:MARKER+EMPHASIS|b:EMPHASIS|*:MARKER+EMPHASIS
        <http://a.b/_c_>→<:MARKER|http://a.b/_c_:LINK_TARGET|>:MARKER
        <me@a.b>→<:MARKER|me@a.b:LINK_TARGET|>:MARKER
        see https://a.b/c_d_e.→https://a.b/c_d_e:LINK_TARGET
        (http://a.b/(c))→http://a.b/(c):LINK_TARGET
        **http://a.b**→**:MARKER+STRONG|http://a.b:STRONG+LINK_TARGET|**:MARKER+STRONG
        xhttp://a.b→
        a <b class="x">c</b>→<b class="x">:HTML|</b>:HTML
        <br/> <!-- c --> 1 < 2 > 3→<br/>:HTML|<!-- c -->:HTML
        <!--> a→<!-->:HTML
        > a *b*→>:MARKER| a :QUOTE|*:MARKER+EMPHASIS+QUOTE|b:EMPHASIS+QUOTE|*:MARKER+EMPHASIS+QUOTE
        > > a→>:MARKER| :QUOTE|>:MARKER| a:QUOTE
        ># a→>:MARKER|# :MARKER+HEADING_1+QUOTE|a:HEADING_1+QUOTE
        > - a→>:MARKER| :QUOTE|-:MARKER+QUOTE| a:QUOTE
        - a→-:MARKER
        + a→+:MARKER
        12) a→12):MARKER
        1. - # a→1.:MARKER|-:MARKER|# :MARKER+HEADING_1|a:HEADING_1
        1.5 a→
        - [ ] a→-:MARKER|[ ]:MARKER
        * [x] # a→*:MARKER|[x]:MARKER
        - [y] a→-:MARKER
            # no heading→
        ¦ a ¦ *b* \\¦ c ¦→¦:MARKER|¦:MARKER|*:MARKER+EMPHASIS|b:EMPHASIS|*:MARKER+EMPHASIS|\\:MARKER|¦:MARKER
        ¦---¦:-:¦→¦---¦:-:¦:MARKER
        --- ¦ ---→--- ¦ ---:MARKER
        a ¦ b→
        two  →  :HARD_BREAK
        one→
        back\\→\\:HARD_BREAK
        back\\\\→\\:MARKER
        # no\\→# :MARKER+HEADING_1|no\\:HEADING_1
        """)
    void styles(String line, String expected) {
        String text = line.replace('¦', '|');
        assertThat(rendered(text, State.BODY)).as(text).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void underlinesAHeadingOnlyBehindAParagraph() {
        assertThat(lines(State.BODY, "Title", "===", "===", "", "===", "", "[r]: x", "[s]: y")).containsExactly(
                "", "===:MARKER", "", "", "", "", "[:MARKER|r:LINK_TEXT|]::MARKER|x:LINK_TARGET",
                "[:MARKER|s:LINK_TEXT|]::MARKER|y:LINK_TARGET");
        assertThat(after("Title", State.BODY)).isEqualTo(PARAGRAPH);
        assertThat(after("---", PARAGRAPH)).isEqualTo(State.BODY);
        assertThat(after("--", PARAGRAPH)).isEqualTo(State.BODY);
        assertThat(after("  ", PARAGRAPH)).isEqualTo(State.BODY);
        assertThat(after("> a", State.BODY)).isEqualTo(PARAGRAPH);
        assertThat(after(">", PARAGRAPH)).isEqualTo(State.BODY);
    }

    @Test
    void closesAFenceWithOneOfItsKindOnly() {
        assertThat(lines(State.BODY, "````java x", "*a*", "```", "~~~~", "", "  `````  ", "*a*")).containsExactly(
                "````java x:MARKER", "*a*:CODE_BLOCK", "```:CODE_BLOCK", "~~~~:CODE_BLOCK", "", "`````:MARKER",
                "*:MARKER+EMPHASIS|a:EMPHASIS|*:MARKER+EMPHASIS");
        assertThat(lines(State.BODY, "~~~ `a`", "~~~ b", "    ~~~", "~~~")).containsExactly(
                "~~~ `a`:MARKER", "~~~ b:CODE_BLOCK", "    ~~~:CODE_BLOCK", "~~~:MARKER");
        assertThat(after("```` js", State.BODY)).isEqualTo(new State(Kind.FENCED_CODE, "````"));
        assertThat(after("``` a`", State.BODY)).isEqualTo(PARAGRAPH);
    }

    @Test
    void knowsFencesInQuotesAndListItems() {
        assertThat(lines(State.BODY, "> ```", "> a", "> ```", "> b")).containsExactly(
                ">:MARKER| :QUOTE|```:MARKER+QUOTE", ">:MARKER| :QUOTE|a:QUOTE+CODE_BLOCK", ">:MARKER| :QUOTE|```:MARKER+QUOTE",
                ">:MARKER| b:QUOTE");
        assertThat(lines(State.BODY, "> ```", "a", "```", "> a", "```")).containsExactly(
                ">:MARKER| :QUOTE|```:MARKER+QUOTE", "", "```:MARKER", "> a:CODE_BLOCK", "```:MARKER");
        assertThat(lines(State.BODY, "10. ```sh", "    # a", "    ```", "", "    ~~~", "    b", "    ~~~")).containsExactly(
                "10.:MARKER|```sh:MARKER", "    # a:CODE_BLOCK", "```:MARKER", "", "~~~:MARKER", "    b:CODE_BLOCK",
                "~~~:MARKER");
    }

    @Test
    void followsACommentOverItsLines() {
        assertThat(lines(State.BODY, "a <!-- *b*", "", "*c* --> *d*")).containsExactly(
                "<!-- *b*:HTML", "", "*c* -->:HTML|*:MARKER+EMPHASIS|d:EMPHASIS|*:MARKER+EMPHASIS");
        assertThat(after("<!-- a", State.BODY)).isEqualTo(COMMENT);
        assertThat(after("-->", COMMENT)).isEqualTo(State.BODY);
        assertThat(after("`<!--`", State.BODY)).isEqualTo(PARAGRAPH);
    }

    @Test
    void readsFrontMatterAtTheTopOnly() {
        assertThat(lines(State.START, "---", "title: \"A: b\"", "tags:", "  - a: 1", "# c: d", "...", "---")).containsExactly(
                "---:MARKER", "title::FRONT_MATTER_KEY| \"A: b\":FRONT_MATTER", "tags::FRONT_MATTER_KEY",
                "  - :FRONT_MATTER|a::FRONT_MATTER_KEY| 1:FRONT_MATTER", "# c: d:FRONT_MATTER", "...:MARKER", "---:MARKER");
        assertThat(lines(State.START, "+++", "a = 1", "...", "+++")).containsExactly(
                "+++:MARKER", "a =:FRONT_MATTER_KEY| 1:FRONT_MATTER", "...:FRONT_MATTER", "+++:MARKER");
        assertThat(after("--- ", State.START)).isEqualTo(new State(Kind.FRONT_MATTER, "---"));
        assertThat(after("---", State.BODY)).isEqualTo(State.BODY);
        assertThat(after("# a", State.START)).isEqualTo(State.BODY);
    }

    @Test
    void leavesALongLinePlainButKeepsItsState() {
        String longText = "*a* ".repeat(5_001);
        assertThat(LineHighlighter.highlight(longText, State.BODY)).isEqualTo(new Highlighted(List.of(), PARAGRAPH));
        assertThat(LineHighlighter.highlight("``` " + longText, State.BODY))
                .isEqualTo(new Highlighted(List.of(), new State(Kind.FENCED_CODE, "```")));
        assertThat(LineHighlighter.highlight(longText + "<!-- a", State.BODY)).isEqualTo(new Highlighted(List.of(), COMMENT));
        assertThat(LineHighlighter.highlight("*a* ".repeat(5_000), State.BODY).spans()).hasSize(15_000);
    }

    @Test
    void keepsTheInvariantsOnRealPosts() throws IOException {
        for (Path file : Stream.concat(Corpus.posts().stream(), Corpus.edgeCases().stream()).toList()) {
            check(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList());
        }
    }

    @Test
    void keepsTheInvariantsOnRandomLines() {
        String[] parts = {"*", "**", "_", "~~", "`", "``", "```", "[", "]", "](", ")", "![", "<", ">", "<!--", "-->", "\\", "|",
                "a", "😀",
                " ", "  ", "\t", "#", "- ", "1. ", "http://", "\"", "=", ":", "\uD83D", "[^", "---", "+++", "é", "\u00a0"};
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            check(Stream.generate(() -> random.ints(random.nextInt(14), 0, parts.length).mapToObj(p -> parts[p])
                    .collect(Collectors.joining())).limit(3).toList());
        }
    }

    static Stream<String> hostile() {
        return Stream.of("**a", "*a _b ", "a**b_", "[", "[a](", "[a](b \"", "![", "[a](b)", "[a][", "<", "<a ",
                "<a b='<a c=\" ' d=\"' e='",
                "<!--", "|<!--", "|`", "> ", "- ", "* ", "http://a(", "[^", "\\", "~~a ", "*a", "a* ", "]", "<a b=\"", "[![a](b",
                "|[a](", "_*");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void growsWithTheLineOnly(String part) {
        assertLinear(n -> part.repeat(n / part.length()));
    }

    @Test
    void growsWithTheLineOnlyForRisingRunsOfBackticks() {
        assertLinear(n -> IntStream.range(1, (int) Math.sqrt(2.0 * n)).mapToObj("`"::repeat).collect(Collectors.joining("a")));
        assertLinear(n -> "[".repeat(n / 3) + "a" + "](b)".repeat(n / 6));
        assertLinear(n -> "*a ".repeat(n / 6) + "b* ".repeat(n / 6));
        assertLinear(n -> "*a ".repeat(n / 6) + "b_ ".repeat(n / 6));
    }

    /** The best of several runs, and a floor of a few milliseconds: below it, noise is all there is to see. */
    private static void assertLinear(IntFunction<String> line) {
        String half = line.apply(9_900);
        String whole = line.apply(19_800);
        check(List.of(whole));
        long floor = 3_000_000;
        long shortTime = best(half);
        assertThat(best(whole)).isLessThanOrEqualTo(4 * Math.max(floor, shortTime));
    }

    private static long best(String line) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            long start = System.nanoTime();
            LineHighlighter.highlight(line, State.BODY);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private static void check(List<String> lines) {
        State state = State.START;
        for (String line : lines) {
            Highlighted highlighted = LineHighlighter.highlight(line, state);
            int position = 0;
            for (Span span : highlighted.spans()) {
                int start = span.range().start();
                int end = span.range().end();
                assertThat(start).as(line).isGreaterThanOrEqualTo(position);
                assertThat(end).as(line).isGreaterThan(start).isLessThanOrEqualTo(line.length());
                assertThat(span.styles()).as(line).isNotEmpty().doesNotHaveDuplicates();
                assertThat(splitsAPair(line, start) || splitsAPair(line, end)).as(line).isFalse();
                position = end;
            }
            assertThat(LineHighlighter.highlight(line, state)).as(line).isEqualTo(highlighted);
            state = highlighted.after();
        }
    }

    private static boolean splitsAPair(String line, int at) {
        return at > 0 && at < line.length() && Character.isSurrogatePair(line.charAt(at - 1), line.charAt(at));
    }

    private static List<String> lines(State before, String... lines) {
        List<String> rendered = new ArrayList<>();
        State state = before;
        for (String line : lines) {
            rendered.add(rendered(line, state));
            state = after(line, state);
        }
        return rendered;
    }

    private static State after(String line, State before) {
        return LineHighlighter.highlight(line, before).after();
    }

    private static String rendered(String line, State before) {
        return LineHighlighter.highlight(line, before).spans().stream().map(s -> s.range().of(line).replace('|', '¦') + ":"
                + s.styles().stream().map(Enum::name).collect(Collectors.joining("+"))).collect(Collectors.joining("|"));
    }
}
