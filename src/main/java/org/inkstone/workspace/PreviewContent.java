package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.List;

import org.inkstone.export.PostPage;
import org.inkstone.export.Theme;
import org.inkstone.export.Trust;
import org.inkstone.post.Post;
import org.inkstone.text.Problem;

/**
 * A post as its page shows it.
 *
 * @param revision the revision of the document that this was made from
 * @param root the blog's folder, in which its images lie
 * @param file the post, in {@code root}, also if it is not there yet
 * @param post what this was made from
 * @param trust what its blog is allowed
 * @param theme in which it is shown
 * @param problems what the page lacks, by line of the post
 */
public record PreviewContent(long revision, Path root, Path file, Post post, Trust trust, PostPage page, Theme theme,
        List<Problem> problems) {

    public PreviewContent {
        problems = List.copyOf(problems);
    }
}
