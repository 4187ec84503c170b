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
class JsonTest {

    @Test
    void valuesAreTextWithTheirPlace() {
        Post post = post(
                "{~\"a\": \"x\\u00e9\\n\", // c~'b': 'it\\'s',~c: 1.10,~\"d\": null, \"e\": [\"p\", 2, {\"q\": 1}],~\"f\": {\"g\": [1]},~}");
        assertThat(post.metadata().fields()).extracting(Field::key).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(post.metadata().fields()).extracting(f -> f.value().text()).containsExactly("xé\n", "it's", "1.10", "null",
                "p, 2, {\"q\": 1}", "{\"g\": [1]}");
        assertThat(post.bodyText()).isEqualTo("Body\n");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '§', value = {
            "{~\"a\": x~}§ line 2, column 6: A text stands in double quotes; without them only true, false, null and numbers do.",
            "{~\"a\": 1~\"b\": 2~}§ line 3, column 1: A comma is missing before this.",
            "{~\"a\"~}§ line 2, column 1: This line has no colon, so it is no field.",
            "{~\"a\": \"\\q\"~}§ line 2, column 7: A backslash in double quotes begins an escape; write two to mean one."})
    void aProblemIsToldInPlainWordsWithItsPlace(String content, String located) {
        assertThat(post(content).frontMatter()).isInstanceOfSatisfying(Malformed.class,
                m -> assertThat(m.problems().getFirst().located()).isEqualTo(located.strip()));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {
            "{~  \"t\": \"Old\",~  \"u\": 1~}; say \"x\"; {~  \"t\": \"say \\\"x\\\"\",~  \"u\": 1~}",
            "{\"t\": true}; false; {\"t\": false}", "{\"t\": 7}; 007; {\"t\": \"007\"}", "{\"t\": null}; x; {\"t\": \"x\"}",
            "{\"t\": \"7\"}; 8; {\"t\": \"8\"}", "{\"t\": 'a'}; it's; {\"t\": 'it\\'s'}", "{\"t\": [\"a\"]}; b; {\"t\": \"b\"}",
            "{\"t\": \"漢\"}; 字🚀; {\"t\": \"字🚀\"}"})
    void setTextReplacesTheValueOnly(String before, String text, String after) {
        assertEdit(before, new SetText("t", text), after);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"{\"t\": [\"a\", \"b\"]}; a,b,c; {\"t\": [\"a\", \"b\", \"c\"]}",
            "{~  \"t\": [~    \"a\",~    \"b\"~  ]~}; a,b,c; {~  \"t\": [~    \"a\",~    \"b\",~    \"c\"~  ]~}",
            "{~  \"t\": [~    \"a\",~    \"b\"~  ]~}; a; {~  \"t\": [~    \"a\"~  ]~}", "{\"t\": []}; a; {\"t\": [\"a\"]}",
            "{\"t\": null}; a; {\"t\": [\"a\"]}", "{\"t\": \"a, b\"}; b; {\"t\": \"b\"}"})
    void setListKeepsWhatStays(String before, String items, String after) {
        assertEdit(before, new SetList("t", Arrays.asList(items.split(","))), after);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"{~  \"a\": 1~}; {~  \"a\": 1,~  \"t\": \"x\"~}",
            "{\"a\": 1}; {\"a\": 1, \"t\": \"x\"}",
            "{~}; {~  \"t\": \"x\"~}", "{~  \"a\": 1,~}; {~  \"a\": 1,~  \"t\": \"x\",~}"})
    void aMissingFieldIsAddedBehindTheLast(String before, String after) {
        assertEdit(before, new SetText("t", "x"), after);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"{~  \"a\": 1,~  \"t\": 2~}; {~  \"a\": 1~}",
            "{~  \"t\": 2,~  \"a\": 1~}; {~  \"a\": 1~}",
            "{\"a\": 1, \"t\": 2, \"b\": 3}; {\"a\": 1, \"b\": 3}", "{\"a\": 1, \"t\": 2}; {\"a\": 1}", "{\"t\": [1,~2]}; {}",
            "{~  \"a\": 1 /* c */,~  \"t\": 2~}; {~  \"a\": 1 /* c */~}",
            "{~  \"t\": 2 /* c */, // d~  \"a\": 1~}; {~   /* c */ // d~  \"a\": 1~}",
            "{\"a\": 1,~ \"t\": {\"b\": 1}, \"c\": 1}; {\"a\": 1,~ \"c\": 1}"})
    void removeTakesTheFieldWithOneComma(String before, String after) {
        assertEdit(before, new Remove("t"), after);
    }

    @Test
    void aFieldIsRenamedInItsPlace() {
        assertEdit("{\"t\": 1}", new Rename("t", "u v"), "{\"u v\": 1}");
        assertEdit("{~t: 1~}", new Rename("t", "u"), "{~u: 1~}");
        assertThat(FrontMatterEditor.edit(post("{\"t\": {}}"), new SetText("t", "x")))
                .isEqualTo(new Refused("The field \"t\" holds fields of its own; edit it as text."));
    }

    @Test
    void membersMayStandWithoutBraces() {
        Post post = Post.of(SourceText.of(";;;\n\"title\": \"Old\",\n\"tags\": []\n;;;\nBody\n"));
        assertThat(edited(post, new SetText("title", "New"))).isEqualTo(";;;\n\"title\": \"New\",\n\"tags\": []\n;;;\nBody\n");
        assertThat(edited(post, new SetText("lang", "de")))
                .isEqualTo(";;;\n\"title\": \"Old\",\n\"tags\": [],\n\"lang\": \"de\"\n;;;\nBody\n");
    }

    private static Post post(String content) {
        return Post.of(SourceText.of(content.replace('~', '\n') + "\nBody\n"));
    }

    private static void assertEdit(String before, FieldEdit edit, String after) {
        assertThat(edited(post(before), edit)).isEqualTo(after.replace('~', '\n') + "\nBody\n");
    }

    private static String edited(Post post, FieldEdit edit) {
        FieldEditResult result = FrontMatterEditor.edit(post, edit);
        assertThat(result).isInstanceOf(Edited.class);
        return post.source().edited(((Edited) result).changes()).raw();
    }
}
