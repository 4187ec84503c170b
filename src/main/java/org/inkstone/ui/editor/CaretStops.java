package org.inkstone.ui.editor;

import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.inkstone.text.Graphemes;
import org.inkstone.text.ReadingDirection;
import org.inkstone.text.TextRange;
import org.inkstone.text.WordStops;

/** Where the caret may stand in the control's text: between what a reader sees as characters, and at the ends of lines. */
final class CaretStops {

    private final MarkdownArea area;

    CaretStops(MarkdownArea area) {
        this.area = area;
    }

    int next(int offset) {
        Position at = position(offset);
        String line = line(at);
        return at.getMinor() < line.length()
                ? offset - at.getMinor() + Graphemes.next(line, at.getMinor())
                : Math.min(area.getLength(), offset + 1);
    }

    int previous(int offset) {
        Position at = position(offset);
        return at.getMinor() > 0
                ? offset - at.getMinor() + Graphemes.previous(line(at), at.getMinor())
                : Math.max(0, offset - 1);
    }

    int nextWord(int offset) {
        Position at = position(offset);
        String line = line(at);
        return at.getMinor() < line.length()
                ? offset - at.getMinor() + WordStops.next(line, at.getMinor())
                : Math.min(area.getLength(), offset + 1);
    }

    int previousWord(int offset) {
        Position at = position(offset);
        return at.getMinor() > 0
                ? offset - at.getMinor() + WordStops.previous(line(at), at.getMinor())
                : Math.max(0, offset - 1);
    }

    TextRange word(int offset) {
        Position at = position(offset);
        return WordStops.around(line(at), at.getMinor()).shiftedBy(offset - at.getMinor());
    }

    /** {@code offset}, or the end of the character that it lies in; the end of a long line where it lies in what is not shown of it. */
    int ceiling(int offset) {
        Position at = position(Math.clamp(offset, 0, area.getLength()));
        String line = line(at);
        int start = at.toOffset() - at.getMinor();
        return start + (isHidden(at, line) ? line.length() : Graphemes.ceiling(line, at.getMinor()));
    }

    /** {@code offset}, or the end of what is shown of the begin of a long line, where {@code offset} lies behind that. */
    int shown(int offset) {
        Position at = position(offset);
        String line = line(at);
        return isHidden(at, line) ? offset - at.getMinor() + LongLine.begin(line) : offset;
    }

    private boolean isHidden(Position at, String line) {
        return area.isShortened(at.getMajor()) && at.getMinor() > LongLine.begin(line) && at.getMinor() < line.length();
    }

    /** Whether the line of {@code offset} runs from right to left. */
    boolean isRightToLeft(int offset) {
        return ReadingDirection.isRightToLeft(line(position(offset)));
    }

    private Position position(int offset) {
        return area.offsetToPosition(offset, Bias.Forward);
    }

    private String line(Position at) {
        return area.getParagraph(at.getMajor()).getText();
    }
}
