package org.inkstone.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts of generators, from their sources, their manuals and, for Hugo, from what it did (0.111). */
class GeneratorReadingsTest {

    private static final Path BLOG = Path.of("/blog").toAbsolutePath();

    private static GeneratorReading read(Generator generator, String file, String text) {
        List<GeneratorReading> all = GeneratorReadings.of(BLOG, BLOG.resolve(file),
                Post.of(SourceText.of(text.replace('⏎', '\n'))));
        return all.stream().filter(reading -> reading.generator() == generator).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', value = {
            "title: A⏎---⏎x$3 3 3 3 3", "title: A⏎---- x⏎y⏎---⏎$3 5 3 3 5", "title: A⏎---foo⏎y⏎---⏎$3 5 3 3 5",
            "k: |⏎  a⏎...⏎y⏎---⏎$6 4 6 6 6", "k: 1⏎+++ x⏎y⏎---⏎$5 5 5 3 5", "title: wait ---⏎k: 1⏎---⏎$4 4 4 4 2",
            "title: A⏎x$0 0 0 0 0"})
    void whereTheBlockEnds(String block, String lines) {
        assertThat(GeneratorReadings.of(BLOG, BLOG.resolve("a.md"), Post.of(SourceText.of(("---⏎" + block).replace('⏎', '\n'))))
                .stream().map(reading -> String.valueOf(reading.lastLine().orElse(0))).collect(Collectors.joining(" ")))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', value = {"⏎⏎---⏎title: A⏎---⏎$5 0 0 5 5", "+++⏎title = 'A'⏎+++⏎$3 0 0 3 3"})
    void whereItMayBegin(String text, String lines) {
        assertThat(GeneratorReadings.of(BLOG, BLOG.resolve("a.md"), Post.of(SourceText.of(text.replace('⏎', '\n')))).stream()
                .map(reading -> String.valueOf(reading.lastLine().orElse(0))).collect(Collectors.joining(" "))).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', value = {
            "no$false$false$no$no$no", "yes$true$true$yes$yes$yes", "True$true$true$true$true$true", "010$8$8$8$10$010",
            "1.10$1.1$1.1$1.1$1.1$1.1", "12:30:00$12:30:00$45000$45000$12:30:00$12:30:00", "'no'$no$no$no$no$no",
            "007$7$7$7$7$007", "~$$$$$", "2018-11-21$2018-11-21$2018-11-21$2018-11-21$2018-11-21$2018-11-21",
            "a b$a b$a b$a b$a b$a b"})
    void whatAValueIs(String lexeme, String hugo, String jekyll, String eleventy, String astro, String zola) {
        List<String> values = GeneratorReadings
                .of(BLOG, BLOG.resolve("a.md"), Post.of(SourceText.of("---\nk: " + lexeme + "\n---\n"))).stream()
                .map(reading -> reading.fields().getFirst().value()).toList();
        assertThat(values).containsExactly(or(hugo), or(jekyll), or(eleventy), or(astro), or(zola));
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    @Test
    void aDayIsADateToThoseWhoseReaderHasDates() {
        assertThat(GeneratorReadings.of(BLOG, BLOG.resolve("a.md"), Post.of(SourceText.of("---\nk: 2018-11-21\n---\n"))).stream()
                .map(reading -> reading.fields().getFirst().type())).containsExactly("text", "date", "date", "date", "text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', value = {
            "HUGO$2026-01-02T23:30:00-05:00$3 January 2026, 04:30 UTC", "HUGO$2026-01-02 10:30:00$2 January 2026, 10:30 UTC",
            "HUGO$2026-01-02 10:30$not known", "HUGO$Jul 08 2022$not known", "HUGO$15 Oct 2023$15 October 2023, 00:00 UTC",
            "HUGO$2026-1-2$not known", "HUGO$2026-02-30$not known", "JEKYLL$2026-01-02 10:30:00 +0200$2 January 2026, 08:30 UTC",
            "JEKYLL$2026-01-02$2 January 2026, 00:00 where the site is built", "ELEVENTY$2026-01-02$2 January 2026, 00:00 UTC",
            "ELEVENTY$Jul 08 2022$not known", "ASTRO$Jul 08 2022$8 July 2022, 00:00 where the site is built",
            "ZOLA$2026-01-02$2 January 2026, 00:00 UTC", "ZOLA$2026-01-02 10:30$not known"})
    void whenThePostIsPublished(Generator generator, String date, String moment) {
        GeneratorReading reading = read(generator, "a.md", "---⏎title: A⏎date: " + date + "⏎---⏎");
        assertThat(reading.moment()).isEqualTo(moment);
        assertThat(reading.refused()).hasSize(moment.equals("not known") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"HUGO, content/posts/a.md, slug: Foo Bar, /posts/foo-bar/",
            "HUGO, content/posts/My Post.md, k: 1, /posts/my-post/",
            "HUGO, content/posts/a/index.md, k: 1, /posts/a/", "HUGO, a.md, url: /x/y, /x/y",
            "JEKYLL, _posts/2024-05-17-a.md, k: 1, /2024/05/17/a.html", "JEKYLL, about.md, permalink: /about/, /about/",
            "JEKYLL, _posts/a.md, k: 1, none: in “_posts” it passes over files whose name begins with no date",
            "ELEVENTY, posts/2024-05-17-a.md, k: 1, /posts/a/", "ZOLA, content/blog/2024-05-17-a.md, k: 1, /a/",
            "ASTRO, src/content/blog/A.md, k: 1, “a” in its route"})
    void whereItsPageIs(Generator generator, String file, String field, String address) {
        assertThat(read(generator, file, "---⏎" + field + "⏎---⏎").address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', value = {"ZOLA$title: A⏎tags: [a]$“tags” ends the build",
            "ZOLA$title: A⏎mine: 1$“mine” ends the build", "ZOLA$title: A⏎slug: ''$An empty “slug”",
            "ZOLA$title: 123$The title is read as a number",
            "ASTRO$title: 2018-11-21$The title is read as a date", "ASTRO$title: A⏎title: B$“title” stands twice",
            "ELEVENTY$title: A⏎title: B$“title” stands twice", "HUGO$title: @home$It cannot read the front matter",
            "HUGO$title: A⏎date: soon$“soon” is no date to it: the post is dated to the year 1."})
    void whatIsRefused(Generator generator, String fields, String begin) {
        assertThat(read(generator, "a.md", "---⏎" + fields + "⏎---⏎").refused()).singleElement().asString().startsWith(begin);
    }

    @Test
    void whatIsRightForAllIsRefusedByNone() {
        String text = "---⏎title: \"A: b\"⏎date: 2026-01-02⏎description: 'D'⏎draft: false⏎---⏎Text⏎";
        for (Generator generator : Generator.values()) {
            assertThat(read(generator, "_posts/2026-01-02-a.md", text).refused()).as(generator.title()).isEmpty();
        }
    }
}
