package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/** Snippets and templates from files, put in by key; what counts is the bytes on the disk. */
class SnippetWindowTest extends BlogWindowTest {

    private static final String HEAD = "---\ntitle: \"My title\"\n---\n\n";

    @Test
    void aNameAndAKeyPutASnippetInAndTabLeadsThroughIt() throws Exception {
        writeAt("data/snippets/pic.md", "![${2:words}](${1:file}.png \"${title}, ${date}\")\n\n${cursor}\n");
        Path file = open(HEAD + "Before.\n\n\n\nAfter.\n", "pic");
        window.putCaret(window.text().indexOf("\n\n\n") + 2);
        window.robot.write("PIC");
        window.shortcut(KeyCode.J);
        window.robot.write("stone").push(KeyCode.TAB).write("a stone").push(KeyCode.SHIFT, KeyCode.TAB).write("rock")
                .push(KeyCode.TAB).push(KeyCode.TAB).write("End.").push(KeyCode.TAB);
        String text = HEAD + "Before.\n\n![a stone](rock.png \"My title, " + LocalDate.now() + "\")\n\nEnd.";
        saved(file, text + "    \n\nAfter.\n");
    }

    @Test
    void aSnippetIsOneUndoStep() throws Exception {
        Path file = open(HEAD + "One two three.\n", "note");
        window.putCaret(window.text().indexOf("One"));
        window.robot.interact(() -> window.editor().selectRange(HEAD.length() + 4, HEAD.length() + 7));
        window.shortcut(KeyCode.J);
        window.robot.write("note").push(KeyCode.ENTER);
        window.robot.write("!");
        saved(file, HEAD + "One > [!NOTE]\n> two! three.\n");
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        saved(file, HEAD + "One two three.\n");
        window.shortcut(KeyCode.Y);
        saved(file, HEAD + "One > [!NOTE]\n> two three.\n");
    }

    @Test
    void escapeAndACaretElsewhereEndTheStops() throws Exception {
        writeAt("data/snippets/two.md", "[${1:a}](${2:b})");
        Path file = open("First\n\nlast\n", "two");
        window.putCaret(5);
        window.robot.write(" two");
        window.shortcut(KeyCode.J);
        window.robot.push(KeyCode.ESCAPE).push(KeyCode.RIGHT).push(KeyCode.TAB);
        saved(file, "First [a    ](b)\n\nlast\n");
        window.putCaret(window.text().length() - 1);
        window.robot.write(" two");
        window.shortcut(KeyCode.J);
        window.robot.push(KeyCode.UP).push(KeyCode.TAB);
        assertThat(window.text()).contains("    \nlast [a](b)\n");
    }

    @Test
    void theListNamesWhereASnippetComesFromAndEscapeLeavesTheTextAlone() throws Exception {
        writeAt("data/snippets/sign-off.md", "Bye, ${1:name}.");
        writeAt("blog/.inkstone/snippets/note.md", "Our own note.");
        Path file = open("Text.\n", "sign-off");
        window.putCaret(0);
        window.shortcut(KeyCode.J);
        assertThat(names()).contains("details", "figure", "note", "sign-off");
        window.robot.write("this blog");
        assertThat(names()).containsExactly("note");
        window.robot.push(KeyCode.ESCAPE).write("x");
        saved(file, "xText.\n");
    }

    @Test
    void whatCannotBePutInIsSaidInASentence() throws Exception {
        writeAt("data/snippets/bad.md", "${date:QQQQQQQQ}");
        Path file = open("Text.\n", "bad");
        window.putCaret(0);
        window.shortcut(KeyCode.J);
        window.robot.write("bad").push(KeyCode.ENTER);
        window.until("the reason", () -> window.robot.lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith("The snippet “bad” asks for a date in a form that is none")));
        assertThat(file).content().isEqualTo("Text.\n");
        assertThat(window.text()).isEqualTo("Text.\n");
    }

    @Test
    void aTemplateBeginsAPost() throws Exception {
        writeAt("data/templates/review.md",
                "---\ntitle: \"${title}\"\ndate: ${date}\nkind: review\n---\n\n## ${cursor}\n\nEnd.\n");
        open(HEAD + "Text.\n", "note");
        window.shortcut(KeyCode.SHIFT, KeyCode.P);
        window.robot.write("from template").push(KeyCode.ENTER);
        window.until("the list", () -> window.robot.lookup("#templates-list").queryListView().getItems().size() == 1);
        window.robot.push(KeyCode.ENTER);
        window.until("the template", () -> window.editor().getText().contains("kind: review"));
        window.robot.write("A book");
        window.robot.interact(() -> window.editor().requestFocus());
        window.robot.write("Plot");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(temp.resolve("blog/a-book.md")).content().isEqualTo(
                "---\ntitle: \"A book\"\ndate: " + LocalDate.now() + "\nkind: review\n---\n\n## Plot\n\nEnd.\n");
    }

    private List<String> names() {
        return window.ask(() -> window.robot.lookup("#snippets-list").queryListView().getItems().stream()
                .map(item -> item.toString().replaceFirst("^Snippet\\[name=(.*?), .*", "$1").lines().findFirst().orElseThrow())
                .toList());
    }

    /** Opens a post once the snippets are read, so that {@code name} can be called for. */
    private Path open(String text, String name) throws IOException, TimeoutException {
        Path file = writeAt("blog/post.md", text);
        open(file);
        window.until("the text", () -> window.editor().getText().equals(text));
        window.until("the list of posts", () -> window.rows() > 1);
        window.putCaret(0);
        window.shortcut(KeyCode.J);
        for (int i = 0; i < 50 && !names().contains(name); i++) {
            window.robot.push(KeyCode.ESCAPE);
            window.shortcut(KeyCode.J);
        }
        assertThat(names()).contains(name);
        window.robot.push(KeyCode.ESCAPE);
        return file;
    }

    private Path writeAt(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void saved(Path file, String expected) {
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).content().isEqualTo(expected);
    }
}
