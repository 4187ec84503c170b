package org.inkstone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class ChangeSetTest {

    @Test
    void replacesSeveralPlacesAtOnce() {
        ChangeSet changes = new ChangeSet(
                List.of(TextChange.replace(0, 1, "A"), TextChange.insert(2, "-"), TextChange.replace(3, 5, "")));
        assertThat(changes.apply("abcdef")).isEqualTo("Ab-cf");
        assertThat(changes.lengthDelta()).isEqualTo(-1);
        assertThat(changes.span()).isEqualTo(new TextRange(0, 5));
    }

    @Test
    void refusesOverlapsAndDisorder() {
        assertThatThrownBy(() -> new ChangeSet(List.of(TextChange.replace(0, 3, ""), TextChange.replace(2, 4, ""))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChangeSet(List.of(TextChange.insert(2, "a"), TextChange.insert(2, "b"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChangeSet.replace(0, 9, "").apply("short")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mapsPlacesThroughAnEdit() {
        ChangeSet changes = ChangeSet.replace(2, 4, "xyz");
        assertThat(changes.mapOffset(1, true)).isEqualTo(1);
        assertThat(changes.mapOffset(3, false)).isEqualTo(2);
        assertThat(changes.mapOffset(3, true)).isEqualTo(5);
        assertThat(changes.mapOffset(6, true)).isEqualTo(7);
        assertThat(ChangeSet.insert(2, "ab").mapOffset(2, false)).isEqualTo(2);
        assertThat(ChangeSet.insert(2, "ab").mapOffset(2, true)).isEqualTo(4);
    }

    @Test
    void countsLinesFromOne() {
        LineIndex lines = LineIndex.of("ab\n\ncd");
        assertThat(lines.lineCount()).isEqualTo(3);
        assertThat(lines.line(0)).isEqualTo(1);
        assertThat(lines.line(2)).isEqualTo(1);
        assertThat(lines.line(3)).isEqualTo(2);
        assertThat(lines.line(6)).isEqualTo(3);
        assertThat(lines.column(5)).isEqualTo(2);
        assertThat(lines.end(1)).isEqualTo(2);
        assertThat(lines.end(3)).isEqualTo(6);
    }

    @Test
    void countsWordsAsReadersDo() {
        assertThat(Words.count("It's a well-known fact, isn’t it?")).isEqualTo(6);
        assertThat(Words.count("   \n -- * \n")).isZero();
        assertThat(Words.count("漢字とかな")).isEqualTo(5);
        assertThat(Words.count("naïve café")).isEqualTo(2);
        assertThat(Words.readingMinutes(0)).isEqualTo(1);
        assertThat(Words.readingMinutes(872)).isEqualTo(4);
    }
}
