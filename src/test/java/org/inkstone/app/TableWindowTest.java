package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/** Tables written by a robot in the real window; what counts is the bytes on the disk and the page in the preview. */
class TableWindowTest extends BlogWindowTest {

    @Test
    void aTableIsWrittenFromNothingWithTheKeyboard() throws Exception {
        Path file = open("---\ntitle: x\n---\n\nBefore.\n");
        window.putCaret(window.text().length() - 1);
        window.shortcut(KeyCode.ALT, KeyCode.T);
        type("City");
        push(KeyCode.TAB);
        type("Pop.");
        push(KeyCode.TAB);
        type("Rome");
        push(KeyCode.TAB);
        type("3");
        // The last cell: a new row.
        push(KeyCode.TAB);
        type("Bergamo");
        push(KeyCode.SHIFT, KeyCode.TAB);
        type("1");
        saved(file, "---\ntitle: x\n---\n\nBefore.\n\n| City | Pop. |\n| ------- | ------- |\n| Rome | 1 |\n| Bergamo |  |\n");

        push(KeyCode.TAB);
        push(KeyCode.TAB);
        type("2");
        command("Align right");
        command("Insert column right");
        type("x");
        push(KeyCode.SHIFT, KeyCode.ALT, KeyCode.LEFT);
        push(KeyCode.SHIFT, KeyCode.ALT, KeyCode.UP);
        command("Insert row above");
        window.shortcut(KeyCode.ALT, KeyCode.R);
        saved(file, """
            ---
            title: x
            ---

            Before.

            | City    |     | Pop. |
            | ------- | --- | ---: |
            |         |     |      |
            | Bergamo | x   |    2 |
            | Rome    |     |    1 |
            """);
        window.until("the table in the preview", () -> window.page("document.querySelectorAll('td').length").equals("9")
                && window.page("document.querySelectorAll('td')[4].textContent").equals("x"));

        for (int i = 0; i < 40; i++) {
            window.shortcut(KeyCode.Z);
        }
        saved(file, "---\ntitle: x\n---\n\nBefore.\n");
    }

    @Test
    void goingThroughATableChangesNoByteAndEnterLeavesIt() throws Exception {
        String text = "a|b\r\n--|--\r\n `x` | yy\r\n\r\nAfter.\r\n";
        Path file = open(text);
        window.putCaret(1);
        for (int i = 0; i < 3; i++) {
            push(KeyCode.TAB);
        }
        assertThat(window.ask(() -> window.editor().getSelectedText())).isEqualTo("yy");
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(window.ask(() -> window.editor().getSelectedText())).isEqualTo("`x`");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).hasBinaryContent(text.getBytes());

        // Down: a new row, and from the empty row out of the table.
        push(KeyCode.ENTER);
        push(KeyCode.ENTER);
        type("Text.");
        saved(file, "a|b\r\n--|--\r\n `x` | yy\r\n\r\nText.\r\n\r\nAfter.\r\n");
    }

    /** Tab and Enter in text, and in what only looks like a table, are what they are elsewhere. */
    @Test
    void outsideOfTablesTheKeysAreTheTexts() throws Exception {
        String text = "```\n| a | b |\n| - | - |\n```\n";
        Path file = open(text);
        window.putCaret(13);
        push(KeyCode.ENTER);
        type("c");
        assertThat(window.text()).startsWith("```\n| a | b |\nc").contains("| - | - |\n```");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).content().startsWith("```\n| a | b |\nc").endsWith("| - | - |\n```\n");
        command("Remove row");
        window.until("a word that there is no table",
                () -> window.ask(() -> window.robot.lookup(node -> node instanceof Label label
                        && label.getText().startsWith("There is no table at the caret")).tryQuery().isPresent()));
    }

    private Path open(String text) throws Exception {
        Path file = write("post.md", text);
        open(file);
        window.until("the post", () -> window.editor().getText().equals(text.replace("\r\n", "\n")));
        return file;
    }

    private void saved(Path file, String text) {
        window.shortcut(KeyCode.S);
        window.until("saved as\n" + text + "\nrather than\n" + window.text(), () -> Files.readString(file).equals(text));
    }

    private void command(String name) {
        window.shortcut(KeyCode.SHIFT, KeyCode.P);
        type(name);
        push(KeyCode.ENTER);
    }

    private void type(String text) {
        window.robot.write(text);
    }

    private void push(KeyCode... keys) {
        window.robot.push(keys);
    }
}
