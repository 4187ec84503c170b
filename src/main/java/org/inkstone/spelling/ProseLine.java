package org.inkstone.spelling;

import java.util.List;

import org.inkstone.markdown.LineHighlighter.Span;

/** One line of Markdown with what is no prose, and so cannot be misspelt, covered. */
final class ProseLine {

    /** Stands for what is no prose; a word that touches it is a part of it, as the s in {@code `String`s}. */
    static final char COVER = '\uFFFC';

    private final List<Span> spans;
    private final StringBuilder covered;
    private final Enclosure after;

    /** @param spans the line's, from the highlighter */
    ProseLine(String line, List<Span> spans, Enclosure before) {
        this.spans = spans;
        covered = new StringBuilder(line);
        spans.stream().filter(ProseLine::isNoProse).forEach(span -> cover(covered, span.range().start(), span.range().end()));
        after = before.cover(covered, COVER);
    }

    /** What the next line begins inside of. */
    Enclosure after() {
        return after;
    }

    /** In the order of the line; not those that no dictionary could know, such as {@code iPhone}, {@code B2B} and {@code HTML}. */
    List<Word> words() {
        return new Prose(covered, spans).words();
    }

    static boolean isNoProse(Span span) {
        return span.styles().stream().anyMatch(style -> switch (style) {
            case CODE, CODE_BLOCK, LINK_TARGET, FRONT_MATTER, FRONT_MATTER_KEY -> true;
            default -> false;
        });
    }

    static void cover(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, COVER);
        }
    }
}
