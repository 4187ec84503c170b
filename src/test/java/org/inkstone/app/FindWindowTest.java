package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** Finding and replacing by a robot in the real window; what counts is what the writer sees and the bytes on the disk. */
class FindWindowTest extends BlogWindowTest {

    private static final String FRONT = """
        ---
        title: "Colours"
        date: '2026-01-04'
        summary: "Of colour."
        tags: []
        ---

        """;
    private static final String POST = FRONT + """
        The colour of the sky, a Colour.

        Colourless, discoloured.
        """;

    @Test
    void findsWhileItIsTypedWithItsOptionsByKey() throws Exception {
        open(write("post.md", POST), "The colour of the sky");
        window.putCaret(POST.indexOf("The colour"));
        window.shortcut(KeyCode.F);
        window.robot.write("colour");
        untilCount("3 of 6");
        assertThat(selected()).isEqualTo("colour");
        window.robot.push(KeyCode.ALT, KeyCode.C);
        untilCount("2 of 3");
        window.robot.push(KeyCode.ALT, KeyCode.W);
        untilCount("2 of 2");
        window.robot.push(KeyCode.ALT, KeyCode.C);
        untilCount("2 of 3");
        window.robot.push(KeyCode.ENTER);
        untilCount("3 of 3");
        assertThat(selected()).isEqualTo("Colour");
        window.robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        untilCount("2 of 3");
        window.robot.push(KeyCode.ALT, KeyCode.W).push(KeyCode.ALT, KeyCode.R).push(KeyCode.CONTROL, KeyCode.A)
                .write("(col|x)our.*$");
        untilCount("3 of 4");
        assertThat(selected()).isEqualTo("colour of the sky, a Colour.");
        window.robot.push(KeyCode.END).write("(");
        window.until("what is wrong", () -> message().equals("The pattern is not right at character 14: a ( is not closed."));
        window.robot.push(KeyCode.UP);
        untilCount("3 of 6");
        assertThat(window.field("#find-query")).as("what was looked for before").isEqualTo("colour");
        window.robot.push(KeyCode.ESCAPE);
        window.robot.write("x");
        assertThat(window.text()).as("the keyboard is back in the text, at what was found").contains("The x of the sky");
    }

    @Test
    void followsTheTextWhileItIsWritten() throws Exception {
        open(write("post.md", POST), "The colour of the sky");
        window.putCaret(POST.indexOf("Colourless"));
        window.shortcut(KeyCode.F);
        window.robot.write("colour");
        untilCount("5 of 6");
        window.putCaret(POST.indexOf("The colour"));
        untilCount("6 matches");
        window.robot.write("A colour. ");
        untilCount("7 matches");
        window.robot.push(KeyCode.F3);
        untilCount("4 of 7");
    }

    @Test
    void unfoldsTheFrontMatterForAMatchInIt() throws Exception {
        open(write("post.md", POST), "The colour of the sky");
        window.putCaret(POST.length());
        assertThat(foldButton()).startsWith("▸");
        window.shortcut(KeyCode.F);
        window.robot.write("tags:");
        untilCount("1 of 1");
        assertThat(foldButton()).startsWith("▾");
        assertThat(selected()).isEqualTo("tags:");
    }

    /** Each line end, and whatever was not asked about, keeps its bytes. */
    @Test
    void replacesOneAfterTheOther() throws Exception {
        Path file = write("post.md", POST.replace("\n", "\r\n"));
        byte[] before = Files.readAllBytes(file);
        open(file, "The colour of the sky");
        window.putCaret(POST.indexOf("The colour"));
        window.shortcut(KeyCode.H);
        window.robot.write("colour");
        untilCount("3 of 6");
        window.shortcut(KeyCode.H);
        window.robot.write("hue");
        // Quicker than the answers come.
        window.robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
        untilCount("3 of 4");
        assertThat(selected()).isEqualTo("Colour");
        window.robot.push(KeyCode.ESCAPE);
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file)
                .hasContent(POST.replace("The colour of the sky, a Colour", "The hue of the sky, a hue").replace("\n", "\r\n"));
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void replacesAllAfterAPreviewAndOneUndoTakesItBack() throws Exception {
        Path file = write("post.md", "\uFEFF" + POST.replace("\n", "\r\n"));
        byte[] before = Files.readAllBytes(file);
        open(file, "The colour of the sky");
        window.putCaret(POST.indexOf("The colour"));
        window.shortcut(KeyCode.H);
        window.robot.push(KeyCode.ALT, KeyCode.R).write("(c)olou(r)");
        untilCount("3 of 6");
        window.shortcut(KeyCode.H);
        window.robot.write("$1olo$2\"");
        window.shortcut(KeyCode.ENTER);
        window.until("six changes", () -> button("#replace-all-now").getText().equals("Replace 6"));
        window.until("a warning", () -> label("#replace-warning").startsWith("Then the front matter could not be read: line 2"));
        assertThat(window.text()).as("only a preview").doesNotContain("color");
        // The preview follows what is written.
        window.robot.clickOn("#find-replacement").push(KeyCode.END).push(KeyCode.BACK_SPACE);
        window.until("no warning", () -> !window.robot.lookup("#replace-warning").query().isVisible());
        window.robot.clickOn("#replace-all-now");
        window.until("what was done", () -> message().equals("6 places were changed."));
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).hasContent("\uFEFF" + POST.replaceAll("([cC])olour", "$1olor").replace("\n", "\r\n"));
        window.robot.clickOn("#editor-text");
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aPatternThatIsOutOfHandHoldsNothingUp() throws Exception {
        String line = "a".repeat(3_000) + "!";
        Path file = write("post.md", POST + line + "\n");
        open(file, "The colour of the sky");
        window.putCaret(POST.indexOf("The colour"));
        window.shortcut(KeyCode.F);
        window.robot.push(KeyCode.ALT, KeyCode.R).write("(.*a){12}$");
        window.until("it is searched", () -> label("#find-count").equals("Searching…"));
        window.putCaret(POST.indexOf("The colour"));
        window.robot.write("Still here. ");
        assertThat(window.text()).contains("Still here. The colour");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).content().contains("Still here. The colour");
        window.until("why it found nothing", () -> message().startsWith("This pattern takes too long here."));
        window.robot.clickOn("#find-query").push(KeyCode.CONTROL, KeyCode.A).write("sky");
        untilCount("1 of 1");
    }

    @Test
    void theScrollBarShowsWhereMatchesStandAndAClickGoesThere() throws Exception {
        open(write("post.md", FRONT + "colour\n" + "Line.\n\n".repeat(300) + "colour last\n"), "Line.");
        window.putCaret(FRONT.length());
        window.shortcut(KeyCode.F);
        window.robot.write("colour");
        untilCount("3 of 4");
        Bounds ticks = window.ask(() -> {
            Node path = window.robot.lookup(".match-tick").query();
            return path.localToScreen(path.getLayoutBounds());
        });
        window.robot.clickOn(ticks.getCenterX(), ticks.getMaxY() - 1);
        untilCount("4 of 4");
        window.until("the end in sight", () -> window.editor().lastVisibleParToAllParIndex() > 590);
    }

    @Test
    void findsInAllPostsAndOpensWhatWasFound() throws Exception {
        Path first = write("a.md", POST);
        write("b.md", FRONT.replace("Colours", "Second") + "No\n\nOne colour here.\n");
        open(first, "The colour of the sky");
        window.putCaret(POST.indexOf("The colour") + 4);
        window.robot.push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.RIGHT);
        window.shortcut(KeyCode.SHIFT, KeyCode.F);
        window.robot.write("one colour");
        window.until("one match", () -> label("#search-summary").equals("1 match in 1 post"));
        window.robot.push(KeyCode.TAB).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.untilOpen("One colour here.");
        window.until("what was found", () -> window.editor().getSelectedText().equals("One colour"));
        // What is written now is found as well.
        window.robot.push(KeyCode.END).write(" And one colour.");
        window.until("two matches", () -> label("#search-summary").equals("2 matches in 1 post"));
        window.shortcut(KeyCode.SHIFT, KeyCode.F);
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.find("#post-list")).isPresent();
    }

    @Test
    void replacesWhatIsCheckedInAllPostsAndTakesItBack() throws Exception {
        Path open = write("open.md", POST);
        Path windows = write("windows.md", FRONT.replace("\n", "\r\n") + "A colour.\r\nTwo colour.\r\n");
        Path mark = write("mark.md", "\uFEFFOne colour\rTwo");
        Path other = write("other.md", FRONT.replaceAll("[cC]olour", "x") + "Nothing of it.\n");
        Map<Path, byte[]> before = bytes();
        open(other, "Nothing of it");
        window.shortcut(KeyCode.SHIFT, KeyCode.F);
        window.robot.push(KeyCode.ALT, KeyCode.C).write("colour");
        window.until("all of them", () -> label("#search-summary").equals("7 matches in 3 posts"));
        window.shortcut(KeyCode.H);
        window.robot.write("hue");
        window.until("all checked", () -> button("#search-replace").getText().equals("Replace in 3 posts"));
        // The first post is taken out as a whole.
        window.robot.push(KeyCode.TAB).push(KeyCode.DOWN).push(KeyCode.SPACE);
        window.until("one less", () -> button("#search-replace").getText().equals("Replace in 2 posts"));
        assertThat(bytes()).as("nothing is changed before the writer says so").usingRecursiveComparison().isEqualTo(before);
        String taken = window.ask(() -> results().getItems().getFirst().toString());
        window.robot.clickOn("#search-replace");
        window.until("what was done", () -> window.robot.lookup("#replace-report").tryQuery().isPresent());
        Map<Path, byte[]> after = bytes();
        for (Path file : before.keySet()) {
            String was = new String(before.get(file), StandardCharsets.UTF_8);
            boolean out = taken.contains(file.toString()) || file.equals(other);
            assertThat(new String(after.get(file), StandardCharsets.UTF_8)).as(file.toString())
                    .isEqualTo(out ? was : was.replace("colour", "hue"));
        }
        assertThat(Stream.of(open, windows, mark).filter(file -> taken.contains(file.toString()))).hasSize(1);
        window.robot.clickOn("Undo");
        window.until("all bytes back", () -> {
            Map<Path, byte[]> now = bytes();
            return before.keySet().stream().allMatch(file -> java.util.Arrays.equals(before.get(file), now.get(file)));
        });
    }

    private Map<Path, byte[]> bytes() throws IOException {
        Map<Path, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(blog)) {
            for (Path file : files.toList()) {
                bytes.put(file, Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private void untilCount(String count) {
        window.until("“" + count + "”", () -> label("#find-count").equals(count));
    }

    private String selected() {
        return window.ask(() -> window.editor().getSelectedText());
    }

    private String foldButton() {
        return window.ask(() -> label(".fold-button"));
    }

    private String message() {
        return label("#find-message");
    }

    private String label(String query) {
        return window.robot.lookup(query).queryLabeled().getText();
    }

    private Button button(String query) {
        return window.robot.lookup(query).queryButton();
    }

    private ListView<Object> results() {
        return window.robot.lookup("#search-results").queryListView();
    }
}
