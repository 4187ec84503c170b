package org.inkstone.spelling;

import java.util.List;

import org.inkstone.text.TextRange;

/**
 * What is misspelt in one line.
 *
 * @param range the line without its end, in the coordinates of the text that was checked
 * @param text of the line
 * @param misspellings ordered, in the same coordinates
 */
public record LineSpelling(TextRange range, String text, List<Misspelling> misspellings) {

    public LineSpelling {
        misspellings = List.copyOf(misspellings);
    }
}
