package org.inkstone.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Puts slots where title, date, tags and what else is said of a post stand in its page, and takes out what else there is of the post. The
 * body is a slot already.
 */
final class FieldPlaces {

    private final PageTexts texts;
    private final PostPage post;
    private final Set<List<String>> runs;
    private final List<List<String>> headings;

    /**
     * @param body the slot of the body
     * @param html the post's rendered body
     */
    FieldPlaces(Document page, TextNode body, PostPage post, Document html) {
        texts = new PageTexts(page, body);
        this.post = post;
        runs = BodyPlace.runs(WordsOf.text(html.body().text()));
        headings = html.select("h1, h2, h3, h4, h5, h6").stream().map(h -> WordsOf.text(h.text())).toList();
    }

    /** Whether the title stands outside the body. */
    boolean title() {
        return new TitlePlaces(texts, post).find();
    }

    /** Whether the date stands outside the body. */
    boolean date() {
        return new DatePlaces(texts, post).find();
    }

    /** Whether the tags stand outside the body. */
    boolean tags() {
        return new TagPlaces(texts, post).find();
    }

    /** What is counted of the post, its summary, its headings in a table of contents, and what repeats its text. */
    void rest(String slug) {
        texts.texts().filter(text -> text.parent() != null && text.parent().closest(PageTexts.ASIDE) == null).toList()
                .forEach(text -> {
                    String all = text.getWholeText();
                    String counted = all.replaceAll("\\b\\d{1,3}(?=[\\s\\u00a0-]*[Mm]in(ute)?s?\\b)", Slots.of("minutes"))
                            .replaceAll("\\b\\d[\\d,]*(?=[\\s\\u00a0]words\\b)", Slots.of("words"));
                    if (!counted.equals(all)) {
                        text.text(counted);
                    }
                });
        contents();
        String summary = post.head().description();
        if (summary.length() >= PageTexts.LONG_ENOUGH) {
            texts.replace(PageTexts.loosely(summary), "{{description}}", true);
        }
        texts.texts().filter(text -> !Slots.isIn(text.text())).toList().forEach(text -> {
            List<String> words = WordsOf.text(text.text());
            if (words.size() >= 6 && BodyPlace.share(words, runs) >= 0.6) {
                text.text("");
            }
        });
        attributes(slug);
    }

    private void contents() {
        List<Element> links = texts.page().select("a[href^=#]").stream()
                .filter(a -> headings.contains(WordsOf.text(a.text()))).toList();
        for (Element link : links) {
            Element top = link;
            for (Element e = link.parent(); e != null && !PageCleaner.isIn(texts.body(), e); e = e.parent()) {
                List<Element> own = e.select("a");
                boolean only = own.stream().allMatch(a -> links.contains(a)) && WordsOf.text(e.text())
                        .size() <= own.stream().mapToInt(a -> WordsOf.text(a.text()).size()).sum() + 4;
                if (!only) {
                    break;
                }
                top = e;
            }
            top.remove();
        }
    }

    /** What names the post in an address, an id or a class. */
    private void attributes(String slug) {
        String title = post.title();
        Set<String> marks = new HashSet<>();
        String own = String.join("-", WordsOf.text(title));
        marks.add(own);
        marks.add(slug);
        marks.add(URLEncoder.encode(title, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        marks.add(URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20").toLowerCase(Locale.ROOT));
        // Of WordPress, which names a post's tags in the classes of its element.
        Set<String> classes = new HashSet<>();
        post.head().tags().forEach(tag -> List.of("tag-", "category-")
                .forEach(kind -> classes.add(kind + String.join("-", WordsOf.text(tag)))));
        texts.page().select("article, body")
                .forEach(e -> List.copyOf(e.classNames()).stream().filter(classes::contains).forEach(e::removeClass));
        marks.removeIf(mark -> mark.length() < PageTexts.LONG_ENOUGH);
        for (Element element : texts.page().getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                String value = attribute.getValue().toLowerCase(Locale.ROOT);
                if (!attribute.getKey().equals("src") && marks.stream().anyMatch(value::contains)) {
                    element.removeAttr(attribute.getKey());
                } else if (!attribute.getKey().equals("src") && !Slots.isIn(value)) {
                    Matcher found = PageTexts.loosely(title).matcher(attribute.getValue());
                    if (title.length() >= PageTexts.LONG_ENOUGH && found.find()) {
                        element.attr(attribute.getKey(), found.replaceAll(Slots.of("title")));
                    }
                }
            }
        }
    }
}
