package org.inkstone.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows at a glance the HTML that the renderer itself writes, which is nearly all there is: one element, all of whose elements end where
 * they should, hold only what they may and have only attributes that may stay. What {@link HtmlSanitizer} would make of such HTML by
 * parsing it twice is, to the byte, what stands here already. About anything else this says nothing, and the sanitiser decides.
 *
 * <p>Reads from left to right, each character once. One text, one thread.
 */
final class OrderlyHtml {

    /** What may stand in an element. */
    private enum Holds {
        /** Blocks, words, and what stands among words. */
        BLOCKS,
        /** Words, and what stands among words. */
        WORDS,
        /** Nothing but the children that belong there, and blanks. */
        CHILDREN
    }

    /**
     * @param isBlock whether it stands beside paragraphs and not among words
     * @param parents of which one holds it directly; empty for any
     */
    private record Kind(Holds holds, boolean isBlock, Set<String> parents) {}

    private static final Kind BLOCK = new Kind(Holds.BLOCKS, true, Set.of());
    private static final Kind PARAGRAPH = new Kind(Holds.WORDS, true, Set.of());
    private static final Kind AMONG_WORDS = new Kind(Holds.WORDS, false, Set.of());
    private static final Kind LIST = new Kind(Holds.CHILDREN, true, Set.of());
    private static final Kind ROWS = new Kind(Holds.CHILDREN, true, Set.of("table"));
    private static final Kind CELL = new Kind(Holds.WORDS, true, Set.of("tr"));

    private static final Map<String, Kind> KINDS = Map.ofEntries(Map.entry("p", PARAGRAPH), Map.entry("h1", PARAGRAPH),
            Map.entry("h2", PARAGRAPH), Map.entry("h3", PARAGRAPH), Map.entry("h4", PARAGRAPH), Map.entry("h5", PARAGRAPH),
            Map.entry("h6", PARAGRAPH), Map.entry("pre", PARAGRAPH), Map.entry("blockquote", BLOCK), Map.entry("div", BLOCK),
            Map.entry("ul", LIST), Map.entry("ol", LIST), Map.entry("li", new Kind(Holds.BLOCKS, true, Set.of("ul", "ol"))),
            Map.entry("table", LIST), Map.entry("thead", ROWS), Map.entry("tbody", ROWS),
            Map.entry("tr", new Kind(Holds.CHILDREN, true, Set.of("thead", "tbody"))), Map.entry("th", CELL),
            Map.entry("td", CELL), Map.entry("a", AMONG_WORDS), Map.entry("em", AMONG_WORDS), Map.entry("strong", AMONG_WORDS),
            Map.entry("code", AMONG_WORDS), Map.entry("del", AMONG_WORDS), Map.entry("span", AMONG_WORDS),
            Map.entry("sup", AMONG_WORDS));
    /** Without contents, and whether each is a block. */
    private static final Map<String, Boolean> EMPTY = Map.of("br", false, "img", false, "hr", true);
    /** In all elements. */
    private static final Set<String> PLAIN_ATTRIBUTES = Set.of("id", "class", "title", "align");
    private static final Set<String> CHECKBOXES = Set.of("<input type=\"checkbox\" disabled checked>",
            "<input type=\"checkbox\" disabled>");
    /** jsoup itself has a limit, of 512. */
    private static final int DEEPEST = 64;

    private final String html;
    private final int end;
    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();
    private int at;

    private OrderlyHtml(String html, int start, int end) {
        this.html = html;
        this.at = start;
        this.end = end;
        out = new StringBuilder(end - start);
    }

    /** {@code html} as the sanitiser would write it; empty where only the sanitiser can tell. */
    static Optional<String> normalForm(String html) {
        int start = 0;
        int end = html.length();
        while (start < end && isBlank(html.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(html.charAt(end - 1))) {
            end--;
        }
        OrderlyHtml reader = new OrderlyHtml(html, start, end);
        return reader.reads() ? Optional.of(reader.out.toString()) : Optional.empty();
    }

    private boolean reads() {
        if (at >= end || html.charAt(at) != '<') {
            return false;
        }
        do {
            boolean orderly = html.charAt(at) == '<' ? tag() : text();
            if (!orderly) {
                return false;
            }
        } while (at < end && !open.isEmpty());
        return at == end && open.isEmpty();
    }

    private boolean text() {
        boolean blanksOnly = holds() == Holds.CHILDREN;
        while (at < end && html.charAt(at) != '<') {
            char c = html.charAt(at);
            if (blanksOnly && !isBlank(c) || c == '>' || !(c == '&' ? entity(false) : character(c))) {
                return false;
            }
        }
        return true;
    }

    /** One that is written as it is. */
    private boolean character(char c) {
        if (c < 0x20 && c != '\n' || c >= 0x7F && c <= 0xA0 || Character.isLowSurrogate(c)) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            if (at + 1 >= end || !Character.isLowSurrogate(html.charAt(at + 1))) {
                return false;
            }
            out.append(c);
            at++;
        }
        out.append(html.charAt(at++));
        return true;
    }

    private boolean entity(boolean inAttribute) {
        if (html.startsWith("&quot;", at)) {
            out.append(inAttribute ? "&quot;" : "\"");
            at += 6;
            return true;
        }
        String kept = html.startsWith("&amp;", at)
                ? "&amp;"
                : !inAttribute && html.startsWith("&lt;", at)
                        ? "&lt;"
                        : !inAttribute && html.startsWith("&gt;", at) ? "&gt;" : "";
        out.append(kept);
        at += kept.length();
        return !kept.isEmpty();
    }

    private boolean tag() {
        if (html.startsWith("</", at)) {
            return endTag();
        }
        for (String checkbox : CHECKBOXES) {
            if (html.startsWith(checkbox, at)) {
                out.append(checkbox);
                at += checkbox.length();
                return holds() != Holds.CHILDREN;
            }
        }
        out.append('<');
        at++;
        String name = name();
        Kind kind = KINDS.get(name);
        Boolean emptyBlock = EMPTY.get(name);
        if (kind == null && emptyBlock == null || !mayStandHere(name, kind == null ? emptyBlock : kind.isBlock(), kind)) {
            return false;
        }
        out.append(name);
        if (!attributes(name, kind == null)) {
            return false;
        }
        if (kind != null) {
            open.push(name);
            // A line end there would be left out.
            return open.size() <= DEEPEST && !(name.equals("pre") && at < end && html.charAt(at) == '\n');
        }
        return true;
    }

    private boolean endTag() {
        String name = open.peek();
        int behind = name == null ? end : at + 2 + name.length();
        if (behind >= end || !html.startsWith(name, at + 2) || html.charAt(behind) != '>') {
            return false;
        }
        out.append("</").append(name).append('>');
        at = behind + 1;
        open.pop();
        return true;
    }

    /** Where each reader of HTML leaves it. */
    private boolean mayStandHere(String name, boolean isBlock, Kind kind) {
        if (kind != null && !kind.parents().isEmpty()) {
            return open.peek() != null && kind.parents().contains(open.peek());
        }
        Holds here = holds();
        boolean twice = !isBlock && !name.equals("span") && open.contains(name);
        return !twice && (here == Holds.BLOCKS || here == Holds.WORDS && !isBlock);
    }

    private Holds holds() {
        return open.isEmpty() ? Holds.BLOCKS : KINDS.get(open.peek()).holds();
    }

    private String name() {
        int start = at;
        while (at < end
                && (html.charAt(at) >= 'a' && html.charAt(at) <= 'z' || at > start && Character.isDigit(html.charAt(at)))) {
            at++;
        }
        return html.substring(start, at);
    }

    /** To the end of the tag. */
    private boolean attributes(String element, boolean isEmpty) {
        Set<String> seen = null;
        while (at < end && html.charAt(at) == ' ') {
            at++;
            if (isEmpty && html.startsWith("/>", at)) {
                at++;
                break;
            }
            String name = name();
            seen = seen == null ? new HashSet<>() : seen;
            if (!seen.add(name) || !html.startsWith("=\"", at)) {
                return false;
            }
            at += 2;
            out.append(' ').append(name).append("=\"");
            int from = out.length();
            if (!value() || !isAllowed(element, name, out.substring(from))) {
                return false;
            }
            out.append('"');
            at++;
        }
        if (at >= end || html.charAt(at) != '>') {
            return false;
        }
        out.append('>');
        at++;
        return true;
    }

    private boolean value() {
        while (at < end && html.charAt(at) != '"') {
            char c = html.charAt(at);
            if (c == '<' || c == '>' || c == '\n' || !(c == '&' ? entity(true) : character(c))) {
                return false;
            }
        }
        return at < end;
    }

    /** @param value as it is written */
    private static boolean isAllowed(String element, String name, String value) {
        return switch (name) {
            case "id", "class" -> !value.toLowerCase(Locale.ROOT).contains(AllowedHtml.RESERVED_PREFIX);
            case "href" -> element.equals("a") && isAllowed(element, value);
            case "src" -> element.equals("img") && isAllowed(element, value);
            case "alt" -> element.equals("img");
            case "start" -> element.equals("ol");
            default -> PLAIN_ATTRIBUTES.contains(name);
        };
    }

    private static boolean isAllowed(String element, String address) {
        return address.startsWith("https://") || address.startsWith("http://") || address.startsWith("#")
                || AllowedHtml.isSafeAddress(element, address.replace("&quot;", "\"").replace("&amp;", "&"));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n';
    }
}
