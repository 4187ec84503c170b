package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.text.TextRange;

/**
 * Highlights Markdown source line by line, for an editor that styles only the lines that changed: the style of a line follows from its
 * own text and the {@link State} in which the line before ended. Lines are given without their line end.
 */
public final class LineHighlighter {

    /** How a run of characters looks. */
    public enum Style {
        /** {@code #}, {@code **}, {@code >}, {@code -}, fences, link brackets: dimmed. */
        MARKER, HEADING_1, HEADING_2, HEADING_3, HEADING_4, STRONG, EMPHASIS, STRIKE, QUOTE, CODE, CODE_BLOCK, LINK_TEXT, LINK_TARGET, HTML,
        /** The two blanks or backslash of a hard line break at a line's end. */
        HARD_BREAK, FRONT_MATTER, FRONT_MATTER_KEY
    }

    /** A run of characters of one line with its styles; runs are ordered and disjoint, what lies between them is plain. */
    public record Span(TextRange range, List<Style> styles) {

        public Span {
            styles = List.copyOf(styles);
        }
    }

    /**
     * What a line hands on to the next. Equal states highlight equal texts equally: an editor may stop where the state after a line is
     * what it was before the edit.
     *
     * @param kind what the next line is inside of
     * @param fence for {@code FENCED_CODE} the opening fence's characters, or the shortcode that ends the code, with a {@code >} before them
     *        if it stands in a quote; the closing fence for {@code FRONT_MATTER}; else empty
     * @param inList whether an indented line would continue a list item instead of being a code block
     */
    public record State(Kind kind, String fence, boolean inList) {

        public enum Kind {
            /** The first line of the file, which may open front matter. */
            START, BODY, PARAGRAPH, FRONT_MATTER, FENCED_CODE, HTML_COMMENT
        }

        public static final State START = new State(Kind.START, "", false);
        public static final State BODY = new State(Kind.BODY, "", false);
    }

    /** @param spans of the line; @param after the state in which the next line begins */
    public record Highlighted(List<Span> spans, State after) {

        public Highlighted {
            spans = List.copyOf(spans);
        }
    }

    private static final int LONGEST_LINE = 20_000;

    private LineHighlighter() {}

    /** Highlights one line. Linear in the line's length; a line over 20,000 characters is left plain. */
    public static Highlighted highlight(String line, State before) {
        if (line.length() > LONGEST_LINE) {
            State.Kind kind = before.kind() == State.Kind.START ? State.Kind.PARAGRAPH : before.kind();
            return new Highlighted(List.of(), new State(kind, before.fence(), before.inList()));
        }
        StyledLine styled = new StyledLine(line);
        State after = new BlockHighlighting(styled, before).highlight();
        return new Highlighted(styled.spans(), after);
    }

    /** The state behind each line of {@code text}, in LF coordinates; reads the whole text. */
    public static List<State> states(String text) {
        List<State> states = new ArrayList<>();
        State state = State.START;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            State after = highlight(text.substring(start, end), state).after();
            // Most lines end in the state of the line before: one object for all of these.
            state = after.equals(state) ? state : after;
            states.add(state);
            start = end + 1;
        }
        return states;
    }
}
