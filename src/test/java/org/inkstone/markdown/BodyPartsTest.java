package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;

class BodyPartsTest {

    private static List<String> sources(String body, List<TextRange> ranges) {
        return ranges.stream().map(range -> range.of(body)).toList();
    }

    @Test
    void linksAndImagesHaveTheirPlacesAndAddresses() {
        String body = "[a *b*](c\\_d.md#e \"t\") ![f *g*](h%20i.png) <https://j.org> www.k.org [l][m] ![n][M]\n\n[m]: o.md 'p'\n";
        BodyParts parts = BodyParts.of(body);

        assertThat(parts.links()).extracting(BodyParts.Address::address).containsExactly("c_d.md#e", "https://j.org", "o.md");
        assertThat(sources(body, parts.links().stream().map(BodyParts.Address::range).toList()))
                .containsExactly("[a *b*](c\\_d.md#e \"t\")", "<https://j.org>", "[l][m]");
        assertThat(sources(body, parts.links().stream().map(BodyParts.Address::target).toList()))
                .containsExactly("c\\_d.md#e", "https://j.org", "o.md");
        assertThat(parts.images()).extracting(BodyParts.Picture::address).containsExactly("h%20i.png", "o.md");
        assertThat(parts.images()).extracting(BodyParts.Picture::alt).containsExactly("f g", "n");
    }

    @Test
    void footnotesAreThoseThatAreDefined() {
        String body = "a[^1] b[^X] c[^none]\n\n[^1]: d\n[^x]: e[^1]\n[^unused]: f\n";
        BodyParts parts = BodyParts.of(body);

        assertThat(parts.footnotes()).extracting(BodyParts.Footnote::label).containsExactly("1", "x", "unused");
        assertThat(parts.footnoteReferences()).extracting(BodyParts.Footnote::key).containsExactly("1", "x", "1");
        assertThat(sources(body, parts.footnotes().stream().map(BodyParts.Footnote::range).toList()))
                .containsExactly("[^1]:", "[^x]:", "[^unused]:");
    }

    @Test
    void textsAreNeitherCodeNorHtml() {
        String body = "a `b` *c* <i d=\"e\">f</i>\n\n    g\n\n```\nh\n```\n\n<div>\ni\n</div>\n\n# j {#k}\n\n{{ l }} $m$\n";
        BodyParts parts = BodyParts.of(body);

        assertThat(String.join("|", sources(body, parts.texts())).replaceAll("[ |]+", "")).isEqualTo("acfj");
        assertThat(sources(body, parts.html())).containsExactly("<i d=\"e\">", "</i>", "<div>\ni\n</div>\n");
        assertThat(parts.headings()).extracting(BodyParts.Title::level).containsExactly(1);
    }

    @Test
    void allRealPostsAreReadWithEachPlaceInTheText() {
        SpecCorpus.bodies().parallel().forEach(post -> {
            BodyParts parts = BodyParts.of(post.getValue());
            assertThat(parts.complete()).as(post.getKey().toString()).isTrue();
            parts.links().forEach(link -> assertThat(link.target().of(post.getValue())).isNotNull());
            parts.texts().forEach(text -> assertThat(text.of(post.getValue())).isNotEmpty());
        });
    }
}
