package org.inkstone.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.inkstone.text.LineIndex;
import org.inkstone.text.Problem;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.Match;
import org.inkstone.workspace.OpenPost;
import org.inkstone.workspace.PostMatches;
import org.inkstone.workspace.Workspace;

/** Leads to places in all posts, opening the post where it is another one. */
final class MatchActions {

    private final Workspace workspace;
    private final Runnable begin;
    private final Consumer<TextRange> reveal;
    /** The place that is to be shown as soon as its post is open. */
    private Optional<Awaited> awaited = Optional.empty();

    /**
     * A place in a post that is not open yet.
     *
     * @param place finds it in the post's text
     */
    private record Awaited(Optional<Path> file, Function<String, TextRange> place) {}

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
        // The text may be shorter than it was.
        open(found.file(), text -> new TextRange(Math.min(match.range().start(), text.length()),
                Math.min(match.range().end(), text.length())));
    }

    /** Leads to what is wrong in a post of the folder. */
    void open(Path file, Problem problem) {
        open(Optional.of(file), text -> {
            LineIndex lines = LineIndex.of(text);
            int line = Math.min(problem.line(), lines.lineCount());
            return TextRange.at(Math.min(lines.start(line) + problem.column() - 1, lines.end(line)));
        });
    }

    private void open(Optional<Path> file, Function<String, TextRange> place) {
        begin.run();
        if (workspace.openPost().map(OpenPost::file).filter(file::equals).isPresent()) {
            workspace.openPost().ifPresent(post -> reveal(post, place));
        } else {
            awaited = Optional.of(new Awaited(file, place));
            file.ifPresent(workspace::openPost);
        }
    }

    /** Another post is in sight. */
    void opened(OpenPost post) {
        awaited.filter(match -> post.file().equals(match.file())).ifPresent(match -> reveal(post, match.place()));
        awaited = Optional.empty();
    }

    private void reveal(OpenPost post, Function<String, TextRange> place) {
        reveal.accept(place.apply(post.document().state().text()));
    }
}
