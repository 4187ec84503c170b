package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;

/** Keys and commands on the text, by a robot in the real window; what counts is the bytes on the disk. */
class TypingWindowTest extends BlogWindowTest {

    private static final String FRONT_MATTER = "---\ntitle: \"Keys\" # kept\ndate: '2026-01-04'\nlang: de\n---\n\n";

    private Path file;

    @BeforeEach
    void nameFile() {
        file = blog.resolve("post.md");
    }

    @Test
    void aListIsWrittenNestedRenumberedAndEnded() throws Exception {
        open("Begin.\n\n", "Begin");
        caretAtEnd();
        window.robot.write("1. one\ntwo\n");
        window.robot.push(KeyCode.TAB);
        window.robot.write("inner\nmore");
        window.robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        window.robot.write("words\n\nthree\n\nEnd.");
        assertSaved("Begin.\n\n1. one\n2. two\n   1. inner\n   2. more\n      words\n3. three\n\nEnd.");

        window.putCaret(window.text().indexOf(" one") + 4);
        window.robot.push(KeyCode.ENTER).write("new");
        assertSaved("Begin.\n\n1. one\n2. new\n3. two\n   1. inner\n   2. more\n      words\n4. three\n\nEnd.");
        window.putCaret(window.text().indexOf("new"));
        window.robot.push(KeyCode.BACK_SPACE);
        assertSaved("Begin.\n\n1. one\nnew\n2. two\n   1. inner\n   2. more\n      words\n3. three\n\nEnd.");

        window.putCaret(window.text().indexOf("more"));
        window.robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertSaved("Begin.\n\n1. one\nnew\n2. two\n   1. inner\n3. more\n   words\n4. three\n\nEnd.");
        window.shortcut(KeyCode.Z);
        assertSaved("Begin.\n\n1. one\nnew\n2. two\n   1. inner\n   2. more\n      words\n3. three\n\nEnd.");
    }

    @Test
    void tasksQuotesAndCodeGoOnWithCarriageReturnsAsTheFileHasThem() throws Exception {
        open("- [x] done\r\n", "done");
        window.putCaret(window.text().indexOf("done") + 4);
        window.robot.write("\nnext");
        window.shortcut(KeyCode.ENTER);
        caretAtEnd();
        window.robot.write("\n> said\nmore\n\n```js\nlet x;");
        assertSaved("- [x] done\r\n- [x] next\r\n\r\n> said\r\n> more\r\n\r\n```js\r\nlet x;\r\n```");
    }

    @Test
    void pairsCloseSurroundAreTypedOverAndUndoneTogether() throws Exception {
        open("Say word here.\n", "Say word");
        caretAtEnd();
        window.robot.write("See (that) \"now\"");
        assertSaved("Say word here.\nSee (that) \"now\"");
        window.shortcut(KeyCode.Z);
        assertSaved("Say word here.\n");
        select("word");
        window.robot.write("*").write("*");
        assertSaved("Say **word** here.\n");
        caretAtEnd();
        window.robot.write("(");
        window.robot.push(KeyCode.BACK_SPACE);
        assertSaved("Say **word** here.\n");

        toggle("Auto-close brackets");
        caretAtEnd();
        window.robot.write("(x");
        assertSaved("Say **word** here.\n(x");
    }

    @Test
    void smartQuotesFollowTheLanguageAndOneBackspaceTakesThemBack() throws Exception {
        open("Er sagt\n", "Er sagt");
        toggle("Smart quotes");
        window.putCaret(window.text().indexOf("sagt") + 4);
        window.robot.write(" \"ja\" -- so... `\"x\"`");
        assertSaved("Er sagt „ja“ – so… `\"x\"`\n");
        window.robot.write(" -- ");
        assertSaved("Er sagt „ja“ – so… `\"x\"` – \n");
        window.robot.push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE);
        window.robot.write("--");
        window.robot.push(KeyCode.BACK_SPACE);
        assertSaved("Er sagt „ja“ – so… `\"x\"` --\n");
        window.robot.push(KeyCode.BACK_SPACE);
        assertSaved("Er sagt „ja“ – so… `\"x\"` -\n");
    }

    @Test
    void linesMoveAndDoubleButNeverIntoTheFrontMatter() throws Exception {
        open("one\ntwo\nthree", "three");
        window.putCaret(window.text().indexOf("three"));
        window.robot.push(KeyCode.ALT, KeyCode.UP);
        assertSaved("one\nthree\ntwo");
        window.robot.push(KeyCode.ALT, KeyCode.UP).push(KeyCode.ALT, KeyCode.UP).push(KeyCode.ALT, KeyCode.UP);
        // The last of these had only the blank line below the block to change places with.
        String moved = FRONT_MATTER.substring(0, FRONT_MATTER.length() - 1) + "three\n\none\ntwo";
        assertFile(moved);
        window.robot.push(KeyCode.ALT, KeyCode.DOWN);
        window.shortcut(KeyCode.SHIFT, KeyCode.D);
        assertSaved("three\nthree\none\ntwo");
    }

    @Test
    void headingsFootnotesLinksImagesAndRulesByTheirKeys() throws Exception {
        open("Title\n\nA word here.\n", "A word");
        window.putCaret(window.text().indexOf("Title"));
        window.shortcut(KeyCode.ALT, KeyCode.DIGIT3);
        window.shortcut(KeyCode.ALT, KeyCode.PERIOD);
        assertSaved("## Title\n\nA word here.\n");
        window.putCaret(window.text().indexOf(" here"));
        window.shortcut(KeyCode.ALT, KeyCode.F);
        window.robot.write("A note.");
        assertSaved("## Title\n\nA word[^1] here.\n\n[^1]: A note.\n");
        window.shortcut(KeyCode.ALT, KeyCode.F);
        window.robot.write(",");
        assertSaved("## Title\n\nA word[^1], here.\n\n[^1]: A note.\n");
        select("here");
        window.shortcut(KeyCode.SHIFT, KeyCode.I);
        window.robot.write("x.png");
        assertSaved("## Title\n\nA word[^1], ![here](x.png).\n\n[^1]: A note.\n");
        window.shortcut(KeyCode.K);
        window.robot.write("y.png");
        assertSaved("## Title\n\nA word[^1], ![here](y.png).\n\n[^1]: A note.\n");
        select("Title");
        window.shortcut(KeyCode.SHIFT, KeyCode.K);
        window.robot.write("text");
        assertSaved("```text\n## Title\n```\n\nA word[^1], ![here](y.png).\n\n[^1]: A note.\n");
    }

    @Test
    void everyCommandOnTheTextStandsInThePalette() throws Exception {
        open("word\n", "word");
        window.putCaret(window.text().indexOf("word"));
        window.shortcut(KeyCode.SHIFT, KeyCode.P);
        window.robot.write("horizontal").push(KeyCode.ENTER);
        assertSaved("word\n\n---\n\n");
    }

    private void open(String body, String words) throws Exception {
        Files.writeString(file, (FRONT_MATTER + (body.contains("\r") ? body.replace("\r\n", "\n") : body)).replace("\n",
                body.contains("\r") ? "\r\n" : "\n"));
        open(file);
        window.untilOpen(words);
    }

    private void caretAtEnd() {
        window.putCaret(window.text().length());
    }

    private void select(String word) {
        window.robot.clickOn("#editor-text");
        int start = window.text().lastIndexOf(word);
        window.robot.interact(() -> window.editor().selectRange(start, start + word.length()));
    }

    @Test
    void aLineInAMenuDividesTwoCommands() throws Exception {
        open("Begin.\n", "Begin.");
        for (Menu menu : menus()) {
            List<MenuItem> items = menu.getItems();
            for (int i = 0; i < items.size(); i++) {
                assertThat(!(items.get(i) instanceof SeparatorMenuItem)
                        || i > 0 && i < items.size() - 1 && !(items.get(i - 1) instanceof SeparatorMenuItem))
                        .as("menu %s, line at place %d of %d", menu.getText(), i, items.size()).isTrue();
            }
        }
    }

    private List<Menu> menus() {
        return window.robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus();
    }

    private void toggle(String name) {
        window.robot.interact(() -> menus().stream()
                .flatMap(menu -> menu.getItems().stream()).filter(item -> name.equals(item.getText()))
                .map(CheckMenuItem.class::cast).forEach(item -> item.setSelected(!item.isSelected())));
    }

    private void assertSaved(String body) throws IOException {
        assertFile(body.contains("\r") ? FRONT_MATTER.replace("\n", "\r\n") + body : FRONT_MATTER + body);
    }

    private void assertFile(String text) throws IOException {
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(Files.readString(file)).isEqualTo(text);
    }
}
