package org.inkstone.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"draft: true | SWITCH", "toc: No | SWITCH", "toc: \"true\" | TEXT",
            "due: 2026-01-09 | DATE", "due: \"2026-01-09\" | TEXT", "lastmod: \"2026-01-09\" | DATE", "updated: | DATE",
            "lastmod: soon | TEXT", "lastmod: 2026-02-30 | TEXT", "published: false | SWITCH", "version: 1.10 | TEXT",
            "issue: 007 | TEXT", "layout: post | TEXT", "empty: | TEXT", "nothing: ~ | TEXT", "list: [a, b] | LIST",
            "list: [] | LIST",
            "list: [a, {b: c}] | SOURCE", "map: {a: b} | SOURCE", "anchor: &a b | SOURCE", "tagged: !x b | SOURCE"})
    void fitsTheValue(String line, EditorKind kind) {
        Post post = Post.of(SourceText.of("---\n" + line + "\n---\n"));
        assertThat(EditorKind.of(post.metadata().fields().getFirst())).isEqualTo(kind);
    }
}
