package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.inkstone.post.FieldEdit.Remove;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldEditResult.Edited;
import org.inkstone.post.FieldEditResult.Refused;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables {@code ~} is a line end and {@code _} a value that a form hands over as such. */
class FrontMatterEditorTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"t: Old # c; New; t: New # c", "t: Old; a: b; t: \"a: b\"",
            "t: 'Old'; it's; t: 'it''s'",
            "t: \"Old\"; say \"x\"; t: \"say \\\"x\\\"\"", "t: Old; yes; t: \"yes\"", "t: Old; 2024; t: \"2024\"",
            "t: 10; 12; t: 12",
            "t: -1; -2; t: -2", "t: true; false; t: false", "t: 2026-13-45; 2026-05-02; t: 2026-05-02",
            "t: words; 2026-05-02; t: \"2026-05-02\"", "t: 2024-01-02; 2025-03-04; t: 2025-03-04",
            "t: \"true\"; false; t: \"false\"",
            "t: Old; ``; t: \"\"", "t:; New; t: \"New\"", "t: # c; New; t: \"New\" # c", "t:  ; New; t: \"New\"", "t: ~; ~; t: ~",
            "t: 'Old'; a~b; t: \"a\\nb\"", "t: one~  two; three; t: three", "t: |~  a~  b; c~d~; t: |~  c~  d",
            "t: |~  a; b; t: |-~  b",
            "t: >-~    a~    b; c d; t: >-~    c d", "t: >~  a; b~c~; t: >~  b~~  c", "t: | # k~  a;  x; t: |- # k~  x",
            "t: 'x' \t; y; t: 'y' \t", "t: x \t; 5; t: \"5\"", "t:\tx; z; t:\tz", "t: Old; a\u2028b; t: \"a\\u2028b\"",
            "t: Old; \uFEFF; t: \"\\uFEFF\"",
            "t: Old; ---; t: \"---\"", "t: [a, b]; c; t: \"c\"", "t:~- a~- b; c; t: \"c\"", "t: Old~o: 'x'; # y; t: '# y'~o: 'x'",
            "t: null; New; t: \"New\"", "draft:; true; draft: true"})
    void setTextReplacesTheValueOnly(String before, String text, String after) {
        String key = before.startsWith("draft") ? "draft" : "t";
        String expected = before.equals("t: ~") ? before : after.replace('~', '\n');
        String block = before.equals("t: ~") ? before : before.replace('~', '\n');
        assertEdit(block, new SetText(key, text.replace('~', before.equals("t: ~") ? '~' : '\n')), expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"t: [\"a\", \"b\"]; a,b,c; t: [\"a\", \"b\", \"c\"]",
            "t: [\"a\", \"b\"]; b; t: [\"b\"]", "t: [\"a\", \"b\"]; a; t: [\"a\"]", "t: [ 'a','b' ]; a; t: [ 'a' ]",
            "t: [ 'a','b' ]; a,x,b; t: [ 'a','x','b' ]",
            "t: [a, \"b\", c]; a,c; t: [a, c]", "t: [a, b]; x,a,b; t: [x, a, b]", "t: [a, \"b\"]; b,a; t: [\"b\", a]",
            "t: [a, b]; a,x y; t: [a, x y]",
            "t: [a, b]; ``; t: []", "t: []; a,b; t: [\"a\", \"b\"]", "t:; a,b; t: [\"a\", \"b\"]",
            "t: \"\" # c; a; t: [\"a\"] # c", "t: ~; a; t: [\"a\"]",
            "t: [a, b,]; a; t: [a,]", "t: [a, b,]; a,b,c; t: [a, b, c,]",
            "t: [~  a, # 1~  b # 2~]; a,b,c; t: [~  a, # 1~  b, # 2~  c~]",
            "t: [~  a, # 1~  b,~  c~]; a,c; t: [~  a, # 1~  c~]",
            "t:~  - a~  - 'b' # c~# d~e: 1; a,b,x; t:~  - a~  - 'b' # c~  - x~# d~e: 1",
            "t:~- a~-   b; a,b,c; t:~- a~-   b~-   c", "t:~  - a # 1~  # own~  - b; b; t:~  # 1~  # own~  - b",
            "t:~  - a~  - b; x,b; t:~  - x~  - b", "t:~  - a; ``; t: []", "t: # k~  - a # 1; ``; t: [] # k~# 1",
            "t: a, b; a,b,c; t: a, b, c",
            "t: 'a,b'; a,c; t: 'a,c'", "t: a; ``; t: \"\"", "t:~  - a~  -~  - b; a,x,b; t:~  - a~  - x~  - b"})
    void setListKeepsWhatStays(String before, String items, String after) {
        List<String> wanted = items.isEmpty() ? List.of() : Arrays.asList(items.split(","));
        boolean tilde = before.equals("t: ~");
        assertEdit(tilde ? before : before.replace('~', '\n'), new SetList("t", wanted), after.replace('~', '\n'));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"a: 1~t: x~b: 2; a: 1~b: 2", "t: x # c~b: 2; # c~b: 2",
            "# own~t: x~b: 2; # own~b: 2",
            "t:~  - a # 1~  # 2~  - b~b: 2; # 1~  # 2~b: 2", "t: |~  x~~  y~b: 2; b: 2", "a: |~  x~t:~  # 2~  - b; a: |~  x~# 2",
            "a: 1~t:; a: 1"})
    void removeTakesTheLinesAndLeavesComments(String before, String after) {
        assertEdit(before.replace('~', '\n'), new Remove("t"), after.replace('~', '\n'));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"a: \"1\"; x; a: \"1\"~t: \"x\"", "a: 'p'; x; a: 'p'~t: 'x'",
            "a: Word~b: Two; x; a: Word~b: Two~t: x",
            "a: |+~  x~~; y; a: |+~  x~~~t: \"y\"", "`  a: Word`; x; `  a: Word~  t: x`", "a: Word~# end; x; a: Word~t: x~# end",
            "# only; x; # only~t: \"x\"",
            "date: 2024-01-02~a: Word; 2025-01-01; date: 2024-01-02~a: Word~t: 2025-01-01"})
    void aMissingFieldIsAddedBehindTheLast(String before, String text, String after) {
        assertEdit(before.replace('~', '\n'), new SetText("t", text), after.replace('~', '\n'));
    }

    @Test
    void aPostWithoutFrontMatterGetsOne() {
        assertThat(edited("Body\n", new SetText("title", "A \"b\""))).isEqualTo("---\ntitle: \"A \\\"b\\\"\"\n---\n\nBody\n");
        assertThat(edited("", new SetList("tags", List.of("a", "b")))).isEqualTo("---\ntags: [\"a\", \"b\"]\n---\n\n");
        assertThat(edited("Body\r\nmore", new SetText("t", "x"))).isEqualTo("---\r\nt: \"x\"\r\n---\r\n\r\nBody\r\nmore");
        assertThat(edited("---\nprose\n\n---\n", new SetText("t", "x"))).isEqualTo("---\nt: \"x\"\n---\n\n---\nprose\n\n---\n");
    }

    @Test
    void lineEndsOfTheFileAreKept() {
        assertThat(edited("---\r\nt: |\r\n  a\r\n---\rx", new SetText("t", "b\r\nc\n")))
                .isEqualTo("---\r\nt: |\r\n  b\r\n  c\r\n---\rx");
    }

    @Test
    void whatAlreadyReadsSoIsNotTouched() {
        for (FieldEdit edit : List.of(new SetText("a", "1"), new SetList("b", List.of("x", "y")), new Remove("none"),
                new SetList("c", List.of("p", "q")),
                new SetText("d", ""))) {
            assertThat(edited("---\na: '1'\nb: [x,'y']\nc: p,q\nd:\n---\n", edit))
                    .isEqualTo("---\na: '1'\nb: [x,'y']\nc: p,q\nd:\n---\n");
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '§', value = {
            "t: &a x~u: *a§ The field \"t\" holds an anchor, an alias or a tag; edit it as text.",
            "t: 1~t: 2§ The field \"t\" stands twice; edit it as text.",
            "t:~  k: v§ The field \"t\" holds fields of its own; edit it as text.",
            "{t: 1, u: 2}~#a:§ The field \"t\" stands in braces; edit it as text.",
            "t: [a, {b: c}]§ The field \"t\" holds more than plain items; edit it as text.",
            "t: \"x§ The front matter cannot be read: line 2, column 4: The quote is not closed."})
    void whatAFormCannotWriteIsRefused(String content, String reason) {
        Post post = Post.of(SourceText.of("---\n" + content.replace('~', '\n') + "\n---\n"));
        assertThat(FrontMatterEditor.edit(post, new SetText("t", "new"))).isEqualTo(new Refused(reason));
    }

    @Test
    void aTagWithACommaFitsNoLineOfTags() {
        Post post = Post.of(SourceText.of("---\nt: a, b\n---\n"));
        assertThat(FrontMatterEditor.edit(post, new SetList("t", List.of("a, b", "c")))).isEqualTo(
                new Refused("The field \"t\" is one line of text, where an item holds no comma; edit it as text."));
    }

    @Test
    void aNestedItemMayStayInAListThatGrows() {
        assertEdit("t: [a, {b: c}]", new SetList("t", List.of("a", "{b: c}", "d")), "t: [a, {b: c}, d]");
    }

    @Test
    void anUnclosedFenceIsNotGivenASecondBlock() {
        Post post = Post.of(SourceText.of("---\ntitle: x\nBody\n"));
        assertThat(FrontMatterEditor.edit(post, new SetText("title", "y"))).isInstanceOf(Refused.class);
    }

    private static void assertEdit(String before, FieldEdit edit, String after) {
        assertThat(edited("---\n" + before + "\n---\nBody\n", edit)).isEqualTo("---\n" + after + "\n---\nBody\n");
    }

    private static String edited(String text, FieldEdit edit) {
        Post post = Post.of(SourceText.of(text));
        FieldEditResult result = FrontMatterEditor.edit(post, edit);
        assertThat(result).isInstanceOf(Edited.class);
        return post.source().edited(((Edited) result).changes()).raw();
    }
}
