package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.files.Disk;
import org.inkstone.spelling.InstalledDictionary;
import org.inkstone.spelling.LineSpelling;
import org.inkstone.spelling.Misspelling;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The spell check of an open post, without a window: which dictionaries judge it, and the writer's words to the byte. */
class SpellingTest {

    @TempDir
    private Path temp;
    private Desk desk;
    private Session session;
    private Spelling spelling;
    private boolean asked;

    @BeforeEach
    void sitDown() throws IOException {
        desk = new Desk(temp, Desk.NEVER);
        session = new Session(new Disk(), desk.data);
        begin();
    }

    private void begin() {
        spelling = new Spelling(new Disk(), desk.data, desk.worker("spelling"), session, desk.notices::add);
        spelling.addListener(() -> asked = false);
        desk.workspace.addListener(spelling);
    }

    @AfterEach
    void standUp() {
        spelling.close();
        desk.close();
    }

    @Test
    void aPostThatNamesNoLanguageIsEnglish() throws IOException {
        open("---\ntitle: A\n---\nThe colour of my color is recieved.\n");
        assertThat(words()).containsExactly("recieved");
        assertThat(spelling.state()).isInstanceOfSatisfying(SpellingState.Checking.class,
                state -> assertThat(state.dictionaries()).hasSize(2));
    }

    @Test
    void theLanguageOfThePostDecides() throws IOException {
        drop("de_DE", "3\ndas\nist\ngut\n");
        open("---\ntitle: A\nlang: en-US\n---\nThe colour, das color.\n");
        assertThat(words()).containsExactly("colour", "das");
        desk.replace("en-US", "de");
        assertThat(words()).containsExactly("The", "colour", "color");
        desk.replace("lang: de", "language: en_GB");
        assertThat(words()).containsExactly("das", "color");
    }

    @Test
    void withoutADictionaryForTheLanguageNothingIsChecked() throws IOException {
        open("---\ntitle: A\nlang: de\n---\nDas ist nicht englisch.\n");
        assertThat(spelling.state()).isEqualTo(new SpellingState.NoDictionary("de"));
        assertThat(spelling.checks()).isFalse();
        spelling.choose(installed("en_US"), true);
        desk.settle();
        assertThat(spelling.state()).isEqualTo(new SpellingState.NoDictionary("de"));
        desk.replace("lang: de", "lang: en");
        assertThat(words()).containsExactly("Das", "ist", "nicht", "englisch");
        assertThat(desk.notices).isEmpty();
    }

    @Test
    void severalLanguagesAtOnce() throws IOException {
        drop("de_DE", "4\ndas\nist\ngut\nund\n");
        open("---\ntitle: A\nlang: en\n---\ndas ist gut and good and recht wrod.\n");
        assertThat(words()).contains("das", "ist", "recht", "wrod");
        spelling.choose(installed("de_DE"), true);
        assertThat(words()).containsExactly("recht", "wrod");
        spelling.close();
        begin();
        open("---\ntitle: B\n---\ndas ist gut, this is not.\n");
        assertThat(words()).as("chosen at the last start, and no language named").containsExactly("this", "is", "not");
    }

    @Test
    void theWriterSaysWhichEnglish() throws IOException {
        open("---\ntitle: A\nlang: en\n---\nThe colour of color.\n");
        assertThat(words()).isEmpty();
        spelling.choose(installed("en_GB"), true);
        assertThat(words()).containsExactly("color");
        desk.replace("lang: en", "lang: en-US");
        assertThat(words()).isEmpty();
        spelling.choose(installed("en_GB"), false);
        assertThat(words()).containsExactly("colour");
    }

    @Test
    void aBrokenDictionaryIsSaidOnceAndPassedOver() throws IOException {
        drop("de_DE", "<html>\n");
        open("---\ntitle: A\nlang: de\n---\nDas ist wrod.\n");
        desk.until(() -> !desk.notices.isEmpty());
        spelling.lookForDictionaries(() -> {});
        desk.settle();
        assertThat(desk.notices).extracting(Notice::message)
                .containsExactly("The dictionary de_DE is not used. Its .dic file does not begin with the number of its words.");
        assertThat(spelling.state()).isEqualTo(new SpellingState.NoDictionary("de"));
        drop("de_DE", "2\nDas\nist\n");
        spelling.lookForDictionaries(() -> {});
        assertThat(words()).as("mended").containsExactly("wrod");
    }

    @Test
    void aDictionaryThatIsDroppedInIsFound() throws IOException {
        open("---\ntitle: A\nlang: de\n---\nDas ist wrod.\n");
        assertThat(spelling.checks()).isFalse();
        drop("de_DE", "2\nDas\nist\n");
        spelling.lookForDictionaries(() -> {});
        assertThat(words()).containsExactly("wrod");
    }

    @Test
    void itCanBeTurnedOff() throws IOException {
        open("Wrod.\n");
        assertThat(words()).containsExactly("Wrod");
        spelling.setWanted(false);
        assertThat(spelling.checks()).isFalse();
        assertThat(spelling.state()).isEqualTo(new SpellingState.Off());
        assertThat(new Spelling(new Disk(), desk.data, desk.worker("other"), session, desk.notices::add).wanted()).isFalse();
        spelling.setWanted(true);
        assertThat(words()).containsExactly("Wrod");
    }

    @Test
    void theWritersWordsAreKeptInPlainFiles() throws IOException {
        open("Inkwell, inkwells, blogg and posst.\n");
        assertThat(words()).containsExactly("blogg", "posst");
        spelling.addToMyWords("blogg");
        assertThat(words()).containsExactly("posst");
        spelling.addToWordsOfBlog("posst");
        assertThat(words()).isEmpty();
        desk.settle();
        assertThat(desk.data.resolve("words.txt")).hasContent("# Words that the spell check accepts, one a line.\nblogg\n");
        assertThat(desk.blog.resolve(".inkstone-words.txt"))
                .hasContent("# Words that the spell check of this blog accepts, one a line.\nposst\n");
    }

    @Test
    void aListThatWasEditedByHandIsReadAgain() throws IOException {
        open("Blogg and posst.\n");
        assertThat(words()).containsExactly("Blogg", "posst");
        Files.writeString(desk.blog.resolve(".inkstone-words.txt"), "blogg\r\n");
        spelling.windowEntered();
        desk.settle();
        assertThat(words()).containsExactly("posst");
    }

    @Test
    void aWordThatCannotBeWrittenDownIsRightAllTheSameAndTheWriterIsTold() throws IOException {
        open("Blogg.\n");
        assertThat(words()).containsExactly("Blogg");
        byte[] latin = "größe".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(desk.data.resolve("words.txt"), latin);
        spelling.addToMyWords("Blogg");
        desk.until(() -> !desk.notices.isEmpty());
        assertThat(desk.notices.getFirst().message()).startsWith("“Blogg” is accepted until Inkstone ends only. ")
                .contains("UTF-8");
        spelling.windowEntered();
        desk.settle();
        assertThat(words()).isEmpty();
        assertThat(desk.data.resolve("words.txt")).hasBinaryContent(latin);
    }

    @Test
    void aWordIgnoredInOnePostIsWrongInAnother() throws IOException {
        Path first = desk.write("first.md", "Blogg.\n");
        Path second = desk.write("second.md", "A blogg.\n");
        spelling.start();
        desk.open(first);
        assertThat(words()).containsExactly("Blogg");
        spelling.ignore("Blogg");
        assertThat(words()).isEmpty();
        desk.open(second);
        assertThat(words()).containsExactly("blogg");
        desk.open(first);
        assertThat(words()).isEmpty();
    }

    @Test
    void theNextAndTheLastMisspellingAreFoundRoundTheEnds() throws IOException {
        String filler = "some words of text\n".repeat(20_000);
        open("---\ntitle: A\n---\nwrod one\n" + filler + "wrod two\n" + filler);
        assertThat(words()).hasSize(2);
        int first = desk.text().indexOf("wrod");
        int second = desk.text().indexOf("wrod two");
        assertThat(find(first, true)).contains(first);
        assertThat(find(first + 4, true)).contains(second);
        assertThat(find(second + 4, true)).contains(first);
        assertThat(find(second, false)).contains(first);
        assertThat(find(first, false)).contains(second);
        assertThat(find(0, false)).contains(second);
        assertThat(find(0, true)).contains(first);
        desk.replace("wrod", "word");
        desk.replace("wrod", "word");
        assertThat(find(second, true)).isEmpty();
    }

    @Test
    void suggestionsComeFromTheLanguagesOfThePost() throws IOException {
        open("---\ntitle: A\nlang: en-GB\n---\nA word.\n");
        assertThat(words()).isEmpty();
        List<Optional<Corrections>> found = new ArrayList<>();
        desk.replace("word", "**col**ur");
        spelling.correctionsAt(desk.post().document().state(), desk.text().indexOf("ur"), found::add);
        spelling.correctionsAt(desk.post().document().state(), desk.text().indexOf("A **"), found::add);
        desk.until(() -> found.size() == 2);
        assertThat(found.getFirst().orElseThrow().misspelling().range().of(desk.text())).isEqualTo("col**ur");
        assertThat(found.getFirst().orElseThrow().suggestions()).contains("colour").doesNotContain("color");
        assertThat(found.getLast()).isEmpty();
    }

    @Test
    void aTitleIsChecked() throws IOException {
        open("Text.\n");
        assertThat(words()).isEmpty();
        List<Misspelling> found = new ArrayList<>();
        spelling.misspellingsIn("My `cde` and Recieve", this, found::addAll);
        desk.until(() -> !found.isEmpty());
        assertThat(found).extracting(Misspelling::range).containsExactly(new TextRange(13, 20));
        List<Corrections> corrections = new ArrayList<>();
        spelling.corrections(found.getFirst(), corrections::add);
        desk.until(() -> !corrections.isEmpty());
        assertThat(corrections.getFirst().suggestions()).startsWith("Receive");
    }

    private void open(String text) throws IOException {
        spelling.start();
        desk.open(desk.write("post" + desk.names().size() + ".md", text));
    }

    /** The misspelt words of the open post, once all dictionaries are there. */
    private List<String> words() {
        desk.settle();
        List<LineSpelling> lines = new ArrayList<>();
        asked = false;
        desk.until(() -> {
            if (!asked && spelling.checks()) {
                asked = true;
                lines.clear();
                spelling.check(desk.post().document().state(), new TextRange(0, desk.text().length()), lines::addAll);
            }
            return !lines.isEmpty();
        });
        return lines.stream().flatMap(line -> line.misspellings().stream()).map(Misspelling::word).toList();
    }

    private Optional<Integer> find(int from, boolean forward) {
        List<Optional<Misspelling>> answers = new ArrayList<>();
        spelling.find(desk.post().document().state(), from, forward, answers::add);
        desk.until(() -> !answers.isEmpty());
        return answers.getFirst().map(found -> found.range().start());
    }

    private InstalledDictionary installed(String name) {
        return spelling.installed().stream().filter(dictionary -> dictionary.name().equals(name)).findFirst().orElseThrow();
    }

    private void drop(String name, String words) throws IOException {
        Path folder = Files.createDirectories(desk.data.resolve("dictionaries"));
        Files.writeString(folder.resolve(name + ".aff"), "SET UTF-8\n");
        Files.writeString(folder.resolve(name + ".dic"), words);
    }
}
