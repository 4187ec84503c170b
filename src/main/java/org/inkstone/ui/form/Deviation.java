package org.inkstone.ui.form;

import java.util.List;

/**
 * Something that a few posts do otherwise than the others of the folder.
 *
 * @param sentence e.g. "2 of 41 posts write the date without quotes."
 * @param posts what the few are called, at least one
 * @param openFirst opens the first of them
 */
public record Deviation(String sentence, List<String> posts, Runnable openFirst) {

    public Deviation {
        posts = List.copyOf(posts);
    }
}
