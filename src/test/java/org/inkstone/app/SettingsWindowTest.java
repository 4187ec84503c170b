package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

/** What the writer can choose, and that everything can be reached and has a name, in the real window. */
class SettingsWindowTest extends BlogWindowTest {

    private static final String HEAD = "---\ntitle: \"Stones\"\ndate: '2026-01-04'\nsummary: \"Short.\"\ntags: [\"ink\"]\n---\n\n";
    private static final String POST = HEAD + "First paragraph of three.\n\nSecond paragraph,\nin two lines.\n\nThird one.\n";

    @Test
    void settingsAreInEffectAtOnceAndAtTheNextStart() throws Exception {
        Path file = write("post.md", POST);
        open(file, "First paragraph");
        double usual = window.ask(this::letter);
        settings("font size");
        assertThat(window.ask(() -> visibleRows())).isEqualTo(1);
        window.robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        window.until("larger letters", () -> letter() > usual);
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.ask(() -> window.robot.lookup("#settings").query().isVisible())).isFalse();
        assertThat(window.closeByWriter()).isTrue();
        window.close();
        assertThat(settingsFile()).content().contains("editor.size=16.0\n");
        open(file, "First paragraph");
        assertThat(window.ask(() -> firstText().getFont().getSize())).isEqualTo(16);
        window.shortcut(KeyCode.COMMA);
        window.robot.clickOn(window.ask(() -> named("Reset editor")));
        window.until("the usual size", () -> letter() == usual);
        window.robot.clickOn("#save-state");
        window.until("no settings over the text", () -> !inSight("#settings"));
    }

    @Test
    void settingsThatCannotBeReadAreSaidToBe() throws Exception {
        Files.createDirectories(temp.resolve("data"));
        Files.write(settingsFile(), new byte[]{'a', '=', (byte) 0xFF});
        open(write("post.md", POST), "First paragraph");
        window.until("a notice", () -> said().contains("could not be read, so everything is as usual"));
    }

    @Test
    void keysCanBeGivenToOtherCommands() throws Exception {
        Path file = write("post.md", POST);
        open(file, "First paragraph");
        window.putCaret(POST.indexOf("Third"));
        settings("paragraph quote");
        window.robot.clickOn("#keys-paragraph-quote");
        window.shortcut(KeyCode.C);
        assertThat(said()).contains("Ctrl+C is Copy in every text.");
        window.shortcut(KeyCode.B);
        window.until("whose keys these are", () -> said().contains("Ctrl+B is Bold."));
        window.robot.clickOn("Use it here");
        assertThat(said()).contains("Ctrl+B");
        window.robot.push(KeyCode.ESCAPE);
        window.putCaret(POST.indexOf("Third"));
        window.shortcut(KeyCode.B);
        assertThat(window.text()).isEqualTo(POST.replace("Third", "> Third"));
        window.shortcut(KeyCode.SHIFT, KeyCode.Q);
        assertThat(window.text()).as("its old keys do nothing").isEqualTo(POST.replace("Third", "> Third"));

        assertThat(window.closeByWriter()).isTrue();
        window.close();
        open(file, "First paragraph");
        window.putCaret(window.text().indexOf("First"));
        window.shortcut(KeyCode.B);
        assertThat(window.text()).contains("> First");
        settings("quote");
        window.robot.clickOn(window.ask(() -> named("As usual: Ctrl+Shift+Q"))).push(KeyCode.ESCAPE);
        window.putCaret(window.text().indexOf("Second"));
        window.shortcut(KeyCode.B);
        assertThat(window.text()).contains("**Second**");
    }

    @Test
    void keysOfTheUndoCanBeChangedAndUndoNothingElse() throws Exception {
        open(write("post.md", POST), "First paragraph");
        settings("edit undo");
        window.robot.clickOn("#keys-edit-undo").push(KeyCode.F2).push(KeyCode.ESCAPE);
        window.putCaret(POST.length());
        window.robot.write("typed");
        window.shortcut(KeyCode.Z);
        assertThat(window.text()).isEqualTo(POST + "typed");
        window.robot.push(KeyCode.F2);
        assertThat(window.text()).isEqualTo(POST);
    }

    @Test
    void oneKeyLeadsThroughAllPanesAndLeavesEachOfThem() throws Exception {
        open(write("post.md", POST), "First paragraph");
        window.putCaret(POST.indexOf("Third"));
        List<String> way = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            window.robot.push(KeyCode.F6);
            way.add(pane());
        }
        assertThat(way).containsExactly("preview", "status-bar", "posts", "form", "editor");
        window.robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(pane()).isEqualTo("form");
        window.shortcut(KeyCode.DIGIT1);
        window.robot.clickOn("#editor-text").push(KeyCode.F6);
        assertThat(pane()).as("without a page in sight").isEqualTo("status-bar");
        window.robot.clickOn("#editor-text").push(KeyCode.F11).push(KeyCode.F6);
        assertThat(pane()).isEqualTo("status-bar");
        window.robot.push(KeyCode.F6);
        assertThat(pane()).isEqualTo("editor");
    }

    @Test
    void everyControlHasAName() throws Exception {
        Path file = write("post.md", POST.replace("tags:", "layout: post\ndraft: true\ntags:"));
        write("other.md", POST.replace("'2026-01-04'", "2025-03-03").replace("Stones", "Others"));
        window = new Window(temp.resolve("empty-data"), Optional.empty());
        window.until("the welcome", () -> window.robot.lookup("Choose folder…").tryQuery().isPresent());
        assertEverythingIsNamed("the first start");
        window.close();
        open(file, "First paragraph");
        assertEverythingIsNamed("a post");
        window.robot.clickOn("#form-more");
        assertEverythingIsNamed("all fields");
        window.shortcut(KeyCode.F);
        assertEverythingIsNamed("the find bar");
        window.robot.push(KeyCode.ESCAPE);
        window.shortcut(KeyCode.SHIFT, KeyCode.P);
        assertEverythingIsNamed("the palette");
        window.robot.push(KeyCode.ESCAPE);
        window.shortcut(KeyCode.COMMA);
        assertEverythingIsNamed("the settings");
        window.robot.push(KeyCode.ESCAPE);
        runByName("Writing goal");
        assertEverythingIsNamed("the goal");
        window.robot.push(KeyCode.ESCAPE);
        window.putCaret(window.text().length());
        window.robot.push(KeyCode.F11);
        assertEverythingIsNamed("focus mode");
        window.robot.push(KeyCode.ESCAPE).write("Saved.");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        Files.delete(file);
        window.until("a problem", () -> window.robot.lookup("Let it go").tryQuery().isPresent());
        assertEverythingIsNamed("a bar");
        window.robot.clickOn("Save it again");
        window.untilSaved();
        window.shortcut(KeyCode.SHIFT, KeyCode.E);
        window.until("the versions", () -> window.robot.lookup(".history").tryQuery().isPresent());
        assertEverythingIsNamed("the versions");
    }

    /** From wherever the keyboard is, Tab or F6 leads on. */
    @Test
    void noControlKeepsTheKeyboard() throws Exception {
        open(write("post.md", POST.replace("tags:", "layout: post\ndraft: true\ntags:")), "First paragraph");
        window.robot.clickOn("#form-more");
        for (Node control : window.ask(() -> controls(window.stage().getScene().getRoot()))) {
            window.robot.interact(control::requestFocus);
            if (window.ask(control::isFocused)) {
                window.robot.push(KeyCode.F6);
                assertThat(window.ask(control::isFocused)).as(String.valueOf(control)).isFalse();
            }
        }
    }

    private void assertEverythingIsNamed(String state) {
        WaitForAsyncUtils.waitForFxEvents();
        List<String> nameless = window.ask(() -> window.robot.listWindows().stream()
                .flatMap(w -> controls(w.getScene().getRoot()).stream()).filter(node -> name(node).isBlank()).map(String::valueOf)
                .toList());
        assertThat(nameless).as("without a name in " + state).isEmpty();
    }

    /** On the FX thread: what can be used in sight, with the mouse or the keyboard. */
    private static List<Node> controls(Node node) {
        if (!node.isVisible()) {
            return List.of();
        }
        List<Node> found = new ArrayList<>();
        if (node.isFocusTraversable() || node instanceof Button) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(controls(child)));
        }
        return found;
    }

    private static String name(Node node) {
        // The text itself is what the writing area says; what it is, is its help.
        String said = node.getAccessibleText() != null
                ? node.getAccessibleText()
                : node.getAccessibleHelp() != null ? node.getAccessibleHelp() : "";
        return node instanceof Labeled labeled && labeled.getText() != null && said.isBlank() ? labeled.getText() : said;
    }

    private Node named(String name) {
        return controls(window.stage().getScene().getRoot()).stream().filter(node -> name(node).equals(name)).findFirst()
                .orElseThrow();
    }

    private long visibleRows() {
        return window.robot.lookup("#settings .setting-row").queryAll().stream().filter(Node::isVisible).count();
    }

    private String pane() {
        return window.ask(() -> {
            for (Node n = window.stage().getScene().getFocusOwner(); n != null; n = n.getParent()) {
                for (String pane : List.of("posts", "form", "editor", "preview", "status-bar")) {
                    if (n.getStyleClass().contains(pane)) {
                        return pane;
                    }
                }
            }
            return "none";
        });
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

    /** On the FX thread or not: all words in sight. */
    private String said() {
        return window.ask(() -> window.robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible).map(Labeled::getText).collect(Collectors.joining("\n")));
    }
}
