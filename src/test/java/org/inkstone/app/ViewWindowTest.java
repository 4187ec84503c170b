package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/** How the window and the text in it look, as the writer sets it, in the real window. */
class ViewWindowTest extends BlogWindowTest {

    private static final String HEAD = "---\ntitle: \"Stones\"\ndate: '2026-01-04'\nsummary: \"Short.\"\ntags: [\"ink\"]\n---\n\n";
    private static final String POST = HEAD + "First paragraph of three.\n\nSecond paragraph,\nin two lines.\n\nThird one.\n";

    @Test
    void textAndFormStandInOneColumnInTheMiddleOfThePane() throws Exception {
        open(write("post.md", HEAD + "word ".repeat(200) + "\n"), "word");
        window.shortcut(KeyCode.DIGIT1);
        window.robot.interact(() -> window.stage().setX(0));
        for (double width : new double[]{1360, 1201, 1500, 800}) {
            window.robot.interact(() -> window.stage().setWidth(width));
            window.until("the form above the text at " + width, () -> Math.abs(title() - textLeft()) < 3);
            Bounds pane = window.ask(() -> screen(window.robot.lookup(".writing").query()));
            double left = window.ask(this::textLeft) - pane.getMinX();
            double right = pane.getMaxX() - window.ask(() -> textRight());
            assertThat(right).as("margins at " + width).isCloseTo(left, within(window.ask(this::letter) * 6));
            assertThat(left).isGreaterThanOrEqualTo(38);
        }
        window.robot.interact(() -> window.stage().setWidth(1500));
        window.until("72 letters in a line", () -> lettersInFirstLine() > 66 && lettersInFirstLine() <= 72);
    }

    @Test
    void theLineWidthCanBeChosen() throws Exception {
        open(write("post.md", HEAD + "word ".repeat(200) + "\n"), "word");
        window.shortcut(KeyCode.DIGIT1);
        settings("line width");
        for (int i = 0; i < 11; i++) {
            window.robot.push(KeyCode.LEFT);
        }
        window.until("50 letters in a line", () -> lettersInFirstLine() > 44 && lettersInFirstLine() <= 50);
        window.until("the form above the text", () -> Math.abs(title() - textLeft()) < 3);
        for (int i = 0; i < 36; i++) {
            window.robot.push(KeyCode.RIGHT);
        }
        window.until("as wide as the pane", () -> lettersInFirstLine() > 100);
        window.robot.clickOn("Full width").push(KeyCode.ESCAPE);
        assertThat(settingsFile()).content().contains("editor.columns=0\n");
    }

    @Test
    void whatIsTypedAtTheVeryEndStaysInSight() throws Exception {
        for (String end : List.of("", "last line", "word ".repeat(80), "```\ncode\n```")) {
            Path file = write("post" + end.length() + ".md", HEAD + "Some text.\n\n".repeat(end.isEmpty() ? 4000 : 60) + end);
            open(file, "Some text");
            window.robot.clickOn("#editor-text");
            window.shortcut(KeyCode.END);
            assertCaretInSight(end);
            window.robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
            assertCaretInSight(end);
            window.robot.write("typed at the end");
            assertCaretInSight(end);
            assertThat(window.ask(() -> onScreen("typed at the end"))).isTrue();
            window.close();
        }
        window = null;
    }

    @Test
    void theLastLineCanBeScrolledToTheMiddle() throws Exception {
        open(write("post.md", HEAD + "Some text.\n\n".repeat(60) + "The last line"), "Some text");
        window.until("the very end", () -> {
            double before = window.editor().getEstimatedScrollY();
            window.editor().scrollYBy(1000);
            window.editor().layout();
            return window.editor().getEstimatedScrollY() == before && onScreen("The last line");
        });
        double height = window.ask(() -> caretHeight(window.text().length()));
        assertThat(height).isBetween(0.3, 0.6);
    }

    @Test
    void onATypewriterTheLineStaysAtOneHeight() throws Exception {
        open(write("post.md",
                HEAD + ("A paragraph that is so long that it does not fit into one line. ".repeat(4) + "\n\n").repeat(40)),
                "A paragraph");
        window.robot.clickOn("#editor-text");
        window.shortcut(KeyCode.ALT, KeyCode.Y);
        window.shortcut(KeyCode.END);
        assertCaretAtTypewriterHeight();
        window.robot.write("typed").push(KeyCode.ENTER).push(KeyCode.ENTER).write("more");
        assertCaretAtTypewriterHeight();
        for (int i = 0; i < 45; i++) {
            window.robot.push(KeyCode.UP);
            assertCaretAtTypewriterHeight();
        }
        window.robot.push(KeyCode.PAGE_UP);
        assertCaretAtTypewriterHeight();
        window.shortcut(KeyCode.HOME);
        assertThat(window.ask(() -> caretHeight(window.editor().getCaretPosition()))).as("the text's begin stays on top")
                .isLessThan(0.2);
    }

    @Test
    void zoomingMakesTheLettersLargerUntilTheNextStart() throws Exception {
        Path file = write("post.md", POST);
        open(file, "First paragraph");
        double usual = window.ask(this::letter);
        window.putCaret(POST.indexOf("First"));
        window.shortcut(KeyCode.PLUS);
        window.shortcut(KeyCode.EQUALS);
        assertThat(window.ask(this::letter)).isCloseTo(usual * 1.2, within(usual * 0.05));
        assertThat(said()).contains("Zoom 120 %");
        window.shortcut(KeyCode.MINUS);
        assertThat(said()).contains("Zoom 110 %");
        assertThat(window.text()).isEqualTo(POST);
        assertThat(window.closeByWriter()).isTrue();
        window.close();
        open(file, "First paragraph");
        assertThat(window.ask(this::letter)).isCloseTo(usual * 1.1, within(usual * 0.05));
        window.shortcut(KeyCode.DIGIT0);
        assertThat(window.ask(this::letter)).isEqualTo(usual);
        for (int i = 0; i < 20; i++) {
            window.shortcut(KeyCode.ADD);
        }
        assertThat(window.ask(() -> firstText().getFont().getSize())).isEqualTo(32);
        window.shortcut(KeyCode.SUBTRACT);
        assertThat(window.ask(() -> firstText().getFont().getSize())).isLessThan(32);
    }

    @Test
    void theWheelZoomsWhileCtrlIsDown() throws Exception {
        open(write("post.md", POST), "First paragraph");
        double usual = window.ask(this::letter);
        window.robot.moveTo("#editor-text").press(KeyCode.CONTROL).scroll(1, javafx.geometry.VerticalDirection.UP)
                .release(KeyCode.CONTROL);
        window.until("another size", () -> letter() != usual);
    }

    @Test
    void inFocusModeNothingIsInSightButTheTextAndAQuietLine() throws Exception {
        Path file = write("post.md", POST);
        open(file, "First paragraph");
        double list = window.ask(() -> window.robot.lookup(".posts").queryAs(Region.class).getWidth());
        window.putCaret(POST.indexOf("two lines"));
        window.robot.push(KeyCode.F11);
        assertThat(window.ask(() -> List.of("#post-list", "#preview-web", "#form-title", ".menu-bar").stream()
                .filter(this::inSight).toList())).isEmpty();
        assertThat(window.ask(() -> inSight("#editor-text") && inSight("#save-state") && inSight("#leave-focus-mode"))).isTrue();
        window.until("one paragraph that is not dimmed", () -> bright().equals("Second paragraph,|in two lines."));
        window.robot.write("new ");
        assertThat(window.ask(this::bright)).isEqualTo("Second paragraph,|in new two lines.");
        window.robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        window.until("the next paragraph", () -> bright().equals("Third one."));

        window.robot.push(KeyCode.ALT);
        window.until("the menus", () -> inSight(".menu-bar"));
        window.robot.push(KeyCode.ESCAPE);
        window.until("no menus", () -> !inSight(".menu-bar"));
        window.robot.push(KeyCode.ESCAPE);
        window.until("everything again", () -> inSight("#post-list") && inSight("#preview-web") && inSight("#form-title")
                && inSight(".menu-bar"));
        assertThat(window.ask(() -> window.robot.lookup(".posts").queryAs(Region.class).getWidth())).isEqualTo(list);
        window.until("no paragraph dimmed", () -> bright().contains("First") && bright().contains("Third"));
        assertThat(window.ask(() -> window.editor().isFocused())).isTrue();
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).content().isEqualTo(POST.replace("two lines", "new two lines"));
    }

    @Test
    void whoeverLooksForSomethingElseHasLeftFocusMode() throws Exception {
        open(write("post.md", POST), "First paragraph");
        window.putCaret(POST.indexOf("Third"));
        window.robot.push(KeyCode.F11);
        window.shortcut(KeyCode.P);
        assertThat(window.ask(() -> inSight("#post-list"))).isTrue();
        window.robot.push(KeyCode.F11);
        window.shortcut(KeyCode.DIGIT3);
        window.until("the page", () -> inSight("#preview-web") && inSight(".menu-bar"));
    }

    @Test
    void theKeyboardGoesToWhatIsInSight() throws Exception {
        Path file = write("post.md", POST);
        open(file, "First paragraph");
        window.shortcut(KeyCode.DIGIT3);
        window.until("the page to have the keyboard", () -> window.robot.lookup("#preview-web").query().isFocused());
        window.shortcut(KeyCode.DIGIT1);
        window.until("the text to have the keyboard", () -> window.editor().isFocused());
        window.robot.write("X");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).content().contains("X");
    }

    @Test
    void blanksAreDrawnAndNeverWritten() throws Exception {
        Path file = write("post.md", HEAD + "two words\n\tcode\n");
        open(file, "two words");
        int line = window.text().indexOf("two words");
        assertThat(window.ask(() -> isMarked(line + 3))).isFalse();
        window.putCaret(line + 4);
        runByName("Show blanks");
        window.until("a dot between the words", () -> isMarked(line + 3));
        assertThat(window.ask(() -> isMarked(line + 4))).as("a letter").isFalse();
        assertThat(window.ask(() -> isMarked(line + 10))).as("the tab").isTrue();
        assertThat(window.ask(() -> isMarkedBehind(line + 8))).as("the line's end").isTrue();
        window.robot.write("more ");
        window.until("another dot", () -> isMarked(line + 8));
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).content().isEqualTo(HEAD + "two more words\n\tcode\n");
        runByName("Show blanks");
        window.until("no marks", () -> !isMarked(line + 3) && !isMarked(line + 8));
    }

    @Test
    void theStatusLineCountsWhatIsSelected() throws Exception {
        open(write("post.md", HEAD + "One two 😀 three.\n\n" + "many words\n\n".repeat(20_000)), "One two");
        int start = window.text().indexOf("two");
        window.putCaret(start);
        for (int i = 0; i < 4; i++) {
            window.robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        }
        assertThat(length()).isEqualTo("1 word · 4 characters selected");
        window.robot.interact(() -> window.editor().selectRange(start, start + "two 😀 three".length()));
        assertThat(length()).isEqualTo("2 words · 11 characters selected");
        window.shortcut(KeyCode.A);
        window.until("a count of everything", () -> length().equals("40,003 words · 240,019 characters selected"));
        window.robot.push(KeyCode.RIGHT);
        window.until("the post's length again", () -> length().startsWith("40,003 words · "));
    }

    @Test
    void aGoalIsShownKeptAndFollowsItsPost() throws Exception {
        Path file = write("post.md", POST);
        open(file, "First paragraph");
        assertThat(window.find("#goal-bar").filter(Node::isVisible)).isEmpty();
        window.robot.clickOn("#post-length").write("12x").push(KeyCode.ENTER);
        window.until("the way to the goal", () -> length().startsWith("11 of 12 words"));
        assertThat(window.ask(() -> window.robot.lookup(".length-view").query().getPseudoClassStates().toString()))
                .doesNotContain("reached");
        window.putCaret(window.text().length());
        window.robot.write("Reached.");
        window.until("the goal", () -> window.robot.lookup(".length-view").query().getPseudoClassStates().toString()
                .contains("reached"));
        assertThat(window.closeByWriter()).isTrue();
        window.close();
        assertThat(file).content().isEqualTo(POST + "Reached.");
        Path renamed = Files.move(file, blog.resolve("renamed.md"));
        open(renamed, "First paragraph");
        window.until("the same goal", () -> length().startsWith("12 of 12 words"));
        runByName("Writing goal");
        window.until("the question", () -> inSight("#goal-words"));
        window.robot.clickOn("No goal");
        window.until("no goal", () -> length().startsWith("12 words"));
    }

    /** Opens the settings, narrowed by {@code words}, with the keyboard on the first thing that can be chosen. */
    private void settings(String words) {
        window.shortcut(KeyCode.COMMA);
        window.robot.write(words).push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
    }

    private void runByName(String command) {
        window.shortcut(KeyCode.SHIFT, KeyCode.P);
        window.robot.write(command).push(KeyCode.ENTER);
    }

    private Path settingsFile() {
        return temp.resolve("data/settings.properties");
    }

    private void assertCaretInSight(String end) {
        WaitForAsyncUtils.waitForFxEvents();
        window.until("the caret", () -> {
            double height = caretHeight(window.editor().getCaretPosition());
            return height > 0 && height < 1;
        });
        assertThat(end).isNotNull();
    }

    private void assertCaretAtTypewriterHeight() {
        window.until("the caret at its height", () -> Math.abs(caretHeight(window.editor().getCaretPosition()) - 0.45) < 0.04);
    }

    /** On the FX thread: where in the area the caret is, 0 at its top and 1 at its bottom. */
    private double caretHeight(int offset) {
        Bounds caret = window.editor().getCaretBounds().filter(b -> offset == window.editor().getCaretPosition())
                .or(() -> window.editor().getCharacterBoundsOnScreen(offset - 1, offset)).orElse(new BoundingBox(-1, -1, 0, 0));
        Bounds area = screen(window.editor());
        return (caret.getCenterY() - area.getMinY()) / area.getHeight();
    }

    private boolean onScreen(String words) {
        int at = window.editor().getText().lastIndexOf(words);
        return window.editor().getCharacterBoundsOnScreen(at, at + words.length()).filter(screen(window.editor())::contains)
                .isPresent();
    }

    private double textLeft() {
        int at = HEAD.length();
        return window.editor().getCharacterBoundsOnScreen(at, at + 1).orElseThrow().getMinX();
    }

    private double textRight() {
        int at = HEAD.length();
        return window.editor().getCharacterBoundsOnScreen(at, at + 600).orElseThrow().getMaxX();
    }

    /** Where the title's letters begin. */
    private double title() {
        Node title = window.robot.lookup("#form-title").query();
        return screen(title.lookup(".text")).getMinX();
    }

    private int lettersInFirstLine() {
        int at = HEAD.length();
        double top = window.editor().getCharacterBoundsOnScreen(at, at + 1).orElseThrow().getMinY();
        return (int) IntStream.range(at, at + 300)
                .takeWhile(i -> window.editor().getCharacterBoundsOnScreen(i, i + 1).orElseThrow().getMinY() == top).count();
    }

    /** On the FX thread: how wide a letter is, in pixels. */
    private double letter() {
        int at = HEAD.length();
        window.editor().layout();
        return window.editor().getCharacterBoundsOnScreen(at, at + 1).orElseThrow().getWidth();
    }

    private Text firstText() {
        return window.robot.lookup("#editor-text .paragraph-text .text").<Text>queryAll().stream()
                .filter(text -> text.getText().startsWith("First")).findFirst().orElseThrow();
    }

    private boolean inSight(String query) {
        for (Node n = window.robot.lookup(query).tryQuery().orElse(null); n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
            if (n.getParent() == null) {
                return true;
            }
        }
        return false;
    }

    /** On the FX thread: the lines that are not dimmed. */
    private String bright() {
        return window.robot.lookup("#editor-text .paragraph-text").queryAll().stream().filter(Node::isVisible)
                .filter(line -> line.lookupAll(".text").stream().anyMatch(text -> text.getOpacity() == 1
                        && !((Text) text).getText().isBlank() && !((Text) text).getText().startsWith("---")))
                .map(line -> line.lookupAll(".text").stream().map(text -> ((Text) text).getText()).collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    /** On the FX thread: whether something is drawn in the middle of a character. */
    private boolean isMarked(int offset) {
        Bounds place = window.editor().getCharacterBoundsOnScreen(offset, offset + 1).orElseThrow();
        return isMarkedAt(place.getCenterX(), place.getCenterY());
    }

    private boolean isMarkedBehind(int offset) {
        Bounds place = window.editor().getCharacterBoundsOnScreen(offset, offset + 1).orElseThrow();
        return IntStream.range(1, 14).anyMatch(x -> isMarkedAt(place.getMaxX() + x, place.getCenterY() - 2));
    }

    private boolean isMarkedAt(double x, double y) {
        return window.robot.lookup("#editor-text .whitespace").queryAllAs(Shape.class).stream()
                .anyMatch(mark -> mark.contains(mark.screenToLocal(x, y)));
    }

    private String length() {
        return window.ask(() -> window.robot.lookup("#post-length").queryLabeled().getText());
    }

    /** On the FX thread or not: all words in sight. */
    private String said() {
        return window.ask(() -> window.robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible).map(Labeled::getText).collect(Collectors.joining("\n")));
    }

    private static Bounds screen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }
}
