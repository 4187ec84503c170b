package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.inkstone.post.FieldForm.Items;
import org.inkstone.post.FieldForm.ListForm;
import org.inkstone.post.FieldForm.Text;
import org.inkstone.text.LineEnding;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;

/** What is learned from posts, and the new post that follows from it. */
class HouseStyleTest {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 14, 15, 9, 26, 0, ZoneOffset.ofHours(1));

    @Test
    void aFolderWithoutPostsHasTheStyleOfTheSeed() {
        assertThat(HouseStyle.learn(List.of())).isEqualTo(HouseStyle.DEFAULT);
        assertThat(learn("Only text.\n", "---\ntitle: \"open\n---\n")).isEqualTo(HouseStyle.DEFAULT);
        assertThat(newPost(HouseStyle.DEFAULT))
                .isEqualTo("---\ntitle: \"\"\ndate: \"2026-03-14\"\nsummary: \"\"\ntags: []\n---\n\n");
    }

    @Test
    void aNewPostOfAJekyllBlog() {
        String made = newPost(learn("""
            ---
            layout: post
            title:  First steps
            date:   2024-01-02 10:00:00 +0100
            published: true
            categories: [news]
            tags: java desktop
            ---
            """, """
            ---
            layout: post
            title: "Second: with a colon"
            date: 2024-05-06 11:12:13 +0200
            published: true
            tags: java
            ---
            """, """
            ---
            layout: post
            title: Third
            date: 2024-03-04 09:00:00 +0100
            published: false
            tags: fx
            subtitle: What it is
            ---
            """));
        assertThat(made).isEqualTo(
                "---\nlayout: post\ntitle: \"\"\ndate: 2026-03-14 16:09:26 +0200\npublished: false\ntags: \"\"\n---\n\n");
        Metadata metadata = Post.of(SourceText.of(made)).metadata();
        assertThat(metadata.draft()).isTrue();
        assertThat(metadata.title()).isEmpty();
        assertThat(metadata.dateText()).isEqualTo("2026-03-14 16:09:26 +0200");
    }

    @Test
    void aNewPostOfAnAstroBlogWithWindowsLineEnds() {
        HouseStyle style = learn(Stream.of("One", "Two", "It''s three")
                .map(t -> "---\ntitle: '" + t
                        + "'\npubDate: 'Jul 08 2022'\nheroImage: '/a.jpg'\ntags:\n  - 'a'\nfeatured: false\n"
                        + "author:\n  name: x\ndraft: false\n---\nText\n")
                .map(t -> t.replace("\n", "\r\n")).toArray(String[]::new));
        assertThat(style.lineEnding()).isEqualTo(LineEnding.CRLF);
        assertThat(style.strings()).isEqualTo(ScalarStyle.SINGLE_QUOTED);
        assertThat(style.form("tags")).contains(new Items(ListForm.INDENTED_BLOCK, ScalarStyle.SINGLE_QUOTED));
        assertThat(style.form("pubDate")).contains(new Text(ScalarStyle.SINGLE_QUOTED, ScalarKind.DATE));
        assertThat(style.form("author")).contains(new FieldForm.Nested());
        assertThat(newPost(style)).isEqualTo(
                "---\ntitle: ''\npubDate: 'Mar 14 2026'\nheroImage: ''\ntags: []\nfeatured: false\ndraft: true\n---\n\n".replace(
                        "\n",
                        "\r\n"));
        assertThat(Post.of(PostTemplate.newPost(style, "It's", NOW)).metadata().title()).isEqualTo("It's");
    }

    @Test
    void theFormOfAFieldIsThatOfMostPostsInWhichTheWriterHadAChoice() {
        HouseStyle style = learn("---\ntitle: \"a: b\"\ntags: []\n---\n", "---\ntitle: \"c: d\"\ntags: []\n---\n",
                "---\ntitle: plain\ntags:\n- x\n---\n");
        assertThat(style.form("title")).contains(new Text(ScalarStyle.PLAIN, ScalarKind.STRING));
        assertThat(style.form("tags")).contains(new Items(ListForm.BLOCK, ScalarStyle.PLAIN));
        assertThat(learn("---\ntitle: \"a: b\"\n---\n").form("title"))
                .contains(new Text(ScalarStyle.DOUBLE_QUOTED, ScalarKind.STRING));
    }

    @Test
    void tagsInOneTextAreKnownByWhatPartsThem() {
        assertThat(learn("---\ntags: \"a, b\"\n---\n", "---\ntags: \"c\"\n---\n", "---\ntags: \"d\"\n---\n").form("tags"))
                .contains(new Items(ListForm.COMMAS, ScalarStyle.DOUBLE_QUOTED));
        assertThat(learn("---\ntags: a b\n---\n").form("tags")).contains(new Items(ListForm.BLANKS, ScalarStyle.PLAIN));
        assertThat(learn("---\ncategory: Web Development\n---\n").form("category"))
                .contains(new Text(ScalarStyle.PLAIN, ScalarKind.STRING));
    }

    @Test
    void theOrderIsTheOneThatContradictsTheFewestPosts() {
        assertThat(
                KeyOrder.of(List.of(List.of("a", "b", "d"), List.of("a", "c", "d"), List.of("b", "a", "d"), List.of("a", "b"))))
                .containsExactly("a", "b", "c", "d");
        assertThat(KeyOrder.of(List.of(List.of("x"), List.of("a", "b"), List.of("a", "b")))).containsExactly("a", "b", "x");
        assertThat(KeyOrder.of(List.of())).isEmpty();
    }

    @Test
    void aNewPostGetsTheFieldsOfAtLeastHalfOfThePosts() {
        assertThat(learn("---\ntitle: a\nx: 1\n---\n", "---\ntitle: a\ny: 2\n---\n", "---\ntitle: a\nx: 3\n---\n").beginning()
                .keys())
                .containsExactly("title", "x");
        assertThat(learn("---\ntitle: a\nx: 1\n---\n").beginning().keys()).containsExactly("title", "x");
        assertThat(learn("---\na: 1\n---\n", "---\nb: 2\n---\n").beginning().keys()).containsExactly("title");
    }

    @Test
    void onlyWhatNearlyEveryPostSaysIsCopied() {
        String four = "---\ntitle: Same\nlayout: post\nlang: en\nsubtitle: A\nimage: x.png\n---\n";
        HouseStyle style = learn(four, four, four, four,
                four.replace("layout: post", "layout: page").replace("subtitle: A", "subtitle: B").replace("en", "de"), four,
                four.replace("subtitle: A", "subtitle: C"));
        assertThat(style.beginning().constants()).isEqualTo(Map.of("layout", "post", "lang", "en"));
        assertThat(newPost(style)).isEqualTo("---\ntitle: \"\"\nlayout: post\nlang: en\nsubtitle: \"\"\nimage: \"\"\n---\n\n");
        assertThat(newPost(learn("---\ntitle: a\nlayout: post\npermalink: /x\nweight: 3\nsubtitle: b\n---\n")))
                .isEqualTo("---\ntitle: \"\"\nlayout: post\nsubtitle: \"\"\n---\n\n");
    }

    @Test
    void aNewPostInToml() {
        HouseStyle style = HouseStyle.learn(List.of(toml("2024-01-02T10:00:00Z"), toml("2024-02-03T10:00:00Z")));
        assertThat(style.keyOrder()).containsExactly("title", "date", "draft", "path", "taxonomies.tags", "taxonomies.my cats",
                "extra.team");
        assertThat(newPost(style)).isEqualTo("""
            +++
            title = ""
            date = 2026-03-14T14:09:26Z
            draft = true

            [taxonomies]
            tags = []
            "my cats" = []

            [extra]
            team = 'The "A" team'
            +++

            """);
        assertThat(PostTemplate.newPost(style, "C:\\ \"x\"", NOW).raw()).contains("\ntitle = \"C:\\\\ \\\"x\\\"\"\n");
    }

    @Test
    void aNewPostInJson() {
        FieldForm text = new Text(ScalarStyle.DOUBLE_QUOTED, ScalarKind.STRING);
        HouseStyle style = HouseStyle.learn(List.of(new PostHabits(Optional.of(Notation.JSON), LineEnding.LF,
                List.of(new FieldHabit("title", text, true, ""),
                        new FieldHabit("date", new Text(ScalarStyle.DOUBLE_QUOTED, ScalarKind.DATE), true, "2024-01-02"),
                        new FieldHabit("draft", new Text(ScalarStyle.PLAIN, ScalarKind.BOOLEAN), true, "false"),
                        new FieldHabit("author", text, true, "Ann \"A\""),
                        new FieldHabit("tags", new Items(ListForm.FLOW, ScalarStyle.DOUBLE_QUOTED), true, "")),
                Optional.empty())));
        assertThat(PostTemplate.newPost(style, "A \"b\" \\ \n🚀", NOW).raw()).isEqualTo("""
            {
              "title": "A \\"b\\" \\\\ \\n🚀",
              "date": "2026-03-14",
              "draft": true,
              "author": "Ann \\"A\\"",
              "tags": []
            }

            """);
    }

    @Test
    void mostPostsDecideTheNotation() {
        HouseStyle style = HouseStyle
                .learn(List.of(toml("2024-01-02"), habits("---\ntitle: a\n---\n"), habits("---\ntitle: 'b'\n---\n")));
        assertThat(style.notation()).isEqualTo(Notation.YAML);
        assertThat(style.keyOrder()).containsExactly("title");
    }

    @Test
    void imagesLieWhereMostPostsHaveThem() {
        assertThat(habits("![a](/images/a.png)\n![b](https://x.org/b.png) ![c](/images/c.png \"t\") <img src=\"d.png\">")
                .imagePlace())
                .contains("/images/");
        assertThat(habits("![a](a.png)").imagePlace()).contains("");
        assertThat(habits("![a](https://x.org/a.png) ![](data:x) ![]({{ site.url }}/a.png)").imagePlace()).isEmpty();
        assertThat(learn("![a](/i/a.png)", "![a](/i/b.png)", "![a](c.png)").imagePlace()).contains("/i/");
        assertThat(learn("![a](/i/a.png)", "![a](c.png)").imagePlace()).isEmpty();
    }

    @Test
    void aPostsLineEndIsThatOfMostOfItsLines() {
        assertThat(habits("a\r\nb\nc\r\n").lineEnding()).isEqualTo(LineEnding.CRLF);
        assertThat(habits("a\r\nb\nc\n").lineEnding()).isEqualTo(LineEnding.LF);
        assertThat(habits("a\rb\rc\n").lineEnding()).isEqualTo(LineEnding.CR);
        assertThat(habits("a").lineEnding()).isEqualTo(LineEnding.LF);
    }

    @Test
    void theDateOfANewPostHasTheShapeOfMostAndTheZoneOfTheNewest() {
        String made = newPost(learn("---\ndate: 2024-01-02T10:00:00+01:00\n---\n", "---\ndate: 2025-01-02\n---\n",
                "---\ndate: 2024-07-02T10:00:00+02:00\n---\n"));
        assertThat(made).isEqualTo("---\ndate: 2026-03-14T16:09:26+02:00\n---\n\n");
    }

    private static PostHabits toml(String date) {
        Items list = new Items(ListForm.FLOW, ScalarStyle.DOUBLE_QUOTED);
        return new PostHabits(Optional.of(Notation.TOML), LineEnding.LF,
                List.of(new FieldHabit("title", new Text(ScalarStyle.DOUBLE_QUOTED, ScalarKind.STRING), true, ""),
                        new FieldHabit("date", new Text(ScalarStyle.PLAIN, ScalarKind.DATE), true, date),
                        new FieldHabit("taxonomies.tags", list, true, ""), new FieldHabit("taxonomies.my cats", list, true, ""),
                        new FieldHabit("draft", new Text(ScalarStyle.PLAIN, ScalarKind.BOOLEAN), true, "false"),
                        new FieldHabit("path", new Text(ScalarStyle.DOUBLE_QUOTED, ScalarKind.STRING), true, ""),
                        new FieldHabit("extra.team", new Text(ScalarStyle.SINGLE_QUOTED, ScalarKind.STRING), true,
                                "The \"A\" team")),
                Optional.empty());
    }

    private static HouseStyle learn(String... posts) {
        return HouseStyle.learn(Stream.of(posts).map(HouseStyleTest::habits).toList());
    }

    private static PostHabits habits(String post) {
        return PostHabits.of(Post.of(SourceText.of(post)));
    }

    private static String newPost(HouseStyle style) {
        return PostTemplate.newPost(style, "", NOW).raw();
    }
}
