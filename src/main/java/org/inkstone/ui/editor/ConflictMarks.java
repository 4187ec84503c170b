package org.inkstone.ui.editor;

import java.util.List;

import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.inkstone.document.Conflict;
import org.inkstone.text.TextRange;

/** Colours the lines of texts that met: the writer's one way, the other program's another. */
final class ConflictMarks {

    private static final String MINE = "conflict-mine";
    private static final String THEIRS = "conflict-theirs";

    private final MarkdownArea area;
    private boolean marked;

    ConflictMarks(MarkdownArea area) {
        this.area = area;
    }

    void show(List<Conflict> conflicts) {
        if (marked) {
            for (int line = 0; line < area.getParagraphs().size(); line++) {
                area.styleParagraph(line, MINE, false);
                area.styleParagraph(line, THEIRS, false);
            }
        }
        marked = !conflicts.isEmpty();
        for (Conflict conflict : conflicts) {
            switch (conflict) {
                case Conflict.FieldValue field -> mark(field.mine(), MINE);
                case Conflict.Passage passage -> {
                    mark(passage.mine(), MINE);
                    mark(passage.theirs(), THEIRS);
                }
            }
        }
    }

    private void mark(TextRange range, String style) {
        for (int line = line(range.start()); !range.isEmpty() && line <= line(range.end() - 1); line++) {
            area.styleParagraph(line, style, true);
        }
    }

    private int line(int offset) {
        return area.offsetToPosition(Math.min(offset, area.getLength()), Bias.Forward).getMajor();
    }
}
