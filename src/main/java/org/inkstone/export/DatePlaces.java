package org.inkstone.export;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Puts slots where the date of a post stands in its page. */
final class DatePlaces {

    private final PageTexts texts;
    private final PostPage post;

    DatePlaces(PageTexts texts, PostPage post) {
        this.texts = texts;
        this.post = post;
    }

    /** Whether the date stands outside the body. */
    boolean find() {
        Optional<LocalDate> published = post.head().published();
        if (published.isEmpty()) {
            return false;
        }
        Map<String, Object> parts = DateParts.of(published.get(), post.language());
        boolean found = false;
        for (Element time : texts.page().select("time[datetime^=" + published.get() + "]")) {
            time.attr("datetime", Slots.of("day"));
            String text = time.text();
            if (DateParts.PATTERNS.stream()
                    .noneMatch(p -> PageTexts.bounded(Template.of(p).render(parts)).matcher(text).find())) {
                time.empty().appendText(Slots.of("date"));
                PageTexts.section(time, "day");
                found = true;
            }
        }
        for (String pattern : DateParts.PATTERNS) {
            found |= texts.replace(PageTexts.bounded(Template.of(pattern).render(parts)), pattern, true);
        }
        for (Element element : texts.page().getAllElements()) {
            element.attributes().asList().stream().filter(a -> a.getValue().startsWith(published.get().toString()))
                    .forEach(a -> element.attr(a.getKey(), Slots.of("day")));
        }
        // Another day in the same article is that of a change.
        texts.page().select("time[datetime]").stream()
                .filter(t -> !Slots.isIn(t.attr("datetime")) && t.closest(PageTexts.ASIDE) == null
                        && Optional.ofNullable(t.closest("article, main")).filter(a -> PageCleaner.isIn(texts.body(), a))
                                .isPresent())
                .forEach(Node::remove);
        return found;
    }
}
