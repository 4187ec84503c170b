package org.inkstone.export;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.Element;

/** Puts slots where the title of a post stands in its page. */
final class TitlePlaces {

    private final PageTexts texts;
    private final PostPage post;

    TitlePlaces(PageTexts texts, PostPage post) {
        this.texts = texts;
        this.post = post;
    }

    /** Whether the title stands outside the body. */
    boolean find() {
        String title = post.title();
        List<String> words = WordsOf.text(title);
        if (words.isEmpty()) {
            return false;
        }
        List<Element> whole = texts.deepest(words);
        Optional<Element> main = whole.stream().filter(e -> e.closest(PageTexts.ASIDE) == null || e.closest("h1") != null)
                .min(Comparator.comparingInt(this::rank));
        for (Element element : whole) {
            boolean isMain = main.filter(m -> m == element).isPresent();
            element.empty().appendText(Slots.of(isMain ? "headline" : "title"));
            PageTexts.unlink(element);
            if (isMain) {
                PageTexts.section(outermost(element), "headline");
            }
        }
        if (title.length() >= PageTexts.LONG_ENOUGH || words.size() > 1) {
            texts.replace(PageTexts.loosely(title), "{{title}}", false);
        }
        return main.isPresent();
    }

    /** The most likely title first. */
    private int rank(Element element) {
        int rank = element.closest("h1") != null
                ? 0
                : element.closest("h2, h3, [itemprop=headline], [class*=title]") != null ? 1 : 2;
        return rank * 1_000_000 + texts.distance(element);
    }

    /** The highest element that holds nothing but {@code element}. */
    private static Element outermost(Element element) {
        Element top = element;
        while (top.parent() != null && top.parent().text().equals(element.text()) && top.parent().children().size() == 1
                && !top.parent().is("header, article, main, section, body, div:has(article)")) {
            top = top.parent();
        }
        return top;
    }
}
