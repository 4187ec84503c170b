package org.inkstone.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.inkstone.files.Disk;
import org.inkstone.spelling.Lexicon.Loading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words against the dictionaries that come with the program. */
class SpellerTest {

    private static final Lexicon AMERICAN = lexicon("en_US");
    private static final Lexicon BRITISH = lexicon("en_GB");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Lexicon lexicon(String name) {
        Disk disk = new Disk();
        InstalledDictionary dictionary = Dictionaries.in(disk, Path.of("there-is-no-such-folder")).named(name).orElseThrow();
        return ((Loading.Loaded) dictionary.load(disk)).lexicon();
    }

    @ParameterizedTest
    @ValueSource(strings = {"receive", "Receive", "Inkstone", "inkstone", "RECEIVE", "don't", "English", "color", "blog",
            "Paris's", "слово", "λόγος"})
    void aWordIsRight(String word) {
        assertThat(new Speller(List.of(AMERICAN), List.of()).test(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recieve", "Recieve", "RECIEVE", "dont", "english", "colour", "speling's"})
    void aWordIsWrong(String word) {
        assertThat(new Speller(List.of(AMERICAN), List.of()).test(word)).isFalse();
    }

    @Test
    void aWordIsRightIfAnyDictionaryAcceptsIt() {
        Speller both = new Speller(List.of(AMERICAN, BRITISH), List.of());
        assertThat(both.test("color")).isTrue();
        assertThat(both.test("colour")).isTrue();
        assertThat(both.test("collour")).isFalse();
    }

    @Test
    void withoutDictionariesEverythingIsRight() {
        assertThat(Speller.NONE.test("xyzzyx")).isTrue();
        assertThat(Speller.NONE.checks()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"inkstone,true", "Inkstone,true", "INKSTONE,true", "inkstone's,true", "Kubernetes,true", "kubernetes,false",
            "KUBERNETES,true", "Kubernetes's,true", "commented,true", "xyzzyx,false"})
    void theWritersWordsAreRight(String word, boolean right) {
        WordList words = WordList.of("# xyzzyx\n  inkstone \r\nKubernetes\n\ncommented");
        assertThat(new Speller(List.of(AMERICAN), List.of(WordList.EMPTY, words)).test(word)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"recieve,receive", "Recieve,Receive", "RECIEVE,RECEIVE", "dont,don't", "untill,until", "seperate,separate",
            "definately,definitely", "teh,the", "alot,a lot", "Becuase,Because"})
    void theFirstSuggestionIsWhatWasMeant(String word, String meant) {
        assertThat(new Speller(List.of(AMERICAN, BRITISH), List.of()).suggest(word, PATIENCE)).first().isEqualTo(meant);
    }

    @Test
    void suggestionsAreFewAndHaveAllLanguages() {
        assertThat(new Speller(List.of(AMERICAN, BRITISH), List.of()).suggest("coulor", PATIENCE)).contains("color", "colour")
                .hasSizeLessThan(7)
                .doesNotHaveDuplicates();
        assertThat(new Speller(List.of(AMERICAN), List.of()).suggest("qqqqqqqqqqqqqqqqqq", PATIENCE)).isEmpty();
    }
}
