package org.inkstone.workspace;

import java.util.List;

import org.inkstone.export.PostPage;
import org.inkstone.text.Problem;

/**
 * A post as its page shows it.
 *
 * @param revision the revision of the document that this was made from
 * @param words of the body
 * @param problems what the page lacks, by line of the post
 */
public record PreviewContent(long revision, PostPage page, int words, List<Problem> problems) {

    public PreviewContent {
        problems = List.copyOf(problems);
    }
}
