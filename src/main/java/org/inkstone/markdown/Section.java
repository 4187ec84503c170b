package org.inkstone.markdown;

import org.inkstone.text.TextRange;

/**
 * A heading that stands in no quote, list or footnote, and with it the text below it.
 *
 * @param level 1 to 6
 * @param title the heading's plain text
 * @param head the heading's line, or its lines, without the last line end; in LF coordinates of the whole text
 */
public record Section(int level, String title, TextRange head) {

    Section shiftedBy(int delta) {
        return delta == 0 ? this : new Section(level, title, head.shiftedBy(delta));
    }
}
