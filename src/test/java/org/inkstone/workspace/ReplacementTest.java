package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inkstone.document.Document;
import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.DecodeResult.Decoded;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementTest {

    private static final int CASES = Integer.getInteger("inkstone.cases", 10_000);
    private static final int FLAGS = Pattern.MULTILINE | Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS;

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
        (\\w+)@(\\w+)      ¦ $2 at $1        ¦ me@home, you@work ¦ home at me, work at you
        (?<d>\\d+)\\.      ¦ ${d})           ¦ 1. 2.             ¦ 1) 2)
        a(x)?b             ¦ <$1>            ¦ ab axb            ¦ <> <x>
        a                  ¦ $0$0            ¦ aba               ¦ aabaa
        (a)                ¦ $12             ¦ a                 ¦ a2
        (a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)(l) ¦ $12$1 ¦ abcdefghijkl ¦ la
        (a)                ¦ \\$1            ¦ a                 ¦ $1
        (a)                ¦ \\\\$1          ¦ a                 ¦ \\a
        a                  ¦ $ 5 and $x ${   ¦ a                 ¦ $ 5 and $x ${
        ,[ ]               ¦ \\n             ¦ a, b, c           ¦ a⏎b⏎c
        a                  ¦ x\\ty           ¦ a                 ¦ x→y
        ^                  ¦ "> "            ¦ a⏎⏎b              ¦ "> a⏎> ⏎> b"
        x*                 ¦ -               ¦ axxb              ¦ -a--b-
        $                  ¦ .               ¦ a⏎b               ¦ a.⏎b.
        ⏎⏎+                ¦ ⏎               ¦ a⏎⏎⏎b             ¦ a⏎b
        """)
    void fillsWhatAPatternFound(String pattern, String replacement, String text, String expected) {
        assertThat(replaced(new SearchQuery(lf(pattern), true, true, false), lf(replacement), lf(text))).isEqualTo(lf(expected));
    }

    @Test
    void takesWordsAsTheyAre() {
        SearchQuery query = new SearchQuery("a", false, true, false);
        assertThat(replaced(query, "$1 \\n ${x}", "bab")).isEqualTo("b$1 \\n ${x}b");
        assertThat(replaced(query, "x\r\ny", "bab")).isEqualTo("bx\nyb");
        assertThat(replaced(query, "", "bab")).isEqualTo("bb");
    }

    @Test
    void namesAGroupThatIsNotThere() {
        SearchQuery query = new SearchQuery("(a)(?<b>x)?", true, true, false);
        Match match = matches(query, "a").getFirst();
        assertThat(new Replacement("$2 $1 ${b} $0 $13", query).problem(match)).isEmpty();
        assertThat(new Replacement("$3", query).problem(match))
                .contains("The pattern has no group 3; a $ that is meant is written \\$.");
        assertThat(new Replacement("${c}", query).problem(match)).contains("The pattern has no group called “c”.");
        SearchQuery words = new SearchQuery("a", false, true, false);
        assertThat(new Replacement("$3", words).problem(matches(words, "a").getFirst())).isEmpty();
    }

    /**
     * On any text with any line ends: what stands between the matches keeps its bytes, the text in LF coordinates is what Java's own
     * replacing makes of it, and one undo brings every byte back.
     */
    @Test
    void replacesAllAsJavaDoesAndLeavesEveryOtherByteAlone() {
        List<String> patterns = List.of("a", "A", "aa", "ab|b", "(a)(b)?", "^", "$", "^$", "x*", "\\n", "\\n+", ".",
                "(?<n>[ab])é?",
                "\\b", "ß", "(?=b)", "😀?", "[^a]+", "^.*$", "\\w+");
        List<String> replacements = List.of("", "X", "$0", "[$0$0]", "\n", "a\nb", "é😀", "$0\n");
        Random random = new Random(20261127);
        for (int i = 0; i < CASES; i++) {
            String text = text(random);
            byte[] bytes = bytes(text, random);
            SearchQuery query = new SearchQuery(patterns.get(random.nextInt(patterns.size())), true, random.nextBoolean(), false);
            String replacement = replacements.get(random.nextInt(replacements.size()));
            verify(bytes, query, replacement);
        }
    }

    private static void verify(byte[] bytes, SearchQuery query, String replacement) {
        SourceText source = ((Decoded) SourceText.decode(bytes)).source();
        Document document = new Document(source, e -> {
            throw e;
        });
        List<Match> matches = matches(query, source.lf());
        Replacement instead = new Replacement(replacement, query);
        ChangeSet changes = instead
                .changes(matches.stream().filter(match -> instead.alters(match, match.range().of(source.lf()))).toList());
        document.applyAlone(changes, Origin.COMMAND);
        SourceText after = document.state().post().source();

        Matcher java = Pattern.compile(query.text(), FLAGS
                | (query.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)).matcher(source.lf());
        String what = query + " by “" + replacement + "” in " + source.raw();
        assertThat(after.lf()).as(what).isEqualTo(java.replaceAll(replacement));
        assertThat(after.byteOrderMark()).isEqualTo(source.byteOrderMark());
        assertThat(isSubsequence(kept(source, changes), after.raw())).as(what).isTrue();

        document.undo();
        assertThat(document.state().post().source().encode()).as(what).isEqualTo(bytes);
        assertThat(document.canUndo()).isFalse();
    }

    /** What stands outside the changes, with the line ends that stand there. */
    private static String kept(SourceText source, ChangeSet changes) {
        StringBuilder kept = new StringBuilder();
        int position = 0;
        for (TextChange change : changes.changes()) {
            kept.append(source.raw(new TextRange(position, change.range().start())));
            position = change.range().end();
        }
        return kept.append(source.raw(new TextRange(position, source.lf().length()))).toString();
    }

    private static boolean isSubsequence(String part, String whole) {
        int position = 0;
        for (int i = 0; i < whole.length() && position < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(position)) {
                position++;
            }
        }
        return position == part.length();
    }

    private static String text(Random random) {
        List<String> pieces = List.of("a", "b", "A", "B", "é", "ß", "ẞ", "😀", "\n", "\n", "\r\n", "\r\n", "\r", " ", "-", "x",
                "ab");
        return random.ints(random.nextInt(25), 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());
    }

    private static byte[] bytes(String text, Random random) {
        return ((random.nextInt(4) == 0 ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
    }

    private static String replaced(SearchQuery query, String replacement, String text) {
        Replacement instead = new Replacement(replacement, query);
        return instead.changes(matches(query, text)).apply(text);
    }

    private static List<Match> matches(SearchQuery query, String lf) {
        SearchResult result = new TextSearch(query).in(lf, Integer.MAX_VALUE, new Patience(Patience.USUAL));
        assertThat(result).isInstanceOf(SearchResult.Found.class);
        return ((SearchResult.Found) result).matches();
    }

    private static String lf(String shown) {
        return shown.replace('⏎', '\n').replace('→', '\t');
    }
}
