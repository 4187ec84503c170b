package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.post.FieldEdit;
import org.inkstone.store.JournalEntry;
import org.inkstone.store.Store;
import org.inkstone.store.StoreException;
import org.inkstone.store.StoreOpening;
import org.inkstone.store.Version;
import org.inkstone.store.VersionKind;
import org.inkstone.store.ViewPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving: by the writer, by itself, and into the journal. What is asserted is what another program would find on the disk. */
class SaverTest {

    private static final String POST = Desk.POST;

    @TempDir
    private Path temp;
    private Desk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPostSavesItselfWhenTheWriterPauses() throws IOException {
        desk = new Desk(temp, Desk.BRISK);
        Path file = desk.write("one.md", POST);
        desk.open(file);
        desk.typeAtEnd("Never saved by hand.\n");
        desk.until(() -> desk.post().saveState() instanceof SaveState.Saved);
        assertThat(file).hasContent(POST + "Never saved by hand.\n");
    }

    @Test
    void aPostSavesItselfWhenTheWriterTurnsAwayUnlessToldNotTo() throws IOException {
        desk = new Desk(temp, Desk.NEVER);
        Path file = desk.write("one.md", POST);
        desk.open(file);
        desk.workspace.setAutosave(false);
        desk.typeAtEnd("More.\n");
        desk.workspace.windowLeft();
        assertThat(desk.post().saveState()).isInstanceOf(SaveState.Unsaved.class);
        desk.workspace.setAutosave(true);
        desk.workspace.windowLeft();
        desk.until(() -> desk.post().saveState() instanceof SaveState.Saved);
        assertThat(file).hasContent(POST + "More.\n");
    }

    @Test
    void aPostWithoutAFileIsNotNamedByAPause() throws IOException, StoreException {
        desk = new Desk(temp, Desk.BRISK);
        desk.write("one.md", POST);
        desk.openFolder();
        desk.workspace.newPost();
        assertThat(desk.post().edit(new FieldEdit.SetText("title", "Half a tit"))).isEmpty();
        desk.until(() -> !journal().isEmpty());
        assertThat(desk.names()).containsExactly("one.md");
        assertThat(journal()).singleElement()
                .satisfies(entry -> assertThat(text(entry)).contains("title: \"Half a tit\""))
                .satisfies(entry -> assertThat(entry.file()).isEmpty());
    }

    @Test
    void everyKeyIsInTheJournalAlsoWhileTypingGoesOn() throws IOException, StoreException {
        desk = new Desk(temp, new Pace(Desk.BRISK.journal(), Desk.NEVER.pause(), Desk.NEVER.steady(), Desk.NEVER.look(),
                Desk.NEVER.settle(), Desk.NEVER.gone()));
        desk.open(desk.write("one.md", POST));
        for (int i = 0; i < 20; i++) {
            desk.place = new ViewPlace(i, i, 3);
            desk.typeAtEnd("w" + i + " ");
            String typed = "w" + i + " ";
            // A pause as long as typing lasts would never come: each word is waited for before the next is typed.
            desk.until(() -> journal().stream().anyMatch(entry -> text(entry).endsWith(typed)));
        }
        assertThat(journal()).singleElement().satisfies(entry -> {
            assertThat(entry.base()).get().isEqualTo(POST.getBytes(StandardCharsets.UTF_8));
            assertThat(entry.place()).isEqualTo(new ViewPlace(19, 19, 3));
        });
        while (desk.post().document().canUndo()) {
            desk.post().document().undo();
        }
        desk.until(() -> journal().isEmpty());
    }

    @Test
    void whatIsSavedIsInTheHistoryAndNoLongerInTheJournal() throws IOException, StoreException {
        desk = new Desk(temp, Desk.NEVER);
        Path file = desk.write("one.md", POST);
        desk.open(file);
        desk.typeAtEnd("First.\n");
        desk.save();
        desk.typeAtEnd("Second.\n");
        desk.save();
        List<Version> versions = new ArrayList<>();
        desk.workspace.history().versions(versions::addAll);
        desk.until(() -> versions.size() == 3);
        assertThat(versions).extracting(Version::kind).containsExactly(VersionKind.SAVED, VersionKind.SAVED, VersionKind.OPENED);
        List<String> texts = new ArrayList<>();
        versions.forEach(v -> desk.workspace.history().read(v, post -> texts.add(post.orElseThrow().source().lf())));
        desk.until(() -> texts.size() == 3);
        assertThat(texts).containsExactly(POST + "First.\nSecond.\n", POST + "First.\n", POST);
        desk.until(() -> journal().isEmpty());
    }

    @Test
    void aFolderThatCannotHoldTheStoreHindersNothing() throws IOException {
        Path inTheWay = Files.writeString(temp.resolve("no-folder"), "a file");
        desk = new Desk(temp, Desk.NEVER, inTheWay);
        desk.workspace.start(Optional.of(desk.write("one.md", POST)));
        desk.until(() -> desk.trouble.isPresent() && desk.workspace.openPost().isPresent());
        desk.typeAtEnd("More.\n");
        desk.save();
        assertThat(desk.blog.resolve("one.md")).hasContent(POST + "More.\n");
        assertThat(inTheWay).hasContent("a file");
    }

    @Test
    void aDamagedDatabaseIsSetAsideAndEditingGoesOnWithANewOne() throws IOException {
        Path data = Files.createDirectories(temp.resolve("data"));
        Files.writeString(data.resolve("inkstone.db"), "no database at all, but long enough to look at it twice");
        desk = new Desk(temp, Desk.BRISK);
        desk.workspace.start(Optional.of(desk.write("one.md", POST)));
        desk.until(() -> !desk.notices.isEmpty() && desk.workspace.openPost().isPresent());
        assertThat(desk.notices.getFirst().message()).contains("damaged").contains(data.resolve("inkstone-damaged-").toString());
        desk.workspace.setAutosave(false);
        desk.typeAtEnd("Kept.\n");
        desk.until(() -> journal().stream().anyMatch(entry -> text(entry).endsWith("Kept.\n")));
    }

    @Test
    void aDatabaseOfANewerInkstoneIsLeftAloneAndSaid() throws IOException, SQLException {
        Path data = Files.createDirectories(temp.resolve("data"));
        Path database = data.resolve("inkstone.db");
        try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + database); Statement sql = newer.createStatement()) {
            sql.execute("PRAGMA user_version = 999");
            sql.execute("CREATE TABLE of_a_later_time (x)");
        }
        byte[] before = Files.readAllBytes(database);
        desk = new Desk(temp, Desk.NEVER);
        desk.workspace.start(Optional.of(desk.write("one.md", POST)));
        desk.until(() -> desk.trouble.isPresent() && desk.workspace.openPost().isPresent());
        assertThat(desk.trouble.get()).contains("newer");
        desk.typeAtEnd("Saved all the same.\n");
        desk.save();
        assertThat(desk.blog.resolve("one.md")).hasContent(POST + "Saved all the same.\n");
        assertThat(database).hasBinaryContent(before);
    }

    private List<JournalEntry> journal() {
        try (Store store = ((StoreOpening.Opened) Store.open(desk.data)).store()) {
            return store.journal().entries();
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(JournalEntry entry) {
        return new String(entry.text(), StandardCharsets.UTF_8);
    }
}
