package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

/** The checks before publishing by a robot in the real window; what counts is what the writer sees and the bytes on the disk. */
class ChecksWindowTest extends BlogWindowTest {

    private static final String FRONT = "---\ntitle: \"Paper\"\ndate: 2026-01-04 # noon\nsummary: \"Of paper.\"\ntags: []\n---\n\n";
    private static final String POST = FRONT
            + "# Making\n\nWith [mills](Mills.md) and **bold **words.\n\n### Rags\n\nTODO: say more.\n";

    private Path openPost() throws IOException, TimeoutException {
        write("mills.md", "---\ntitle: Mills\ndate: 2025-01-01\nsummary: S\n---\n\nTK water.\n\n[x](nowhere.md)\n");
        Path post = write("paper.md", POST);
        open(post, "Making");
        return post;
    }

    /** Of what was found in the open post: each with its line. */
    private void untilFound(String... expected) {
        try {
            window.until("found " + List.of(expected), () -> rows().equals(List.of(expected)));
        } catch (AssertionError e) {
            throw new AssertionError("found is " + window.ask(this::rows), e);
        }
    }

    /** On the FX thread: what the cells in sight say in their second line, or the post whose findings follow. */
    private List<String> rows() {
        ListView<?> list = window.robot.lookup("#check-list").queryAs(ListView.class);
        return list.lookupAll(".list-cell").stream().map(ListCell.class::cast).filter(cell -> cell.isVisible() && !cell.isEmpty())
                .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()))
                .flatMap(cell -> Stream.of(".check-finding .field-note", ".check-post .post-title")
                        .flatMap(said -> ((Node) cell).lookupAll(said).stream()))
                .map(label -> ((Label) label).getText()).collect(Collectors.toList());
    }

    @Test
    void whatIsFoundIsListedAndLeadsToItsPlace() throws Exception {
        openPost();
        window.until("marks", () -> marked() == 3);
        assertThat(window
                .ask(() -> window.robot.lookup(".side-tab .text").queryAllAs(Text.class).stream().map(Text::getText).toList()))
                .as("no tab is cut off").containsExactly("Posts", "Outline", "Checks", "Search");
        window.until("how much was found", () -> window.robot.lookup("#check-status").queryAs(Button.class).getText()
                .equals("3 to mend · 1 hint"));
        window.shortcut(KeyCode.DIGIT5);
        untilFound("Line 10 · link-dead", "Line 10 · emphasis-open", "Line 14 · todo", "Line 12 · heading-jump");
        window.robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(window.ask(() -> window.editor().getSelectedText())).isEqualTo("TODO");
        window.robot.write("More");
        untilFound("Line 10 · link-dead", "Line 10 · emphasis-open", "Line 12 · heading-jump");
        assertThat(window.text()).isEqualTo(POST.replace("TODO", "More"));
        assertThat(window.ask(this::marked)).isEqualTo(2);
        window.putCaret(POST.indexOf("# Making"));
        window.robot.write("x").push(KeyCode.ENTER);
        assertThat(window.ask(this::marked)).as("they move along").isEqualTo(2);
    }

    @Test
    void oneKeyMendsAndOneUndoTakesItBack() throws Exception {
        Path post = openPost();
        window.shortcut(KeyCode.DIGIT5);
        untilFound("Line 10 · link-dead", "Line 10 · emphasis-open", "Line 14 · todo", "Line 12 · heading-jump");
        window.robot.push(KeyCode.SPACE);
        untilFound("Line 10 · emphasis-open", "Line 14 · todo", "Line 12 · heading-jump");
        assertThat(window.text()).isEqualTo(POST.replace("Mills.md", "mills.md"));
        window.putCaret(window.text().indexOf("bold"));
        window.shortcut(KeyCode.SHIFT, KeyCode.M);
        untilFound("Line 14 · todo", "Line 12 · heading-jump");
        window.putCaret(window.text().indexOf("Rags"));
        window.shortcut(KeyCode.SHIFT, KeyCode.M);
        untilFound("Line 14 · todo");
        String mended = POST.replace("Mills.md", "mills.md").replace("**bold **words", "**bold** words").replace("### R", "## R");
        assertThat(window.text()).isEqualTo(mended);
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(post).hasContent(mended);
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        assertThat(window.text()).isEqualTo(POST);
        untilFound("Line 10 · link-dead", "Line 10 · emphasis-open", "Line 14 · todo", "Line 12 · heading-jump");
    }

    @Test
    void linesThatEndInSeveralWaysAreMendedAndUndone() throws Exception {
        String mixed = FRONT + "One line\r\nand another.\n";
        Path post = write("mixed.md", mixed);
        open(post, "and another");
        window.shortcut(KeyCode.DIGIT5);
        untilFound("line-ends-mixed");
        assertThat(format()).endsWith("mixed line ends");
        window.robot.push(KeyCode.SPACE);
        untilFound();
        assertThat(format()).endsWith("LF");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(Files.readString(post)).isEqualTo(mixed.replace("\r", ""));
        window.shortcut(KeyCode.Z);
        untilFound("line-ends-mixed");
        assertThat(format()).endsWith("mixed line ends");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(Files.readString(post)).isEqualTo(mixed);
    }

    private String format() {
        return window.ask(() -> window.robot.lookup("#file-format").queryAs(Label.class).getText());
    }

    @Test
    void aRuleThatIsSwitchedOffStaysOffForThisBlogAndTheFileSaysSo() throws Exception {
        Path post = openPost();
        window.shortcut(KeyCode.DIGIT5);
        untilFound("Line 10 · link-dead", "Line 10 · emphasis-open", "Line 14 · todo", "Line 12 · heading-jump");
        assertThat(blog.resolve(".inkstone.toml")).doesNotExist();
        window.robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DELETE);
        untilFound("Line 10 · link-dead", "Line 10 · emphasis-open", "Line 12 · heading-jump");
        window.until("the file", () -> Files.exists(blog.resolve(".inkstone.toml")));
        window.close();
        String file = Files.readString(blog.resolve(".inkstone.toml"), StandardCharsets.UTF_8);
        assertThat(file).contains("checks-off = [\"todo\"]");
        Files.writeString(blog.resolve(".inkstone.toml"), file.replace("[\"todo\"]", "[\"todo\", \"link-dead\"] # mine"));
        open(post, "Making");
        window.shortcut(KeyCode.DIGIT5);
        untilFound("Line 10 · emphasis-open", "Line 12 · heading-jump");
    }

    @Test
    void allPostsAreCheckedAndAFindingOpensItsPost() throws Exception {
        openPost();
        window.shortcut(KeyCode.ALT, KeyCode.E);
        window.robot.clickOn("#export-check");
        untilFound("Paper", "Line 10 · link-dead", "Line 10 · emphasis-open", "Line 12 · heading-jump", "Line 14 · todo", "Mills",
                "Line 7 · todo", "Line 9 · link-dead");
        assertThat(window.ask(() -> window.robot.lookup("#check-summary").queryAs(Label.class).getText()))
                .isEqualTo("2 posts, 6 findings in 2");
        window.robot.interact(() -> window.robot.lookup("#check-list").queryAs(ListView.class).requestFocus());
        window.robot.push(KeyCode.END).push(KeyCode.ENTER);
        window.untilOpen("water");
        window.until("its place", () -> window.editor().getCaretPosition() == window.editor().getText().indexOf("nowhere"));
    }

    @Test
    void howGeneratorsReadThePostFollowsTheText() throws Exception {
        openPost();
        window.robot.clickOn("#checks-tab").clickOn("#check-read");
        window.until("what Zola says",
                () -> read().contains("“summary” ends the build; fields of your own belong under “extra”."));
        assertThat(window.ask(this::read)).contains("Hugo", "ends in line 6", "4 January 2026, 00:00 UTC", "/paper/");
        assertThat(window.ask(this::read)).contains("text: Paper");
        window.robot.clickOn("#form-title").push(KeyCode.END).write("!");
        window.until("the new title", () -> read().contains("text: Paper!") && !read().contains("text: Paper"));
    }

    /** On the FX thread: every text of the panel. */
    private List<String> read() {
        return window.robot.lookup("#check-generators").query().lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }

    /** On the FX thread: how many lines in sight are marked. */
    private int marked() {
        return (int) window.robot.lookup(".finding").queryAll().stream()
                .filter(node -> node instanceof javafx.scene.shape.Path path && !path.getElements().isEmpty()).count();
    }
}
