package org.inkstone.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Emphasis, backslashes, code and shortcodes on their way through flexmark's converter, which would put blanks around some and backslashes
 * into others: characters that no text holds stand in for them, and become marks where it is known what stands beside them.
 */
final class PastedMarks {

    private static final char ESCAPE = '\uE000';
    private static final char BREAK = '\uE001';
    /** What no escape may reach into. */
    private static final char VERBATIM = '\uE008';
    /** A line break in a cell, which has no lines. */
    private static final char BREAK_IN_CELL = '\uE009';
    private static final String CELLS = "td, th";
    private static final Pattern RESERVED = Pattern.compile("[\uE000-\uE00F]");
    private static final Pattern LINE_BEGIN = Pattern
            .compile("[ \\n]*(?:(?=(?:[-+]|#{1,6})(?:\\s|$))|(?==|-{2,}|:?-+\\|)|\\d{1,9}(?=[.)](?:\\s|$)))");
    private static final Pattern LOW_LINE = Pattern.compile("_(?<![\\p{L}\\p{N}_]_(?=[\\p{L}\\p{N}_]))");

    private static final Pattern LEAD = Pattern.compile("(?:[ >]|[-*+] |\\d{1,9}[.)] )*");

    /** Each with the characters that stand in for its two marks. */
    private enum Mark {
        STRONG("strong", "**", '\uE002'), EMPHASIS("em", "*", '\uE004'), STRUCK("del", "~~", '\uE006');

        private final String element;
        private final String marks;
        private final char open;

        Mark(String element, String marks, char open) {
            this.element = element;
            this.marks = marks;
            this.open = open;
        }

        private char close() {
            return (char) (open + 1);
        }
    }

    /** Spans of code and shortcodes as they are in Markdown, in the order of the text. */
    private final Deque<String> verbatim = new ArrayDeque<>();

    static String withoutReserved(String html) {
        return RESERVED.matcher(html).replaceAll("");
    }

    /** Puts the stand-ins into the text. */
    void hide(Element body) {
        for (Node node : body.nodeStream().toList()) {
            if (node instanceof Element span && span.nameIs("code") && span.closest("pre") == null) {
                span.replaceWith(new TextNode(verbatim(span(span.wholeText()), span)));
            } else if (node instanceof TextNode text && text.parent() instanceof Element parent
                    && parent.closest("pre, code") == null) {
                text.text(escaped(text, withoutShortcodes(text.getWholeText(), parent)));
            }
        }
        body.select("br").stream().filter(br -> br.closest("pre") == null)
                .forEach(br -> br.replaceWith(new TextNode(String.valueOf(br.closest(CELLS) == null ? BREAK : BREAK_IN_CELL))));
        for (Mark mark : Mark.values()) {
            for (Element element : body.select(mark.element)) {
                element.prependText(String.valueOf(mark.open)).appendText(String.valueOf(mark.close()));
                element.unwrap();
            }
        }
    }

    /** Puts the marks into the place of the stand-ins. */
    String show(String markdown) {
        StringBuilder shown = new StringBuilder(markdown.length());
        Deque<Integer> opened = new ArrayDeque<>();
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            Mark mark = markOf(c);
            if (c == ESCAPE) {
                shown.append('\\');
            } else if (c == VERBATIM && !verbatim.isEmpty()) {
                shown.append(verbatim.remove());
            } else if (c == BREAK_IN_CELL) {
                shown.append("<br>");
            } else if (c == BREAK) {
                while (i + 1 < markdown.length() && markdown.charAt(i + 1) == ' ') {
                    i++;
                }
                if (i + 1 < markdown.length() && markdown.charAt(i + 1) != '\n') {
                    String lead = lead(shown.substring(shown.lastIndexOf("\n") + 1));
                    shown.append("\\\n").append(lead);
                }
            } else if (mark == null) {
                shown.append(c);
            } else if (c == mark.open) {
                opened.push(shown.length());
                shown.append(c);
            } else if (!opened.isEmpty()) {
                close(shown, opened.pop(), mark, i + 1 < markdown.length() ? markdown.charAt(i + 1) : '\n');
            }
        }
        return shown.toString();
    }

    /** Between more marks than it holds (CommonMark 0.31.2, chapter 6.1). */
    private static String span(String text) {
        String marks = "`";
        while (text.contains(marks)) {
            marks += "`";
        }
        String padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return text.isBlank() ? text : marks + padding + text + padding + marks;
    }

    /** A generator reads its shortcodes before any Markdown: a backslash in one would be part of it. */
    private String withoutShortcodes(String text, Element parent) {
        StringBuilder rest = new StringBuilder(text.length());
        ShortcodeInlineParser shortcodes = new ShortcodeInlineParser();
        BasedSequence source = BasedSequence.of(text);
        int done = 0;
        int at = text.indexOf('{');
        while (at >= 0) {
            int end = shortcodes.end(source, at);
            if (end >= 0) {
                rest.append(text, done, at).append(verbatim(text.substring(at, end).replaceAll("\\s+", " "), parent));
                done = end;
            }
            at = text.indexOf('{', Math.max(done, at + 1));
        }
        return rest.append(text, done, text.length()).toString();
    }

    /** What stands in for {@code markdown}. */
    private String verbatim(String markdown, Element in) {
        verbatim.add(in.closest(CELLS) == null ? markdown : markdown.replace("|", "\\|"));
        return String.valueOf(VERBATIM);
    }

    private static String escaped(TextNode node, String written) {
        String text = LOW_LINE.matcher(written).replaceAll(ESCAPE + "$0");
        Matcher begin = LINE_BEGIN.matcher(text);
        return begin.lookingAt() && beginsLine(node)
                ? text.substring(0, begin.end()) + ESCAPE + text.substring(begin.end())
                : text;
    }

    private static boolean beginsLine(TextNode text) {
        Node node = text;
        while (node.previousSibling() == null && node.parent() instanceof Element parent
                && !ClipboardHtml.BLOCKS.contains(parent.normalName()) && !parent.nameIs("body")) {
            node = parent;
        }
        return node.previousSibling() == null || node.previousSibling().nameIs("br")
                || node.previousSibling() instanceof Element e && ClipboardHtml.BLOCKS.contains(e.normalName());
    }

    private static Mark markOf(char c) {
        for (Mark mark : Mark.values()) {
            if (c == mark.open || c == mark.close()) {
                return mark;
            }
        }
        return null;
    }

    /** Marks where Markdown reads them as such; elsewhere an element. */
    private static void close(StringBuilder shown, int open, Mark mark, char next) {
        String inner = shown.substring(open + 1);
        if (inner.isBlank()) {
            shown.deleteCharAt(open);
            return;
        }
        int before = open == 0 ? '\n' : plain(shown.codePointBefore(open));
        int after = plain(next);
        boolean reads = Flanking.left(before, plain(inner.codePointAt(0)))
                && Flanking.left(after, plain(inner.codePointBefore(inner.length())))
                && !inner.contains("\n\n") && !isOpening(next);
        String opening = reads ? mark.marks : "<" + mark.element + ">";
        shown.append(reads ? mark.marks : "</" + mark.element + ">");
        shown.replace(open, open + 1, opening);
    }

    private static boolean isOpening(char c) {
        Mark mark = markOf(c);
        return mark != null && c == mark.open;
    }

    /** A stand-in counts as the mark that it will be. */
    private static int plain(int c) {
        return c == BREAK ? '\n' : c == VERBATIM ? '`' : c >= ESCAPE && c <= '\uE00F' ? '*' : c;
    }

    /** What the next line of a paragraph begins with: quote marks, and blanks for a list's mark. */
    private static String lead(String line) {
        Matcher matcher = LEAD.matcher(line);
        return matcher.lookingAt() ? matcher.group().replaceAll("[^> ]", " ") : "";
    }
}
