package org.inkstone.workspace;

import java.util.List;
import java.util.Optional;

import org.inkstone.document.DocumentState;
import org.inkstone.post.FrontMatter;
import org.inkstone.post.Post;
import org.inkstone.text.ChangeSet;

/** What replacing would do to the open post, to be looked at before it happens. */
public sealed interface ReplacePreview {

    /**
     * @param state the text that the matches are of
     * @param matches that would change, each with {@code replacement}
     * @param changes the same as one edit
     * @param warning that the front matter could not be read any more, one plain sentence; mostly empty
     */
    record Ready(DocumentState state, List<Match> matches, Replacement replacement, ChangeSet changes,
            Optional<String> warning) implements ReplacePreview {}

    /** @param sentence why nothing can be replaced */
    record Failed(String sentence) implements ReplacePreview {}

    /** Works it out. Any thread; takes as long as a search does. */
    static ReplacePreview of(DocumentState state, SearchQuery query, Replacement replacement, Patience patience) {
        return switch (new TextSearch(query).in(state.text(), Integer.MAX_VALUE, patience)) {
            case SearchResult.Failed failed -> new Failed(failed.sentence());
            case SearchResult.Found found -> of(state, found.matches(), replacement);
        };
    }

    private static ReplacePreview of(DocumentState state, List<Match> found, Replacement replacement) {
        Optional<String> problem = found.stream().findFirst().flatMap(replacement::problem);
        if (problem.isPresent()) {
            return new Failed(problem.get());
        }
        String lf = state.text();
        List<Match> matches = found.stream().filter(match -> replacement.alters(match, match.range().of(state.text()))).toList();
        ChangeSet changes = replacement.changes(matches);
        return new Ready(state, matches, replacement, changes, warning(state.post(), changes));
    }

    /** That the front matter of {@code post} could be read, and after {@code changes} no more. */
    static Optional<String> warning(Post post, ChangeSet changes) {
        if (!(post.frontMatter() instanceof FrontMatter.Parsed)) {
            return Optional.empty();
        }
        return switch (post.after(post.source().edited(changes), changes).frontMatter()) {
            case FrontMatter.Parsed parsed -> Optional.empty();
            case FrontMatter.Absent absent -> Optional.of("Then the post would have no front matter: its fences would be gone.");
            case FrontMatter.Malformed malformed ->
                Optional.of("Then the front matter could not be read: " + malformed.problems().getFirst().located());
        };
    }
}
