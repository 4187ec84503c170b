package org.inkstone.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The texts of a page that a theme is made of, and what is put in the place of one. The body is a slot already. */
final class PageTexts {

    /** What says little of the post itself. */
    static final String ASIDE = "nav, aside, footer, li";
    /** In characters: what is shorter stands in a page by chance. */
    static final int LONG_ENOUGH = 8;

    private final Document page;
    private final TextNode body;

    /** @param body the slot of the body */
    PageTexts(Document page, TextNode body) {
        this.page = page;
        this.body = body;
    }

    Document page() {
        return page;
    }

    TextNode body() {
        return body;
    }

    /** The innermost elements with these words and no others. */
    List<Element> deepest(List<String> words) {
        return page.body().getAllElements().stream()
                .filter(e -> WordsOf.text(e.text()).equals(words)
                        && e.children().stream().noneMatch(c -> WordsOf.text(c.text()).equals(words)))
                .toList();
    }

    /** How many elements lie between {@code element} and the body. */
    int distance(Element element) {
        List<Element> all = page.getAllElements();
        return Math.abs(all.indexOf(element) - all.indexOf(body.parent()));
    }

    /** Those with characters in them, but for the body. */
    Stream<TextNode> texts() {
        List<TextNode> texts = new ArrayList<>();
        page.body().forEachNode(node -> {
            if (node instanceof TextNode text && text != body && !text.isBlank()) {
                texts.add(text);
            }
        });
        return texts.stream();
    }

    /** Whether there was any; where it stands alone in an element, pages that have no such thing have not the element either. */
    boolean replace(Pattern pattern, String template, boolean alone) {
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

    /** Puts {@code node} into the section {@code name}, which pages have that have such a thing. */
    static void section(Node node, String name) {
        node.before(new TextNode(Slots.of("#" + name)));
        node.after(new TextNode(Slots.of("/" + name)));
    }

    /** Takes the address from the link around {@code element}. */
    static void unlink(Element element) {
        Element link = element.closest("a");
        if (link != null) {
            link.removeAttr("href");
        }
    }

    /** {@code text} where no word goes on at its ends, in capitals or not. */
    static Pattern bounded(String text) {
        return Pattern.compile("(?<![\\p{L}\\p{Nd}])" + Pattern.quote(text) + "(?![\\p{L}\\p{Nd}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The same text with the quotes and dashes that typography makes of those on the keyboard. */
    static Pattern loosely(String text) {
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
}
