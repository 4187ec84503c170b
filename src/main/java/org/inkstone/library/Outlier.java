package org.inkstone.library;

import java.nio.file.Path;
import java.util.List;

/**
 * Something that a few posts do otherwise than most.
 *
 * @param sentence with figures, without a full stop, e.g. "2 of 41 posts write the date without quotes"
 * @param files those posts, absolute, by name
 */
public record Outlier(String sentence, List<Path> files) {

    public Outlier {
        files = List.copyOf(files);
    }
}
