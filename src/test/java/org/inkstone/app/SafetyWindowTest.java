package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** What a writer sees of all that keeps the words safe: merged texts, earlier versions, text that came back. */
class SafetyWindowTest {

    private static final String POST = """
        ---
        title: "Boring deploys" # kept
        date: '2026-01-04'
        summary: "Short."
        tags: ["backend", "ops"]
        layout: post
        ---

        First paragraph.

        Second paragraph.

        Last paragraph.
        """;

    @TempDir
    private Path temp;
    private Path blog;
    private Path file;
    private Window window;

    @BeforeEach
    void open() throws IOException, TimeoutException {
        blog = Files.createDirectory(temp.resolve("blog"));
        file = Files.writeString(blog.resolve("post.md"), POST);
        window = new Window(temp.resolve("data"), Optional.of(file));
        window.untilOpen("Last paragraph.");
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void whatIsTypedSavesItself() {
        window.putCaret(POST.length());
        window.robot.write("Typed.");
        window.until("saved by itself", () -> Files.readString(file).equals(POST + "Typed."));
    }

    @Test
    void anotherProgramsTextIsMergedWhileTypingAndTheCaretStays() throws IOException {
        int caret = POST.indexOf("Last paragraph.") + 4;
        window.putCaret(caret);
        window.robot.write(" but one");
        Files.writeString(file,
                POST.replace("First paragraph.", "First paragraph,\nlonger now.").replace("\"ops\"]", "\"ops\", \"new\"]"));
        window.until("their text", () -> window.editor().getText().contains("longer now."));
        window.robot.write(" more");
        String merged = POST.replace("First paragraph.", "First paragraph,\nlonger now.").replace("\"ops\"]", "\"ops\", \"new\"]")
                .replace("Last paragraph.", "Last but one more paragraph.");
        assertThat(window.text()).isEqualTo(merged);
        window.untilSaved();
        window.until("saved", () -> Files.readString(file).equals(merged));
        window.until("the new tag in the form", () -> window.find(".chip").isPresent());
        assertThat(window.find("#conflict-bar").filter(bar -> bar.isVisible())).isEmpty();
    }

    @Test
    void theSamePlaceChangedTwiceIsDecidedByOneKey() throws IOException {
        window.putCaret(POST.indexOf("Second paragraph.") + 6);
        window.robot.write(" of mine");
        Files.writeString(file, POST.replace("Second paragraph.", "Second paragraph of theirs.").replace("Short.", "Theirs."));
        window.until("both texts", () -> window.editor().getText().contains("Second of mine paragraph.")
                && window.editor().getText().contains("Second paragraph of theirs."));
        window.robot.write("!");
        window.robot.type(KeyCode.F9);
        window.until("theirs only", () -> !window.editor().getText().contains("mine"));
        String theirs = POST.replace("Second paragraph.", "Second paragraph of theirs.").replace("Short.", "Theirs.");
        window.until("on the disk", () -> Files.readString(file).equals(theirs));
        window.shortcut(KeyCode.Z);
        assertThat(window.text()).contains("Second of mine! paragraph.").contains("Second paragraph of theirs.");
    }

    @Test
    void aDeletedFileIsSaidAndCanBeSavedAgain() throws IOException {
        Files.delete(file);
        window.until("said", () -> window.saveState().equals("Not on the disk"));
        window.putCaret(POST.length());
        window.robot.write("More.");
        window.robot.clickOn("Save it again");
        window.untilSaved();
        assertThat(file).hasContent(POST + "More.");
    }

    @Test
    void oneFieldOneParagraphOrAllOfAnEarlierVersionComesBack() {
        window.putCaret(POST.indexOf("First") + 5);
        window.robot.write(" changed");
        window.putCaret(window.text().indexOf("Last") + 4);
        window.robot.write(" changed");
        window.robot.clickOn("#form-title");
        window.robot.write("X");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        String changed = window.text();
        assertThat(changed).contains("First changed paragraph.").contains("Last changed paragraph.").contains("X")
                .contains("# kept");

        window.shortcut(KeyCode.SHIFT, KeyCode.E);
        window.until("versions", () -> versions() >= 2);
        window.robot.interact(() -> list("#versions").getSelectionModel().selectLast());
        window.until("differences", () -> restoreButtons().size() == 3);
        window.robot.clickOn(restoreButtons().getLast());
        window.until("one paragraph back", () -> restoreButtons().size() == 2);
        window.shortcut(KeyCode.S);
        // The field comes back by the keyboard alone.
        window.robot.interact(() -> list("#difference").getSelectionModel().select(1));
        window.robot.type(KeyCode.ENTER);
        window.until("one field back", () -> restoreButtons().size() == 1);
        window.robot.type(KeyCode.ESCAPE);
        assertThat(window.text()).isEqualTo(POST.replace("First", "First changed"));

        window.shortcut(KeyCode.SHIFT, KeyCode.E);
        window.until("versions", () -> versions() >= 2);
        window.robot.interact(() -> list("#versions").getSelectionModel().selectLast());
        window.until("a difference", () -> restoreButtons().size() == 1);
        window.robot.clickOn("#restore-whole");
        window.until("no difference", () -> restoreButtons().isEmpty());
        window.robot.type(KeyCode.ESCAPE);
        assertThat(window.text()).isEqualTo(POST);
        window.until("on the disk", () -> Files.readString(file).equals(POST));
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        assertThat(window.text()).isEqualTo(changed);
    }

    private int versions() {
        return list("#versions").getItems().size();
    }

    private ListView<?> list(String id) {
        return window.robot.lookup(id).queryListView();
    }

    private List<Button> restoreButtons() {
        return window.robot.lookup(".difference-row.differs .tool-button").queryAllAs(Button.class).stream()
                .sorted((a, b) -> Double.compare(a.localToScreen(0, 0).getY(), b.localToScreen(0, 0).getY())).toList();
    }
}
