package org.inkstone.ui.posts;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inkstone.library.Library;
import org.inkstone.library.PostSummary;

/** What the list shows: the posts of a library that pass a filter and hold the searched words, under the years they belong to. */
final class PostListViewModel {

    /** A line of the list. */
    sealed interface Row {

        record Year(String name) implements Row {}

        record Entry(PostSummary post) implements Row {}
    }

    /** Which posts are wanted. */
    sealed interface Filter {

        record All() implements Filter {}

        record Drafts() implements Filter {}

        record Tag(String name) implements Filter {}
    }

    private Library library;
    private Filter filter = new Filter.All();
    private String query = "";

    void setLibrary(Library library) {
        this.library = library;
        if (filter instanceof Filter.Tag tag && !library.tags().containsKey(tag.name())) {
            filter = new Filter.All();
        }
    }

    void setFilter(Filter filter) {
        this.filter = filter;
    }

    Filter filter() {
        return filter;
    }

    void setQuery(String query) {
        this.query = query;
    }

    int count() {
        return library == null ? 0 : library.posts().size();
    }

    long drafts() {
        return library == null ? 0 : library.posts().stream().filter(PostSummary::draft).count();
    }

    /** The tag that most posts carry: the one worth a chip of its own. */
    Optional<String> mostUsedTag() {
        return library == null ? Optional.empty() : library.tags().keySet().stream().findFirst();
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (library == null) {
            return rows;
        }
        String[] words = folded(query).strip().split("\\s+");
        String year = "";
        for (PostSummary post : library.posts()) {
            if (!passes(post) || !holds(post, words)) {
                continue;
            }
            String own = post.date().map(d -> String.valueOf(d.getYear())).orElse("No date");
            if (!own.equals(year)) {
                rows.add(new Row.Year(own));
                year = own;
            }
            rows.add(new Row.Entry(post));
        }
        return rows;
    }

    /** The file's path in the folder, for a tooltip. */
    String place(Path file) {
        return library.folder().relativize(file).toString();
    }

    private boolean passes(PostSummary post) {
        return switch (filter) {
            case Filter.All all -> true;
            case Filter.Drafts drafts -> post.draft();
            case Filter.Tag tag -> post.tags().contains(tag.name());
        };
    }

    private static boolean holds(PostSummary post, String[] words) {
        String text = folded(
                post.title() + " " + String.join(" ", post.tags()) + " " + post.summary() + " " + post.file().getFileName());
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Without case and accents: who searches for "uber" finds "Über". */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "").toLowerCase(Locale.ROOT);
    }
}
