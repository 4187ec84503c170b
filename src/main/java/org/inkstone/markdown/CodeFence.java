package org.inkstone.markdown;

import java.util.Optional;

import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.markdown.LineHighlighter.State.Kind;

/**
 * The fence that opened a code block (CommonMark 0.31.2, 4.5). In a {@link State} it is written as its own characters, behind one
 * {@code >} for each quote and one blank for each column it stands in: a plain fence is just {@code ```}.
 *
 * @param quotes how many quotes it stands in; a line with fewer ends quote and code
 * @param column where it begins, within the innermost quote
 * @param mark a backtick or a tilde
 * @param length of the run, at least three
 */
record CodeFence(int quotes, int column, char mark, int length) {

    private static final int SHORTEST = 3;
    /** How much farther right than its opening fence a closing one may begin: behind that it is code. */
    private static final int SLACK = 3;

    /** The fence that begins at offset {@code at}; its info string reaches to the line's end. */
    static Optional<CodeFence> opening(String line, int at, int quotes, int column) {
        char mark = line.charAt(at);
        int length = run(line, at, mark);
        boolean isFence = mark == '`' && length >= SHORTEST && line.indexOf('`', at + length) < 0
                || mark == '~' && length >= SHORTEST;
        return isFence ? Optional.of(new CodeFence(quotes, column, mark, length)) : Optional.empty();
    }

    static CodeFence of(State state) {
        String fence = state.fence();
        int quotes = run(fence, 0, '>');
        int column = run(fence, quotes, ' ');
        int start = quotes + column;
        return start == fence.length()
                ? new CodeFence(quotes, column, '`', SHORTEST)
                : new CodeFence(quotes, column, fence.charAt(start), fence.length() - start);
    }

    State state() {
        return new State(Kind.FENCED_CODE, ">".repeat(quotes) + " ".repeat(column) + String.valueOf(mark).repeat(length));
    }

    /** Whether what begins at offset {@code at}, in column {@code atColumn} of the innermost quote, closes the code. */
    boolean isClosedBy(String line, int at, int atColumn) {
        int run = run(line, at, mark);
        return run >= length && atColumn <= column + SLACK && Blanks.skip(line, at + run) == line.length();
    }

    private static int run(String line, int from, char mark) {
        int at = from;
        while (at < line.length() && line.charAt(at) == mark) {
            at++;
        }
        return at - from;
    }
}
