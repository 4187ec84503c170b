package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.FrontMatter.Absent;
import org.inkstone.post.FrontMatter.Malformed;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "text", "----\na: 1\n---\n", " ---\na: 1\n---\n", "\n---\na: 1\n---\n", "---\na: 1\n",
            "---",
            "---\nA rule, then prose.\n\n---\nmore", "---\n\n- a\n- b\n\n---\n", "---\n[a link](b): text @ c\n---\n",
            "---\ntitle\n===\n---",
            "---|---\na|b\n", "--- foo\na: 1\n---\n", "+++\nprose\n+++\n", ";;;\nprose\n;;;\n", "{% include x %}\n",
            "{{< figure >}}\n",
            "{\n\"a\": 1\n", "+++\na = 1\n", "---\nHe said: \"yes\n---\n---x"})
    void thesePostsBeginWithTheirBody(String lf) {
        assertThat(FrontMatterReader.read(lf)).isEqualTo(new Absent());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"---~a: 1~---~body, body", "---~a: 1~...~body, body", "--- ~a: 1~---\t~body, body",
            "---~a: 1~---, ``",
            "---~~---~x, x", "---~---~x, x", "---~# c~---~x, x", "---yaml~a: 1~---~x, x", "---~a: |~  ---~  b~---~x, x",
            "---~a: 1~--- x~b: 2~---~x, `x`", "---~a: 1~---~---~, ---~"})
    void theBlockEndsAtItsClosingFence(String text, String body) {
        Post post = Post.of(SourceText.of(text.replace('~', '\n')));
        assertThat(post.frontMatter()).isNotInstanceOf(Absent.class);
        assertThat(post.bodyText()).isEqualTo(body.replace('~', '\n'));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '§', value = {
            "title: `a§ line 2, column 8: A value that begins with \"`\" needs quotes.",
            "title: \"a§ line 2, column 8: The quote is not closed.",
            "a: 1~title: 'a§ line 3, column 8: The quote is not closed.",
            "title: Rust: a story§ line 2, column 12: A colon with a blank behind it stands inside a value; put the value in quotes.",
            "title: @home§ line 2, column 8: A value that begins with \"@\" needs quotes.",
            "title: *x* y§ line 2, column 8: A value that begins with \"*\" needs quotes.",
            "a:~\tb: 1§ line 3, column 1: A tab stands here; front matter is indented with blanks.",
            "a: 1~ b: 2§ line 3, column 3: A colon with a blank behind it stands inside a value; put the value in quotes.",
            "a: \"x\"~ b: 2§ line 3, column 2: This line is not indented as the lines above it.",
            "title: \"a\" b§ line 2, column 12: Text stands behind the closing quote.",
            "title: [WIP] x§ line 2, column 14: Text stands behind the closing bracket; put the value in quotes.",
            "tags: [a, b~x: 1§ line 2, column 7: The bracket is not closed.",
            "title: \"C:\\new\\q\"§ line 2, column 15: A backslash in double quotes begins an escape; write two to mean one.",
            "a: 1~plain words~b: 2§ line 3, column 1: This line has no colon, so it is no field.",
            "title: - x§ line 2, column 8: A list cannot begin here; a value that begins with a dash needs quotes.",
            "title: > x§ line 2, column 10: The text behind \"|\" or \">\" begins on the next line; a value that begins so needs quotes.",
            "a: 1~--- b§ line 3, column 1: A second document begins here; front matter holds one.",
            "a: \u0007b§ line 2, column 4: The character U+0007 may not stand in front matter."})
    void aProblemIsToldInPlainWordsWithItsPlace(String content, String located) {
        String lf = "---\n" + content.replace('~', '\n') + "\n---\n";
        assertThat(FrontMatterReader.read(lf)).isInstanceOfSatisfying(Malformed.class,
                m -> assertThat(m.problems().getFirst().located()).isEqualTo(located.strip()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"+++~a = 1~+++~x; TOML", "---toml~a = 1~---~x; TOML", "{~\"a\": \"}\"~}~x; JSON",
            "---json~{\"a\": 1}~---~x; JSON", "---yaml~a: 1~---~x; YAML"})
    void everyNotationIsFoundByItsFences(String text, Notation notation) {
        Post post = Post.of(SourceText.of(text.replace('~', '\n')));
        assertThat(((Parsed) post.frontMatter()).notation()).isEqualTo(notation);
        assertThat(post.metadata().fields()).extracting(Field::key).containsExactly("a");
        assertThat(post.bodyText()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---js~{a: 1}~---~x", "---coffee~a: -> 1~---~x", "---js~{~a: `~b: 'x'~`}~---~x"})
    void aScriptIsSeenAndLeftAlone(String text) {
        Post post = Post.of(SourceText.of(text.replace('~', '\n')));
        assertThat(((Malformed) post.frontMatter()).problems().getFirst().message()).contains("a script, which is never run");
        assertThat(post.bodyText()).isEqualTo("x");
    }

    @Test
    void plainStringsOfAScriptAreFields() {
        Post post = Post.of(SourceText
                .of("---js\n{\n  title: 'Old', // c\n  fn: function() {\n    a: 'x'\n  },\n  \"b\": \"it's\"\n}\n---\n"));
        assertThat(post.metadata().fields()).extracting(Field::key).containsExactly("title", "fn", "b");
        assertThat(post.metadata().fields()).extracting(f -> f.value().editable()).containsExactly(true, false, true);
        FieldEditResult.Edited edited = (FieldEditResult.Edited) FrontMatterEditor.edit(post,
                new FieldEdit.SetText("title", "It's new"));
        assertThat(post.source().edited(edited.changes()).raw()).startsWith("---js\n{\n  title: \"It's new\", // c\n  fn");
        for (FieldEdit edit : List.of(new FieldEdit.SetText("title", "a\\b"), new FieldEdit.SetText("fn", "x"),
                new FieldEdit.SetText("new", "x"), new FieldEdit.Remove("title"), new FieldEdit.SetText("b", "${x}"))) {
            assertThat(FrontMatterEditor.edit(post, edit)).as(edit.toString()).isInstanceOf(FieldEditResult.Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"a: no; no; no; PLAIN",
            "a: 'it''s' # c; it's; 'it''s'; SINGLE_QUOTED",
            "a: \"x\\ty\"; x\ty; \"x\\ty\"; DOUBLE_QUOTED", "a: 010; 010; 010; PLAIN",
            "a: one~  two # c; one two; one~  two; PLAIN",
            "a: |~  x~  y~~b: 1; x~y~; |~  x~  y; LITERAL", "a: >-~  x~  y~~~# c; x y; >-~  x~  y; FOLDED", "a:; ``; ``; PLAIN",
            "a:   # c; ``; ``; PLAIN", "a:\tx; x; x; PLAIN", "a: 'x' \t; x; 'x'; SINGLE_QUOTED",
            "a:\t'x\ty'\t# c; x\ty; 'x\ty'; SINGLE_QUOTED",
            "🚀: \"😀 b\" # 😀; 😀 b; \"😀 b\"; DOUBLE_QUOTED", "a : x; x; x; PLAIN"})
    void aScalarIsTextWithItsExactPlace(String content, String text, String lexeme, String style) {
        String lf = "---\n" + content.replace('~', '\n') + "\n---\n";
        Field field = ((Parsed) FrontMatterReader.read(lf)).fields().getFirst();
        assertThat(field.value().text()).isEqualTo(text.replace('~', '\n'));
        assertThat(field.value().range().of(lf)).isEqualTo(lexeme.replace('~', '\n'));
        assertThat(((Scalar) field.value()).style()).isEqualTo(ScalarStyle.valueOf(style));
        assertThat(field.value().editable()).isTrue();
    }

    @Test
    void tabsInsideScalarsStayThoughTabsBetweenTokensDoNot() {
        String lf = "---\na: 'x'\t\nb: |\n  'y'\t\n  z\nc: 'w'\t\nd:\t1\n---\n";
        Metadata metadata = Post.of(SourceText.of(lf)).metadata();
        assertThat(metadata.fields()).extracting(f -> f.value().text()).containsExactly("x", "'y'\t\nz\n", "w", "1");
    }

    @Test
    void anEmptyValueIsAPlaceBehindItsColon() {
        String lf = "---\na: # c\nb:\n---\n";
        List<Field> fields = ((Parsed) FrontMatterReader.read(lf)).fields();
        assertThat(fields.get(0).value().range().start()).isEqualTo(lf.indexOf("a:") + 2);
        assertThat(fields.get(1).value().range().start()).isEqualTo(lf.indexOf("b:") + 2);
    }

    @Test
    void aListEndsWithItsLastItem() {
        String lf = "---\ntags:\n  - a\n  - 'b' # c\n\n# of the next\nnext: [x, \"y\" ]  \nmap:\n  k: v\n\nlast: 1\n---\n";
        List<Field> fields = ((Parsed) FrontMatterReader.read(lf)).fields();
        assertThat(fields.get(0).value().range().of(lf)).isEqualTo("- a\n  - 'b'");
        assertThat(fields.get(0).lines().of(lf)).isEqualTo("tags:\n  - a\n  - 'b' # c\n");
        assertThat(((Sequence) fields.get(1).value()).items()).extracting(i -> i.range().of(lf)).containsExactly("x", "\"y\"");
        assertThat(fields.get(1).value().range().of(lf)).isEqualTo("[x, \"y\" ]");
        assertThat(fields.get(2).value()).isEqualTo(new FieldValue.Mapping(fields.get(2).value().range(), "k: v"));
        assertThat(fields.get(2).lines().of(lf)).isEqualTo("map:\n  k: v\n");
    }

    @Test
    void anchorsAliasesAndTagsAreShownButNotEditable() {
        String lf = "---\na: &x 1\nb: *x\nc: !t 2\nd: [e, *x]\nf: &nbsp; g\n<<: *x\nz: 1\n---\n";
        List<Field> fields = ((Parsed) FrontMatterReader.read(lf)).fields();
        assertThat(fields).extracting(f -> f.value().editable()).containsExactly(false, false, false, false, false, false, true);
        assertThat(fields.get(1).value().text()).isEqualTo("*x");
    }

    @Test
    void aDuplicateKeyStandsTwiceAndTheLastCounts() {
        Parsed parsed = (Parsed) FrontMatterReader.read("---\na: 1\na: 2\n---\n");
        assertThat(parsed.fields()).hasSize(2);
        assertThat(parsed.field("a").orElseThrow().value().text()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "a: {", "- "})
    void hostileDepthAndSizeNeverReachTheParser(String piece) {
        assertThat(FrontMatterReader.read("---\nk: 1\n" + piece.repeat(20_000) + "\n---\n")).isInstanceOf(Malformed.class);
        assertThat(FrontMatterReader.read("---\nk: 1\n" + piece.repeat(60) + "\n---\n")).isInstanceOf(Malformed.class);
    }

    @Test
    void aPostIsReadAgainWhenAnEditReachesItsFrontMatter() {
        for (String[] step : new String[][]{{"---\na: 1\n---", "x"}, {"---\na: 1\n---\n", "x"}, {"--\na: 1\n---\n", "-"},
                {"---\na: 1\n", "---\n"},
                {"", "---\na: 1\n---\n"}, {"x\na: 1\n---\n", "---\n"}}) {
            SourceText before = SourceText.of(step[0]);
            for (int at : new int[]{0, before.lf().length()}) {
                ChangeSet changes = ChangeSet.insert(at, step[1]);
                SourceText after = before.edited(changes);
                assertThat(Post.of(before).after(after, changes)).isEqualTo(Post.of(after));
            }
        }
    }
}
