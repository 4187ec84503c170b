package org.inkstone.ui.editor;

import java.util.List;

/** Marks on parts of lines, over their highlighting. They move along with edits of their line; one whose text is edited goes. */
final class LineMarks {

    /**
     * What the marks are about; each layer is shown and cleared by itself. Those of the spell check and of the checks before publishing are
     * drawn over the text, since there may be one a word and each style of its own makes a key in the line slower; those of a search are
     * styles of the text.
     */
    enum Layer {
        SPELLING, FINDINGS, MATCHES
    }

    /**
     * @param start column in the line, counted from 0
     * @param end the column behind it
     */
    record Mark(int start, int end, String styleClass) {

        /** Where it is after {@code removed} characters at {@code column} have given way to {@code inserted}; null where it is touched. */
        Mark after(int column, int removed, int inserted) {
            if (end <= column && (end < column || removed > 0 || inserted == 0)) {
                return this;
            }
            boolean behind = start >= column + removed && (start > column + removed || removed > 0 || inserted == 0);
            return behind ? new Mark(start + inserted - removed, end + inserted - removed, styleClass) : null;
        }
    }

    private final HighlightedLines lines;

    LineMarks(HighlightedLines lines) {
        this.lines = lines;
    }

    /**
     * @param line counted from 0; one that is not there is passed over
     * @param marks in the order of the line; they take the place of those that the layer had there
     */
    void show(Layer layer, int line, List<Mark> marks) {
        lines.mark(layer, line, marks);
    }

    void clear(Layer layer) {
        lines.unmark(layer);
    }
}
