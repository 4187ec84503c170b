package org.inkstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource(value = {"'' , 0", "abc, 3", "Größe, 5", "Ελλάς, 5", "日本語, 6", "한국, 4", "ｱｲｳ, 3", "ＡＢ, 4", "。, 2", "e\u0301, 1",
            "\u0301, 0",
            "\u0915\u094D\u0937, 1", "😀, 2", "✅, 2", "☎, 1", "☎\uFE0F, 2", "👩‍👩‍👧, 2", "👍🏽, 2", "🇩🇪, 2", "a\u200Db, 2",
            "\u200B, 0", "x😀日, 5",
            "𠮷, 2", "—…“”, 4", "1\uFE0F\u20E3, 2"})
    void countsTheColumnsThatATextTakes(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }
}
