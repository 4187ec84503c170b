package org.inkstone.export;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Puts a list of slots where the tags of a post stand in its page. */
final class TagPlaces {

    private static final List<String> SEPARATORS = List.of(", ", " · ", " | ", " / ", " • ", " ");

    private final PageTexts texts;
    private final PostPage post;

    TagPlaces(PageTexts texts, PostPage post) {
        this.texts = texts;
        this.post = post;
    }

    /** Whether the tags stand outside the body. */
    boolean find() {
        List<String> tags = post.head().tags();
        if (tags.isEmpty()) {
            return false;
        }
        for (String separator : tags.size() > 1 ? SEPARATORS : List.<String>of()) {
            if (texts.replace(PageTexts.bounded(String.join(separator, tags)),
                    "{{#tags}}{{name}}{{^-last}}" + separator + "{{/-last}}{{/tags}}", false)) {
                return true;
            }
        }
        List<List<Element>> places = tags.stream().map(this::tag).toList();
        if (places.stream().anyMatch(List::isEmpty)) {
            return false;
        }
        Element group = places.getFirst().stream().flatMap(e -> group(e, places).stream())
                .min(Comparator.<Element>comparingInt(e -> WordsOf.text(e.text()).size()).thenComparingInt(texts::distance))
                .orElse(null);
        if (group == null) {
            return false;
        }
        list(group, places);
        // The same tags elsewhere in the article say nothing of another post.
        places.stream().flatMap(List::stream)
                .filter(e -> PageCleaner.isIn(e, texts.page()) && !Slots.isIn(e.text()) && e.closest("article, main") != null
                        && e.closest("nav, aside") == null)
                .toList().forEach(Node::remove);
        return true;
    }

    /** The elements that hold that tag and nothing else. */
    private List<Element> tag(String tag) {
        List<String> words = WordsOf.text(tag);
        return words.isEmpty() ? List.of() : texts.deepest(words).stream().filter(e -> !Slots.isIn(e.text())).toList();
    }

    /** The smallest element around {@code first} that holds each of the others too. */
    private static Optional<Element> group(Element first, List<List<Element>> places) {
        for (Element e = first.parent(); e != null; e = e.parent()) {
            Element around = e;
            if (places.stream().allMatch(tag -> tag.stream().anyMatch(t -> t != around && PageCleaner.isIn(t, around)))) {
                return Optional.of(around);
            }
        }
        return Optional.empty();
    }

    private static void list(Element group, List<List<Element>> places) {
        List<Element> tags = places.stream()
                .map(tag -> tag.stream().filter(t -> t != group && PageCleaner.isIn(t, group)).findFirst().orElseThrow())
                .toList();
        List<Node> units = tags.stream().map(tag -> unit(tag, group)).distinct()
                .sorted(Comparator.comparingInt(Node::siblingIndex)).toList();
        Node first = units.getFirst();
        int words = WordsOf.text(group.text()).size() - tags.stream().mapToInt(t -> WordsOf.text(t.text()).size()).sum();
        StringBuilder between = new StringBuilder();
        Node last = units.getLast();
        for (Node n = first.nextSibling(); units.size() > 1 && n != null && n != units.get(1); n = n.nextSibling()) {
            between.append(n instanceof TextNode text ? text.getWholeText() : n.outerHtml());
        }
        while (first.nextSibling() != null && first != last && units.size() > 1) {
            Node next = first.nextSibling();
            next.remove();
            if (next == last) {
                break;
            }
        }
        Element tag = tags.stream().filter(t -> PageCleaner.isIn(t, (Element) first)).findFirst().orElseThrow();
        String text = tag.text().strip();
        tag.empty().appendText((text.startsWith("#") ? "#" : "") + Slots.of("name") + (text.endsWith(",") ? "," : ""));
        PageTexts.unlink(tag);
        if (tag.selectFirst("a") != null) {
            tag.select("a").forEach(PageTexts::unlink);
        }
        first.before(new TextNode(Slots.of("#tags")));
        String blank = between.toString().replaceAll("<[^>]*>", "");
        TextNode end = new TextNode(Slots.of("^-last") + (blank.isEmpty() ? "" : blank) + Slots.of("/-last") + Slots.of("/tags"));
        first.after(end);
        if (words <= 2 && !group.is("article, main, body, header, section:has(article)")) {
            PageTexts.section(group, "tagged");
        }
    }

    private static Node unit(Element tag, Element group) {
        Node unit = tag;
        while (unit.parent() != group) {
            unit = unit.parent();
        }
        return unit;
    }
}
