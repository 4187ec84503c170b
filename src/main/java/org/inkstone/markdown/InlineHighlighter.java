package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.markdown.LineHighlighter.Style;

/**
 * Code spans, links, addresses, tags, escapes and emphasis of one line's text (CommonMark 0.31.2, 6, with the precedences of the
 * appendix; GFM 6.5 and 6.9). What spans several lines is seen only as far as one line shows it; of these only comments are followed.
 */
final class InlineHighlighter {

    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final StyledLine styled;
    private final String text;
    private final int from;
    private final int end;
    private final boolean mayBreak;
    private final MarkupScanner scanner;
    private final Emphasis emphasis;
    private final List<Bracket> brackets = new ArrayList<>();
    /** So many of the open brackets, from the outermost, can be no link any more, since there is one inside them. */
    private int inactive;
    /** For each length of a run of backticks, where the last such run begins; null before the first backtick. */
    private int[] lastTicks;
    private boolean opensComment;

    /** @param content the offset behind the bracket; @param below the last run of emphasis signs before it */
    private record Bracket(int start, int content, Emphasis.Run below) {

        boolean isImage() {
            return content - start == 2;
        }
    }

    private InlineHighlighter(StyledLine styled, int from, int end, boolean mayBreak) {
        this.styled = styled;
        text = styled.text();
        this.from = from;
        this.end = end;
        this.mayBreak = mayBreak;
        scanner = new MarkupScanner(text, from, end);
        emphasis = new Emphasis(styled);
    }

    /**
     * Highlights the text from {@code from} to before {@code end}.
     *
     * @param mayBreak whether a backslash at the end breaks the line
     * @return whether a comment begins that does not end
     */
    static boolean highlight(StyledLine styled, int from, int end, boolean mayBreak) {
        if (styled.staysPlain()) {
            int comment = styled.text().lastIndexOf("<!--", end);
            return comment >= from && styled.text().indexOf("-->", comment + 2) < 0;
        }
        return new InlineHighlighter(styled, from, end, mayBreak).run();
    }

    private boolean run() {
        int at = from;
        while (at < end) {
            at = switch (text.charAt(at)) {
                case '\\' -> escape(at);
                case '`' -> code(at);
                case '*', '_', '~' -> emphasis.add(from, end, at);
                case '!' -> is(at + 1, '[') ? open(at, at + 2) : at + 1;
                case '[' -> is(at + 1, '^') ? footnote(at) : open(at, at + 1);
                case ']' -> close(at);
                case '<' -> markup(at);
                case 'h', 'H' -> address(at);
                default -> at + 1;
            };
        }
        emphasis.match(null);
        return opensComment;
    }

    private int escape(int at) {
        if (at + 1 == end && mayBreak) {
            styled.add(at, end, Style.HARD_BREAK);
        } else if (at + 1 < end && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
            styled.add(at, at + 1, Style.MARKER);
            return at + 2;
        }
        return at + 1;
    }

    private int code(int at) {
        int content = ticksEnd(at);
        int length = content - at;
        int close = closingTicks(content, length);
        if (close < 0) {
            return content;
        }
        styled.add(at, content, Style.MARKER);
        styled.add(content, close, Style.CODE);
        styled.add(close, close + length, Style.MARKER);
        return close + length;
    }

    /** Where the next run of {@code length} backticks begins; looks only where there is one, so that no look is in vain. */
    private int closingTicks(int content, int length) {
        if (lastTicks == null) {
            noteLastTicks(content);
        }
        if (lastTicks[length] < content) {
            return -1;
        }
        int run = text.indexOf('`', content);
        while (ticksEnd(run) - run != length) {
            run = text.indexOf('`', ticksEnd(run));
        }
        return run;
    }

    private void noteLastTicks(int start) {
        lastTicks = new int[end - from + 1];
        int run = text.indexOf('`', start, end);
        while (run >= 0) {
            lastTicks[ticksEnd(run) - run] = run;
            run = text.indexOf('`', ticksEnd(run), end);
        }
    }

    private int ticksEnd(int start) {
        int at = start;
        while (is(at, '`')) {
            at++;
        }
        return at;
    }

    private int open(int at, int content) {
        brackets.add(new Bracket(at, content, emphasis.last()));
        return content;
    }

    private int close(int at) {
        if (brackets.isEmpty()) {
            return at + 1;
        }
        Bracket bracket = brackets.removeLast();
        boolean active = bracket.isImage() || brackets.size() >= inactive;
        inactive = Math.min(inactive, brackets.size());
        int linkEnd = !active
                ? MarkupScanner.NONE
                : is(at + 1, '(') ? scanner.inlineTarget(at + 1) : is(at + 1, '[') ? scanner.label(at + 1) : MarkupScanner.NONE;
        if (linkEnd == MarkupScanner.NONE) {
            return at + 1;
        }
        emphasis.match(bracket.below());
        styled.add(bracket.start(), bracket.content(), Style.MARKER);
        styled.add(bracket.content(), at, Style.LINK_TEXT);
        styled.add(at, at + 2, Style.MARKER);
        styled.add(at + 2, linkEnd - 1, Style.LINK_TARGET);
        styled.add(linkEnd - 1, linkEnd, Style.MARKER);
        if (!bracket.isImage()) {
            inactive = brackets.size();
        }
        return linkEnd;
    }

    private int footnote(int at) {
        int label = at + 2;
        int close = label;
        while (close < end && "[] \t".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        if (close == label || !is(close, ']')) {
            return open(at, at + 1);
        }
        styled.add(at, label, Style.MARKER);
        styled.add(label, close, Style.LINK_TARGET);
        styled.add(close, close + 1, Style.MARKER);
        return close + 1;
    }

    private int markup(int at) {
        int autolink = scanner.autolink(at);
        if (autolink != MarkupScanner.NONE) {
            styled.add(at, at + 1, Style.MARKER);
            styled.add(at + 1, autolink - 1, Style.LINK_TARGET);
            styled.add(autolink - 1, autolink, Style.MARKER);
            return autolink;
        }
        int tag = text.startsWith("<!--", at) ? comment(at) : scanner.tag(at);
        if (tag == MarkupScanner.NONE) {
            return at + 1;
        }
        styled.add(at, tag, Style.HTML);
        return tag;
    }

    /** A comment may end within its begin: {@code <!-->} is one. */
    private int comment(int at) {
        int close = text.indexOf("-->", at + 2, end);
        opensComment = close < 0;
        return opensComment ? end : close + 3;
    }

    private int address(int at) {
        int address = scanner.bareAddress(at, from);
        if (address == MarkupScanner.NONE) {
            return at + 1;
        }
        styled.add(at, address, Style.LINK_TARGET);
        return address;
    }

    private boolean is(int at, char c) {
        return at < end && text.charAt(at) == c;
    }
}
