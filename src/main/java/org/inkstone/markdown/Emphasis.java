package org.inkstone.markdown;

import java.util.Arrays;

import org.inkstone.markdown.LineHighlighter.Style;

/**
 * The runs of {@code *}, {@code _} and {@code ~~} of a text, and which of them belong together (CommonMark 0.31.2, 6.2 and the appendix's
 * "process emphasis"; GFM 6.5).
 *
 * <p>Invariant: a search for an opener that found none is not repeated over the same runs, so that matching is linear.
 */
final class Emphasis {

    private static final String MARKS = "*_~";

    private final StyledLine styled;
    private Run last;

    Emphasis(StyledLine styled) {
        this.styled = styled;
    }

    /** A run of one sign; what of it is used up by a match is cut off on the inner side. */
    static final class Run {
        private final char mark;
        private final int origin;
        private final int originalLength;
        private final boolean opens;
        private final boolean closes;
        private int start;
        private int length;
        private Run previous;
        private Run next;

        private Run(String text, int from, int to, int end, int start) {
            mark = text.charAt(start);
            origin = start;
            this.start = start;
            length = to - start;
            originalLength = length;
            int before = start == from ? ' ' : text.codePointBefore(start);
            int after = to == end ? ' ' : text.codePointAt(to);
            boolean leftFlanking = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
            boolean rightFlanking = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
            opens = leftFlanking && (mark != '_' || !rightFlanking || isPunctuation(before));
            closes = rightFlanking && (mark != '_' || !leftFlanking || isPunctuation(after));
        }

        private boolean matches(Run closer) {
            boolean threes = (opens && closes || closer.opens && closer.closes)
                    && (originalLength + closer.originalLength) % 3 == 0
                    && originalLength % 3 != 0;
            return opens && mark == closer.mark && (mark == '~' || !threes);
        }

        /** Closers of the same kind find the same openers. */
        private int kind() {
            return (MARKS.indexOf(mark) * 2 + (opens ? 1 : 0)) * 3 + originalLength % 3;
        }
    }

    /** Notes the run at {@code start} of a text that reaches from {@code from} to {@code end}; answers the offset behind the run. */
    int add(int from, int end, int start) {
        String text = styled.text();
        int to = start + 1;
        while (to < end && text.charAt(to) == text.charAt(start)) {
            to++;
        }
        if (text.charAt(start) != '~' || to - start == 2) {
            Run run = new Run(text, from, to, end, start);
            run.previous = last;
            if (last != null) {
                last.next = run;
            }
            last = run;
        }
        return to;
    }

    /** The last run noted so far, null before the first. */
    Run last() {
        return last;
    }

    /** Matches and forgets the runs behind {@code bottom}, or all where it is null. */
    void match(Run bottom) {
        int[] floor = new int[MARKS.length() * 6];
        Arrays.fill(floor, bottom == null ? 0 : bottom.origin + 1);
        Run closer = first(bottom);
        while (closer != null) {
            Run opener = closer.closes ? opener(closer, floor[closer.kind()]) : null;
            if (opener != null) {
                style(opener, closer);
                closer.previous = opener;
                opener.next = closer;
                dropIfUsedUp(opener);
                dropIfUsedUp(closer);
                closer = closer.length == 0 ? closer.next : closer;
            } else {
                if (closer.closes) {
                    floor[closer.kind()] = closer.origin;
                }
                if (!closer.opens) {
                    drop(closer);
                }
                closer = closer.next;
            }
        }
        last = bottom;
        if (bottom != null) {
            bottom.next = null;
        }
    }

    private Run first(Run bottom) {
        Run run = bottom == null ? last : bottom.next;
        while (bottom == null && run != null && run.previous != null) {
            run = run.previous;
        }
        return run;
    }

    private static Run opener(Run closer, int floor) {
        Run run = closer.previous;
        while (run != null && run.origin >= floor && !run.matches(closer)) {
            run = run.previous;
        }
        return run != null && run.origin >= floor ? run : null;
    }

    private void style(Run opener, Run closer) {
        int used = opener.length >= 2 && closer.length >= 2 ? 2 : 1;
        Style style = opener.mark == '~' ? Style.STRIKE : used == 2 ? Style.STRONG : Style.EMPHASIS;
        opener.length -= used;
        int start = opener.start + opener.length;
        styled.add(start, closer.start + used, style);
        styled.add(start, start + used, Style.MARKER);
        styled.add(closer.start, closer.start + used, Style.MARKER);
        closer.start += used;
        closer.length -= used;
    }

    private static void dropIfUsedUp(Run run) {
        if (run.length == 0) {
            drop(run);
        }
    }

    private static void drop(Run run) {
        if (run.previous != null) {
            run.previous.next = run.next;
        }
        if (run.next != null) {
            run.next.previous = run.previous;
        }
    }

    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
