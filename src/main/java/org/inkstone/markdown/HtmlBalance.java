package org.inkstone.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows which elements are open after one stretch of HTML and the next. Elements whose end tag may be left out, and void ones, do not
 * count (HTML Living Standard, chapters 13.1.2 and 13.1.2.4).
 */
final class HtmlBalance {

    private static final Pattern TAG = Pattern
            .compile("<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+>", Pattern.DOTALL);
    private static final Set<String> NOT_COUNTED = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
            "meta", "source", "track",
            "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "option",
            "optgroup", "rp", "rt", "html",
            "head", "body", "script", "style");

    private final Deque<String> open = new ArrayDeque<>();

    /** Takes in the next stretch. */
    void read(String html) {
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            if (tag.group(2) == null) {
                continue;
            }
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (NOT_COUNTED.contains(name)) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                if (!tag.group().endsWith("/>")) {
                    open.push(name);
                }
            } else if (open.contains(name)) {
                while (!open.pop().equals(name)) {
                    // What was opened inside and never closed ends here as well.
                }
            }
        }
    }

    boolean isBalanced() {
        return open.isEmpty();
    }
}
