package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The colours of code in the style sheet of the page. */
class CodeColoursTest {

    private static final double AA = 4.5;
    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    /** The blocks of variables in the style sheet: light, dark by the system, dark by choice. */
    private static List<Map<String, Integer>> schemes(String css) {
        List<Map<String, Integer>> schemes = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(css);
        while (variable.find()) {
            if (variable.group(1).equals("paper")) {
                schemes.add(new HashMap<>());
            }
            schemes.getLast().put(variable.group(1), Integer.parseInt(variable.group(2), 16));
        }
        return schemes;
    }

    @Test
    void everyKindIsReadableOnTheGroundOfCodeInLightAndDark() {
        Path styles = Path.of("src/main/resources/org/inkstone/export");
        String css = SpecCorpus.read(styles.resolve("paper.css")) + SpecCorpus.read(styles.resolve("base.css"));
        List<Map<String, Integer>> schemes = schemes(css);

        assertThat(schemes).hasSize(3);
        assertThat(schemes.get(1)).as("dark by the system is dark by choice").isEqualTo(schemes.get(2));
        for (Map<String, Integer> scheme : schemes) {
            for (TokenKind kind : TokenKind.values()) {
                assertThat(css).contains("." + kind.cssClass() + " { color: var(--" + kind.cssClass() + ")");
                assertThat(contrast(scheme.get(kind.cssClass()), scheme.get("tint"))).as(kind.cssClass())
                        .isGreaterThanOrEqualTo(AA);
            }
        }
    }

    /** WCAG 2.2, "contrast ratio" and "relative luminance". */
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
