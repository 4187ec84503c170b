package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.inkstone.post.FieldEdit.Remove;
import org.inkstone.post.FieldEdit.Rename;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldEditResult.Edited;
import org.inkstone.post.FieldEditResult.Refused;
import org.inkstone.post.FrontMatter.Malformed;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables {@code ~} is a line end. */
class TomlTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"t = 'it is' # c; it is; SINGLE_QUOTED",
            "t = \"a\\tb\\u00e9\\U0001F680\"; a\tbé🚀; DOUBLE_QUOTED", "t = \"\"\"~  a~b\"\"\"; `  a~b`; TRIPLE_DOUBLE_QUOTED",
            "t = \"\"\"a \\~   b\"\"\"; a b; TRIPLE_DOUBLE_QUOTED", "t = '''~x'y''''; x'y'; TRIPLE_SINGLE_QUOTED",
            "t = \"\"; ``; DOUBLE_QUOTED", "t = 010; ; OPAQUE", "t = 1_000 # c; 1_000; PLAIN", "t = true; true; PLAIN",
            "t = 1979-05-27 07:32:00-08:00; 1979-05-27 07:32:00-08:00; PLAIN", "t = 2024-02-30; ; OPAQUE",
            "t = 0xFF; 0xFF; PLAIN", "t = -0.5e3; -0.5e3; PLAIN", "t = 07:32:00; 07:32:00; PLAIN",
            "t = Date(2025, 2, 10) # c; ; OPAQUE", "\"t\" = 1; 1; PLAIN", "t=1; 1; PLAIN"})
    void aScalarIsTextWithItsStyle(String content, String text, String style) {
        FieldValue value = field(content, "t").value();
        if (style.equals("OPAQUE")) {
            assertThat(value).isInstanceOf(FieldValue.Opaque.class);
        } else {
            assertThat(value).isInstanceOfSatisfying(FieldValue.Scalar.class, scalar -> {
                assertThat(scalar.text()).isEqualTo(text.replace('~', '\n'));
                assertThat(scalar.style()).isEqualTo(ScalarStyle.valueOf(style));
            });
        }
    }

    @Test
    void tablesNameTheirFields() {
        List<Field> fields = post(
                "a = 1~b.c = 2~# x~[extra]~d = 3~ [ p . q ]~e = [1, 2] # c~~[[links]]~u = 1~v = 2~[links.more]~w = 1~"
                        + "[[links]]~u = 2~[last]~\"x.y\" = 1")
                .metadata().fields();
        assertThat(fields).extracting(Field::key).containsExactly("a", "b.c", "extra.d", "p.q.e", "links[0]", "links[1]",
                "last.\"x.y\"");
        assertThat(fields.get(4).value().text()).isEqualTo("[[links]] u = 1 v = 2 [links.more] w = 1");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '§', value = {
            "a~b = 1§ line 2, column 1: This line has no equals sign, so it is no field.",
            "a = 1~b = \"x§ line 3, column 5: The quote is not closed.",
            "a = \"\\q\"§ line 2, column 6: A backslash in double quotes begins an escape; write two to mean one.",
            "a = [1,§ line 2, column 5: The bracket is not closed.",
            "a =§ line 2, column 4: A value is missing behind the equals sign.",
            "[a~b = 1§ line 2, column 1: The bracket of the table's name is not closed.",
            "a = f(1§ line 2, column 6: The bracket is not closed.",
            "a: 1~b = 2§ line 2, column 1: This line has no equals sign, so it is no field."})
    void aProblemIsToldInPlainWordsWithItsPlace(String content, String located) {
        assertThat(post(content).frontMatter()).isInstanceOfSatisfying(Malformed.class,
                m -> assertThat(m.problems().getFirst().located()).isEqualTo(located.strip()));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"t = \"Old\" # c; New; t = \"New\" # c",
            "t = 'Old'; it's; t = \"it's\"",
            "t = 'Old'; C:\\x; t = 'C:\\x'", "t = \"Old\"; say \"x\"; t = \"say \\\"x\\\"\"",
            "t = 2024-01-02; 2024-02-03; t = 2024-02-03",
            "t = 2024-01-02; soon; t = \"soon\"", "t = true; false; t = false", "t = true; yes; t = \"yes\"",
            "t = 7; 007; t = \"007\"",
            "t = \"7\"; 8; t = \"8\"", "t = \"\"\"~a~\"\"\"; b~\"c\"~; t = \"\"\"~b~\"c\"~\"\"\"",
            "t = '''x'''; y~z; t = '''y~z'''",
            "t = [\"a\"]; b; t = \"b\"", "t = \"a\"~u = 'x'; be\u0007ll; t = \"be\\u0007ll\"~u = 'x'",
            "t = '''~x'''; +++; t = \"+++\""})
    void setTextReplacesTheValueOnly(String before, String text, String after) {
        assertEdit(before, new SetText("t", text.replace('~', '\n')), after);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"t = [\"a\", 'b']; a,b,c; t = [\"a\", 'b', 'c']",
            "t = [~  \"a\", # 1~  \"b\",~]; a,b,c; t = [~  \"a\", # 1~  \"b\",~  \"c\",~]",
            "t = [~  \"a\", # 1~  \"b\",~]; b; t = [~  # 1~  \"b\",~]", "t = []; a; t = [\"a\"]", "t = [\"a\"]; ``; t = []",
            "t = [1, 2]; 1,3; t = [1, \"3\"]", "t = \"a, b\"; a,c; t = \"a, c\"", "t = \"\"; a,b; t = [\"a\", \"b\"]"})
    void setListKeepsWhatStays(String before, String items, String after) {
        assertEdit(before, new SetList("t", items.isEmpty() ? List.of() : Arrays.asList(items.split(","))), after);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"a = 1; t; a = 1~t = \"x\"",
            "a = 'p'~~[e]~b = 1; t; a = 'p'~t = 'x'~~[e]~b = 1",
            "[e]~b = 1; t; t = \"x\"~[e]~b = 1",
            "[e]~b = 1~[f]~c = 1; e.t; [e]~b = 1~t = \"x\"~[f]~c = 1",
            "[e]~~[f]~  c = 1; f.t; [e]~~[f]~  c = 1~  t = \"x\"", "a = 1; e.t; a = 1~~[e]~t = \"x\"",
            "a = 1; a b; a = 1~\"a b\" = \"x\""})
    void aMissingFieldIsAddedToItsTable(String before, String key, String after) {
        assertEdit(before, new SetText(key, "x"), after);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"a = 1~t = 2 # c~b = 3; a = 1~# c~b = 3",
            "t = [~  1, # one~  2,~]~b = 1; # one~b = 1",
            "t = Date(1, 2)~b = 1; b = 1", "a = 1~t = 1; a = 1"})
    void removeTakesTheLinesAndLeavesComments(String before, String after) {
        assertEdit(before, new Remove("t"), after);
    }

    @Test
    void aFieldIsRenamedInItsPlace() {
        assertEdit("t = 1 # c", new Rename("t", "u"), "u = 1 # c");
        assertEdit("[e]~t = 1", new Rename("e.t", "e.u v"), "[e]~\"u v\" = 1");
        assertThat(FrontMatterEditor.edit(post("[e]~t = 1"), new Rename("e.t", "u"))).isInstanceOf(Refused.class);
        assertThat(FrontMatterEditor.edit(post("t = 1~u = 1"), new Rename("t", "u")))
                .isEqualTo(new Refused("There is a field \"u\" already."));
    }

    @Test
    void whatIsNoTomlIsRefusedAndStays() {
        Post post = post("t = Date(2025, 2, 10)");
        assertThat(FrontMatterEditor.edit(post, new SetText("t", "x")))
                .isEqualTo(new Refused("The field \"t\" holds something that is no TOML; edit it as text."));
        assertEdit("t = Date(2025, 2, 10)~u = \"x\"", new SetText("u", "y"), "t = Date(2025, 2, 10)~u = \"y\"");
    }

    private static Post post(String content) {
        return Post.of(SourceText.of("+++\n" + content.replace('~', '\n') + "\n+++\nBody\n"));
    }

    private static Field field(String content, String key) {
        return ((FrontMatter.Parsed) post(content).frontMatter()).field(key).orElseThrow();
    }

    private static void assertEdit(String before, FieldEdit edit, String after) {
        Post post = post(before);
        FieldEditResult result = FrontMatterEditor.edit(post, edit);
        assertThat(result).isInstanceOf(Edited.class);
        assertThat(post.source().edited(((Edited) result).changes()).raw())
                .isEqualTo("+++\n" + after.replace('~', '\n') + "\n+++\nBody\n");
    }
}
