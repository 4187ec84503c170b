package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

import org.inkstone.post.Metadata.Role;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;

class MetadataTest {

    @Test
    void fieldsAreFoundUnderTheNamesOfEveryGenerator() {
        Metadata metadata = metadata(
                "Title: A\npubDate: Jul 08 2022\ndescription: >-\n  b\n  c\ntags: x, y\ndraft: Yes\nlang: pt-BR\nslug: a-b");
        assertThat(metadata.title()).isEqualTo("A");
        assertThat(metadata.date()).contains(LocalDate.of(2022, 7, 8));
        assertThat(metadata.summary()).isEqualTo("b c");
        assertThat(metadata.tags()).containsExactly("x", "y");
        assertThat(metadata.draft()).isTrue();
        assertThat(metadata.language()).isEqualTo("pt-BR");
        assertThat(metadata.slug()).isEqualTo("a-b");
    }

    @Test
    void theNamesOfSomeGeneratorsToo() {
        Metadata metadata = metadata(
                "post_title: A\ncreated_at: 2016-09-07\nteaser: B\nupdated_at: 2017-01-02\nheader-img: c.png\nredirect_from: [d]");
        assertThat(metadata.title()).isEqualTo("A");
        assertThat(metadata.dateText()).isEqualTo("2016-09-07");
        assertThat(metadata.summary()).isEqualTo("B");
        assertThat(metadata.field(Role.MODIFIED)).isPresent();
        assertThat(metadata.field(Role.IMAGE)).isPresent();
        assertThat(metadata.field(Role.ALIASES)).isPresent();
    }

    @Test
    void nothingIsNothingHoweverItIsWritten() {
        Metadata metadata = metadata("title: ~\nsummary: null\ntags:\ndate: ''");
        assertThat(metadata.title()).isEmpty();
        assertThat(metadata.summary()).isEmpty();
        assertThat(metadata.tags()).isEmpty();
        assertThat(metadata.date()).isEmpty();
        assertThat(metadata("title: 'null'").title()).isEqualTo("null");
    }

    @Test
    void aSwitchNamedPublishedIsNoDate() {
        assertThat(metadata("published: false").field(Role.DATE)).isEmpty();
        assertThat(metadata("published: 2024-01-02").date()).contains(LocalDate.of(2024, 1, 2));
    }

    @Test
    void aNewPostReadsAsItWasAskedFor() {
        SourceText source = PostTemplate.newPost(HouseStyle.DEFAULT, "Say \"hi\": \\ 🚀",
                ZonedDateTime.of(2026, 1, 9, 12, 0, 0, 0, ZoneOffset.UTC));
        assertThat(source.raw())
                .isEqualTo("---\ntitle: \"Say \\\"hi\\\": \\\\ 🚀\"\ndate: \"2026-01-09\"\nsummary: \"\"\ntags: []\n---\n\n");
        Metadata metadata = Post.of(source).metadata();
        assertThat(metadata.title()).isEqualTo("Say \"hi\": \\ 🚀");
        assertThat(metadata.tags()).isEqualTo(List.of());
        assertThat(Post.of(source).bodyText()).isEqualTo("\n");
    }

    private static Metadata metadata(String content) {
        return Post.of(SourceText.of("---\n" + content + "\n---\n")).metadata();
    }

    @Test
    void whatIsNotPublishedIsADraft() {
        assertThat(Metadata.of(FrontMatterReader.read("---\npublished: false\n---\n")).draft()).isTrue();
        assertThat(Metadata.of(FrontMatterReader.read("---\npublished: true\n---\n")).draft()).isFalse();
        assertThat(Metadata.of(FrontMatterReader.read("---\npublished: 2026-01-09\n---\n")).draft()).isFalse();
        assertThat(Metadata.of(FrontMatterReader.read("---\ndraft: false\n---\n")).draft()).isFalse();
    }
}
