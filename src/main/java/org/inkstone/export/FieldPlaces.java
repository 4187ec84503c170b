package org.inkstone.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts slots where title, date, tags and what else is said of a post stand in its page, and takes out what else there is of the post. The
 * body is a slot already.
 */
final class FieldPlaces {

    private static final String ASIDE = "nav, aside, footer, li";
    private static final List<String> SEPARATORS = List.of(", ", " · ", " | ", " / ", " • ", " ");
    private static final int LONG_ENOUGH = 8;

    private final Document page;
    private final TextNode body;
    private final PostPage post;
    private final Set<String> postWords;
    private final Set<List<String>> runs;
    private final List<List<String>> headings;

    /**
     * @param body the slot of the body
     * @param html the post's rendered body
     */
    FieldPlaces(Document page, TextNode body, PostPage post, Document html) {
        this.page = page;
        this.body = body;
        this.post = post;
        List<String> words = WordsOf.text(html.body().text());
        postWords = new HashSet<>(words);
        runs = BodyPlace.runs(words);
        headings = html.select("h1, h2, h3, h4, h5, h6").stream().map(h -> WordsOf.text(h.text())).toList();
    }

    /** Whether the title stands outside the body. */
    boolean title() {
        String title = post.title();
        List<String> words = WordsOf.text(title);
        if (words.isEmpty()) {
            return false;
        }
        List<Element> whole = deepest(words);
        Optional<Element> main = whole.stream().filter(e -> e.closest(ASIDE) == null || e.closest("h1") != null)
                .min(Comparator.comparingInt(this::rank));
        for (Element element : whole) {
            boolean isMain = main.filter(m -> m == element).isPresent();
            element.empty().appendText(Slots.of(isMain ? "headline" : "title"));
            unlink(element);
            if (isMain) {
                section(outermost(element), "headline");
            }
        }
        if (title.length() >= LONG_ENOUGH || words.size() > 1) {
            replace(loosely(title), "{{title}}", false);
        }
        return main.isPresent();
    }

    /** Whether the date stands outside the body. */
    boolean date() {
        Optional<LocalDate> published = post.head().published();
        if (published.isEmpty()) {
            return false;
        }
        Map<String, Object> parts = DateParts.of(published.get(), post.language());
        boolean found = false;
        for (Element time : page.select("time[datetime^=" + published.get() + "]")) {
            time.attr("datetime", Slots.of("day"));
            String text = time.text();
            if (DateParts.PATTERNS.stream().noneMatch(p -> bounded(Template.of(p).render(parts)).matcher(text).find())) {
                time.empty().appendText(Slots.of("date"));
                section(time, "day");
                found = true;
            }
        }
        for (String pattern : DateParts.PATTERNS) {
            found |= replace(bounded(Template.of(pattern).render(parts)), pattern, true);
        }
        for (Element element : page.getAllElements()) {
            element.attributes().asList().stream().filter(a -> a.getValue().startsWith(published.get().toString()))
                    .forEach(a -> element.attr(a.getKey(), Slots.of("day")));
        }
        // Another day in the same article is that of a change.
        page.select("time[datetime]").stream().filter(t -> !Slots.isIn(t.attr("datetime")) && t.closest(ASIDE) == null
                && Optional.ofNullable(t.closest("article, main")).filter(a -> PageCleaner.isIn(body, a)).isPresent())
                .forEach(Node::remove);
        return found;
    }

    /** Whether the tags stand outside the body. */
    boolean tags() {
        List<String> tags = post.head().tags();
        if (tags.isEmpty()) {
            return false;
        }
        for (String separator : tags.size() > 1 ? SEPARATORS : List.<String>of()) {
            if (replace(bounded(String.join(separator, tags)),
                    "{{#tags}}{{name}}{{^-last}}" + separator + "{{/-last}}{{/tags}}", false)) {
                return true;
            }
        }
        List<List<Element>> places = tags.stream().map(this::tag).toList();
        if (places.stream().anyMatch(List::isEmpty)) {
            return false;
        }
        Element group = places.getFirst().stream().flatMap(e -> group(e, places).stream())
                .min(Comparator.<Element>comparingInt(e -> WordsOf.text(e.text()).size()).thenComparingInt(this::distance))
                .orElse(null);
        if (group == null) {
            return false;
        }
        list(group, places);
        // The same tags elsewhere in the article say nothing of another post.
        places.stream().flatMap(List::stream)
                .filter(e -> PageCleaner.isIn(e, page) && !Slots.isIn(e.text()) && e.closest("article, main") != null
                        && e.closest("nav, aside") == null)
                .toList().forEach(Node::remove);
        return true;
    }

    /** What is counted of the post, its summary, its headings in a table of contents, and what repeats its text. */
    void rest(String slug) {
        texts().filter(text -> text.parent() != null && text.parent().closest(ASIDE) == null).toList().forEach(text -> {
            String all = text.getWholeText();
            String counted = all.replaceAll("\\b\\d{1,3}(?=[\\s\\u00a0-]*[Mm]in(ute)?s?\\b)", Slots.of("minutes"))
                    .replaceAll("\\b\\d[\\d,]*(?=[\\s\\u00a0]words\\b)", Slots.of("words"));
            if (!counted.equals(all)) {
                text.text(counted);
            }
        });
        contents();
        String summary = post.head().description();
        if (summary.length() >= LONG_ENOUGH) {
            replace(loosely(summary), "{{description}}", true);
        }
        texts().filter(text -> !Slots.isIn(text.text())).toList().forEach(text -> {
            List<String> words = WordsOf.text(text.text());
            if (words.size() >= 6 && BodyPlace.share(words, runs) >= 0.6) {
                text.text("");
            }
        });
        attributes(slug);
    }

    private void contents() {
        List<Element> links = page.select("a[href^=#]").stream()
                .filter(a -> headings.contains(WordsOf.text(a.text()))).toList();
        for (Element link : links) {
            Element top = link;
            for (Element e = link.parent(); e != null && !PageCleaner.isIn(body, e); e = e.parent()) {
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
        page.select("article, body")
                .forEach(e -> List.copyOf(e.classNames()).stream().filter(classes::contains).forEach(e::removeClass));
        marks.removeIf(mark -> mark.length() < LONG_ENOUGH);
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                String value = attribute.getValue().toLowerCase(Locale.ROOT);
                if (!attribute.getKey().equals("src") && marks.stream().anyMatch(value::contains)) {
                    element.removeAttr(attribute.getKey());
                } else if (!attribute.getKey().equals("src") && !Slots.isIn(value)) {
                    Matcher found = loosely(title).matcher(attribute.getValue());
                    if (title.length() >= LONG_ENOUGH && found.find()) {
                        element.attr(attribute.getKey(), found.replaceAll(Slots.of("title")));
                    }
                }
            }
        }
    }

    private List<Element> deepest(List<String> words) {
        return page.body().getAllElements().stream()
                .filter(e -> WordsOf.text(e.text()).equals(words)
                        && e.children().stream().noneMatch(c -> WordsOf.text(c.text()).equals(words)))
                .toList();
    }

    /** The most likely title first. */
    private int rank(Element element) {
        int rank = element.closest("h1") != null
                ? 0
                : element.closest("h2, h3, [itemprop=headline], [class*=title]") != null ? 1 : 2;
        return rank * 1_000_000 + distance(element);
    }

    /** How many elements lie between {@code element} and the body. */
    private int distance(Element element) {
        List<Element> all = page.getAllElements();
        return Math.abs(all.indexOf(element) - all.indexOf(body.parent()));
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

    private static void section(Node node, String name) {
        node.before(new TextNode(Slots.of("#" + name)));
        node.after(new TextNode(Slots.of("/" + name)));
    }

    private static void unlink(Element element) {
        Element link = element.closest("a");
        if (link != null) {
            link.removeAttr("href");
        }
    }

    private Stream<TextNode> texts() {
        List<TextNode> texts = new ArrayList<>();
        page.body().forEachNode(node -> {
            if (node instanceof TextNode text && text != body && !text.isBlank()) {
                texts.add(text);
            }
        });
        return texts.stream();
    }

    /** Whether there was any; where it stands alone in an element, pages that have no such thing have not the element either. */
    private boolean replace(Pattern pattern, String template, boolean alone) {
        boolean found = false;
        for (TextNode text : texts().toList()) {
            Element parent = text.parent();
            Element link = parent.closest("a");
            String all = text.getWholeText();
            Matcher matcher = pattern.matcher(all);
            if (!matcher.find() || link != null && template.equals("{{title}}") && link.closest("li, aside") != null) {
                continue;
            }
            found = true;
            String rest = all.substring(0, matcher.start()) + all.substring(matcher.end());
            text.text(matcher.replaceFirst(Matcher.quoteReplacement(Slots.in(template))));
            if (link != null && template.equals("{{title}}")) {
                link.removeAttr("href");
            }
            if (alone) {
                String name = template.equals("{{description}}") ? "description" : "day";
                if (rest.isBlank() && parent.childNodeSize() == 1 && parent.is("time, span, p, small, div, em, dd")
                        && !PageCleaner.isIn(body, parent)) {
                    section(parent, name);
                } else {
                    section(text, name);
                }
            }
        }
        return found;
    }

    private static Pattern bounded(String text) {
        return Pattern.compile("(?<![\\p{L}\\p{Nd}])" + Pattern.quote(text) + "(?![\\p{L}\\p{Nd}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The same text with the quotes and dashes that typography makes of those on the keyboard. */
    private static Pattern loosely(String text) {
        StringBuilder pattern = new StringBuilder("(?<![\\p{L}\\p{Nd}])");
        for (String part : text.strip().splitWithDelimiters("\\s+|['’‘]|[\"“”]|-{1,3}|[–—]|\\.\\.\\.|…", 0)) {
            pattern.append(part.isBlank() && !part.isEmpty()
                    ? "\\s+"
                    : part.matches("['’‘]")
                            ? "['’‘]"
                            : part.matches("[\"“”]")
                                    ? "[\"“”]"
                                    : part.matches("-{1,3}|[–—]")
                                            ? "(?:-{1,3}|[–—])"
                                            : part.matches("\\.\\.\\.|…") ? "(?:\\.\\.\\.|…)" : Pattern.quote(part));
        }
        return Pattern.compile(pattern.append("(?![\\p{L}\\p{Nd}])").toString());
    }

    /** The elements that hold that tag and nothing else. */
    private List<Element> tag(String tag) {
        List<String> words = WordsOf.text(tag);
        return words.isEmpty() ? List.of() : deepest(words).stream().filter(e -> !Slots.isIn(e.text())).toList();
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
        unlink(tag);
        if (tag.selectFirst("a") != null) {
            tag.select("a").forEach(FieldPlaces::unlink);
        }
        first.before(new TextNode(Slots.of("#tags")));
        String blank = between.toString().replaceAll("<[^>]*>", "");
        TextNode end = new TextNode(Slots.of("^-last") + (blank.isEmpty() ? "" : blank) + Slots.of("/-last") + Slots.of("/tags"));
        first.after(end);
        if (words <= 2 && !group.is("article, main, body, header, section:has(article)")) {
            section(group, "tagged");
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
