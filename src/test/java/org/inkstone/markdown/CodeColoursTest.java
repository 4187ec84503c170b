package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The kinds of code in the style sheets of pages. Whether their colours are readable is tested with the themes. */
class CodeColoursTest {

    private static final Path STYLES = Path.of("src/main/resources/org/inkstone/export");

    @Test
    void everyKindHasARuleAndInEveryThemeAColour() {
        String base = SpecCorpus.read(STYLES.resolve("base.css"));
        for (TokenKind kind : TokenKind.values()) {
            assertThat(base).contains("." + kind.cssClass() + " { color: var(--" + kind.cssClass() + ")");
            for (String theme : List.of("paper.css", "plain.css", "newspaper.css")) {
                assertThat(SpecCorpus.read(STYLES.resolve(theme))).as(theme).contains("--" + kind.cssClass() + ": #");
            }
        }
    }
}
