package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.inkstone.markdown.SpecCorpus.Example;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The specifications' own examples, without sanitising. The sets name what is known to fail: no more, and no longer. */
class CommonMarkSpecTest {

    /**
     * 28: too long a numeric reference. 215, 216: a definition above a setext underline. 312,
     * 313: list items indented like code. 540: case folding of ẞ.
     */
    private static final Set<Integer> COMMON_MARK_FAILS = Set.of(28, 215, 216, 312, 313, 540);
    /** 202: a table row without any pipe. */
    private static final Set<Integer> GFM_FAILS = Set.of(202);

    @Test
    void rendersCommonMarkByteForByte() {
        List<Example> examples = SpecCorpus.examples("specs/commonmark-0.31.2/examples.json");
        MarkdownLanguage language = MarkdownLanguage.commonMark();

        Set<Integer> failing = failing(examples, example -> render(language, example).equals(example.html()));

        System.out.println("CommonMark 0.31.2: passed " + (examples.size() - failing.size()) + " of " + examples.size());
        assertThat(examples).hasSize(652);
        assertThat(failing).isEqualTo(new TreeSet<>(COMMON_MARK_FAILS));
    }

    @Test
    void rendersCommonMarkToTheSameElements() {
        MarkdownLanguage language = MarkdownLanguage.commonMark();

        Set<Integer> failing = failing(SpecCorpus.examples("specs/commonmark-0.31.2/examples.json"),
                example -> normal(render(language, example)).equals(normal(example.html())));

        assertThat(failing).isEqualTo(new TreeSet<>(COMMON_MARK_FAILS));
    }

    @Test
    void rendersGitHubsTablesAndStrikethroughToTheSameElements() {
        MarkdownLanguage language = MarkdownLanguage.github();
        List<Example> examples = SpecCorpus.examples("specs/gfm/spec.json").stream()
                .filter(example -> example.section().startsWith("Tables") || example.section().startsWith("Strikethrough"))
                .toList();

        Set<Integer> failing = failing(examples, example -> normal(render(language, example)).equals(normal(example.html())));

        System.out
                .println("GFM tables and strikethrough: passed " + (examples.size() - failing.size()) + " of " + examples.size());
        assertThat(examples).hasSizeGreaterThanOrEqualTo(10);
        assertThat(failing).isEqualTo(new TreeSet<>(GFM_FAILS));
    }

    /** Up to the class that marks items with boxes, and the order of attributes. */
    @Test
    void rendersGitHubsTaskListsToTheSameElements() {
        MarkdownLanguage language = MarkdownLanguage.github();
        List<Example> examples = SpecCorpus.examples("specs/gfm/extensions.json").stream()
                .filter(example -> example.section().equals("Task lists")).toList();

        assertThat(examples).hasSize(3).allSatisfy(example -> assertThat(
                normal(render(language, example)).replace(" class=\"task-list-item\"", "").replace(" disabled checked",
                        " checked disabled"))
                .isEqualTo(normal(example.html())));
    }

    private static String render(MarkdownLanguage language, Example example) {
        return language.html(language.parse(example.markdown()));
    }

    private static Set<Integer> failing(List<Example> examples, Predicate<Example> passes) {
        Set<Integer> failing = new TreeSet<>();
        examples.stream().filter(passes.negate()).forEach(example -> failing.add(example.number()));
        return failing;
    }

    /** As elements and text, with the line ends between elements taken away. */
    private static String normal(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body().html().replaceAll(">\\n+<", "><").strip();
    }
}
