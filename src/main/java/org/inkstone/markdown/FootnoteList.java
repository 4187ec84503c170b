package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The footnotes of a body that are referred to, numbered in the order of the first references. For one rendering. */
final class FootnoteList {

    private final Map<String, Footnotes.Text> texts = new HashMap<>();
    /** The labels that were referred to so far, in the order of their numbers. */
    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> references = new HashMap<>();

    /**
     * One item of the list.
     *
     * @param number counted from 1
     * @param references to it
     */
    record Item(Footnotes.Text text, int number, int references) {

        private String html() {
            StringBuilder html = new StringBuilder("<li id=\"fn-").append(number).append("\">\n").append(text.html());
            for (int before = 0; before < references; before++) {
                html.append("\n<a href=\"#fnref-").append(name(number, before)).append("\" class=\"footnote-backref\">↩</a>");
            }
            return html.append("\n</li>\n").toString();
        }
    }

    /** Of two definitions of one label the first counts. */
    FootnoteList(Iterable<ParsedPassage> passages) {
        for (ParsedPassage passage : passages) {
            passage.footnotes().forEach(text -> texts.putIfAbsent(text.label(), text));
        }
    }

    int number(String label) {
        return numbers.computeIfAbsent(label, first -> {
            labels.add(label);
            return labels.size();
        });
    }

    /** The name of the next reference to a footnote. */
    String reference(String label) {
        return name(number(label), references.merge(label, 1, Integer::sum) - 1);
    }

    private static String name(int number, int before) {
        return before == 0 ? String.valueOf(number) : number + "-" + before;
    }

    /** How many footnotes were referred to so far. */
    int count() {
        return labels.size();
    }

    /** @param number counted from 1 */
    Footnotes.Text text(int number) {
        return texts.get(labels.get(number - 1));
    }

    /** The footnotes that were referred to so far. */
    List<Item> items() {
        List<Item> items = new ArrayList<>(labels.size());
        for (String label : labels) {
            items.add(new Item(texts.get(label), items.size() + 1, references.getOrDefault(label, 0)));
        }
        return items;
    }

    /** Not yet sanitised, with tokens. */
    static String html(List<Item> items) {
        StringBuilder html = new StringBuilder("<div class=\"footnotes\">\n<hr />\n<ol>\n");
        items.forEach(item -> html.append(item.html()));
        return html.append("</ol>\n</div>").toString();
    }
}
