package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import org.inkstone.text.Graphemes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import javafx.scene.input.KeyCode;

/** Every script at the keyboard: characters are whole, whatever they are made of, and what counts is the bytes on the disk. */
class UnicodeWindowTest {

    private static final String FAMILY = "👨\u200D👩\u200D👧\u200D👦";
    private static final String FLAGS = "🇩🇪🇫🇷";
    private static final String SMALL = "👍🏽1\uFE0F\u20E3e\u0301\u1112\u1161\u11ABस्ते";

    @TempDir
    private Path temp;
    private Window window;

    @AfterEach
    void closeWindow() throws TimeoutException {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void oneKeyGoesOverOneCharacter() throws Exception {
        String line = "a" + FAMILY + FLAGS + SMALL + "z";
        open(line + "\n");
        window.putCaret(0);
        int[] stops = {1, 12, 16, 20, 24, 27, 29, 32, 36, 37, 38};
        for (int stop : stops) {
            window.robot.push(KeyCode.RIGHT);
            assertThat(caret()).isEqualTo(stop);
        }
        for (int i = stops.length - 2; i >= 0; i--) {
            window.robot.push(KeyCode.LEFT);
            assertThat(caret()).isEqualTo(stops[i]);
        }
        window.robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(selected()).isEqualTo(FAMILY);
        window.robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(selected()).isEqualTo(FAMILY + "🇩🇪");
        window.robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(selected()).isEqualTo(FAMILY);
    }

    @Test
    void backspaceAndDeleteTakeTheWholeCharacter() throws Exception {
        Path file = open("a" + FAMILY + FLAGS + SMALL + "z\nend\n");
        window.putCaret(36);
        for (int i = 0; i < 4; i++) {
            window.robot.push(KeyCode.BACK_SPACE);
        }
        window.putCaret(1);
        window.robot.push(KeyCode.DELETE);
        window.robot.push(KeyCode.DELETE);
        saved(file, "a🇫🇷👍🏽z\nend\n");
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        saved(file, "a" + FAMILY + FLAGS + SMALL + "z\nend\n");
        window.putCaret(window.text().indexOf("z") + 1);
        window.robot.push(KeyCode.DELETE);
        saved(file, "a" + FAMILY + FLAGS + SMALL + "zend\n");
    }

    @Test
    void controlGoesAndDeletesWordByWord() throws Exception {
        Path file = open("It’s **bold** " + FAMILY + " 日本語です。\nNext line.\n");
        window.putCaret(0);
        for (int stop : new int[]{4, 11, 25, 29, 31, 32, 33, 37}) {
            window.shortcut(KeyCode.RIGHT);
            assertThat(caret()).isEqualTo(stop);
        }
        for (int stop : new int[]{33, 32, 29, 26, 14, 7, 0}) {
            window.shortcut(KeyCode.LEFT);
            assertThat(caret()).isEqualTo(stop);
        }
        window.shortcut(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("It’s");
        window.shortcut(KeyCode.DELETE);
        window.shortcut(KeyCode.DELETE);
        saved(file, "** " + FAMILY + " 日本語です。\nNext line.\n");
        window.putCaret(window.text().indexOf("日本語") + 3);
        window.shortcut(KeyCode.BACK_SPACE);
        window.shortcut(KeyCode.BACK_SPACE);
        saved(file, "** です。\nNext line.\n");
    }

    @Test
    void aClickNeverStandsInsideACharacter() throws Exception {
        String line = (FAMILY + "e\u0301" + FLAGS + "👍🏽").repeat(3);
        open(line + "\n");
        window.putCaret(0);
        window.robot.interact(() -> {
            for (double x = 0; x < window.editor().getWidth(); x += 3) {
                int at = window.editor().hit(x, 20).getInsertionIndex();
                assertThat(isWhole(line, at)).as("x " + x + " at " + at).isTrue();
            }
        });
    }

    @Test
    void insertDoesNotBeginToOverwrite() throws Exception {
        Path file = open("😀😀\nend\n");
        window.putCaret(0);
        window.robot.push(KeyCode.INSERT);
        window.robot.write("ab");
        saved(file, "ab😀😀\nend\n");
    }

    private static boolean isWhole(String line, int at) {
        return at > line.length() || Graphemes.isBoundary(line, at);
    }

    private Path open(String text) throws IOException, TimeoutException {
        Path file = Files.writeString(Files.createDirectories(temp.resolve("blog")).resolve("post.md"), text);
        window = new Window(temp.resolve("data"), Optional.of(file));
        window.until("the text", () -> window.editor().getText().equals(text));
        return file;
    }

    private void saved(Path file, String expected) {
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).content().isEqualTo(expected);
    }

    private int caret() {
        return window.ask(() -> window.editor().getCaretPosition());
    }

    private String selected() {
        return window.ask(() -> window.editor().getSelectedText());
    }
}
