package org.inkstone.workspace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.document.DocumentState;
import org.inkstone.files.ContentHash;
import org.inkstone.text.SourceText;

/** Looks through posts, one after the other. Belongs to the search worker while it runs; blocks on the disk. */
final class FolderScan {

    /** What is found is told this often, and others who search may come between. */
    private static final Duration SLICE = Duration.ofMillis(60);

    private final PostFiles files;
    private final TextSearch search;
    private final List<Source> sources;
    private final Patience patience;
    private int next;
    private int room = TextSearch.SHOWN;

    /**
     * A post to look through.
     *
     * @param state of the open post, which may differ from its file
     */
    record Source(Optional<Path> file, String title, Optional<DocumentState> state) {

        String name() {
            return file.map(f -> f.getFileName().toString()).orElse(title);
        }
    }

    /** What was found in some of the posts. */
    record Slice(List<PostMatches> posts, List<LeftAlone> unread, int searched, boolean complete, Optional<String> problem) {}

    FolderScan(PostFiles files, SearchQuery query, List<Source> sources, Patience patience) {
        this.files = files;
        this.search = new TextSearch(query);
        this.sources = sources;
        this.patience = patience;
    }

    void cancel() {
        patience.cancel();
    }

    /** Whether it looks through this very text. */
    boolean holds(DocumentState state) {
        return sources.stream().anyMatch(source -> source.state().filter(s -> s == state).isPresent());
    }

    /** Looks through as many of the posts that are left as a moment allows, one at least. */
    Slice slice() {
        List<PostMatches> found = new ArrayList<>();
        List<LeftAlone> unread = new ArrayList<>();
        Optional<String> problem = search.problem();
        boolean complete = true;
        long end = System.nanoTime() + SLICE.toNanos();
        while (next < sources.size() && problem.isEmpty() && complete && !patience.cancelled()) {
            Source source = sources.get(next++);
            switch (text(source)) {
                case Text.Unread nothing -> unread.add(new LeftAlone(source.name(), nothing.reason()));
                case Text.Read read -> {
                    switch (search(read.source().lf())) {
                        case SearchResult.Failed failed ->
                            problem = Optional.of("In “" + source.title() + "”: " + failed.sentence());
                        case SearchResult.Found hits -> {
                            matches(source, read, hits).ifPresent(found::add);
                            room -= hits.matches().size();
                            complete = hits.complete();
                        }
                    }
                }
            }
            if (System.nanoTime() > end) {
                break;
            }
        }
        return new Slice(found, unread, next, complete, problem);
    }

    private sealed interface Text {

        record Read(SourceText source, ContentHash hash) implements Text {}

        record Unread(String reason) implements Text {}
    }

    private Text text(Source source) {
        if (source.state().isPresent()) {
            SourceText text = source.state().get().post().source();
            return new Text.Read(text, ContentHash.of(text.encode()));
        }
        return switch (files.load(source.file().orElseThrow())) {
            case LoadResult.Refused refused -> new Text.Unread(refused.reason());
            case LoadResult.Loaded loaded -> new Text.Read(loaded.source(), loaded.hash());
        };
    }

    private SearchResult search(String lf) {
        patience.again();
        return search.in(lf, room, patience);
    }

    private static Optional<PostMatches> matches(Source source, Text.Read read, SearchResult.Found found) {
        String lf = read.source().lf();
        List<PostMatches.Hit> hits = found.matches().stream()
                .map(match -> new PostMatches.Hit(match, match.range().of(lf), Excerpt.of(lf, match.range()))).toList();
        return hits.isEmpty()
                ? Optional.empty()
                : Optional.of(new PostMatches(source.file(), source.title(), read.hash(), hits));
    }
}
