package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.inkstone.store.Version;
import org.inkstone.store.VersionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding and replacing in the open post. */
class SearchTest {

    private static final SearchQuery ONE = words("one");

    @TempDir
    private Path temp;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(temp, Desk.NEVER);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void findsInTheWholePostWithWhatIsNotSaved() throws IOException {
        desk.open(desk.write("one.md", Desk.POST));
        desk.typeAtEnd("One more.");
        assertThat(find(ONE)).extracting(match -> match.range().of(desk.text())).containsExactly("One", "One");
    }

    @Test
    void answersOnlyTheNewestQuestion() throws IOException {
        desk.open(desk.write("one.md", Desk.POST));
        List<String> answered = new ArrayList<>();
        for (String wanted : List.of("t", "te", "tex", "text")) {
            desk.workspace.search().find(words(wanted), answer -> answered.add(wanted));
        }
        desk.until(() -> !answered.isEmpty());
        desk.settle();
        assertThat(answered).containsExactly("text");
    }

    /** A pattern that is out of hand neither holds up what is asked next nor the saving. */
    @Test
    void lettingGoOfAPatternThatIsOutOfHandFreesTheWorker() throws IOException {
        Path file = desk.write("one.md", Desk.POST + "a".repeat(50_000) + "!\n");
        desk.open(file);
        List<Search.Answer> slow = new ArrayList<>();
        desk.workspace.search().find(pattern("(a+)+$"), slow::add);
        desk.typeAtEnd("One more.");
        desk.save();
        assertThat(file).content().endsWith("One more.");
        assertThat(find(ONE)).hasSize(2);
        assertThat(slow).isEmpty();
    }

    @Test
    void saysSoWhenAPatternTakesTooLong() throws IOException {
        desk.open(desk.write("one.md", Desk.POST + "a".repeat(50_000) + "!\n"));
        AtomicReference<SearchResult> result = new AtomicReference<>();
        desk.workspace.search().find(pattern("(a+)+$"), answer -> result.set(answer.result()));
        desk.until(() -> result.get() != null);
        assertThat(result.get()).isInstanceOfSatisfying(SearchResult.Failed.class,
                failed -> assertThat(failed.sentence()).startsWith("This pattern takes too long here."));
    }

    @Test
    void replacesAllAsOneStepAndKeepsTheTextBeforeAsAVersion() throws IOException {
        byte[] before = ("\uFEFF" + Desk.POST.replace("\n", "\r\n") + "One\r\none\r\n").getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(desk.write("one.md", ""), before);
        desk.open(file);
        ReplacePreview.Ready preview = preview(ONE, "two");
        assertThat(preview.matches()).hasSize(3);
        assertThat(preview.warning()).isEmpty();
        assertThat(desk.text()).as("the preview changes nothing").contains("One");
        desk.workspace.search().replace(preview);
        desk.save();
        assertThat(file).hasContent("\uFEFF" + Desk.POST.replace("One", "two").replace("\n", "\r\n") + "two\r\ntwo\r\n");
        AtomicReference<List<Version>> versions = new AtomicReference<>(List.of());
        desk.workspace.history().versions(versions::set);
        desk.until(() -> !versions.get().isEmpty());
        assertThat(versions.get()).extracting(Version::kind).contains(VersionKind.BEFORE_CHANGE);

        desk.post().document().undo();
        desk.save();
        assertThat(file).hasBinaryContent(before);
        assertThat(desk.post().document().canUndo()).isFalse();
    }

    @Test
    void aLineBreakThatIsPutInIsOneOfThePost() throws IOException {
        Path file = desk.write("one.md", "a, b, c\r\nd\r\n");
        desk.open(file);
        SearchQuery query = pattern(", ");
        desk.workspace.search().replace(preview(query, "\\n"));
        desk.save();
        assertThat(file).hasContent("a\r\nb\r\nc\r\nd\r\n");
    }

    @Test
    void warnsWhereTheFrontMatterCouldNotBeReadAnyMore() throws IOException {
        desk.open(desk.write("one.md", Desk.POST));
        assertThat(preview(words("title: \"One\""), "title: \"One").warning().orElseThrow())
                .startsWith("Then the front matter could not be read: line 3, column ");
        assertThat(preview(words("---"), "***").warning())
                .contains("Then the post would have no front matter: its fences would be gone.");
        assertThat(preview(words("Text"), "Words").warning()).isEmpty();
        assertThat(preview(words("One"), "Two").warning()).isEmpty();
    }

    @Test
    void aPreviewThatIsOldChangesNothing() throws IOException {
        desk.open(desk.write("one.md", Desk.POST));
        ReplacePreview.Ready preview = preview(ONE, "two");
        desk.typeAtEnd("x");
        String text = desk.text();
        desk.workspace.search().replace(preview);
        assertThat(desk.text()).isEqualTo(text);
    }

    @Test
    void leavesOutWhatWouldStayTheSame() throws IOException {
        desk.open(desk.write("one.md", "one One ONE\n"));
        ReplacePreview.Ready preview = preview(ONE, "One");
        assertThat(preview.matches()).extracting(match -> match.range().start()).containsExactly(0, 8);
        desk.workspace.search().replace(preview(ONE, "One"));
        assertThat(desk.text()).isEqualTo("One One One\n");
        desk.workspace.search().replace(preview(ONE, "One"));
        desk.post().document().undo();
        assertThat(desk.text()).isEqualTo("one One ONE\n");
    }

    @Test
    void saysWhyNothingCanBeReplaced() throws IOException {
        desk.open(desk.write("one.md", "one\n"));
        assertThat(failure(pattern("(one"), "x")).startsWith("The pattern is not right");
        assertThat(failure(pattern("one"), "$1")).startsWith("The pattern has no group 1");
    }

    @Test
    void replacesOneMatchAsAStepOfItsOwn() throws IOException {
        desk.open(desk.write("one.md", "one two\n"));
        SearchQuery query = pattern("(\\w+) (\\w+)");
        AtomicReference<Search.Answer> answer = new AtomicReference<>();
        desk.workspace.search().find(query, answer::set);
        desk.until(() -> answer.get() != null);
        Match match = ((SearchResult.Found) answer.get().result()).matches().getFirst();
        Replacement swapped = new Replacement("$2 $1", query);
        assertThat(desk.workspace.search().replace(answer.get().state(), match, swapped)).isPresent();
        assertThat(desk.text()).isEqualTo("two one\n");
        assertThat(desk.workspace.search().replace(answer.get().state(), match, swapped)).as("the text has changed").isEmpty();
        desk.post().document().undo();
        assertThat(desk.text()).isEqualTo("one two\n");
    }

    private List<Match> find(SearchQuery query) {
        AtomicReference<Optional<SearchResult>> result = new AtomicReference<>(Optional.empty());
        desk.workspace.search().find(query, answer -> result.set(Optional.of(answer.result())));
        desk.until(() -> result.get().isPresent());
        return ((SearchResult.Found) result.get().get()).matches();
    }

    private ReplacePreview.Ready preview(SearchQuery query, String replacement) {
        return (ReplacePreview.Ready) previewed(query, replacement);
    }

    private String failure(SearchQuery query, String replacement) {
        return ((ReplacePreview.Failed) previewed(query, replacement)).sentence();
    }

    private ReplacePreview previewed(SearchQuery query, String replacement) {
        AtomicReference<ReplacePreview> preview = new AtomicReference<>();
        desk.workspace.search().preview(query, new Replacement(replacement, query), preview::set);
        desk.until(() -> preview.get() != null);
        return preview.get();
    }

    static SearchQuery words(String text) {
        return new SearchQuery(text, false, false, false);
    }

    static SearchQuery pattern(String text) {
        return new SearchQuery(text, true, true, false);
    }
}
