package org.inkstone.post;

import java.time.LocalDate;

import org.inkstone.text.SourceText;

/** What a new post begins with. */
public final class PostTemplate {

    private PostTemplate() {}

    /** Title, date, summary and tags in quotes and a flow list. */
    public static SourceText newPost(String title, LocalDate date) {
        throw new UnsupportedOperationException("to be written: " + title + date);
    }
}
