package org.inkstone.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.inkstone.Corpus;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;

/** What is reported of a text that is edited, and how much is looked up for it. */
class ProofreaderTest {

    private final List<String> lookedUp = new ArrayList<>();
    private final Predicate<String> dictionary = word -> {
        lookedUp.add(word);
        return !word.contains("x");
    };

    @Test
    void aMisspellingIsReportedWhereItStands() {
        String text = "first line\n\nhere is **xw**ord and xother.\n";
        List<LineSpelling> lines = new Proofreader(dictionary).check(text, 0, all(text));
        assertThat(lines).extracting(LineSpelling::text).containsExactly("first line", "", "here is **xw**ord and xother.", "");
        List<Misspelling> found = lines.get(2).misspellings();
        assertThat(found).extracting(Misspelling::word).containsExactly("xword", "xother");
        assertThat(found.getFirst().range().of(text)).isEqualTo("xw**ord");
        assertThat(found.getLast().range().of(text)).isEqualTo("xother");
        assertThat(found).allMatch(m -> m.isIn(text)).noneMatch(m -> m.isIn("other" + text));
    }

    @Test
    void ofACompoundThePartThatIsWrongIsReported() {
        String text = "a well-xknown thing, xa-xb";
        assertThat(misspelt(new Proofreader(dictionary).check(text, 0, all(text)))).extracting(Misspelling::word)
                .containsExactly("xknown", "xa", "xb");
    }

    @Test
    void onlyLinesThatChangedAreLookedUp() {
        Proofreader reader = new Proofreader(dictionary);
        reader.check("alpha\nbeta\ngamma\n", 0, new TextRange(0, 17));
        assertThat(lookedUp).containsExactly("alpha", "beta", "gamma");
        lookedUp.clear();
        reader.check("alpha\nbeta delta\ngamma\n", 0, new TextRange(0, 23));
        assertThat(lookedUp).containsExactly("beta", "delta");
        lookedUp.clear();
        reader.check("new\n\nalpha\nbeta delta\ngamma\n", 0, new TextRange(0, 28));
        assertThat(lookedUp).containsExactly("new");
        lookedUp.clear();
        reader.check("```\nalpha\nbeta delta\ngamma\n", 0, new TextRange(0, 27));
        assertThat(lookedUp).isEmpty();
    }

    @Test
    void onlyTheLinesOfTheWindowAreLookedUp() {
        String text = "alpha\nbeta\ngamma\ndelta\n";
        assertThat(new Proofreader(dictionary).check(text, 0, new TextRange(8, 12))).extracting(LineSpelling::text)
                .containsExactly("beta", "gamma");
        assertThat(lookedUp).containsExactly("beta", "gamma");
    }

    @Test
    void aWordThatIsRememberedIsNotLookedUpAgain() {
        String text = "alpha xbeta\n\nxbeta alpha\n";
        Proofreader reader = new Proofreader(new RememberedWords(dictionary));
        assertThat(misspelt(reader.check(text, 0, all(text)))).extracting(Misspelling::word).containsExactly("xbeta", "xbeta");
        assertThat(lookedUp).containsExactly("alpha", "xbeta");
    }

    @Test
    void aFenceFarAboveCounts() {
        String text = "```\n" + "code line xcode\n".repeat(5_000) + "```\nxprose";
        int end = text.length();
        assertThat(misspelt(new Proofreader(dictionary).check(text, 0, new TextRange(end - 300, end))))
                .extracting(Misspelling::word).containsExactly("xprose");
        Proofreader reader = new Proofreader(dictionary);
        reader.check(text, 0, new TextRange(end - 300, end));
        String open = text.substring(1);
        assertThat(misspelt(reader.check(open, 0, new TextRange(end - 300, end - 1)))).extracting(Misspelling::word)
                .hasSizeGreaterThan(10).containsOnly("xcode");
    }

    /** Whatever was edited before, the report is that of a reader who sees the text for the first time. */
    @Test
    void editsLeaveNoTrace() {
        Random random = new Random(5);
        List<String> pieces = List.of("word ", "xwrong ", "\n", "\n\n", "```\n", "$$\n", "{{< highlight go >}}\n",
                "{{< /highlight >}}\n",
                "`", "**", "<!-- ", "-->", "- item\n", "    ", "{% raw %}", "{% endraw %}", "<pre>\n", "</pre>", "---\n",
                "a long line of words ".repeat(40) + "\n");
        for (int round = 0; round < 40; round++) {
            Proofreader reader = new Proofreader(dictionary);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            for (int edit = 0; edit < 15; edit++) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.insert(at, pieces.get(random.nextInt(pieces.size())));
                } else {
                    text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
                }
                int start = random.nextInt(text.length());
                TextRange window = new TextRange(start, Math.min(text.length(), start + random.nextInt(3_000)));
                String now = text.toString();
                assertThat(reader.check(now, 0, window)).isEqualTo(new Proofreader(dictionary).check(now, 0, window));
            }
        }
    }

    @Test
    void everyPostIsReadThrough() throws IOException {
        int words = 0;
        for (Path file : Stream.concat(Corpus.posts().stream(), Corpus.edgeCases().stream()).toList()) {
            if (SourceText.decode(Files.readAllBytes(file)) instanceof DecodeResult.Decoded decoded) {
                String text = decoded.source().lf();
                int body = Post.of(decoded.source()).body().start();
                List<LineSpelling> lines = new Proofreader(word -> false).check(text, body, all(text));
                assertThat(misspelt(lines)).as(file.toString()).allMatch(m -> m.isIn(text));
                assertThat(String.join("\n", lines.stream().map(LineSpelling::text).toList())).isEqualTo(text.substring(body));
                words += misspelt(lines).size();
            }
        }
        assertThat(words).isGreaterThan(100_000);
    }

    private static TextRange all(String text) {
        return new TextRange(0, text.length());
    }

    private static List<Misspelling> misspelt(List<LineSpelling> lines) {
        return lines.stream().flatMap(line -> line.misspellings().stream()).toList();
    }
}
