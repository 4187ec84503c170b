package org.inkstone.ui.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.inkstone.workspace.Excerpt;
import org.inkstone.workspace.FolderFound;
import org.inkstone.workspace.PostMatches;
import org.inkstone.workspace.Replacement;

/** What the list shows of what was found, and what of it is to be replaced: everything that the writer has not taken out. */
final class SearchViewModel {

    private final Set<Optional<Path>> folded = new HashSet<>();
    private final Set<Choice> takenOut = new HashSet<>();
    private Optional<Replacement> replacement = Optional.empty();
    private FolderFound found;

    SearchViewModel(FolderFound found) {
        this.found = found;
    }

    /** What is taken out and folded stays so while the same is looked for. */
    void show(FolderFound now) {
        if (!now.query().equals(found.query())) {
            takenOut.clear();
            folded.clear();
        }
        found = now;
    }

    /** Empty: nothing is to be replaced. */
    void replaceBy(Optional<Replacement> wanted) {
        replacement = wanted;
    }

    Optional<Replacement> replacement() {
        return replacement;
    }

    List<SearchRow> rows() {
        List<SearchRow> rows = new ArrayList<>();
        for (PostMatches post : found.posts()) {
            boolean closed = folded.contains(post.file());
            rows.add(new SearchRow.Post(post, closed));
            if (!closed) {
                rows.addAll(hits(post));
            }
        }
        return rows;
    }

    void fold(PostMatches post, boolean wanted) {
        if (wanted) {
            folded.add(post.file());
        } else {
            folded.remove(post.file());
        }
    }

    boolean isChosen(SearchRow.Hit row) {
        return !takenOut.contains(row.choice());
    }

    void choose(SearchRow.Hit row, boolean wanted) {
        if (wanted) {
            takenOut.remove(row.choice());
        } else {
            takenOut.add(row.choice());
        }
    }

    void choose(PostMatches post, boolean wanted) {
        hits(post).forEach(row -> choose(row, wanted));
    }

    /** How many of a post's matches are to be replaced. */
    long chosen(PostMatches post) {
        return hits(post).stream().filter(this::isChosen).count();
    }

    /** The posts with those of their matches that are to be replaced by something else. */
    List<PostMatches> toReplace() {
        Replacement by = replacement.orElse(null);
        if (by == null || problem().isPresent()) {
            return List.of();
        }
        List<PostMatches> chosen = new ArrayList<>();
        for (PostMatches post : found.posts()) {
            List<PostMatches.Hit> hits = hits(post).stream().filter(this::isChosen).map(SearchRow.Hit::hit)
                    .filter(hit -> by.alters(hit.match(), hit.found())).toList();
            if (!hits.isEmpty()) {
                chosen.add(post.only(hits));
            }
        }
        return chosen;
    }

    /** Why nothing can be found or replaced, one plain sentence; mostly empty. */
    Optional<String> problem() {
        return found.problem().or(() -> replacement.flatMap(by -> found.posts().stream().findFirst()
                .flatMap(post -> by.problem(post.matches().getFirst().match()))));
    }

    /** What stands above the list, for people. */
    String summary() {
        if (found.query().isEmpty()) {
            return "";
        }
        String matches = counted(found.matches(), found.complete() ? "" : "+", "match", "matches");
        String posts = counted(found.posts().size(), "", "post", "posts");
        if (found.running()) {
            return String.format(Locale.ROOT, "Searching… %,d of %,d posts", found.searched(), found.total());
        }
        return found.posts().isEmpty() ? found.problem().isPresent() ? "" : "Not found" : matches + " in " + posts;
    }

    /** That some posts could not be looked through; empty where all could. */
    String unread() {
        return switch (found.unread().size()) {
            case 0 -> "";
            case 1 -> found.unread().getFirst().name() + " could not be searched";
            default -> counted(found.unread().size(), "", "post", "posts") + " could not be searched";
        };
    }

    static String counted(long number, String more, String one, String many) {
        return String.format(Locale.ROOT, "%,d", number) + more + " " + (number == 1 && more.isEmpty() ? one : many);
    }

    private List<SearchRow.Hit> hits(PostMatches post) {
        Map<Excerpt, Integer> seen = new HashMap<>();
        List<SearchRow.Hit> rows = new ArrayList<>(post.matches().size());
        for (PostMatches.Hit hit : post.matches()) {
            int nth = seen.merge(hit.excerpt(), 1, Integer::sum);
            rows.add(new SearchRow.Hit(post, hit, new Choice(post.file(), hit.excerpt(), nth)));
        }
        return rows;
    }
}
