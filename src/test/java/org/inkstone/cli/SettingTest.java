package org.inkstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.inkstone.post.FieldEditResult;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.Post;
import org.inkstone.post.PostHabits;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tags: [a, b]          | tags+=c       | tags: [a, b, c]
        tags: [a, b]          | tags+=b,c,c,a | tags: [a, b, c]
        tags: [a, b]          | tags+=b       | tags: [a, b]
        tags: [a, b]          | tags-=a       | tags: [b]
        tags: [a, b]          | tags-=x       | tags: [a, b]
        tags: [a, b]          | tags-=a,b     | tags: []
        tags: [a, b]          | tags=c,d      | tags: [c, d]
        tags: "a, b"          | tags+=c       | tags: "a, b, c"
        tags: "a, b"          | tags-=a       | tags: "b"
        tags: a,b             | tags+=c       | tags: a,b,c
        tags: a b             | tags+=c       | tags: a b c
        tags: a b             | tags-=b       | tags: a
        tags: a b             | tags-=x       | tags: a b
        tags: a               | tags+=b       | tags: a, b
        tags: []              | tags+=b       | tags: ["b"]
        tags:                 | tags+=b       | tags: ["b"]
        authors: [ann]        | authors+=bob  | authors: [ann, bob]
        x: 1                  | tags-=b       | x: 1
        title: T              | title=a=b+=c  | title: a=b+=c
        """)
    void changesWhatIsThere(String before, String argument, String after) {
        assertThat(edited(before, argument, HouseStyle.DEFAULT)).isEqualTo(after);
    }

    @Test
    void aMissingListIsAdded() {
        assertThat(edited("title: \"T\"", "tags+=a,b", HouseStyle.DEFAULT)).isEqualTo("title: \"T\"\ntags: [\"a\", \"b\"]");
        assertThat(edited("title: \"T\"", "series+=a", HouseStyle.DEFAULT)).isEqualTo("title: \"T\"\nseries: [\"a\"]");
        HouseStyle lists = learn("---\ntitle: \"a\"\nauthors: [\"x\"]\n---\n");
        assertThat(edited("title: \"T\"", "authors=ann, bob", lists)).isEqualTo("title: \"T\"\nauthors: [\"ann\", \"bob\"]");
    }

    @Test
    void aSingleTagIsFollowedAsTheOtherPostsPartThem() {
        HouseStyle blanks = learn("---\ntags: a b\n---\n", "---\ntags: c\n---\n");
        assertThat(edited("tags: a", "tags+=b", blanks)).isEqualTo("tags: a b");
        assertThat(Setting.parse("tags+=b").orElseThrow().needsStyle(post("tags: a"))).isTrue();
        assertThat(Setting.parse("tags+=b").orElseThrow().needsStyle(post("tags: [a]"))).isFalse();
        assertThat(Setting.parse("tags+=b").orElseThrow().needsStyle(post("title: a"))).isTrue();
        assertThat(Setting.parse("tags-=b").orElseThrow().needsStyle(post("title: a"))).isFalse();
    }

    @Test
    void whatIsNoListTakesNoItems() {
        assertThat(refused("title: One text", "title+=x")).isEqualTo("The field \"title\" holds one text, no list.");
        assertThat(refused("tags: a b", "tags+=c d"))
                .isEqualTo(
                        "The field \"tags\" is one line of text with blanks between the items, where an item holds none; edit it as text.");
        assertThat(refused("menu: {a: b}", "menu+=x")).startsWith("The field \"menu\" holds");
    }

    @Test
    void knowsASettingWhenItSeesOne() {
        assertThat(Stream.of("=x", "+=x", "-=x", "title", "").filter(a -> Setting.parse(a).isPresent())).isEmpty();
        assertThat(Setting.parse("a+=")).contains(new Setting("a", Setting.Operation.ADD, ""));
        assertThat(Setting.parse("a=-=")).contains(new Setting("a", Setting.Operation.SET, "-="));
    }

    private static String edited(String block, String argument, HouseStyle style) {
        Post post = post(block);
        FieldEditResult.Edited edited = (FieldEditResult.Edited) Setting.parse(argument).orElseThrow().edit(post, style);
        String raw = post.source().edited(edited.changes()).raw();
        return raw.substring(4, raw.length() - 5);
    }

    private static String refused(String block, String argument) {
        return ((FieldEditResult.Refused) Setting.parse(argument).orElseThrow().edit(post(block), HouseStyle.DEFAULT)).reason();
    }

    private static Post post(String block) {
        return Post.of(SourceText.of("---\n" + block + "\n---\n"));
    }

    private static HouseStyle learn(String... posts) {
        return HouseStyle.learn(List.of(posts).stream().map(p -> PostHabits.of(Post.of(SourceText.of(p)))).toList());
    }
}
