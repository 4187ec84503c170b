package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inkstone.text.TextRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What holds for every body, checked on real posts. */
class RenderedCorpusTest {

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @Test
    void everyPieceHasOneRootAndAPlaceInTheSource() {
        List<String> failures = SpecCorpus.bodies().parallel().map(post -> problem(post.getValue()) + " " + post.getKey())
                .filter(problem -> !problem.startsWith("ok")).toList();

        assertThat(failures).isEmpty();
    }

    private String problem(String body) {
        RenderedBody rendered = renderer.render(body);
        int end = 0;
        for (RenderedPiece piece : rendered.pieces()) {
            Document document = parsed(piece.html());
            if (document.body().childNodeSize() != 1 || document.body().childrenSize() != 1) {
                return "not one root: " + piece.html();
            }
            if (!document.body().html().equals(piece.html())) {
                return "not in normal form: " + piece.html();
            }
            TextRange source = piece.source();
            if (source.start() < end || source.end() > body.length()) {
                return "out of order: " + source;
            }
            end = source.end();
            for (BlockPosition block : piece.blocks()) {
                if (block.range().start() < 0 || block.range().end() > source.length()) {
                    return "block outside of its piece: " + block;
                }
            }
        }
        if (rendered.html().contains("class=\"notice\"")) {
            return "shown as text";
        }
        Document whole = parsed(rendered.html());
        if (!whole.body().html().equals(rendered.html())) {
            return "the whole is not in normal form";
        }
        List<String> ids = renderer.outline(body).stream().map(Heading::id).filter(id -> !id.isEmpty()).toList();
        return ids.stream().allMatch(id -> whole.getElementById(id) != null) ? "ok" : "an outline id is not on the page";
    }

    private static Document parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
