package org.inkstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class WordStopsTest {

    /** | is where Ctrl+Right stops. */
    @Test
    void forwardStopsAtTheEndsOfWords() {
        for (String row : List.of("Hello| world|", "  don't| stop|.|", "l’été| dernier|", "**bold| text|**|", "foo-bar| baz|",
                "[link|](https|://example.org|)|", "3.14| and| 42|", "今日|は|良|い|天気|です|。|", "ok| 👨\u200D👩\u200D👧| 👍🏽| end|",
                "cafe\u0301| re\u0301sume\u0301|", "שלום| עולם|", "naïve| |", "", "...|")) {
            assertThat(forward(row.replace("|", ""))).as(row).isEqualTo(marks(row));
        }
    }

    /** | is where Ctrl+Left stops. */
    @Test
    void backwardStopsAtTheBeginsOfWords() {
        for (String row : List.of("|Hello |world", "|  |don't |stop.", "|l’été |dernier", "|**|bold |text**",
                "|ok |👨\u200D👩\u200D👧 |end",
                "|今日|は|良|い|天気|です。", "|שלום |עולם", "")) {
            assertThat(backward(row.replace("|", ""))).as(row).isEqualTo(marks(row));
        }
    }

    @Test
    void aDoubleClickTakesTheWord() {
        String line = "See **l’été**, ok 👨\u200D👩\u200D👧!";
        assertThat(WordStops.around(line, 8).of(line)).isEqualTo("l’été");
        assertThat(WordStops.around(line, 6).of(line)).isEqualTo("l’été");
        assertThat(WordStops.around(line, 11).of(line)).isEqualTo("l’été");
        assertThat(WordStops.around(line, 3).of(line)).isEqualTo("See");
        assertThat(WordStops.around(line, 20).of(line)).isEqualTo("👨\u200D👩\u200D👧");
        assertThat(WordStops.around("", 0).isEmpty()).isTrue();
        assertThat(WordStops.around("a", 1)).isEqualTo(new TextRange(0, 1));
    }

    @Test
    void aLineOfAMillionLettersHasStopsWithinReach() {
        String line = "x".repeat(1_000_000);
        assertThat(WordStops.next(line, 500_000)).isBetween(500_001, 501_100);
        assertThat(WordStops.previous(line, 500_000)).isBetween(498_900, 499_999);
    }

    @Test
    void theFirstLetterTellsTheDirection() {
        assertThat(ReadingDirection.isRightToLeft("שלום world")).isTrue();
        assertThat(ReadingDirection.isRightToLeft("## 1. مرحبا")).isTrue();
        assertThat(ReadingDirection.isRightToLeft("- [ ] **“שלום**")).isTrue();
        assertThat(ReadingDirection.isRightToLeft("Hello שלום")).isFalse();
        assertThat(ReadingDirection.isRightToLeft("123 !?")).isFalse();
        assertThat(ReadingDirection.isRightToLeft("")).isFalse();
    }

    private static List<Integer> forward(String line) {
        List<Integer> stops = new ArrayList<>();
        for (int at = 0; at < line.length();) {
            at = WordStops.next(line, at);
            stops.add(at);
        }
        return stops;
    }

    private static List<Integer> backward(String line) {
        List<Integer> stops = new ArrayList<>();
        for (int at = line.length(); at > 0;) {
            at = WordStops.previous(line, at);
            stops.addFirst(at);
        }
        return stops;
    }

    private static List<Integer> marks(String row) {
        List<Integer> found = new ArrayList<>();
        for (int i = row.indexOf('|'); i >= 0; i = row.indexOf('|', i + 1)) {
            found.add(i - found.size());
        }
        return found;
    }
}
