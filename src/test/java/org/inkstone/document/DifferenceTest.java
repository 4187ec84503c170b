package org.inkstone.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inkstone.Corpus;
import org.inkstone.document.DifferenceRow.Kind;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult.Decoded;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Texts are written on one line, {@code /} for a line end. Rows stand as {@code =same}, {@code +added}, {@code -removed} and
 * {@code ~before>after} with the words that differ in angle brackets, the key of a field before a colon.
 */
class DifferenceTest {

    private static final int CASES = Integer.getInteger("inkstone.cases", 10_000);
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 9999, textBlock = """
        nothing                     | A.//B./           | A.//B./           | =A.// =B./
        a word                      | A b c.//B./       | A x c.//B./       | ~A ‹b› c.//>A ‹x› c.// =B./
        words in a row              | A b c d e f g.    | A x y d e f g.    | ~A ‹b c› d e f g.>A ‹x y› d e f g.
        a word more                 | A b./             | A b c./           | ~A b./>A b‹ c›./
        ideographs                  | 天気がいい。散歩する。 | 天気がわるい。散歩する。 | ~天気が‹い›い。散歩する。>天気が‹わる›い。散歩する。
        half an emoji               | a b 👍🏽 c           | a b 👍🏿 c           | ~a b ‹👍🏽› c>a b ‹👍🏿› c
        added in between            | A.//C./           | A.//B.//C./       | =A.// +B.// =C./
        added at the end            | A./               | A.//B./           | =A./ +/B./
        added behind no line end    | A.                | A.//B.            | =A. +//B.
        two added at the end        | A./               | A.//B.//C./       | =A./ +/B.// +C./
        removed at the end          | A.//B./           | A./               | =A./ -/B./
        removed at the top          | A.//B./           | B./               | -A.// =B./
        another one                 | A.//B b b.//C./   | A.//X y z.//C./   | =A.// -B b b.// +X y z.// =C./
        the similar one is paired   | O.//A b c d./     | A b x d.//N n./   | -O.// ~A b ‹c› d./>A b ‹x› d./ +/N n./
        a blank line                | A.//B./           | A.///B./          | =A.// +/ =B./
        a fence is one row          | ~~~/a//b/~~~/     | ~~~/a//c/~~~/     | ~~~~/a//‹b›/~~~/>~~~/a//‹c›/~~~/
        nothing before              | ''                | A.//B./           | +A.// +B./
        fields                      | ---/a: 1/b: 2/---//A./ | ---/a: 1/b: 3/c: 4/---//A./ | =---/ a:=a: 1/ b:~b: ‹2›/>b: ‹3›/ c:+c: 4/ =---/ =/ =A./
        fields and comments         | ---/# c/a: 1/b: 2/---/A. | ---/a: 1/---/A. | =---/ -# c/ a:=a: 1/ b:-b: 2/ =---/ =A.
        a field elsewhere           | ---/a: 1/b: 2/---/ | ---/b: 2/a: 1/---/ | =---/ a:-a: 1/ b:=b: 2/ a:+a: 1/ =---/
        a new block                 | A./               | ---/a: 1/---//A./ | +---/a: 1/---// =A./
        not readable                | ---/a: 1/---//A./ | ---/a: "1/---//A./ | ~---/a: 1/---//>---/a: ‹"›1/---// =A./
        """)
    void rows(String what, String before, String after, String rows) {
        Post beforePost = post(before);
        Post afterPost = post(after);
        String told = Difference.between(beforePost, afterPost).stream()
                .map(row -> told(row, beforePost.source().lf(), afterPost.source().lf())).collect(Collectors.joining(" "));
        assertThat(told.replace('\n', '/')).as(what).isEqualTo(rows);
    }

    private static String told(DifferenceRow row, String before, String after) {
        String key = row.key().isEmpty() ? "" : row.key() + ":";
        return key + switch (row.kind()) {
            case SAME -> "=" + row.after().of(after);
            case ADDED -> "+" + row.after().of(after);
            case REMOVED -> "-" + row.before().of(before);
            case CHANGED ->
                "~" + marked(row.before(), row.removedWords(), before) + ">" + marked(row.after(), row.addedWords(), after);
        };
    }

    private static String marked(TextRange range, List<TextRange> words, String text) {
        StringBuilder marked = new StringBuilder(range.of(text));
        for (TextRange word : words.reversed()) {
            marked.insert(word.end() - range.start(), "›").insert(word.start() - range.start(), "‹");
        }
        return marked.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 9999, textBlock = """
        a changed one          | A a a.//B./        | A a x.//B./         | 0 | A a a.//B./
        a removed one          | A.//B.//C./        | A.//C./             | 1 | A.//B.//C./
        a removed last one     | A.//B./            | A./                 | 1 | A.//B./
        an added one           | A.//C./            | A.//B.//C./         | 1 | A.//C./
        an added last one      | A.                 | A.//B.              | 1 | A.
        among others that came | A a.               | X x.//Y y.          | 0 | A a.//X x.//Y y.
        an added one of two    | A./                | A.//B.//C./         | 1 | A.//C./
        a field                | ---/a: 1/b: 2/---/ | ---/b: 3/---/       | 1 | ---/a: 1/b: 3/---/
        a comment              | ---/# c/a: 1/---/  | ---/a: 1/---/       | 1 | ---/# c/a: 1/---/
        """)
    void aRowRestoredAlone(String what, String before, String after, int row, String restored) {
        Post afterPost = post(after);
        String text = Difference.between(post(before), afterPost).get(row).restoreAlone(post(before), afterPost)
                .apply(afterPost.source().lf());
        assertThat(text.replace('\n', '/')).as(what).isEqualTo(restored);
    }

    @Test
    void generatedPosts() {
        for (int seed = 0; seed < CASES; seed++) {
            Post before = new WrittenPost(seed).post();
            Post after = seed % 10 == 0 ? new WrittenPost(seed + 1).post() : new Editing("a", seed).edit(before);
            verify("generated post " + seed, before, after);
        }
    }

    @Test
    void realPosts() throws IOException {
        for (Path file : Corpus.posts()) {
            if (SourceText.decode(Files.readAllBytes(file)) instanceof Decoded decoded) {
                Post before = Post.of(decoded.source());
                verify(file.toString(), before, before);
                for (int seed = 0; seed < 5; seed++) {
                    verify(file.toString(), before, new Editing("a", seed).edit(before));
                }
            }
        }
    }

    private static void verify(String name, Post before, Post after) {
        String beforeText = before.source().lf();
        String afterText = after.source().lf();
        String what = name + "\n--- before\n" + beforeText + "\n--- after\n" + afterText;
        List<DifferenceRow> rows = Difference.between(before, after);
        int position = 0;
        int otherPosition = 0;
        String restored = afterText;
        for (DifferenceRow row : rows.reversed()) {
            restored = row.restore(before).apply(restored);
        }
        assertThat(restored).as(what).isEqualTo(beforeText);
        for (DifferenceRow row : rows) {
            assertThat(row.before().start()).as(what).isEqualTo(position);
            assertThat(row.after().start()).as(what).isEqualTo(otherPosition);
            position = row.before().end();
            otherPosition = row.after().end();
            boolean same = row.before().of(beforeText).equals(row.after().of(afterText));
            assertThat(row.kind() == Kind.SAME).as(what + row).isEqualTo(same);
            assertThat(withoutWords(row.before(), row.removedWords(), beforeText)).as(what + row)
                    .satisfies(kept -> assertThat(row.kind() != Kind.CHANGED
                            || kept.equals(withoutWords(row.after(), row.addedWords(), afterText))).isTrue());
            requireWholeCharacters(row.before(), row.removedWords(), beforeText);
            requireWholeCharacters(row.after(), row.addedWords(), afterText);
            if (row.kind() == Kind.SAME) {
                continue;
            }
            String alone = row.restoreAlone(before, after).apply(afterText);
            assertThat(withoutBlanks(alone)).as(what + row).isEqualTo(withoutBlanks(
                    afterText.substring(0, row.after().start()) + row.before().of(beforeText)
                            + afterText.substring(row.after().end())));
        }
        assertThat(position).isEqualTo(beforeText.length());
        assertThat(otherPosition).isEqualTo(afterText.length());
    }

    private static String withoutWords(TextRange range, List<TextRange> words, String text) {
        StringBuilder kept = new StringBuilder();
        int position = range.start();
        for (TextRange word : words) {
            kept.append(text, position, word.start());
            position = word.end();
        }
        return withoutBlanks(kept.append(text, position, range.end()).toString());
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[ \\t\\n]+", "");
    }

    private static void requireWholeCharacters(TextRange range, List<TextRange> words, String text) {
        if (words.isEmpty()) {
            return;
        }
        Set<Integer> boundaries = new HashSet<>(Set.of(range.end()));
        CLUSTER.matcher(range.of(text)).results().forEach(r -> boundaries.add(range.start() + r.start()));
        for (TextRange word : words) {
            assertThat(boundaries).contains(word.start(), word.end());
        }
    }

    private static Post post(String line) {
        return PostMergeTest.post(line);
    }
}
