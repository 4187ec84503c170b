package org.inkstone.workspace;

import java.util.Optional;

import org.inkstone.text.TextRange;

/** The lines around a selection that may belong to one list with it: a part of the body that begins and ends outside of all items. */
record ListRegion(Body body, TextRange range, int quotes) {

    static ListRegion around(Body body, TextRange selection) {
        TextRange lines = new TextRange(body.lineStart(selection.start()), body.lineEnd(selection.end()));
        int quotes = LineHead.of(body.lineAt(lines.start()).of(body.text())).leadingQuotes();
        ListRegion region = new ListRegion(body, lines, quotes);
        return new ListRegion(body, new TextRange(region.first(), region.last()), quotes);
    }

    String text() {
        return range.of(body.text());
    }

    ListTree tree() {
        return ListTree.of(text(), quotes);
    }

    private int first() {
        TextRange line = body.lineAt(range.start());
        Optional<TextRange> before = body.lineBefore(line);
        boolean paragraphBegins = false;
        while (!paragraphBegins && before.isPresent() && shape(before.get()) != Shape.OTHER) {
            line = before.get();
            before = body.lineBefore(line);
            paragraphBegins = shape(line) == Shape.TEXT
                    && before.map(this::shape).filter(s -> s != Shape.BLANK && s != Shape.OTHER).isEmpty();
        }
        return line.start();
    }

    private int last() {
        TextRange line = body.lineAt(range.end());
        Optional<TextRange> behind = body.lineBehind(line);
        while (behind.isPresent() && mayFollow(line, behind.get())) {
            line = behind.get();
            behind = body.lineBehind(line);
        }
        return line.end();
    }

    private boolean mayFollow(TextRange before, TextRange line) {
        return switch (shape(line)) {
            case BLANK, INDENTED, ITEM -> true;
            case TEXT -> shape(before) != Shape.BLANK;
            case OTHER -> false;
        };
    }

    private enum Shape {
        BLANK, INDENTED, ITEM,
        /** At the left margin: it continues the paragraph before it, or begins one. */
        TEXT,
        /** At the left margin, and no paragraph: a heading, a fence, a rule, or outside of the quote. */
        OTHER
    }

    private Shape shape(TextRange line) {
        String text = body.text();
        int from = RawBlocks.skipQuotes(text, line.start(), line.end(), quotes);
        if (from < 0) {
            return Shape.OTHER;
        }
        int first = Columns.skipBlanks(text, from, line.end());
        if (first == line.end()) {
            return Shape.BLANK;
        }
        if (first > from) {
            return Shape.INDENTED;
        }
        if (LineHead.isThematicBreak(text, first, line.end()) || text.charAt(first) == '#'
                || RawBlocks.fenceLength(text, first, line.end()) > 0) {
            return Shape.OTHER;
        }
        return LineHead.endOfMarker(text, first, line.end()) > 0 ? Shape.ITEM : Shape.TEXT;
    }
}
