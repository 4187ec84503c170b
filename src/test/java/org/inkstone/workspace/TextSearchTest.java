package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.inkstone.text.LineIndex;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In the tables {@code [} and {@code ]} stand around each match, {@code ⏎} for a line break, {@code ⇩} for U+2028; the options are {@code c} for case,
 * {@code w} for whole words, {@code r} for a pattern.
 */
class TextSearchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
        fox       ¦ -  ¦ The quick brown [fox], a [Fox] and a fo x
        fox       ¦ c  ¦ The quick brown [fox], a Fox
        aa        ¦ -  ¦ [aa][aa]a
        a.c       ¦ -  ¦ abc [A.C]
        one⏎two   ¦ -  ¦ [one⏎two] one two
        \\Ea      ¦ -  ¦ [\\Ea]
        größe     ¦ -  ¦ GRÖSSE [Größe] [GRÖẞE] grösse
        straße    ¦ -  ¦ STRASSE [STRAẞE]
        ß         ¦ -  ¦ [ẞ][ß]ss
        ẞ         ¦ -  ¦ [ẞ][ß]ss
        i         ¦ -  ¦ [İ][I][ı][i]
        İstanbul  ¦ -  ¦ İİ[İstanbul] [istanbul] [ISTANBUL]
        ende      ¦ -  ¦ İİẞẞ[Ende] x[ENDE]
        ende      ¦ c  ¦ İİẞẞEnde x[ende]
        σ         ¦ -  ¦ [ς][Σ][σ]
        ǆ         ¦ -  ¦ [Ǆ][ǅ]
        k         ¦ -  ¦ [\u212A]elvin [k]
        𐐀        ¦ -  ¦ [𐐨] [𐐀]
        😀        ¦ -  ¦ a[😀]😁
        é         ¦ -  ¦ [É] e\u0301
        """)
    void findsWordsWhateverTheirCase(String query, String options, String marked) {
        verify(query, options, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
        cat       ¦ w  ¦ [cat] cats concat [Cat]
        cat       ¦ wc ¦ [cat] cats concat Cat
        cat       ¦ w  ¦ the-[cat]-sat l'[cat] cat_sat cat1 [cat]
        cat       ¦ w  ¦ concat
        cafe      ¦ w  ¦ [cafe] cafés cafe\u0301
        naïve     ¦ w  ¦ [naïve] naïveté
        über      ¦ w  ¦ [Über] überall darüber
        c++       ¦ w  ¦ [c++] and [C++]; xc++
        #tag      ¦ w  ¦ [#tag] a[#tag] #tags
        猫        ¦ w  ¦ 黒い[猫]が[猫]を
        ねこ      ¦ w  ¦ この[ねこ]は
        고양이    ¦ w  ¦ [고양이] 고양이는
        a         ¦ w  ¦ [a]😀[a]
        x         ¦ w  ¦ [x] x\u200Dx
        कि        ¦ w  ¦ [कि] किताब
        """)
    void findsWholeWordsOfAnyScript(String query, String options, String marked) {
        verify(query, options, marked);
        verify(Pattern.quote(query), options + "r", marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
        ^- .*$     ¦ r   ¦ [- a]⏎x - b⏎[- c]
        ^          ¦ r   ¦ []a⏎[]⏎[]b
        $          ¦ r   ¦ a[]⏎[]⏎b[]
        x*         ¦ r   ¦ []a[xx][]b[]
        ^$         ¦ r   ¦ a⏎[]⏎b
        (\\w+) \\1 ¦ r   ¦ [the the] [Über über] x
        (\\w+) \\1 ¦ rc  ¦ [the the] Über über
        \\bna      ¦ r   ¦ ana [Na] äna
        [ä-ü]      ¦ r   ¦ b[Ö]c[ä]d
        a|ab       ¦ rw  ¦ [a] [ab] abc
        \\d+       ¦ rw  ¦ [12] a12 [3]
        .          ¦ r   ¦ [😀][⇩][a]⏎[b]
        a$         ¦ r   ¦ a⇩ [a]⏎[a]
        (?i)A      ¦ rc  ¦ [a][A]
        \\Qa.b     ¦ rw  ¦ [a.b] a.bc
        é          ¦ r   ¦ [É]
        \\n\\n     ¦ r   ¦ a[⏎⏎]b
        (?s)a.*b   ¦ r   ¦ [a⏎b]
        (?<=\\$)\\d+ ¦ r ¦ $[5] 6
        """)
    void findsPatterns(String query, String options, String marked) {
        verify(query, options, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
        (a          ¦ The pattern is not right at character 2: a ( is not closed.
        a)          ¦ The pattern is not right at character 1: this ) closes nothing; a bracket that is meant is written \\).
        *a          ¦ The pattern is not right at character 1: there is nothing here to repeat; a character that is meant is written with \\ before it.
        [a          ¦ The pattern is not right at character 2: a [ is not closed.
        a{2         ¦ The pattern is not right at character 3: a { is not closed.
        a{          ¦ The pattern is not right at character 2: a { that is meant is written \\{.
        a{2,1}      ¦ The pattern is not right at character 6: the numbers between { and } do not go together.
        [z-a]       ¦ The pattern is not right at character 4: the range in [ ] runs backwards.
        a\\         ¦ The pattern is not right at character 2: a \\ that is meant is written \\\\.
        \\y         ¦ The pattern is not right at character 2: this letter means nothing behind a \\.
        \\p{Foo}    ¦ The pattern is not right at character 7: unknown character property name {Foo}.
        (?<n        ¦ The pattern is not right at character 4: the name of a group ends with >.
        """)
    void saysInASentenceWhatIsWrongWithAPattern(String query, String sentence) {
        for (String options : List.of("r", "rw", "rc")) {
            assertThat(search(query, options, "text")).isEqualTo(new SearchResult.Failed(sentence));
            assertThat(new TextSearch(query(query, options)).problem()).contains(sentence);
        }
    }

    @Test
    void findsNothingWhereNothingIsLookedFor() {
        for (String options : List.of("-", "w", "r", "rw")) {
            assertThat(search("", options, "text")).isEqualTo(new SearchResult.Found(List.of(), true));
        }
    }

    @Test
    void givesNoMoreThanAreWantedAndSaysSo() {
        for (String options : List.of("-", "r")) {
            TextSearch search = new TextSearch(query("a", options));
            assertThat(found(search.in("aaa", 3, patience())).complete()).isTrue();
            SearchResult.Found cut = found(search.in("aaaa", 3, patience()));
            assertThat(cut.complete()).isFalse();
            assertThat(cut.matches()).hasSize(3);
        }
    }

    @Test
    void countsTheLinesThatMatchesStandIn() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String text = random.ints(random.nextInt(40), 0, 4).mapToObj(i -> "ab\n ".substring(i, i + 1))
                    .reduce("", String::concat);
            LineIndex lines = LineIndex.of(text);
            for (String pattern : List.of("a", "^", "$", "a\n", "\n", "x*")) {
                for (Match match : found(search(pattern, "r", text)).matches()) {
                    assertThat(match.line()).isEqualTo(lines.line(match.range().start()) - 1);
                }
            }
        }
    }

    /** Patterns that take longer than the world lasts, or go as deep as the text is long. */
    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(.*a){30}$", "(a|b)*c", "(?:(?:a|b)|(?:a|c))*d"})
    void givesUpOnAPatternThatIsOutOfHand(String pattern) {
        String text = "a".repeat(60_000) + "!";
        SearchResult result = new TextSearch(query(pattern, "r")).in(text, TextSearch.SHOWN,
                new Patience(Duration.ofMillis(200)));
        assertThat(result).isInstanceOfSatisfying(SearchResult.Failed.class,
                failed -> assertThat(failed.sentence()).startsWith("This pattern takes too long here."));
    }

    @Test
    void givesUpWhenNobodyWaits() {
        Patience patience = patience();
        patience.cancel();
        String text = "b".repeat(100_000);
        for (String options : List.of("-", "r")) {
            assertThat(new TextSearch(query("a", options)).in(text, 10, patience)).isInstanceOf(SearchResult.Failed.class);
        }
    }

    private static void verify(String query, String options, String marked) {
        StringBuilder text = new StringBuilder();
        List<TextRange> expected = new ArrayList<>();
        int start = 0;
        for (char c : marked.replace('⏎', '\n').replace('⇩', '\u2028').toCharArray()) {
            switch (c) {
                case '[' -> start = text.length();
                case ']' -> expected.add(new TextRange(start, text.length()));
                default -> text.append(c);
            }
        }
        SearchResult result = search(query.replace('⏎', '\n'), options, text.toString());
        assertThat(found(result).matches()).extracting(Match::range).isEqualTo(expected);
    }

    private static SearchResult search(String query, String options, String text) {
        return new TextSearch(query(query, options)).in(text, TextSearch.SHOWN, patience());
    }

    private static SearchQuery query(String text, String options) {
        return new SearchQuery(text, options.contains("r"), options.contains("c"), options.contains("w"));
    }

    private static SearchResult.Found found(SearchResult result) {
        assertThat(result).isInstanceOf(SearchResult.Found.class);
        return (SearchResult.Found) result;
    }

    private static Patience patience() {
        return new Patience(Patience.USUAL);
    }
}
