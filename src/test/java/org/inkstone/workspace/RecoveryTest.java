package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.inkstone.store.HeldWrite;
import org.inkstone.store.JournalEntry;
import org.inkstone.store.Store;
import org.inkstone.store.StoreException;
import org.inkstone.store.StoreOpening;
import org.inkstone.store.ViewPlace;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next start after one that ended too early. The journal is as a program leaves it that does not run any more. */
class RecoveryTest {

    private static final String POST = Desk.POST;
    private static final String ENDED = "1@1/x";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path temp;
    private Desk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void unsavedTextComesBackIntoItsPostAndCanBeKept() throws IOException {
        Path file = post("one.md", POST);
        left(file, POST, POST + "Not saved.\n");
        start();
        desk.until(() -> desk.text().endsWith("Not saved.\n"));
        assertThat(file).hasContent(POST);
        assertThat(desk.post().recoveredFrom()).contains(NOON);
        assertThat(desk.post().saveState()).isInstanceOf(SaveState.Unsaved.class);
        desk.workspace.recovery().keep();
        desk.until(() -> desk.post().saveState() instanceof SaveState.Saved);
        assertThat(file).hasContent(POST + "Not saved.\n");
        desk.until(() -> journalAfterwards().isEmpty());
    }

    @Test
    void whatIsDiscardedCanBeTakenBackByUndo() throws IOException {
        String crlf = POST.replace("\n", "\r\n");
        Path file = post("one.md", crlf);
        left(file, crlf, crlf.replace("Text.", "Text, and\r\nmore."));
        start();
        desk.until(() -> desk.text().contains("more."));
        assertThat(desk.post().document().state().post().source().raw()).isEqualTo(crlf.replace("Text.", "Text, and\r\nmore."));
        desk.workspace.recovery().discard();
        assertThat(desk.post().document().state().post().source().raw()).isEqualTo(crlf);
        assertThat(desk.post().saveState()).isEqualTo(new SaveState.Unchanged());
        desk.post().document().undo();
        assertThat(desk.text()).contains("more.");
        desk.save();
        assertThat(Files.readString(file)).isEqualTo(crlf.replace("Text.", "Text, and\r\nmore."));
    }

    @Test
    void aPostThatNeverHadAFileComesBackWithoutOne() throws IOException {
        post("one.md", POST);
        left(null, null, "---\ntitle: \"New\"\n---\n\nWritten once.\n");
        start();
        desk.until(() -> desk.workspace.openPost().isPresent() && desk.text().contains("Written once."));
        assertThat(desk.post().file()).isEmpty();
        assertThat(desk.names()).containsExactly("one.md");
        desk.save();
        assertThat(desk.blog.resolve("new.md")).hasContent("---\ntitle: \"New\"\n---\n\nWritten once.\n");
    }

    @Test
    void theFileMayHaveChangedMeanwhile() throws IOException {
        Path file = post("one.md", POST.replace("[\"a\", \"b\"]", "[\"a\", \"b\", \"theirs\"]"));
        left(file, POST, POST.replace("Text.", "Text of mine."));
        start();
        desk.until(() -> desk.text().contains("Text of mine."));
        assertThat(desk.text()).contains("theirs");
        assertThat(desk.conflicts).isEmpty();
    }

    /** Killed between a save and the moment the journal hears of it, with a key typed meanwhile: found by killing the program 195 times. */
    @Test
    void whatWasBeingSavedIsNoOtherProgramsText() throws IOException {
        Path file = post("one.md", POST.replace("Text.", "Text and mo"));
        put(new JournalEntry(UUID.randomUUID(), ENDED, Optional.of(temp.resolve("blog")), Optional.of(file),
                Optional.of(POST.getBytes(StandardCharsets.UTF_8)),
                POST.replace("Text.", "Text and more").getBytes(StandardCharsets.UTF_8), ViewPlace.START, NOON,
                Optional.of(Archive.mark(SourceText.of(POST.replace("Text.", "Text and mo"))))));
        start();
        desk.until(() -> desk.text().contains("Text and more"));
        assertThat(desk.text()).isEqualTo(POST.replace("Text.", "Text and more"));
        assertThat(desk.conflicts).isEmpty();
    }

    @Test
    void aWriteInPlaceThatWasCutShortIsFinishedAtTheNextStart() throws IOException, StoreException {
        String after = POST.replace("Text.", "A longer text that was being written in place.");
        // The end of the new text was not written yet.
        Path file = post("one.md", after.substring(0, after.length() - 20));
        Path away = temp.resolve("blog/away.md");
        try (Store store = store()) {
            store.heldWrites().hold(file, POST.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
            store.heldWrites().hold(away, new byte[]{1}, new byte[]{2});
        }
        start();
        desk.until(() -> desk.text().equals(after));
        assertThat(file).hasContent(after);
        desk.close();
        try (Store store = store()) {
            assertThat(store.heldWrites().all()).as("a file that is away may come back").extracting(HeldWrite::file)
                    .containsExactly(away);
        }
        desk = new Desk(temp, Desk.NEVER);
    }

    @Test
    void anEmptiedFileDeletesNothingOfWhatComesBack() throws IOException {
        Path file = post("one.md", "");
        left(file, POST, POST + "Not saved.\n");
        start();
        desk.until(() -> desk.text().endsWith("Not saved.\n"));
        assertThat(desk.text()).isEqualTo(POST + "Not saved.\n");
        assertThat(desk.conflicts).isEmpty();
    }

    @Test
    void anEmptyFileWithAHistoryIsPointedOut() throws IOException {
        Path file = post("one.md", POST);
        desk = new Desk(temp, Desk.NEVER);
        desk.open(file);
        desk.typeAtEnd("More.\n");
        desk.save();
        desk.close();
        Files.write(file, new byte[0]);
        desk = new Desk(temp, Desk.NEVER);
        desk.open(file);
        desk.until(() -> !desk.notices.isEmpty());
        assertThat(desk.notices.getFirst().message()).contains("empty").contains("earlier versions");
    }

    @Test
    void theFileMayBeGone() throws IOException {
        Path file = post("one.md", POST);
        post("two.md", POST.replace("One", "Two"));
        left(file, POST, POST + "Not saved.\n");
        Files.delete(file);
        start();
        desk.until(() -> desk.workspace.openPost().isPresent() && desk.text().endsWith("Not saved.\n"));
        assertThat(desk.post().saveState()).isEqualTo(new SaveState.Gone());
        desk.workspace.save();
        desk.until(() -> desk.post().saveState() instanceof SaveState.Saved);
        assertThat(file).hasContent(POST + "Not saved.\n");
    }

    @Test
    void whatIsInTheFileAlreadyAsksNothing() throws IOException {
        Path file = post("one.md", POST + "Saved.\n");
        left(file, POST, POST + "Saved.\n");
        start();
        desk.until(() -> desk.workspace.openPost().isPresent() && journalAfterwards().isEmpty());
        assertThat(desk.post().recoveredFrom()).isEmpty();
    }

    @Test
    void textOfSeveralPostsComesBackOneByOneAndNoneIsLetGoOfUnanswered() throws IOException {
        Path one = post("one.md", POST);
        Path two = post("two.md", POST.replace("One", "Two"));
        left(one, POST, POST + "First.\n");
        left(two, POST.replace("One", "Two"), POST.replace("One", "Two") + "Second.\n");
        left(null, null, "Third, without a name.\n");
        start();
        desk.until(() -> desk.workspace.openPost().flatMap(OpenPost::recoveredFrom).isPresent() && desk.unsaved.size() == 2);
        // Going to another post leaves what is unanswered where it was: in the journal, and not in the file.
        for (int i = 0; i < 3; i++) {
            UUID next = desk.unsaved.getLast().id();
            desk.workspace.openUnsaved(next);
            desk.until(() -> desk.unsaved.size() == 2 && desk.unsaved.stream().noneMatch(u -> u.id().equals(next))
                    && desk.workspace.openPost().flatMap(OpenPost::recoveredFrom).isPresent());
        }
        assertThat(one).hasContent(POST);
        assertThat(two).hasContent(POST.replace("One", "Two"));
        desk.close();
        assertThat(journalAfterwards()).extracting(entry -> new String(entry.text(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder(POST + "First.\n", POST.replace("One", "Two") + "Second.\n",
                        "Third, without a name.\n");
        desk = new Desk(temp, Desk.NEVER);
    }

    @Test
    void whatAnotherRunningProgramHasOpenIsItsOwn() throws IOException {
        Path file = post("one.md", POST);
        ProcessHandle other = ProcessHandle.current().parent().orElseThrow();
        put(new JournalEntry(UUID.randomUUID(),
                other.pid() + "@" + other.info().startInstant().map(Instant::toEpochMilli).orElse(0L) + "/x", Optional.empty(),
                Optional.of(file), Optional.of(POST.getBytes(StandardCharsets.UTF_8)),
                (POST + "x").getBytes(StandardCharsets.UTF_8),
                ViewPlace.START, NOON));
        start();
        desk.until(() -> desk.workspace.openPost().isPresent());
        desk.close();
        assertThat(desk.text()).isEqualTo(POST);
        assertThat(journalAfterwards()).hasSize(1);
        desk = new Desk(temp, Desk.NEVER);
    }

    @Test
    void thePostOpensWhereItWasLeft() throws IOException {
        Path file = post("one.md", POST);
        desk = new Desk(temp, Desk.NEVER);
        desk.open(file);
        desk.place = new ViewPlace(12, 10, 4);
        desk.close();
        desk = new Desk(temp, Desk.NEVER);
        assertThat(desk.open(file).firstPlace()).isEqualTo(new ViewPlace(12, 10, 4));
    }

    /** The program starts and takes up the folder it had. */
    private void start() throws IOException {
        desk = new Desk(temp, Desk.NEVER);
        desk.workspace.session().put("folder", desk.blog.toString());
        desk.start();
    }

    private Path post(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(temp.resolve("blog")).resolve(name), text);
    }

    private void left(Path file, String base, String text) {
        put(new JournalEntry(UUID.randomUUID(), ENDED, Optional.of(temp.resolve("blog")), Optional.ofNullable(file),
                Optional.ofNullable(base).map(b -> b.getBytes(StandardCharsets.UTF_8)), text.getBytes(StandardCharsets.UTF_8),
                new ViewPlace(3, 3, 0), NOON));
    }

    private void put(JournalEntry entry) {
        try (Store store = store()) {
            store.journal().put(entry);
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    private List<JournalEntry> journalAfterwards() {
        try (Store store = store()) {
            return store.journal().entries();
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    private Store store() {
        return ((StoreOpening.Opened) Store.open(temp.resolve("data"))).store();
    }
}
