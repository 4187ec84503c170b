package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/** The spell check as a writer meets it, in the real window: marks, menus and keys, and the bytes on the disk. */
class SpellingWindowTest extends BlogWindowTest {

    private static final String HEAD = "---\ntitle: \"Mail\"\nsummary: \"\"\n---\n\n";

    @Test
    void aWordIsMarkedOnceTheCaretHasLeftIt() throws Exception {
        open(HEAD + "Words.\n\nHere\n");
        window.putCaret(window.text().length() - 1);
        window.robot.write(" adn recieve");
        window.until("the first word marked", () -> marked().contains("adn"));
        assertThat(window.ask(this::marked)).containsExactly("adn");
        window.robot.write(" it");
        window.until("the other one marked", () -> marked().contains("recieve"));
        window.robot.push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE);
        window.until("no mark where there is typing again", () -> marked().equals(List.of("adn")));
        window.robot.push(KeyCode.HOME);
        window.until("a mark on what is there now", () -> marked().equals(List.of("adn", "reciev")));
    }

    @Test
    void marksMoveWithWhatIsWritten() throws Exception {
        open(HEAD + "One wierd line.\n\nTwo adn `code` linse here.\n\nLast wierd.\n");
        List<String> all = List.of("wierd", "adn", "linse", "wierd");
        window.until("marked", () -> marked().equals(all));
        window.putCaret(window.text().indexOf("One"));
        window.robot.write("So ").push(KeyCode.ENTER).write("and ").push(KeyCode.ENTER);
        window.until("the same marks",
                () -> marked().equals(all) && window.editor().getText().contains("and \nOne wierd"));
        window.putCaret(window.text().indexOf("adn"));
        window.robot.push(KeyCode.BACK_SPACE).write(" very ");
        window.until("the same marks",
                () -> marked().equals(all) && window.editor().getText().contains("Two very adn"));
        window.putCaret(HEAD.length());
        window.robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.DELETE);
        window.until("the same marks",
                () -> marked().equals(all) && window.editor().getText().startsWith(HEAD + "One"));
        for (int i = 0; i < 12; i++) {
            window.shortcut(KeyCode.Z);
        }
        window.until("the same marks",
                () -> marked().equals(all) && window.editor().getText().startsWith(HEAD + "One"));
    }

    @Test
    void onlyProseIsMarked() throws Exception {
        open(HEAD
                + "Text recieve `recieve` [wierd](http://exmple.com/recieve) <b clss=\"x\">wierd</b> {{< fgure >}} $recieve$\n\n"
                + "```\nrecieve\n```\n\n    recieve\n\nan un**beleiv**able seperate-thing\n");
        window.until("the prose marked",
                () -> marked().equals(List.of("recieve", "wierd", "wierd", "un**beleiv**able", "seperate")));
    }

    @Test
    void ctrlPointWritesWhatWasMeantAsOneStep() throws Exception {
        Path file = open(HEAD + "I Recieve it and un**beleiv**able.\n");
        window.until("marked", () -> marked().size() == 2);
        window.putCaret(window.text().indexOf("ecieve"));
        window.shortcut(KeyCode.PERIOD);
        window.until("suggestions", () -> menuHas("Receive"));
        window.robot.push(KeyCode.ENTER);
        window.until("written", () -> window.editor().getText().contains("I Receive it"));
        window.putCaret(window.text().indexOf("iv**able"));
        window.shortcut(KeyCode.PERIOD);
        window.until("suggestions", () -> menuHas("unbelievable"));
        window.robot.push(KeyCode.ENTER);
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).hasContent(HEAD + "I Receive it and un**believ**able.\n");
        assertThat(window.ask(this::marked)).isEmpty();
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).hasContent(HEAD + "I Receive it and un**beleiv**able.\n");
    }

    @Test
    void theMenuAddsAWordToTheWritersListsOrPassesItOver() throws Exception {
        open(HEAD + "Kubernetes runs nginx on linuxx.\n");
        window.until("marked", () -> marked().equals(List.of("Kubernetes", "nginx", "linuxx")));
        chooseAt("Kubernetes", "Add to my words");
        window.until("accepted", () -> marked().equals(List.of("nginx", "linuxx")));
        chooseAt("nginx", "Add to this blog’s words");
        window.until("accepted", () -> marked().equals(List.of("linuxx")));
        chooseAt("linuxx", "Ignore in this post");
        window.until("accepted", () -> marked().isEmpty());
        Path mine = temp.resolve("data/words.txt");
        window.until("written down", () -> Files.exists(mine) && Files.exists(blog.resolve(".inkstone-words.txt")));
        assertThat(mine).hasContent("# Words that the spell check accepts, one a line.\nKubernetes\n");
        assertThat(blog.resolve(".inkstone-words.txt"))
                .hasContent("# Words that the spell check of this blog accepts, one a line.\nnginx\n");
        assertThat(blog.resolve("post.md")).hasContent(HEAD + "Kubernetes runs nginx on linuxx.\n");
    }

    @Test
    void theMenuOfAWordThatIsRightOnlyEdits() throws Exception {
        open(HEAD + "Some words and wierd.\n");
        window.until("marked", () -> marked().size() == 1);
        window.putCaret(window.text().indexOf("words"));
        window.robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.F10);
        window.until("a menu", () -> menuHas("Select all"));
        assertThat(window.ask(() -> menuHas("Add to my words"))).isFalse();
        window.robot.clickOn("Cut");
        window.until("cut", () -> window.editor().getText().contains("Some ords"));
    }

    @Test
    void f7GoesFromOneToTheNextAndRoundTheEnd() throws Exception {
        open(HEAD + "A wierd word.\n\nAnd adn.\n");
        window.until("marked", () -> marked().size() == 2);
        window.putCaret(HEAD.length());
        window.robot.push(KeyCode.F7);
        window.until("the first", () -> window.editor().getSelectedText().equals("wierd"));
        window.robot.push(KeyCode.F7);
        window.until("the second", () -> window.editor().getSelectedText().equals("adn"));
        window.robot.push(KeyCode.F7);
        window.until("the first again", () -> window.editor().getSelectedText().equals("wierd"));
        window.robot.push(KeyCode.SHIFT, KeyCode.F7);
        window.until("the last", () -> window.editor().getSelectedText().equals("adn"));
        window.robot.write("and");
        window.robot.push(KeyCode.F7);
        window.until("the first", () -> window.editor().getSelectedText().equals("wierd"));
        window.robot.write("weird");
        window.robot.push(KeyCode.F7);
        window.until("that there is none", () -> window.robot.lookup("No misspellings.").tryQuery().isPresent());
    }

    @Test
    void belowTitleAndSummaryStandsWhatIsMisspeltThere() throws Exception {
        Path file = open(HEAD + "Text.\n");
        window.robot.clickOn("#form-title").push(KeyCode.CONTROL, KeyCode.END).write(" I recieve");
        window.robot.push(KeyCode.TAB).write("A wierd summary");
        window.until("what was meant", () -> suggested("receive").isPresent() && suggested("weird").isPresent());
        window.robot.clickOn("receive");
        window.until("written", () -> window.field("#form-title").equals("Mail I receive"));
        window.until("the note gone", () -> suggested("receive").isEmpty());
        window.robot.clickOn("#form-summary").push(KeyCode.TAB);
        window.until("the keyboard on the suggestion",
                () -> window.stage().getScene().getFocusOwner() instanceof Button button && button.getText().equals("weird"));
        window.robot.push(KeyCode.SPACE);
        window.until("written", () -> window.field("#form-summary").equals("A weird summary"));
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).hasContent(
                HEAD.replace("Mail", "Mail I receive").replace("summary: \"\"", "summary: \"A weird summary\"") + "Text.\n");
    }

    @Test
    void aPostInALanguageWithoutDictionaryIsLeftAloneUntilOneIsDroppedIn() throws Exception {
        open("---\ntitle: Post\nlang: de\n---\n\nDas ist wrod, and so on.\n");
        window.until("why nothing is checked", () -> statusText().equals("No dictionary for German"));
        assertThat(window.ask(this::marked)).isEmpty();
        Path folder = Files.createDirectories(temp.resolve("data/dictionaries"));
        Files.writeString(folder.resolve("de_DE.aff"), "SET UTF-8\n");
        Files.writeString(folder.resolve("de_DE.dic"), "2\nDas\nist\n");
        window.robot.clickOn("#spelling-status");
        window.until("marks", () -> marked().equals(List.of("wrod", "and", "so", "on")));
        assertThat(window.ask(this::statusText)).isEqualTo("German (DE)");
        window.until("the menu", () -> menuHas("English (United States)"));
        window.robot.clickOn("English (United States)");
        window.until("both languages accepted", () -> marked().equals(List.of("wrod")));
        window.robot.clickOn("#spelling-status").clickOn("Check spelling");
        window.until("no marks", () -> marked().isEmpty() && statusText().equals("Spelling off"));
    }

    @Test
    void ofALongPostTheLinesInSightAreChecked() throws Exception {
        open(HEAD + "First wierd line.\n" + "\nSome text of many words that are right.\n".repeat(5_000)
                + "\nLast seperate line.");
        window.until("the first line marked", () -> marked().equals(List.of("wierd")));
        window.putCaret(HEAD.length());
        window.shortcut(KeyCode.END);
        window.until("the last line marked", () -> marked().equals(List.of("seperate")));
    }

    private Path open(String text) throws IOException, TimeoutException {
        Path file = write("post.md", text);
        open(file);
        window.until("the post", () -> window.editor().getText().equals(text));
        return file;
    }

    /** Opens the menu at a word by the keyboard and chooses an item of it. */
    private void chooseAt(String word, String item) {
        window.putCaret(window.text().indexOf(word) + 2);
        window.robot.push(KeyCode.SHIFT, KeyCode.F10);
        window.until("a menu with " + item, () -> menuHas(item));
        window.robot.clickOn(item);
    }

    private List<String> marked() {
        return RedDots.words(window);
    }

    private boolean menuHas(String item) {
        return window.robot.lookup(".menu-item .label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().equals(item));
    }

    private Optional<Button> suggested(String word) {
        return window.robot.lookup(".spelling-note .link-button").queryAllAs(Button.class).stream()
                .filter(button -> button.isVisible() && button.getText().equals(word)).findFirst();
    }

    private String statusText() {
        return window.robot.lookup("#spelling-status").queryButton().getText();
    }
}
