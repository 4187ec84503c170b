package org.inkstone.workspace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Follows, from line to line, the blocks in which Markdown means nothing: fenced code (CommonMark 0.31.2, chapter 4.5) and raw HTML that
 * only its end tag ends (chapter 4.6, conditions 1 and 2). Reading a line costs a few characters of it, so that reading all lines
 * before the caret of a post of 10 MB takes a few milliseconds: once for a command, never for a letter.
 */
final class RawBlocks {

    private static final List<String> HTML = List.of("pre", "script", "style", "textarea");

    private Optional<Fence> fence = Optional.empty();
    private String htmlEnd = "";

    /**
     * An opening fence.
     *
     * @param start where its line begins
     * @param marks where its first mark stands
     * @param quotes how many quote marks stand before it
     */
    record Fence(int start, int marks, int quotes, char mark, int length) {}

    /** What the line that begins at {@code lineStart} stands in. */
    static RawBlocks before(Body body, int lineStart) {
        RawBlocks blocks = new RawBlocks();
        String text = body.text();
        for (int start = body.start(); start < lineStart; start = body.lineEnd(start) + 1) {
            blocks.read(text, start, body.lineEnd(start));
        }
        return blocks;
    }

    /** Whether the next line stands inside of such a block, or ends it. */
    boolean isOpen() {
        return fence.isPresent() || !htmlEnd.isEmpty();
    }

    /** The fence that is open. */
    Optional<Fence> fence() {
        return fence;
    }

    /** Goes on over the line from {@code start} to {@code end}. */
    void read(String text, int start, int end) {
        if (!htmlEnd.isEmpty()) {
            endHtml(text.substring(start, end), 0);
            return;
        }
        int inside = fence.map(f -> skipQuotes(text, start, end, f.quotes())).orElse(-1);
        if (inside < 0) {
            fence = Optional.empty();
            open(text, start, end);
        } else if (closes(text, inside, end)) {
            fence = Optional.empty();
        }
    }

    /** How many marks of a fence stand at {@code at}; 0 where they open none. */
    static int fenceLength(CharSequence text, int at, int end) {
        char mark = at < end ? text.charAt(at) : 0;
        int length = mark == '`' || mark == '~' ? runLength(text, at, end, mark) : 0;
        if (length < 3) {
            return 0;
        }
        for (int i = at + length; mark == '`' && i < end; i++) {
            if (text.charAt(i) == '`') {
                return 0;
            }
        }
        return length;
    }

    /** Whether only marks of this fence and blanks stand from {@code at} to {@code end}, enough to close it. */
    static boolean closes(CharSequence text, int at, int end, char mark, int length) {
        int marks = Columns.skipBlanks(text, at, end);
        int run = runLength(text, marks, end, mark);
        return run >= length && Columns.skipBlanks(text, marks + run, end) == end;
    }

    private boolean closes(String text, int at, int end) {
        return fence.filter(f -> closes(text, at, end, f.mark(), f.length())).isPresent();
    }

    private void open(String text, int start, int end) {
        int quotes = 0;
        int at = Columns.skipBlanks(text, start, end);
        while (at < end) {
            int markerEnd = text.charAt(at) == '>' ? at + 1 : LineHead.endOfMarker(text, at, end);
            if (markerEnd < 0) {
                break;
            }
            quotes += text.charAt(at) == '>' ? 1 : 0;
            at = Columns.skipBlanks(text, markerEnd, end);
        }
        int length = fenceLength(text, at, end);
        if (length > 0) {
            fence = Optional.of(new Fence(start, at, quotes, text.charAt(at), length));
        } else if (at < end && text.charAt(at) == '<') {
            openHtml(text.substring(at, end));
        }
    }

    private void openHtml(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!--")) {
            htmlEnd = "-->";
            endHtml(lower, 4);
            return;
        }
        for (String name : HTML) {
            int nameEnd = name.length() + 1;
            if (lower.startsWith(name, 1) && (lower.length() == nameEnd || " \t>".indexOf(lower.charAt(nameEnd)) >= 0)) {
                htmlEnd = "</" + name + ">";
                endHtml(lower, nameEnd);
            }
        }
    }

    private void endHtml(String line, int from) {
        if (line.toLowerCase(Locale.ROOT).indexOf(htmlEnd, from) >= 0) {
            htmlEnd = "";
        }
    }

    /** Behind so many quote marks and the blank that may follow each; -1 where there are fewer. */
    static int skipQuotes(CharSequence text, int start, int end, int quotes) {
        int at = start;
        for (int i = 0; i < quotes; i++) {
            int mark = Columns.skipBlanks(text, at, end);
            if (mark == end || text.charAt(mark) != '>') {
                return -1;
            }
            at = mark + 1 < end && text.charAt(mark + 1) == ' ' ? mark + 2 : mark + 1;
        }
        return at;
    }

    private static int runLength(CharSequence text, int at, int end, char c) {
        int i = at;
        while (i < end && text.charAt(i) == c) {
            i++;
        }
        return i - at;
    }
}
