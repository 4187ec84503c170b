package org.inkstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** In the notation of Unicode's GraphemeBreakTest: ÷ is a boundary, none elsewhere. */
class GraphemesTest {

    private static final List<String> TABLE = List.of("÷a÷b÷", "÷a÷\n÷b÷", "÷e\u0301÷x÷", "÷Z\u0351\u036B\u0343÷a÷", // combining marks
            "÷😀÷a÷😀÷", "÷👍🏽÷👍÷", "÷❤\uFE0F÷ ÷❤÷", "÷1\uFE0F\u20E3÷2÷", // emoji, modifier, presentation, keycap
            "÷👨\u200D👩\u200D👧\u200D👦÷x÷", "÷🏳\uFE0F\u200D🌈÷🏴\u200D☠\uFE0F÷", "÷👩🏽\u200D🚀÷", // joined
            "÷🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F÷!÷", // flag of Scotland, by tags
            "÷🇩🇪÷🇫🇷÷🇮🇹÷", "÷a÷🇩🇪÷🇫÷", "÷🇩🇪÷🇫🇷÷🇮÷x÷", // flags are pairs
            "÷\u1112\u1161\u11AB÷\u1100\u1173\u11AF÷", "÷한÷글÷", "÷\uAC00\u11A8÷", // Hangul jamo and syllables
            "÷न÷म÷स्ते÷", "÷क्ष÷त्रि÷य÷", "÷நி÷", "÷กำ÷", // Indic conjuncts and vowels, Thai
            "÷ש\u05B8\u05C1÷ל÷", "÷\u0628\u064E\u0651÷", // Hebrew and Arabic points
            "÷日÷本÷", "÷か\u3099÷な÷", "÷葛\uDB40\uDD00÷飾÷", // kana with a mark, ideograph with a variant
            "÷\u0600\u0661÷", "÷\r\n÷a÷", "÷a÷\u200B÷b÷", "÷a\u200D÷b÷");

    @TestFactory
    Stream<DynamicTest> boundariesAreWhereTheTableHasThem() {
        return TABLE.stream().map(row -> DynamicTest.dynamicTest(row, () -> {
            String text = row.replace("÷", "");
            List<Integer> expected = new ArrayList<>();
            int marks = 0;
            for (int i = row.indexOf('÷'); i >= 0; i = row.indexOf('÷', i + 1)) {
                expected.add(i - marks++);
            }
            assertThat(forward(text)).isEqualTo(expected);
            assertThat(backward(text)).isEqualTo(expected);
            for (int i = 0; i <= text.length(); i++) {
                assertThat(Graphemes.isBoundary(text, i)).as("at " + i).isEqualTo(expected.contains(i));
            }
        }));
    }

    /** Looking at a part only must not be noticed: every place of a mixed text has the neighbours that the whole text gives it. */
    @Test
    void aPartOfTheTextTellsTheSameAsTheWhole() {
        Random random = new Random(20261125);
        for (int round = 0; round < 2000; round++) {
            StringBuilder built = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                String row = TABLE.get(random.nextInt(TABLE.size())).replace("÷", "");
                int from = random.nextInt(row.length());
                built.append(
                        random.nextBoolean() ? row : row.substring(from, Math.min(row.length(), from + 1 + random.nextInt(3))));
            }
            String text = built.toString();
            List<Integer> whole = whole(text);
            int offset = random.nextInt(text.length() + 1);
            String place = "round " + round + " at " + offset;
            assertThat(Graphemes.next(text, offset)).as(place)
                    .isEqualTo(whole.stream().filter(b -> b > offset).findFirst().orElse(text.length()));
            assertThat(Graphemes.previous(text, offset)).as(place)
                    .isEqualTo(whole.reversed().stream().filter(b -> b < offset).findFirst().orElse(0));
            assertThat(Graphemes.isBoundary(text, offset)).as(place).isEqualTo(whole.contains(offset));
        }
    }

    @Test
    void insideAClusterBothWaysOutAreKnown() {
        String text = "a👨\u200D👩\u200D👧b";
        assertThat(Graphemes.floor(text, 5)).isEqualTo(1);
        assertThat(Graphemes.ceiling(text, 5)).isEqualTo(9);
        assertThat(Graphemes.ceiling(text, 9)).isEqualTo(9);
        assertThat(Graphemes.previous(text, 5)).isEqualTo(1);
        assertThat(Graphemes.next(text, 5)).isEqualTo(9);
    }

    @Test
    void aRowOfTenThousandFlagsIsWalkedFlagByFlag() {
        String flags = "🇩🇪".repeat(10_000);
        for (int offset = 0; offset < flags.length(); offset += 4) {
            assertThat(Graphemes.next(flags, offset)).isEqualTo(offset + 4);
            assertThat(Graphemes.previous(flags, offset + 4)).isEqualTo(offset);
        }
    }

    @Test
    void aClusterWithoutEndIsWalkedInPartsThatPartNoSurrogatePair() {
        String joined = "👩\u200D".repeat(5_000);
        int offset = 0;
        while (offset < joined.length()) {
            int next = Graphemes.next(joined, offset);
            assertThat(next).isGreaterThan(offset);
            assertThat(Character.isLowSurrogate(joined.charAt(Math.min(next, joined.length() - 1))) && next < joined.length())
                    .isFalse();
            offset = next;
        }
        while (offset > 0) {
            int previous = Graphemes.previous(joined, offset);
            assertThat(previous).isLessThan(offset);
            assertThat(Character.isLowSurrogate(joined.charAt(previous))).isFalse();
            offset = previous;
        }
    }

    @Test
    void halfAPairOnItsOwnIsACharacter() {
        assertThat(forward("a\uD83Db\uDE00c")).containsExactly(0, 1, 2, 3, 4, 5);
    }

    private static List<Integer> forward(String text) {
        List<Integer> found = new ArrayList<>(List.of(0));
        while (found.getLast() < text.length()) {
            found.add(Graphemes.next(text, found.getLast()));
        }
        return found;
    }

    private static List<Integer> backward(String text) {
        List<Integer> found = new ArrayList<>(List.of(text.length()));
        while (found.getFirst() > 0) {
            found.addFirst(Graphemes.previous(text, found.getFirst()));
        }
        return found;
    }

    private static List<Integer> whole(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        List<Integer> found = new ArrayList<>();
        for (int b = clusters.first(); b != BreakIterator.DONE; b = clusters.next()) {
            found.add(b);
        }
        return found;
    }
}
