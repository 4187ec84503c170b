package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

import org.inkstone.text.Graphemes;
import org.junit.jupiter.api.Test;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;

/** Every script at the keyboard: characters are whole, whatever they are made of, and what counts is the bytes on the disk. */
class UnicodeWindowTest extends BlogWindowTest {

    private static final String FAMILY = "👨\u200D👩\u200D👧\u200D👦";
    private static final String FLAGS = "🇩🇪🇫🇷";
    private static final String SMALL = "👍🏽1\uFE0F\u20E3e\u0301\u1112\u1161\u11ABस्ते";

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

    @Test
    void whatIsComposedIsShownAndNotYetWritten() throws Exception {
        Path file = open("Before .\nEnd.\n");
        window.putCaret(7);
        compose("k", 1);
        compose("か", 1);
        compose("かんじ", 3);
        assertThat(window.text()).isEqualTo("Before かんじ.\nEnd.\n");
        assertThat(caret()).isEqualTo(10);
        assertThat(window.ask(() -> window.editor().getStyleOfChar(8))).containsExactly("composed");
        window.shortcut(KeyCode.B);
        window.shortcut(KeyCode.S);
        assertThat(file).content().isEqualTo("Before .\nEnd.\n");
        assertThat(window.text()).isEqualTo("Before かんじ.\nEnd.\n");
        compose("漢字", 2);
        commit("漢字");
        assertThat(window.text()).isEqualTo("Before 漢字.\nEnd.\n");
        assertThat(window.ask(() -> window.editor().getStyleOfChar(8))).isEmpty();
        compose("を", 1);
        commit("を");
        saved(file, "Before 漢字を.\nEnd.\n");
        window.shortcut(KeyCode.Z);
        saved(file, "Before 漢字.\nEnd.\n");
        window.shortcut(KeyCode.Z);
        saved(file, "Before .\nEnd.\n");
        window.shortcut(KeyCode.Y);
        saved(file, "Before 漢字.\nEnd.\n");
    }

    @Test
    void aCompositionStandsInForTheSelectionAndGivesItBackWhenCancelled() throws Exception {
        Path file = open("One **two** three.\nEnd.\n");
        window.putCaret(0);
        window.robot.interact(() -> window.editor().selectRange(4, 22));
        compose("に", 1);
        assertThat(window.text()).isEqualTo("One に.\n");
        compose("", 0);
        assertThat(window.text()).isEqualTo("One **two** three.\nEnd.\n");
        assertThat(selected()).isEqualTo("**two** three.\nEnd");
        assertThat(window.ask(() -> window.editor().getStyleOfChar(6))).contains("md-strong");
        compose("に", 1);
        commit("二");
        saved(file, "One 二.\n");
        window.shortcut(KeyCode.Z);
        saved(file, "One **two** three.\nEnd.\n");
    }

    @Test
    void anotherProgramsChangeIsTakenInWhileSomethingIsComposed() throws Exception {
        Path file = open("First line.\n\nSecond line.\n\nLast line.\n");
        window.putCaret(window.text().indexOf("Second") + 6);
        compose("かん", 2);
        Files.writeString(file, "First line.\n\nAnother.\n\nSecond line.\n\nLast line.\n");
        window.until("both", () -> window.editor().getText()
                .equals("First line.\n\nAnother.\n\nSecondかん line.\n\nLast line.\n"));
        compose("漢", 1);
        commit("漢");
        saved(file, "First line.\n\nAnother.\n\nSecond漢 line.\n\nLast line.\n");
    }

    @Test
    void whatIsComposedIsKeptWhenTheWriterGoesElsewhere() throws Exception {
        Path file = open("---\ntitle: T\n---\nText.\n");
        window.putCaret(window.text().indexOf("."));
        compose("ㅎ", 1);
        compose("하", 1);
        window.robot.write("x");
        assertThat(window.text()).endsWith("\nText하x.\n");
        compose("그", 1);
        window.robot.clickOn("#form-title");
        saved(file, "---\ntitle: T\n---\nText하x그.\n");
        window.shortcut(KeyCode.Z);
        saved(file, "---\ntitle: T\n---\nText.\n");
    }

    @Test
    void theCandidatesAreOfferedBelowWhatIsComposed() throws Exception {
        open("One two.\n");
        window.putCaret(4);
        Bounds before = window.ask(() -> window.editor().getCharacterBoundsOnScreen(4, 5).orElseThrow());
        Point2D offered = window.ask(() -> window.editor().getInputMethodRequests().getTextLocation(0));
        assertThat(offered).isEqualTo(new Point2D(before.getMinX(), before.getMaxY()));
        compose("かん", 2);
        assertThat(window.ask(() -> window.editor().getInputMethodRequests().getTextLocation(0).getX()))
                .isEqualTo(offered.getX());
        assertThat(window.ask(() -> window.editor().getInputMethodRequests().getTextLocation(1).getX()))
                .isGreaterThan(offered.getX());
    }

    @Test
    void assistiveTechnologyReadsAndSelectsTheText() throws Exception {
        String text = "First 😀.\n\nThird line.\nLast";
        open(text);
        window.putCaret(3);
        assertThat(asked(AccessibleAttribute.ROLE)).isEqualTo(AccessibleRole.TEXT_AREA);
        assertThat(asked(AccessibleAttribute.TEXT)).isEqualTo(text);
        assertThat(asked(AccessibleAttribute.CARET_OFFSET)).isEqualTo(3);
        assertThat(asked(AccessibleAttribute.LINE_FOR_OFFSET, 12)).isEqualTo(2);
        assertThat(asked(AccessibleAttribute.LINE_START, 2)).isEqualTo(11);
        assertThat(asked(AccessibleAttribute.LINE_END, 2)).isEqualTo(23);
        assertThat(asked(AccessibleAttribute.LINE_END, 3)).isEqualTo(text.length());
        assertThat(asked(AccessibleAttribute.LINE_START, 4)).isNull();
        assertThat(asked(AccessibleAttribute.LINE_FOR_OFFSET, 99)).isNull();
        Bounds[] bounds = (Bounds[]) asked(AccessibleAttribute.BOUNDS_FOR_RANGE, 0, 15);
        assertThat(bounds).hasSize(2);
        Point2D inThird = new Point2D(bounds[1].getMinX() + 1, bounds[1].getCenterY());
        assertThat(asked(AccessibleAttribute.OFFSET_AT_POINT, inThird)).isEqualTo(11);
        window.robot
                .interact(() -> window.editor().executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, 11, 16));
        assertThat(selected()).isEqualTo("Third");
        assertThat(asked(AccessibleAttribute.SELECTION_START)).isEqualTo(11);
        assertThat(asked(AccessibleAttribute.SELECTION_END)).isEqualTo(16);
        window.robot.write("3rd");
        assertThat(asked(AccessibleAttribute.TEXT)).isEqualTo(text.replace("Third", "3rd"));
        compose("か", 1);
        assertThat(asked(AccessibleAttribute.TEXT)).isEqualTo(text.replace("Third", "3rdか"));
    }

    @Test
    void assistiveTechnologyBringsAPassageIntoSight() throws Exception {
        open("Line.\n".repeat(300) + "Far below.\n");
        window.putCaret(0);
        int far = window.text().indexOf("Far");
        assertThat((Bounds[]) asked(AccessibleAttribute.BOUNDS_FOR_RANGE, far, far + 3)).isEmpty();
        window.robot.interact(() -> window.editor().executeAccessibleAction(AccessibleAction.SHOW_TEXT_RANGE, far, far + 3));
        window.until("the passage", () -> ((Bounds[]) window.editor()
                .queryAccessibleAttribute(AccessibleAttribute.BOUNDS_FOR_RANGE, far, far + 3)).length == 1);
    }

    private Object asked(AccessibleAttribute attribute, Object... parameters) {
        return window.ask(() -> window.editor().queryAccessibleAttribute(attribute, parameters));
    }

    private void compose(String text, int caret) {
        input(text.isEmpty() ? List.of() : List.of(new InputMethodTextRun(text, InputMethodHighlight.UNSELECTED_RAW)), "", caret);
    }

    private void commit(String text) {
        input(List.of(), text, 0);
    }

    private void input(List<InputMethodTextRun> composed, String committed, int caret) {
        window.robot.interact(() -> Event.fireEvent(window.editor(),
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed, committed, caret)));
    }

    private static boolean isWhole(String line, int at) {
        return at > line.length() || Graphemes.isBoundary(line, at);
    }

    private Path open(String text) throws IOException, TimeoutException {
        Path file = write("post.md", text);
        open(file);
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
