package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldEditResult.Edited;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is added to a post, and what fills a field that says nothing yet, is as the other posts have it. {@code ~} is a line end. */
class HouseStyleEditTest {

    private static final HouseStyle PLAIN = learned(
            "title: One~date: 2026-01-01~layout: post~tags:~  - a~  - b~summary: It is~draft: false",
            "title: Two~date: 2026-01-02~layout: post~tags:~  - c~summary: It was~draft: true");
    private static final HouseStyle QUOTED = learned("title: 'One'~date: '2026-01-01'~summary: >-~  It~  is~tags: a b",
            "title: 'Two'~date: '2026-01-02'~summary: >-~  It~  was~tags: c d");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {
            "title: X~tags: []; date; 2026-05-05; title: X~date: 2026-05-05~tags: []",
            "title: X~tags: []; summary; a: b; title: X~tags: []~summary: \"a: b\"",
            "layout: post~draft: true; title; T; title: T~layout: post~draft: true",
            "title: X; own; z; title: X~own: z", "title: \"\"; title; New; title: New",
            "title: \"X\"; title; New; title: \"New\"",
            "title:; title; New; title: New", "title: X; draft; true; title: X~draft: true"})
    void textsWithoutQuotes(String before, String key, String text, String after) {
        assertEdit(PLAIN, before, new SetText(key, text), after);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"title: X; a,b; title: X~tags:~  - a~  - b",
            "title: X~tags: [] ; a; title: X~tags:~  - a",
            "title: X~tags: # c; a; title: X~tags: # c~  - a", "tags: [x]; x,z; tags: [x, z]", "title: X; ``; title: X~tags: []",
            "tags:~- x; x,z; tags:~- x~- z"})
    void tagsOneALine(String before, String items, String after) {
        List<String> wanted = items.isEmpty() ? List.of() : Arrays.asList(items.split(","));
        assertEdit(PLAIN, before.stripTrailing(), new SetList("tags", wanted), after);
    }

    @Test
    void quotesFoldsAndTagsInOneText() {
        assertEdit(QUOTED, "title: 'X'", new SetText("date", "2026-05-05"), "title: 'X'~date: '2026-05-05'");
        assertEdit(QUOTED, "title: 'X'", new SetText("summary", "Some words."), "title: 'X'~summary: >-~  Some words.");
        assertEdit(QUOTED, "title: 'X'", new SetText("summary", ""), "title: 'X'~summary: ''");
        assertEdit(QUOTED, "title: 'X'", new SetList("tags", List.of("x", "y")), "title: 'X'~tags: x y");
        assertEdit(QUOTED, "title: 'X'", new SetList("tags", List.of("x y", "z")), "title: 'X'~tags: [x y, z]");
        assertEdit(QUOTED, "tags: x", new SetList("tags", List.of("x", "y")), "tags: x y");
    }

    @Test
    void aPostWithoutFrontMatterGetsItInTheNotationOfTheOthers() {
        HouseStyle toml = learnedFrom("+++\ntitle = 'One'\ndate = 2026-01-01\n\n[taxonomies]\ntags = ['a']\n+++\n");
        assertThat(edited(toml, "Body\n", new SetText("title", "T"))).isEqualTo("+++\ntitle = 'T'\n+++\n\nBody\n");
        assertThat(edited(toml, "Body\n", new SetText("date", "2026-05-05"))).isEqualTo("+++\ndate = 2026-05-05\n+++\n\nBody\n");
        assertThat(edited(toml, "Body\n", new SetList("taxonomies.tags", List.of("x"))))
                .isEqualTo("+++\n[taxonomies]\ntags = ['x']\n+++\n\nBody\n");
        HouseStyle json = learnedFrom("{\n  \"title\": \"One\",\n  \"weight\": 3\n}\n\nBody\n");
        assertThat(edited(json, "Body\n", new SetText("title", "T"))).isEqualTo("{\n  \"title\": \"T\"\n}\n\nBody\n");
        assertThat(edited(json, "{\n  \"title\": \"T\"\n}\n", new SetText("weight", "4")))
                .isEqualTo("{\n  \"title\": \"T\",\n  \"weight\": 4\n}\n");
    }

    @Test
    void tagsInOneTextBecomeAListWhereTheTextCannotHoldThem() {
        HouseStyle toml = learnedFrom("+++\ntags = 'a b'\n+++\n");
        assertThat(edited(toml, "+++\nx = 1\n+++\n", new SetList("tags", List.of("c", "d"))))
                .isEqualTo("+++\nx = 1\ntags = \"c d\"\n+++\n");
        assertThat(edited(toml, "+++\nx = 1\n+++\n", new SetList("tags", List.of("c d", "e"))))
                .isEqualTo("+++\nx = 1\ntags = ['c d', 'e']\n+++\n");
        HouseStyle json = learnedFrom("{\n  \"tags\": \"a, b\"\n}\n");
        assertThat(edited(json, "{\n  \"x\": 1\n}\n", new SetList("tags", List.of("c", "d"))))
                .isEqualTo("{\n  \"x\": 1,\n  \"tags\": \"c, d\"\n}\n");
        assertThat(edited(json, "{\n  \"x\": 1\n}\n", new SetList("tags", List.of("c, d", "e"))))
                .isEqualTo("{\n  \"x\": 1,\n  \"tags\": [\"c, d\", \"e\"]\n}\n");
    }

    @Test
    void fieldsAboveWhichNoFenceStandsGetNoSecondBlock() {
        for (String text : List.of("Title: A\nDate: 2024-01-02\n\nBody\n", "title: A\ntags: b\n---\nBody\n",
                "\n---\ntitle: A\n---\nBody\n")) {
            assertThat(FrontMatterEditor.edit(Post.of(SourceText.of(text)), new SetText("title", "B"), PLAIN)).as(text)
                    .isInstanceOf(FieldEditResult.Refused.class);
        }
        assertThat(edited(PLAIN, "Note: a word.\nMore: words.\n", new SetText("title", "B")))
                .startsWith("---\ntitle: B\n---\n\nNote");
    }

    private static HouseStyle learned(String... contents) {
        return learnedFrom(Stream.of(contents).map(c -> "---\n" + c.replace('~', '\n') + "\n---\n").toArray(String[]::new));
    }

    private static HouseStyle learnedFrom(String... posts) {
        return HouseStyle.learn(Stream.of(posts).map(p -> PostHabits.of(Post.of(SourceText.of(p)))).toList());
    }

    private static void assertEdit(HouseStyle style, String before, FieldEdit edit, String after) {
        assertThat(edited(style, "---\n" + before.replace('~', '\n') + "\n---\nBody\n", edit))
                .isEqualTo("---\n" + after.replace('~', '\n') + "\n---\nBody\n");
    }

    private static String edited(HouseStyle style, String text, FieldEdit edit) {
        Post post = Post.of(SourceText.of(text));
        FieldEditResult result = FrontMatterEditor.edit(post, edit, style);
        assertThat(result).as(text + edit).isInstanceOf(Edited.class);
        return post.source().edited(((Edited) result).changes()).raw();
    }
}
