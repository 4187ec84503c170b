package org.inkstone.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jsoup.nodes.Element;

/** The headings of a body as a list of links, those of a deeper level in the item of the one above them. */
final class TableOfContents {

    private TableOfContents() {}

    /** HTML of our own making; empty without any heading that has an id. */
    static String html(List<Heading> headings) {
        StringBuilder html = new StringBuilder();
        // Levels that are left out, as from 2 to 4, make one step; a heading that is higher than the list it is in begins no new one.
        Deque<Integer> open = new ArrayDeque<>();
        for (Heading heading : headings) {
            if (heading.id().isEmpty()) {
                continue;
            }
            if (open.isEmpty() || heading.level() > open.peek()) {
                html.append("<ul>");
                open.push(heading.level());
            } else {
                html.append("</li>");
                close(heading.level(), open, html);
            }
            html.append("\n<li>").append(new Element("a").attr("href", "#" + heading.id()).text(heading.text()).outerHtml());
        }
        for (int i = open.size(); i > 0; i--) {
            html.append("</li>\n</ul>");
        }
        return html.toString();
    }

    /** Closes the lists that are deeper than {@code level}, but for the outermost, which becomes one of that level. */
    private static void close(int level, Deque<Integer> open, StringBuilder html) {
        while (level < open.peek()) {
            open.pop();
            if (open.isEmpty() || open.peek() < level) {
                open.push(level);
            } else {
                html.append("\n</ul></li>");
            }
        }
    }
}
