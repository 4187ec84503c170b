package org.inkstone.document;

import org.inkstone.post.Post;

/**
 * A document at one moment; immutable, so workers may read it.
 *
 * @param revision rises by one with each update, also with undo and redo
 */
public record DocumentState(long revision, Post post) {

    /** The text in LF coordinates. */
    public String text() {
        return post.source().lf();
    }
}
