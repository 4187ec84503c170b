package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** The pages of real posts, copied and pasted: no word of them is lost, and none is added. */
class PastedPagesTest {

    /** Three tables in list items or without any words in their heads, code that begins with a fence and its line, a page of 1 MB. */
    private static final Set<String> EXCEPTIONS = Set.of("2019-07-23-flink-network-stack-2.md",
            "Project-Goals-2025-September-Update.md", "search-better-faster-smaller.md", "10-lts-to-12-lts.md",
            "en/projects/sofa-tracer/log-format-okhttp/index.md");

    private final MarkdownRenderer renderer = new MarkdownRenderer();
    private final HtmlToMarkdown converter = new HtmlToMarkdown();

    @Test
    void everyWordComesThrough() {
        List<String> lost = SpecCorpus.bodies().parallel()
                .filter(post -> EXCEPTIONS.stream().noneMatch(post.getKey().toString()::endsWith))
                .filter(post -> !comesThrough(post.getValue())).map(post -> post.getKey().toString()).toList();

        assertThat(lost).isEmpty();
    }

    private boolean comesThrough(String body) {
        String page = renderer.render(body).html();
        String words = words(page);
        return converter.convert(page).map(markdown -> words(renderer.render(markdown).html())).orElse("").equals(words);
    }

    /** Without blanks, which HTML and Markdown count otherwise; of a footnote without the way back. */
    private static String words(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select("a.footnote-backref").remove();
        document.select("img").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
        return document.body().wholeText().replaceAll("[\\s\\u00a0]+", "");
    }
}
