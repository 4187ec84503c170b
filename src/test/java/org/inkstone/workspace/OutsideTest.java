package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.document.Conflict;
import org.inkstone.library.PostSummary;
import org.inkstone.store.Version;
import org.inkstone.store.VersionKind;
import org.inkstone.workspace.Conflicts.Resolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other programs at work in the writer's folder: sync clients, other editors, file managers. */
class OutsideTest {

    private static final String POST = Desk.POST;
    private static final String LONG = POST + "\nSecond paragraph.\n\nThird paragraph.\n";

    /** Whatever another program does to put the same or another text into a file. */
    private interface Writing {
        void write(Path file, String text) throws IOException;
    }

    @TempDir
    private Path temp;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(temp, Desk.BRISK);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aChangedFileIsReadAgainAsOneStepThatCanBeUndone() throws IOException {
        for (Writing writing : writings()) {
            Path file = desk.write("one.md", LONG);
            desk.open(file);
            String theirs = LONG.replace("Second", "Zweiter").replace("Third", "Dritter");
            writing.write(file, theirs);
            desk.until(() -> desk.text().equals(theirs));
            assertThat(desk.post().saveState()).isEqualTo(new SaveState.Unchanged());
            desk.post().document().undo();
            assertThat(desk.text()).isEqualTo(LONG);
            assertThat(desk.post().document().canUndo()).isFalse();
            desk.workspace.setAutosave(false);
            desk.post().document().redo();
            assertThat(file).hasContent(theirs);
            desk.workspace.setAutosave(true);
            desk.open(desk.write("other.md", POST));
        }
    }

    @Test
    void lineEndsThatAnotherProgramChangedAreTakenOverToTheByte() throws IOException {
        Path file = desk.write("one.md", LONG);
        desk.open(file);
        Files.writeString(file, LONG.replace("\n", "\r\n"));
        desk.until(() -> desk.post().document().state().post().source().raw().equals(LONG.replace("\n", "\r\n")));
        desk.typeAtEnd("x\n");
        desk.until(() -> desk.post().saveState() instanceof SaveState.Saved);
        assertThat(Files.readString(file)).isEqualTo((LONG + "x\n").replace("\n", "\r\n"));
        desk.workspace.setAutosave(false);
        while (desk.post().document().canUndo()) {
            desk.post().document().undo();
        }
        assertThat(desk.post().document().state().post().source().raw()).isEqualTo(LONG);
    }

    /** Promise 1, the sync client: what it writes and what is being written both stay. */
    @Test
    void whatIsWrittenHereAndThereIsMergedSilently() throws IOException {
        for (Writing writing : writings()) {
            Path file = desk.write("one.md", LONG);
            desk.open(file);
            desk.workspace.setAutosave(false);
            desk.replace("Second paragraph.", "Second paragraph, mine.");
            writing.write(file, LONG.replace("Third", "Their third").replace("\"b\"]", "\"b\", \"c\"]"));
            String merged = LONG.replace("Second paragraph.", "Second paragraph, mine.").replace("Third", "Their third")
                    .replace("\"b\"]", "\"b\", \"c\"]");
            desk.until(() -> desk.text().equals(merged));
            assertThat(desk.conflicts).isEmpty();
            assertThat(desk.post().saveState()).isInstanceOf(SaveState.Unsaved.class);
            desk.save();
            assertThat(file).hasContent(merged);
            desk.open(desk.write("other.md", POST));
        }
    }

    @Test
    void aSaveThatMeetsAnotherTextMergesAndGoesOn() throws IOException {
        desk.close();
        desk = new Desk(temp, Desk.NEVER);
        Path file = desk.write("one.md", LONG);
        desk.open(file);
        desk.replace("Second paragraph.", "Second paragraph, mine.");
        // Nobody tells: the save itself finds out.
        desk.workspace.save();
        Files.writeString(file, LONG.replace("Third", "Their third"));
        desk.replace("mine", "mine too");
        desk.save();
        assertThat(file)
                .hasContent(LONG.replace("Second paragraph.", "Second paragraph, mine too.").replace("Third", "Their third"));
    }

    @Test
    void theSamePlaceChangedTwiceShowsBothTextsAndWaitsWithoutHindering() throws IOException {
        Path file = desk.write("one.md", LONG);
        desk.open(file);
        desk.workspace.setAutosave(false);
        desk.replace("Second paragraph.", "Second paragraph by me.");
        Files.writeString(file, LONG.replace("Second paragraph.", "Second paragraph by them."));
        desk.until(() -> !desk.conflicts.isEmpty());
        desk.workspace.setAutosave(true);
        assertThat(desk.text()).contains("Second paragraph by me.").contains("Second paragraph by them.");
        desk.typeAtEnd("Typed on.\n");
        assertThat(desk.conflicts).hasSize(1);
        desk.workspace.conflicts().resolve(desk.conflicts.getFirst(), Resolution.THEIRS);
        assertThat(desk.conflicts).isEmpty();
        desk.until(() -> desk.post().saveState() instanceof SaveState.Saved);
        assertThat(file).hasContent(LONG.replace("Second paragraph.", "Second paragraph by them.") + "Typed on.\n");
        List<Version> versions = new ArrayList<>();
        desk.workspace.history().versions(versions::addAll);
        desk.until(() -> !versions.isEmpty());
        assertThat(versions).extracting(Version::kind).contains(VersionKind.FROM_OUTSIDE, VersionKind.OPENED);
    }

    @Test
    void aFieldChangedTwiceKeepsMineAndOffersTheirs() throws IOException {
        Path file = desk.write("one.md", LONG);
        desk.open(file);
        desk.workspace.setAutosave(false);
        desk.replace("\"One\"", "\"Mine\"");
        Files.writeString(file, LONG.replace("\"One\"", "\"Theirs\""));
        desk.until(() -> !desk.conflicts.isEmpty());
        assertThat(desk.text()).contains("title: \"Mine\"");
        assertThat(desk.conflicts).singleElement().isInstanceOf(Conflict.FieldValue.class);
        desk.workspace.conflicts().resolve(desk.conflicts.getFirst(), Resolution.THEIRS);
        assertThat(desk.text()).isEqualTo(LONG.replace("\"One\"", "\"Theirs\""));
        assertThat(desk.post().saveState()).isEqualTo(new SaveState.Unchanged());
    }

    /** What a sync client does all day: nothing of it is a change. */
    @Test
    void ownWritesTouchesAndTheSameTextAgainAreNoChange() throws IOException {
        Path file = desk.write("one.md", LONG);
        desk.open(file);
        for (int i = 0; i < 5; i++) {
            desk.typeAtEnd("Line " + i + ".\n");
            desk.save();
            for (Writing writing : writings()) {
                writing.write(file, desk.text());
                desk.workspace.windowEntered();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(i)));
        }
        // Something that is noticed for certain, after all that.
        Path other = desk.write("later.md", POST);
        desk.until(() -> desk.workspace.library().orElseThrow().posts().stream().map(PostSummary::file).anyMatch(other::equals));
        assertThat(desk.notices).isEmpty();
        assertThat(desk.conflicts).isEmpty();
        assertThat(desk.post().saveState()).isInstanceOf(SaveState.Saved.class);
        desk.post().document().undo();
        assertThat(desk.text()).doesNotContain("Line 4");
    }

    @Test
    void aDeletedFileLeavesItsTextWhichCanBeSavedAgain() throws IOException {
        Path file = desk.write("one.md", POST);
        desk.open(file);
        Files.delete(file);
        desk.until(() -> desk.post().saveState() instanceof SaveState.Gone);
        assertThat(file).doesNotExist();
        desk.typeAtEnd("Written on.\n");
        assertThat(desk.post().saveState()).isEqualTo(new SaveState.Gone());
        desk.workspace.save();
        desk.until(() -> desk.post().saveState() instanceof SaveState.Saved);
        assertThat(file).hasContent(POST + "Written on.\n");
    }

    @Test
    void aDeletedFileIsNotMadeAgainByGoingElsewhere() throws IOException {
        Path file = desk.write("one.md", POST);
        Path other = desk.write("two.md", POST);
        desk.open(file);
        desk.typeAtEnd("Unsaved. ");
        Files.delete(file);
        desk.until(() -> desk.post().saveState() instanceof SaveState.Gone);
        desk.open(other);
        assertThat(file).doesNotExist();
        assertThat(desk.unsaved).singleElement().satisfies(u -> assertThat(u.file()).contains(file));
        desk.workspace.openUnsaved(desk.unsaved.getFirst().id());
        desk.until(() -> desk.workspace.openPost().isPresent() && desk.text().endsWith("Unsaved. "));
        assertThat(desk.unsaved).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsNotMadeAgain() throws IOException {
        Path file = desk.write("deep/one.md", POST);
        desk.open(file);
        desk.workspace.setAutosave(false);
        desk.typeAtEnd("Unsaved.\n");
        Files.move(file.getParent(), temp.resolve("away"));
        desk.until(() -> desk.post().saveState() instanceof SaveState.Gone);
        desk.workspace.save();
        desk.until(() -> desk.post().saveState() instanceof SaveState.Failed);
        assertThat(file.getParent()).doesNotExist();
        assertThat(desk.text()).endsWith("Unsaved.\n");
        assertThat(titles()).isEmpty();
        Files.move(temp.resolve("away"), file.getParent());
        desk.until(() -> titles().equals(List.of("One")));
        desk.save();
        assertThat(file).hasContent(POST + "Unsaved.\n");
    }

    @Test
    void aRenamedFileIsFollowedWithItsUnsavedTextAndItsHistory() throws IOException {
        Path file = desk.write("one.md", POST);
        desk.open(file);
        desk.typeAtEnd("First.\n");
        desk.save();
        desk.workspace.setAutosave(false);
        desk.typeAtEnd("Not saved yet.\n");
        Path renamed = desk.blog.resolve("renamed.md");
        Files.move(file, renamed);
        desk.until(() -> desk.post().file().equals(Optional.of(renamed)));
        desk.save();
        assertThat(desk.names()).containsExactly("renamed.md");
        assertThat(renamed).hasContent(POST + "First.\nNot saved yet.\n");
        List<Version> versions = new ArrayList<>();
        desk.workspace.history().versions(versions::addAll);
        desk.until(() -> !versions.isEmpty());
        assertThat(versions).hasSize(3);
    }

    @Test
    void anEmptiedFileIsNotTakenForTheWritersWish() throws IOException {
        Path file = desk.write("one.md", POST);
        desk.open(file);
        Files.write(file, new byte[4096]);
        desk.until(() -> desk.post().saveState() instanceof SaveState.Conflict);
        assertThat(desk.text()).isEqualTo(POST);
        desk.workspace.saveOverOther();
        desk.until(() -> desk.post().saveState() instanceof SaveState.Saved);
        assertThat(file).hasContent(POST);
        Files.write(file, new byte[0]);
        desk.until(() -> desk.post().saveState() instanceof SaveState.Conflict);
        desk.workspace.takeOther();
        desk.until(() -> desk.post().saveState() instanceof SaveState.Unchanged);
        assertThat(desk.text()).isEmpty();
        desk.post().document().undo();
        assertThat(desk.text()).isEqualTo(POST);
    }

    @Test
    void aFileThatBecameNoTextIsLeftAlone() throws IOException {
        Path file = desk.write("one.md", POST);
        desk.open(file);
        desk.typeAtEnd("Mine.\n");
        byte[] utf16 = "Theirs".getBytes(java.nio.charset.StandardCharsets.UTF_16);
        Files.write(file, utf16);
        desk.until(() -> desk.post().saveState() instanceof SaveState.Conflict);
        assertThat(desk.text()).isEqualTo(POST + "Mine.\n");
        assertThat(file).hasBinaryContent(utf16);
    }

    @Test
    void theListFollowsTheFolder() throws IOException {
        desk.write("one.md", POST);
        desk.openFolder();
        desk.write("deep/er/new.md", POST.replace("One", "New"));
        desk.until(() -> titles().contains("New"));
        desk.write("deep/er/new.md", POST.replace("One", "Newer"));
        desk.until(() -> titles().contains("Newer"));
        Files.delete(desk.blog.resolve("deep/er/new.md"));
        desk.until(() -> titles().equals(List.of("One")));
    }

    private List<String> titles() {
        return desk.workspace.library().orElseThrow().posts().stream().map(PostSummary::title).toList();
    }

    private static List<Writing> writings() {
        return List.of(Files::writeString, (file, text) -> {
            Path fresh = Files.writeString(file.resolveSibling(".sync-tmp"), text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }, (file, text) -> {
            Files.delete(file);
            Files.writeString(file, text);
        }, (file, text) -> {
            Path fresh = Files.writeString(file.resolveSibling("one.md.new"), text);
            Files.move(file, file.resolveSibling("one.md.bak"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, file);
        }, (file, text) -> {
            FileTime before = Files.getLastModifiedTime(file);
            Files.writeString(file, text);
            Files.setLastModifiedTime(file, before);
        });
    }
}
