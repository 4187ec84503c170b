package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.inkstone.Corpus;
import org.junit.jupiter.api.Test;

/** CommonMark 0.31.2, all 652 examples, with extensions and sanitiser off. */
class CommonMarkSpecTest {

    /** Where flexmark 0.64.8 differs from the specification. The list shrinks or stays; a new number in it is a fault. */
    private static final Set<Integer> KNOWN_DEVIATIONS = Set.of(28, 146, 171, 195, 201, 215, 216, 312, 313, 354, 416, 417, 489,
            493, 494, 540,
            625, 626);

    private static final Set<Integer> GFM_DEVIATIONS = new TreeSet<>(Set.of(200, 202, 205));

    @Test
    void passesAllButTheListedExamples() throws IOException {
        List<SpecExamples> examples = SpecExamples.of(Corpus.folder().resolve("specs/commonmark-0.31.2/examples.json"));
        assertThat(examples).hasSize(652);
        Flexmark flexmark = Flexmark.commonMark();
        Set<Integer> failing = new TreeSet<>();
        int exact = 0;
        for (SpecExamples example : examples) {
            String html = flexmark.render(flexmark.parse(example.markdown()));
            if (html.equals(example.html())) {
                exact++;
            } else if (!SpecExamples.normal(html).equals(SpecExamples.normal(example.html()))) {
                failing.add(example.number());
            }
        }
        System.out.println("CommonMark 0.31.2: " + (652 - failing.size()) + " of 652 pass, " + exact
                + " of them to the byte; failing: " + failing);
        assertThat(failing).isEqualTo(new TreeSet<>(KNOWN_DEVIATIONS));
    }

    /** GFM 0.29: the examples of the extensions that posts are rendered with, sanitiser off. */
    @Test
    void passesTheExamplesOfTheGfmExtensions() throws IOException {
        Set<String> sections = Set.of("Tables (extension)", "Strikethrough (extension)");
        Flexmark flexmark = Flexmark.posts();
        Set<Integer> failing = new TreeSet<>();
        for (SpecExamples example : SpecExamples.of(Corpus.folder().resolve("specs/gfm/spec.json"))) {
            if (sections.contains(example.section())
                    && !SpecExamples.normal(flexmark.render(flexmark.parse(example.markdown())))
                            .equals(SpecExamples.normal(example.html()))) {
                failing.add(example.number());
            }
        }
        assertThat(failing).isEqualTo(GFM_DEVIATIONS);
    }
}
