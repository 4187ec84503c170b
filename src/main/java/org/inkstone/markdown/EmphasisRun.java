package org.inkstone.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.inkstone.markdown.LineHighlighter.Style;

/** A run of {@code *}, {@code _} or {@code ~} in a line, with what of it is still unused. */
final class EmphasisRun {

    private final char character;
    private final int runLength;
    private final boolean opens;
    private final boolean closes;
    private int start;
    private int end;

    private EmphasisRun(char character, int start, int length, boolean opens, boolean closes) {
        this.character = character;
        this.start = start;
        this.end = start + length;
        this.runLength = length;
        this.opens = opens;
        this.closes = closes;
    }

    /** CommonMark 0.31.2, section 6.2: only {@code *} and {@code ~} work inside of words. */
    static EmphasisRun of(char character, int start, int length, int before, int after) {
        boolean left = Flanking.left(before, after);
        boolean right = Flanking.left(after, before);
        boolean word = character == '_';
        return new EmphasisRun(character, start, length, left && (!word || !right || Flanking.isPunctuation(before)),
                right && (!word || !left || Flanking.isPunctuation(after)));
    }

    /**
     * Matches openers with closers and paints what lies between. The openers of each kind wait on a stack of their own, so that a closer
     * never looks at what it cannot close; openers inside of what has been closed are gone, and dropped when met.
     */
    static void match(List<EmphasisRun> runs, StyledLine line) {
        Map<Integer, Deque<EmphasisRun>> waiting = new HashMap<>();
        for (EmphasisRun run : runs) {
            boolean closed = run.closes;
            while (closed && run.length() > 0) {
                closed = run.close(waiting, line);
            }
            if (run.opens && run.length() > 0) {
                waiting.computeIfAbsent(run.kind(), key -> new ArrayDeque<>()).push(run);
            }
        }
    }

    private boolean close(Map<Integer, Deque<EmphasisRun>> waiting, StyledLine line) {
        EmphasisRun opener = null;
        for (Deque<EmphasisRun> stack : waiting.values()) {
            EmphasisRun candidate = stack.peek();
            if (candidate != null && closes(candidate) && (opener == null || candidate.start > opener.start)) {
                opener = candidate;
            }
        }
        if (opener == null) {
            return false;
        }
        int used = character == '~' ? length() : Math.min(2, Math.min(opener.length(), length()));
        line.paint(style(used), opener.end, start);
        line.paint(Style.MARKER, opener.end - used, opener.end);
        line.paint(Style.MARKER, start, start + used);
        opener.end -= used;
        start += used;
        dropInside(waiting, opener);
        return true;
    }

    private static void dropInside(Map<Integer, Deque<EmphasisRun>> waiting, EmphasisRun opener) {
        for (Deque<EmphasisRun> stack : waiting.values()) {
            while (!stack.isEmpty() && (stack.peek().start > opener.start || stack.peek().length() == 0)) {
                stack.pop();
            }
        }
    }

    private boolean closes(EmphasisRun opener) {
        if (opener.character != character) {
            return false;
        }
        if (character == '~') {
            return opener.length() == length();
        }
        boolean ruleOfThree = opener.closes || opens;
        return !ruleOfThree || (opener.runLength + runLength) % 3 != 0 || opener.runLength % 3 == 0 && runLength % 3 == 0;
    }

    private Style style(int used) {
        return character == '~' ? Style.STRIKE : used == 2 ? Style.STRONG : Style.EMPHASIS;
    }

    /** Openers of equal kind are taken by the same closers. */
    private int kind() {
        return character * 16 + (character == '~' ? runLength : runLength % 3) * 2 + (closes ? 1 : 0);
    }

    private int length() {
        return end - start;
    }
}
