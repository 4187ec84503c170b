package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

/** A line that nobody can read as a whole: it is written at with the others around it as they were, and each of its characters is kept. */
class LongLineWindowTest extends BlogWindowTest {

    private static final String NUMBERS = IntStream.range(100_000, 143_000).mapToObj(Integer::toString)
            .collect(Collectors.joining());
    private static final String LINE = "![dot](data:image/png;base64," + NUMBERS + ")";
    private static final String BEFORE = "# Dots\n\nWords before it. " + "They go on for more than one row of it. ".repeat(5)
            + "\n\n";
    private static final String AFTER = "\n\nAfter it.\n";
    private static final int BEGIN = 480;

    @Test
    void isShortenedAndTheOthersStayWrapped() throws Exception {
        open();
        assertThat(button().getText()).isEqualTo("%,d more characters".formatted(LINE.length() - BEGIN - 48));
        assertThat(window.editor().isWrapText()).isTrue();
        assertThat(window.editor().getParagraphLinesCount(2)).isGreaterThan(1);
    }

    @Test
    void isWrittenAtBeginAndEnd() throws Exception {
        Path file = open();
        window.putCaret(BEFORE.length() + 2);
        window.robot.write("red ");
        window.robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        window.putCaret(BEFORE.length() + LINE.length() + 4);
        window.robot.push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE);
        window.robot.write("9) end");
        button();
        window.robot.push(KeyCode.LEFT);
        assertThat(caret()).isEqualTo(BEFORE.length() + BEGIN);
        window.robot.push(KeyCode.RIGHT);
        assertThat(caret()).isEqualTo(BEFORE.length() + LINE.length() + 8);
        window.robot.push(KeyCode.HOME);
        assertThat(caret()).isEqualTo(BEFORE.length() + BEGIN);
        saved(file, BEFORE + "![red dot" + LINE.substring(5, LINE.length() - 2) + "9) end" + AFTER);
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        saved(file, BEFORE + LINE + AFTER);
    }

    @Test
    void theArrowsPassItByWithoutOpeningIt() throws Exception {
        open();
        window.putCaret(BEFORE.length() - 1);
        for (int row = 0; row < 40 && caret() < window.text().length() - 3; row++) {
            window.robot.push(KeyCode.DOWN);
            button();
        }
        assertThat(caret()).isGreaterThan(BEFORE.length() + LINE.length());
        for (int row = 0; row < 40 && caret() >= BEFORE.length(); row++) {
            window.robot.push(KeyCode.UP);
            button();
        }
        assertThat(caret()).isLessThan(BEFORE.length());
    }

    @Test
    void isShownWholeWhileTheCaretIsInsideOfIt() throws Exception {
        Path file = open();
        window.robot.clickOn(button());
        window.until("the whole line", () -> !isShortened());
        assertThat(caret()).isEqualTo(BEFORE.length() + BEGIN);
        window.robot.write("x");
        window.shortcut(KeyCode.END);
        window.until("the line short again", this::isShortened);
        assertThat(window.editor().isWrapText()).isTrue();
        saved(file, BEFORE + LINE.substring(0, BEGIN) + "x" + LINE.substring(BEGIN) + AFTER);
    }

    @Test
    void whatIsFoundInsideOfItIsShown() throws Exception {
        open();
        window.putCaret(0);
        window.shortcut(KeyCode.F);
        window.robot.write("120000120001");
        window.until("the place found", () -> window.editor().getSelectedText().equals("120000120001"));
        window.until("the whole line", () -> !isShortened());
        window.robot.push(KeyCode.ESCAPE);
        window.shortcut(KeyCode.HOME);
        window.until("the line short again", this::isShortened);
    }

    private Path open() throws IOException, TimeoutException {
        Path file = write("dots.md", BEFORE + LINE + AFTER);
        open(file, "After it.");
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

    private boolean isShortened() {
        return !window.robot.lookup(".long-line-button").queryAll().isEmpty();
    }

    private Button button() {
        return window.robot.lookup(".long-line-button").queryButton();
    }
}
