package org.inkstone.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.text.TextRange;
import org.inkstone.workspace.Match;
import org.inkstone.workspace.OpenPost;
import org.inkstone.workspace.PostMatches;
import org.inkstone.workspace.Workspace;

/** Leads to what was found in all posts, opening the post where it is another one. */
final class MatchActions {

    private final Workspace workspace;
    private final Runnable begin;
    private final Consumer<TextRange> reveal;
    /** The match that is to be shown as soon as its post is open. */
    private Optional<Awaited> awaited = Optional.empty();

    /** A place in a post that is not open yet. */
    private record Awaited(Optional<Path> file, TextRange range) {}

    /**
     * @param begin is run before the writer goes elsewhere
     * @param reveal shows a range of the open post
     */
    MatchActions(Workspace workspace, Runnable begin, Consumer<TextRange> reveal) {
        this.workspace = workspace;
        this.begin = begin;
        this.reveal = reveal;
    }

    void open(PostMatches found, Match match) {
        begin.run();
        if (workspace.openPost().map(OpenPost::file).filter(found.file()::equals).isPresent()) {
            workspace.openPost().ifPresent(post -> reveal(post, match.range()));
        } else {
            awaited = Optional.of(new Awaited(found.file(), match.range()));
            found.file().ifPresent(workspace::openPost);
        }
    }

    /** Another post is in sight. */
    void opened(OpenPost post) {
        awaited.filter(match -> post.file().equals(match.file())).ifPresent(match -> reveal(post, match.range()));
        awaited = Optional.empty();
    }

    /** The text may be shorter than it was. */
    private void reveal(OpenPost post, TextRange range) {
        int length = post.document().state().text().length();
        reveal.accept(new TextRange(Math.min(range.start(), length), Math.min(range.end(), length)));
    }
}
