package org.inkstone.ui.editor;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** Dims the lines in sight that do not belong to the paragraph with the caret: the lines around it up to the next blank ones. */
final class Dimming {

    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    /** Characters; a longer line is not blank, and its text not worth being put together to see that. */
    private static final int LONGEST_BLANK = 200;

    private final MarkdownArea area;
    private boolean on;
    private int first;
    private int last;

    Dimming(MarkdownArea area) {
        this.area = area;
    }

    /** Finds the paragraph, as far as it is in sight. */
    void look(boolean wanted) {
        on = wanted;
        if (on) {
            int caret = area.getCurrentParagraph();
            int top = area.firstVisibleParToAllParIndex();
            int bottom = area.lastVisibleParToAllParIndex();
            first = caret;
            last = caret;
            while (!isBlank(caret) && first > 0 && first > top && !isBlank(first - 1)) {
                first--;
            }
            while (!isBlank(caret) && last < bottom && last + 1 < area.getParagraphs().size() && !isBlank(last + 1)) {
                last++;
            }
        }
    }

    void show(int line, Region box) {
        boolean wanted = on && (line < first || line > last);
        if (box.getPseudoClassStates().contains(DIMMED) != wanted) {
            box.pseudoClassStateChanged(DIMMED, wanted);
            // In this very frame: a line that comes into sight would be dark for a moment.
            box.applyCss();
        }
    }

    private boolean isBlank(int line) {
        return area.getParagraphLength(line) <= LONGEST_BLANK && area.getParagraph(line).getText().isBlank();
    }
}
