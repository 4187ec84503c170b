package org.inkstone.workspace;

import java.util.List;
import java.util.Optional;

/**
 * What a search in the folder has found so far. Immutable.
 *
 * @param query {@link SearchQuery#NONE} before the first search
 * @param posts that hold what is looked for, newest first
 * @param searched how many posts were looked through, of {@code total}
 * @param running whether more may come
 * @param complete whether nothing was left out as too much
 * @param problem why the search ended early, one plain sentence: the pattern is wrong or takes too long
 * @param unread posts that could not be looked through
 */
public record FolderFound(SearchQuery query, List<PostMatches> posts, int searched, int total, boolean running, boolean complete,
        Optional<String> problem, List<LeftAlone> unread) {

    static final FolderFound NOTHING = new FolderFound(SearchQuery.NONE, List.of(), 0, 0, false, true, Optional.empty(),
            List.of());

    public FolderFound {
        posts = List.copyOf(posts);
        unread = List.copyOf(unread);
    }

    /** In all posts together. */
    public int matches() {
        return posts.stream().mapToInt(post -> post.matches().size()).sum();
    }

    FolderFound with(List<PostMatches> changed) {
        return new FolderFound(query, changed, searched, total, running, complete, problem, unread);
    }

    FolderFound ended() {
        return new FolderFound(query, posts, searched, total, false, complete, problem, unread);
    }
}
