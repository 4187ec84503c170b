package org.inkstone.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.inkstone.markdown.LineHighlighter.Style;

/**
 * Inline markup of one line: code, links, HTML, addresses, then emphasis over what is left. Every step looks at each character a bounded
 * number of times. Boundaries are ASCII characters, or the ends of addresses at blanks, so no surrogate pair is ever split.
 */
final class InlineHighlighting {

    private final StyledLine line;
    private final String text;
    private final int from;
    private final int end;
    private final List<EmphasisRun> runs = new ArrayList<>();
    private final Deque<Integer> brackets = new ArrayDeque<>();
    private final Map<Integer, Deque<Integer>> backticks = new HashMap<>();
    private final ShortcodeInlineParser shortcodes = new ShortcodeInlineParser();
    /** The line up to {@link #end}, as parsers read it; made with the first brace. */
    private BasedSequence source;
    private final LinkSyntax links;
    private boolean pipes;
    private boolean comment;
    private boolean hardBreakAllowed = true;

    InlineHighlighting(StyledLine line, int from, int end) {
        this.line = line;
        this.text = line.text();
        this.from = from;
        this.end = end;
        links = new LinkSyntax(text, end);
    }

    /** Unescaped pipes outside of code are the borders of table cells. */
    void markPipes() {
        pipes = true;
    }

    /** Whether the line leaves an HTML comment open. */
    boolean endsInComment() {
        return comment;
    }

    void highlight() {
        findBackticks();
        int i = from;
        while (i < end) {
            i = step(i);
        }
        EmphasisRun.match(runs, line);
    }

    /** CommonMark, section 6.7. To be called after {@link #highlight()}. */
    void markHardBreak() {
        int textEnd = end;
        while (textEnd > from && text.charAt(textEnd - 1) == ' ') {
            textEnd--;
        }
        if (textEnd > from && end - textEnd >= 2 && hardBreakAllowed) {
            line.paint(Style.HARD_BREAK, textEnd, end);
        } else if (textEnd == end && end - from > 1 && hardBreakAllowed && backslashesBefore(end) % 2 == 1) {
            line.paint(Style.HARD_BREAK, end - 1, end);
        }
    }

    /** Reads what begins at {@code i}; returns where to go on. */
    private int step(int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '\\' -> Math.min(end, i + (i + 1 < end && isPunctuation(text.charAt(i + 1)) ? 2 : 1));
            case '`' -> code(i);
            case '*', '_', '~' -> delimiters(i, c);
            case '[' -> {
                brackets.push(i);
                yield i + 1;
            }
            case ']' -> link(i);
            case '<' -> angle(i);
            case '|' -> {
                line.paint(Style.MARKER, i, pipes ? i + 1 : i);
                yield i + 1;
            }
            case '{' -> shortcode(i);
            case 'h', 'H', 'w', 'W' -> address(i);
            default -> i + 1;
        };
    }

    private void findBackticks() {
        for (int i = text.indexOf('`', from); i >= 0 && i < end; i = text.indexOf('`', i)) {
            int length = runLength(i, '`');
            backticks.computeIfAbsent(length, key -> new ArrayDeque<>()).add(i);
            i += length;
        }
    }

    private int code(int start) {
        int length = runLength(start, '`');
        Deque<Integer> closers = backticks.getOrDefault(length, new ArrayDeque<>());
        while (!closers.isEmpty() && closers.peek() <= start) {
            closers.poll();
        }
        if (closers.isEmpty()) {
            return start + length;
        }
        int close = closers.poll();
        line.paint(Style.MARKER, start, start + length);
        line.paint(Style.CODE, start + length, close);
        line.paint(Style.MARKER, close, close + length);
        return close + length;
    }

    private int shortcode(int start) {
        source = source == null ? BasedSequence.of(text).subSequence(0, end) : source;
        int behind = shortcodes.end(source, start);
        if (behind < 0) {
            return start + 1;
        }
        line.paint(Style.HTML, start, behind);
        return behind;
    }

    private int delimiters(int start, char c) {
        int length = runLength(start, c);
        if (c != '~' || length <= 2) {
            int before = start == from ? '\n' : text.codePointBefore(start);
            int after = start + length == end ? '\n' : text.codePointAt(start + length);
            runs.add(EmphasisRun.of(c, start, length, before, after));
        }
        return start + length;
    }

    private int link(int close) {
        if (brackets.isEmpty()) {
            return close + 1;
        }
        int open = brackets.pop();
        int start = open > from && text.charAt(open - 1) == '!' ? open - 1 : open;
        boolean footnote = text.startsWith("[^", open) && close > open + 2;
        int target = links.endOfTarget(close + 1);
        int after = target > close + 1 ? target : close + 1;
        if (target < 0 && !footnote && !isAlertMarker(open, close)) {
            return close + 1;
        }
        if (isAlertMarker(open, close) && target < 0) {
            line.paint(Style.MARKER, open, close + 1);
            return close + 1;
        }
        line.paint(Style.MARKER, start, open + 1);
        line.paint(Style.LINK_TEXT, open + 1, close);
        line.paint(Style.MARKER, close, target < 0 ? close + 1 : Math.min(close + 2, after));
        if (target > close + 2) {
            line.paint(Style.LINK_TARGET, close + 2, after - 1);
            line.paint(Style.MARKER, after - 1, after);
        }
        return after;
    }

    private boolean isAlertMarker(int open, int close) {
        return text.startsWith("[!", open) && open == from + countBlanks(from) && close + 1 == text.stripTrailing().length();
    }

    private int countBlanks(int start) {
        int i = start;
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        return i - start;
    }

    private int angle(int start) {
        if (text.startsWith("<!--", start)) {
            int close = text.indexOf("-->", start + 4);
            comment = close < 0 || close + 3 > end;
            hardBreakAllowed = !comment;
            int after = comment ? end : close + 3;
            line.paint(Style.HTML, start, after);
            return after;
        }
        int autolink = links.endOfAutolink(start);
        if (autolink > 0) {
            line.paint(Style.MARKER, start, start + 1);
            line.paint(Style.LINK_TARGET, start + 1, autolink - 1);
            line.paint(Style.MARKER, autolink - 1, autolink);
            return autolink;
        }
        int tag = links.endOfTag(start);
        if (tag > 0) {
            line.paint(Style.HTML, start, tag);
            return tag;
        }
        return start + 1;
    }

    private int address(int start) {
        boolean begins = start == from || !Character.isLetterOrDigit(text.charAt(start - 1));
        int after = begins ? links.endOfAddress(start) : -1;
        if (after < 0) {
            return start + 1;
        }
        line.paint(Style.LINK_TARGET, start, after);
        return after;
    }

    private int runLength(int start, char c) {
        int i = start;
        while (i < end && text.charAt(i) == c) {
            i++;
        }
        return i - start;
    }

    private int backslashesBefore(int offset) {
        int i = offset;
        while (i > from && text.charAt(i - 1) == '\\') {
            i--;
        }
        return offset - i;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
}
