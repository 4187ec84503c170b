package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void showsTheLineAroundAMatch() {
        assertThat(excerpt("one\n  two [three] four\nfive")).isEqualTo(new Excerpt("two ", "three", " four"));
        assertThat(excerpt("[]one")).isEqualTo(new Excerpt("", "", "one"));
        assertThat(excerpt("one[]")).isEqualTo(new Excerpt("one", "", ""));
        assertThat(excerpt("a\n[\n]\nb")).isEqualTo(new Excerpt("", "↵", ""));
        assertThat(excerpt("a [b\nc] d\ne")).isEqualTo(new Excerpt("a ", "b↵c", " d"));
    }

    @Test
    void cutsALongLineWithoutPartingACharacter() {
        Excerpt excerpt = excerpt("x" + "😀".repeat(200) + "[word]" + "😀".repeat(200));
        assertThat(excerpt.before()).isEqualTo("…" + "😀".repeat(14));
        assertThat(excerpt.after()).isEqualTo("😀".repeat(80));
        assertThat(excerpt("a[" + "x" + "😀".repeat(200) + "]b").found()).isEqualTo("x" + "😀".repeat(24) + "…");
    }

    private static Excerpt excerpt(String marked) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        return Excerpt.of(marked.replaceAll("[\\[\\]]", ""), new TextRange(start, end));
    }
}
