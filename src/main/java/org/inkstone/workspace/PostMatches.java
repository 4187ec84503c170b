package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.inkstone.files.ContentHash;

/**
 * What was found in one post of the folder.
 *
 * @param file empty for the open post while it has none
 * @param hash of the post's bytes, for the open post of those that saving it would write
 * @param matches in the order of the text; not empty
 */
public record PostMatches(Optional<Path> file, String title, ContentHash hash, List<Hit> matches) {

    /**
     * A match with the words around it.
     *
     * @param found what was matched, as it is
     */
    public record Hit(Match match, String found, Excerpt excerpt) {}

    public PostMatches {
        matches = List.copyOf(matches);
    }

    /** The same post with only some of its matches. */
    public PostMatches only(List<Hit> chosen) {
        return new PostMatches(file, title, hash, chosen);
    }
}
