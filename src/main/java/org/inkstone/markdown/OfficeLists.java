package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** Word writes list items as paragraphs with a mark in them: makes lists of them. */
final class OfficeLists {

    private static final Pattern LEVEL = Pattern.compile("(?i)mso-list\\s*:[^;]*level(\\d)");
    private static final Pattern MARK = Pattern.compile("(?i)mso-list\\s*:\\s*ignore");
    private static final Pattern NUMBER = Pattern.compile("[\\s\\u00a0]*(?:\\d+|[a-zA-Z]{1,4})[.)][\\s\\u00a0]*");

    private OfficeLists() {}

    static void rebuild(Element body) {
        List<Element> lists = new ArrayList<>();
        Element last = null;
        for (Element paragraph : body.select("p, div, h1, h2, h3, h4, h5, h6")) {
            Matcher level = LEVEL.matcher(paragraph.attr("style"));
            if (!level.find() || paragraph.nameIs("h1")) {
                continue;
            }
            boolean goesOn = last != null && paragraph.previousElementSibling() == lists.getFirst();
            if (!goesOn) {
                lists.clear();
            }
            String kind = mark(paragraph).matches(NUMBER.pattern()) ? "ol" : "ul";
            int depth = Math.clamp(Integer.parseInt(level.group(1)), 1, lists.size() + 1);
            while (lists.size() > depth) {
                lists.removeLast();
            }
            Element item = new Element("li");
            if (lists.size() < depth) {
                Element list = new Element(kind);
                if (lists.isEmpty()) {
                    paragraph.before(list);
                } else {
                    lists.getLast().children().last().appendChild(list);
                }
                lists.add(list);
            }
            lists.getLast().appendChild(item);
            item.appendChildren(List.copyOf(paragraph.childNodes()));
            paragraph.remove();
            last = item;
        }
    }

    /** Takes the mark out and says what it was. */
    private static String mark(Element paragraph) {
        Element mark = paragraph.select("[style]").stream().filter(e -> MARK.matcher(e.attr("style")).find()).findFirst()
                .orElse(null);
        if (mark == null) {
            return "";
        }
        String text = mark.wholeText();
        mark.remove();
        return text;
    }
}
