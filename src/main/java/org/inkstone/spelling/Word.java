package org.inkstone.spelling;

import java.util.List;

import org.inkstone.text.TextRange;

/**
 * A word as it stands in a line.
 *
 * @param letters what stands there without the markup inside it, as in {@code un**believ**able}
 * @param parts where: one range, or more where markup is inside; together as long as {@code letters}
 */
record Word(String letters, List<TextRange> parts) {

    Word {
        parts = List.copyOf(parts);
    }
}
