package org.inkstone.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.files.ContentHash;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.Excerpt;
import org.inkstone.workspace.FolderFound;
import org.inkstone.workspace.LeftAlone;
import org.inkstone.workspace.Match;
import org.inkstone.workspace.PostMatches;
import org.inkstone.workspace.Replacement;
import org.inkstone.workspace.SearchQuery;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {

    private static final SearchQuery QUERY = new SearchQuery("a", false, false, false);

    private final SearchViewModel model = new SearchViewModel(found());

    @Test
    void replacesAllThatIsNotTakenOut() {
        model.show(found(post("one", "a b a b"), post("two", "a")));
        model.replaceBy(Optional.of(new Replacement("x", QUERY)));
        model.choose((SearchRow.Hit) model.rows().get(2), false);
        assertThat(chosen()).containsExactly("one 0", "two 0");
        model.choose(model.rows().getLast().post(), false);
        assertThat(chosen()).containsExactly("one 0");
        model.choose(model.rows().getFirst().post(), true);
        assertThat(chosen()).containsExactly("one 0", "one 4");
    }

    /** What looks the same is told apart by its order, so that writing on in the open post brings nothing in that was taken out. */
    @Test
    void whatIsTakenOutStaysSoWhenItsPostIsSearchedAnew() {
        model.show(found(post("one", "a\na\na")));
        model.replaceBy(Optional.of(new Replacement("x", QUERY)));
        model.choose((SearchRow.Hit) model.rows().get(2), false);
        assertThat(chosen()).containsExactly("one 0", "one 4");
        model.show(found(post("one", "new line\na\na\na")));
        assertThat(chosen()).containsExactly("one 9", "one 13");
        model.show(new FolderFound(new SearchQuery("A", false, false, false), List.of(post("one", "a\na\na")), 1, 1, false, true,
                Optional.empty(), List.of()));
        assertThat(chosen()).as("something else is looked for").hasSize(3);
    }

    @Test
    void replacesNothingByItself() {
        model.show(found(post("one", "a A")));
        model.replaceBy(Optional.of(new Replacement("A", QUERY)));
        assertThat(chosen()).containsExactly("one 0");
        model.replaceBy(Optional.empty());
        assertThat(model.toReplace()).isEmpty();
    }

    @Test
    void foldsThePostsThatTheWriterFolds() {
        model.show(found(post("one", "a a"), post("two", "a")));
        assertThat(model.rows()).hasSize(5);
        model.fold(model.rows().getFirst().post(), true);
        assertThat(model.rows()).hasSize(3);
        model.replaceBy(Optional.of(new Replacement("x", QUERY)));
        assertThat(chosen()).as("what is folded is not taken out").hasSize(3);
    }

    @Test
    void saysHowMuchThereIs() {
        assertThat(model.summary()).isEqualTo("Not found");
        model.show(found(post("one", "a"), post("two", "a a")));
        assertThat(model.summary()).isEqualTo("3 matches in 2 posts");
        model.show(new FolderFound(QUERY, List.of(post("one", "a")), 1, 1_200, true, true, Optional.empty(), List.of()));
        assertThat(model.summary()).isEqualTo("Searching… 1 of 1,200 posts");
        model.show(new FolderFound(QUERY, List.of(post("one", "a")), 1, 9, false, false, Optional.empty(),
                List.of(new LeftAlone("b.md", "It is no text."))));
        assertThat(model.summary()).isEqualTo("1+ matches in 1 post");
        assertThat(model.unread()).isEqualTo("b.md could not be searched");
    }

    private List<String> chosen() {
        return model.toReplace().stream()
                .flatMap(post -> post.matches().stream().map(hit -> post.title() + " " + hit.match().range().start())).toList();
    }

    private static FolderFound found(PostMatches... posts) {
        return new FolderFound(QUERY, List.of(posts), posts.length, posts.length, false, true, Optional.empty(), List.of());
    }

    private static PostMatches post(String name, String text) {
        List<PostMatches.Hit> hits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.regionMatches(true, i, "a", 0, 1)) {
                TextRange range = new TextRange(i, i + 1);
                hits.add(new PostMatches.Hit(new Match(range, 0, Optional.empty()), range.of(text), Excerpt.of(text, range)));
            }
        }
        return new PostMatches(Optional.of(Path.of(name + ".md")), name, ContentHash.of(text.getBytes()), hits);
    }
}
