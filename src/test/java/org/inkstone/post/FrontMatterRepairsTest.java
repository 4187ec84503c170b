package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;

import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables {@code ~} is a line end and {@code →} a tab. */
class FrontMatterRepairsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '§', value = {"title: Foo: bar § Quote the value § title: \"Foo: bar\"",
            "title: [WIP] draft # c § Quote the value § title: \"[WIP] draft\" # c",
            "title: @home § Quote the value § title: \"@home\"",
            "title: %d § Quote the value § title: \"%d\"", "title: {% if a %} § Quote the value § title: \"{% if a %}\"",
            "title: *x* § Quote the value § title: \"*x*\"", "title: - x § Quote the value § title: \"- x\"",
            "tags:~  - `x`~  - b § Quote the value § tags:~  - \"`x`\"~  - b",
            "title: \"Hello § Close the quote § title: \"Hello\"",
            "title: 'it's me' § Escape the quotes § title: 'it''s me'",
            "title: \"say \"hi\" now\" § Escape the quotes § title: \"say \\\"hi\\\" now\"",
            "path: \"C:\\Users\" § Double the backslashes § path: \"C:\\\\Users\"",
            "tags:~→- a~→- b § Replace the tabs § tags:~  - a~  - b",
            "a: 1~  b: 2 § Align the line § a: 1~b: 2", "a: 1~just words~b: 2 § Make the line a comment § a: 1~# just words~b: 2",
            "a: 1~--- b § Make the line a comment § a: 1~# --- b", "title: \"a\" b § Quote the value § title: '\"a\" b'"})
    void eachProblemOfYamlIsMendedByOneClick(String content, String label, String mended) {
        assertRepair("---\n", content, "\n---\nBody\n", label, mended);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '§', value = {"a = 1~title: \"x\" § Write an equals sign § a = 1~title = \"x\"",
            "a = 1~title = \"Hello § Close the quote § a = 1~title = \"Hello\"",
            "a = 1~p = \"C:\\Users\" § Double the backslashes § a = 1~p = \"C:\\\\Users\""})
    void problemsOfTomlToo(String content, String label, String mended) {
        assertRepair("+++\n", content, "\n+++\nBody\n", label, mended);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '§', value = {"  \"a\": 1~  \"b\": 2 § Add the comma §   \"a\": 1,~  \"b\": 2",
            "  \"a\": x y,~  \"b\": 2 § Quote the value §   \"a\": \"x y\",~  \"b\": 2"})
    void problemsOfJsonToo(String content, String label, String mended) {
        assertRepair("{\n", content.startsWith(" ") ? content : "  " + content, "\n}\nBody\n", label,
                mended.startsWith(" ") ? mended : "  " + mended);
    }

    @Test
    void eitherOfTwoFieldsOfOneNameCanGo() {
        Post post = Post.of(SourceText.of("---\ntitle: One # c\ntags: [a]\ntitle: Two\n---\n"));
        List<Repair> repairs = FrontMatterRepairs.of(post);
        assertThat(repairs).extracting(Repair::label).containsExactly("Remove line 2", "Remove line 4");
        assertThat(repairs).extracting(r -> post.source().edited(r.changes()).raw())
                .containsExactly("---\n# c\ntags: [a]\ntitle: Two\n---\n", "---\ntitle: One # c\ntags: [a]\n---\n");
        assertThat(repairs.getFirst().problem().located()).isEqualTo("line 2, column 1: The field \"title\" stands twice.");
    }

    @Test
    void hostileBlocksCostNoTime() {
        for (String content : List.of("a: x: " + " ".repeat(60_000) + "y", "a: " + "\"".repeat(60_000), "\t".repeat(60_000) + "a",
                "a: [" + "[".repeat(49) + "x: ".repeat(20_000), "a: 'b'" + " #".repeat(30_000))) {
            Post post = Post.of(SourceText.of("---\n" + content + "\n---\n"));
            assertTimeout(Duration.ofSeconds(5), () -> FrontMatterRepairs.of(post));
        }
    }

    @Test
    void whatIsWellIsNotMended() {
        assertThat(FrontMatterRepairs.of(Post.of(SourceText.of("---\na: 1\n---\n")))).isEmpty();
        assertThat(FrontMatterRepairs.of(Post.of(SourceText.of("text")))).isEmpty();
        assertThat(FrontMatterRepairs.of(Post.of(SourceText.of("---js\n{a: 1}\n---\n")))).isEmpty();
    }

    private static void assertRepair(String open, String content, String close, String label, String mended) {
        Post post = Post.of(SourceText.of(open + plain(content) + close));
        assertThat(post.frontMatter()).isInstanceOf(FrontMatter.Malformed.class);
        Repair first = FrontMatterRepairs.of(post).getFirst();
        assertThat(first.label()).isEqualTo(label);
        assertThat(post.source().edited(first.changes()).raw()).isEqualTo(open + plain(mended) + close);
    }

    private static String plain(String text) {
        return text.replace('~', '\n').replace('→', '\t');
    }
}
