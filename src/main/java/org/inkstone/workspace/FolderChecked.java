package org.inkstone.workspace;

import java.util.List;

/**
 * What was found in the posts of a folder so far.
 *
 * @param posts in which something was found, in the order of the list of posts
 * @param checked how many were looked at
 * @param total how many there are
 * @param unread names of those that cannot be read
 */
public record FolderChecked(List<CheckedPost> posts, int checked, int total, boolean running, List<String> unread) {

    public static final FolderChecked NOTHING = new FolderChecked(List.of(), 0, 0, false, List.of());

    public FolderChecked {
        posts = List.copyOf(posts);
        unread = List.copyOf(unread);
    }

    /** Whether somebody has asked at all. */
    public boolean isAsked() {
        return total > 0;
    }

    public int findings() {
        return posts.stream().mapToInt(post -> post.findings().size()).sum();
    }
}
