package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** The export of a whole blog, in the real window and by keyboard. */
class ExportBlogWindowTest extends BlogWindowTest {

    private static final String FIRST = "---\ntitle: First\ndate: 2026-01-04\ntags: [ink]\n---\n\nStones here. See [the second](second.md).\n";
    private static final String SECOND = "---\ntitle: Second\ndate: 2026-01-05\n---\n\nBack to [nowhere](gone.md).\n";

    @Test
    void aSiteIsExportedToldAndRemembered() throws Exception {
        write("second.md", SECOND);
        write("draft.md", "---\ntitle: Later\ndraft: true\n---\n");
        open(write("first.md", FIRST), "Stones here");
        Path site = temp.resolve("site");
        window.putCaret(FIRST.length() - 1);
        window.robot.write(" Unsaved");
        window.shortcut(KeyCode.ALT, KeyCode.E);
        window.until("the export", () -> inSight("#export"));
        fill("#export-out", site.toString());
        fill("#export-url", "https://example.org/b");
        window.robot.push(KeyCode.ENTER);
        window.until("what came of it", () -> told().contains("2 posts and"));

        assertThat(window.ask(this::told)).contains("1 draft left out.", "1 problem:");
        assertThat(Files.readString(site.resolve("posts/first.html"))).contains("href=\"second.html\"", "Unsaved",
                "https://example.org/b/posts/first.html");
        assertThat(site.resolve("index.html")).exists();
        assertThat(site.resolve("feed.xml")).exists();
        assertThat(Files.readString(temp.resolve("blog").resolve("first.md"))).contains("Unsaved");

        window.robot.push(KeyCode.ENTER);
        window.until("nothing to do", () -> told().contains("Nothing has changed"));
        window.robot.clickOn(".export-problem");
        window.until("the post with the problem", () -> window.text().equals(SECOND));
        assertThat((boolean) window.ask(() -> inSight("#export"))).isFalse();

        window.shortcut(KeyCode.ALT, KeyCode.E);
        window.until("the export again", () -> inSight("#export"));
        assertThat(window.ask(() -> value("#export-out"))).isEqualTo(site.toString());
        assertThat(window.ask(() -> value("#export-url"))).isEqualTo("https://example.org/b");
        window.robot.push(KeyCode.ENTER);
        window.until("the same as before", () -> told().contains("Nothing has changed"));
        window.robot.push(KeyCode.ESCAPE);
        window.until("the text", () -> !inSight("#export"));
    }

    @Test
    void whatCannotBeDoneIsSaid() throws Exception {
        Path file = write("first.md", FIRST);
        Files.writeString(Files.createDirectories(temp.resolve("full")).resolve("x.txt"), "x");
        open(file, "Stones here");
        window.shortcut(KeyCode.ALT, KeyCode.E);
        window.until("the export", () -> inSight("#export"));
        fill("#export-out", temp.resolve("full").toString());
        window.robot.push(KeyCode.ENTER);
        window.until("a refusal", () -> told().contains("is not empty"));
        fill("#export-out", file.getParent().resolve("inside").toString());
        window.robot.push(KeyCode.ENTER);
        window.until("another refusal", () -> !told().contains("is not empty") && !told().isEmpty());
        assertThat(file.getParent().resolve("inside")).doesNotExist();
        fill("#export-url", "example");
        window.robot.push(KeyCode.ENTER);
        window.until("what an address is", () -> told().contains("https://example.org/blog/"));
        assertThat(temp.resolve("full")).isDirectoryContaining(path -> path.endsWith("x.txt"));
    }

    private void fill(String query, String text) {
        window.robot.interact(() -> {
            TextInputControl field = window.robot.lookup(query).queryAs(TextInputControl.class);
            field.requestFocus();
            field.setText(text);
        });
    }

    private boolean inSight(String query) {
        return window.robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible);
    }

    private String value(String query) {
        return window.robot.lookup(query).queryAs(TextInputControl.class).getText();
    }

    private String told() {
        Labeled said = window.robot.lookup("#export-said").queryAs(Labeled.class);
        return said.isVisible() ? said.getText() : "";
    }
}
