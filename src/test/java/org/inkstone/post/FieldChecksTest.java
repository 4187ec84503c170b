package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.inkstone.post.Metadata.Role;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldChecksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "date: 2026-13-45 | “2026-13-45” is not a date.", //
            "lastmod: \"soon\" | “soon” is not a date.", //
            "draft: maybe | “maybe” is neither true nor false.", //
            "draft: \"false\" | In quotes this is a text, which some programs take for true whatever it says.", //
            "slug: Two Words | A slug is part of a web address; blanks and capital letters make trouble there.", //
            "slug: a/B c | A slug is part of a web address; blanks, slashes and capital letters make trouble there.", //
            "slug: a/b | A slug is part of a web address; slashes make trouble there.", //
            "slug: \"\" | The slug is empty; give it a word or take the field out.", //
            "slug: | The slug is empty; give it a word or take the field out.", //
            "lang: en_US | “en_US” is not a language tag; “en-US” is.", //
            "language: \"mostly English\" | “mostly English” is not a language tag; write one such as “en” or “pt-BR”.", //
            "tags: [Backend, java, backend] | “Backend” and “backend” are one tag to most programs.", //
            "keywords: a, b, a | “a” stands twice."})
    void saysWhatAWriterMayWantToMend(String line, String message) {
        assertThat(check(line)).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"date: 2026-01-09", "date: \"Jul 08 2022\"", "date: git Last Modified", "date: {{ now }}", "date:",
            "published: false", "updated: 2026-01-09T10:00:00+02:00", "draft: true", "draft: NO", "draft:", "slug: two-words",
            "slug: 日本語", "slug: \"{{ title }}\"", "lang: pt-BR", "lang: zh-Hant-TW", "lang: en", "lang:",
            "tags: [a, b]", "tags: a, b", "tags: {a: b}", "summary: Short.", "summary: |\n  Two\n  lines.",
            "aliases: [/A b, /A b]",
            "anything: 2026-13-45"})
    void saysNothingOfWhatIsFine(String line) {
        assertThat(check(line)).isEmpty();
    }

    @Test
    void countsWhatASummaryHasTooMuch() {
        assertThat(check("summary: \"" + "x".repeat(160) + "\"")).isEmpty();
        assertThat(check("summary: \"" + "😀".repeat(161) + "\"")).contains("1 character more than search engines show.");
        assertThat(check("description: \"" + "x".repeat(172) + "\"")).contains("12 characters more than search engines show.");
        assertThat(check("summary: >\n  " + "x".repeat(160))).isEmpty();
    }

    @Test
    void asksForATitleWhereNoneStands() {
        assertThat(FieldChecks.of(Metadata.of(new FrontMatter.Absent()), Role.TITLE)).contains("A post needs a title.");
        assertThat(FieldChecks.of(read("title: \" \"\n"), Role.TITLE)).contains("A post needs a title.");
        assertThat(FieldChecks.of(read("title: x\n"), Role.TITLE)).isEmpty();
        assertThat(FieldChecks.of(read("layout: x\n"), Role.SUMMARY)).isEmpty();
    }

    @Test
    void namesWhatStandsTwice() {
        Metadata metadata = read("title: a\nlayout: x\ntitle: b\n");
        List<Optional<String>> said = metadata.fields().stream().map(f -> FieldChecks.of(metadata, f)).toList();
        assertThat(said).containsExactly(Optional.of("“title” stands twice."), Optional.empty(),
                Optional.of("“title” stands twice."));
    }

    private static Optional<String> check(String line) {
        Metadata metadata = read(line + "\n");
        return FieldChecks.of(metadata, metadata.fields().getFirst());
    }

    private static Metadata read(String block) {
        return Post.of(SourceText.of("---\n" + block + "---\n")).metadata();
    }
}
