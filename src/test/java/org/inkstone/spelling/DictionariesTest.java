package org.inkstone.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.inkstone.files.Disk;
import org.inkstone.spelling.Lexicon.Loading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dictionaries that come with the program, and such that a writer drops into a folder. */
class DictionariesTest {

    @TempDir
    private Path folder;

    @Test
    void englishIsThere() {
        Dictionaries found = Dictionaries.in(new Disk(), folder.resolve("none"));
        assertThat(found.installed()).extracting(InstalledDictionary::title).containsExactly("English (United Kingdom)",
                "English (United States)");
        assertThat(found.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, en_GB en_US", "en-GB, en_GB", "en_us, en_US", "EN-gb, en_GB", "en-AU, en_GB en_US", "en-Latn-US, en_US",
            "de, ''",
            "'', ''", "english, ''", "e, ''", "xx, ''", "' en ', en_GB en_US"})
    void aLanguageHasThoseOfItsCountryElseAllOfThem(String tag, String names) {
        List<InstalledDictionary> found = Dictionaries.in(new Disk(), folder).forLanguage(tag);
        assertThat(String.join(" ", found.stream().map(InstalledDictionary::name).toList())).isEqualTo(names);
    }

    @Test
    void aPairOfFilesIsADictionary() throws IOException {
        drop("de_DE", StandardCharsets.ISO_8859_1, "SET ISO8859-1\nTRY esianrtolcdugmphbyfvkw\n", "3\nStraße\nschön\nHaus\n");
        Dictionaries found = Dictionaries.in(new Disk(), folder);
        InstalledDictionary german = found.forLanguage("de").getFirst();
        assertThat(german.title()).isEqualTo("German (Germany)");
        Speller speller = new Speller(List.of(load(german)), List.of());
        assertThat(speller.test("Straße")).isTrue();
        assertThat(speller.test("schön")).isTrue();
        assertThat(speller.test("schon")).isFalse();
        assertThat(speller.suggest("Hauss", Duration.ofSeconds(20))).contains("Haus");
    }

    @Test
    void ofTwoLanguagesEachJudgesItsOwnScript() throws IOException {
        drop("ru_RU", StandardCharsets.UTF_8, "SET UTF-8\n", "2\nслово\nдом\n");
        Dictionaries found = Dictionaries.in(new Disk(), folder);
        Lexicon russian = load(found.named("ru_RU").orElseThrow());
        Speller both = new Speller(List.of(russian, SpellerTest.lexicon("en_US")), List.of());
        assertThat(both.test("слово")).isTrue();
        assertThat(both.test("слава")).isFalse();
        assertThat(both.test("word")).isTrue();
        assertThat(both.test("wrod")).isFalse();
        assertThat(new Speller(List.of(russian), List.of()).test("wrod")).isTrue();
    }

    @Test
    void wordsMayBeJoinedByApostrophes() throws IOException {
        drop("it_IT", StandardCharsets.UTF_8, "SET UTF-8\n", "3\nanno\ndell\nuomo\n");
        Speller speller = new Speller(List.of(load(Dictionaries.in(new Disk(), folder).named("it_IT").orElseThrow())), List.of());
        assertThat(speller.test("dell'anno")).isTrue();
        assertThat(speller.test("l'uomo")).isTrue();
        assertThat(speller.test("l'umo")).isFalse();
    }

    @Test
    void theWritersOwnReplacesTheOneThatIsThere() throws IOException {
        drop("en-us", StandardCharsets.UTF_8, "SET UTF-8\n", "1\nxyzzyx\n");
        Dictionaries found = Dictionaries.in(new Disk(), folder);
        assertThat(found.installed()).extracting(InstalledDictionary::name).containsExactly("en_GB", "en-us");
        assertThat(load(found.forLanguage("en-US").getFirst()).accepts("xyzzyx")).isTrue();
    }

    @Test
    void whatIsNoLanguageKeepsItsName() throws IOException {
        drop("index", StandardCharsets.UTF_8, "SET UTF-8\n", "1\nword\n");
        drop("de_DE_frami", StandardCharsets.UTF_8, "SET UTF-8\n", "1\nWort\n");
        assertThat(Dictionaries.in(new Disk(), folder).installed()).extracting(InstalledDictionary::title).contains("index",
                "German (Germany, frami)");
    }

    @Test
    void aFileWithoutTheOtherIsSaid() throws IOException {
        Files.writeString(folder.resolve("fr_FR.aff"), "SET UTF-8\n");
        Files.writeString(folder.resolve("es_ES.dic"), "1\npalabra\n");
        Files.writeString(folder.resolve("hyph_es_ES.dic"), "UTF-8\n");
        Files.writeString(folder.resolve("README.txt"), "hello");
        Dictionaries found = Dictionaries.in(new Disk(), folder);
        assertThat(found.installed()).hasSize(2);
        assertThat(found.problems()).containsExactlyInAnyOrder("fr_FR.aff is no dictionary without fr_FR.dic beside it.",
                "es_ES.dic is no dictionary without es_ES.aff beside it.");
    }

    @Test
    void aBrokenDictionaryIsSaid() throws IOException {
        drop("page", StandardCharsets.UTF_8, "<!DOCTYPE html>\n", "<!DOCTYPE html>\n<p>404</p>\n");
        drop("affix", StandardCharsets.UTF_8, "SET UTF-8\nSFX A Y x\n", "1\nword/A\n");
        drop("empty", StandardCharsets.UTF_8, "", "");
        for (String name : List.of("page", "affix", "empty")) {
            assertThat(Dictionaries.in(new Disk(), folder).named(name).orElseThrow().load(new Disk())).as(name)
                    .isInstanceOfSatisfying(Loading.Broken.class, broken -> assertThat(broken.reason()).endsWith("."));
        }
    }

    private void drop(String name, Charset charset, String affixes, String words) throws IOException {
        Files.writeString(folder.resolve(name + ".aff"), affixes, charset);
        Files.writeString(folder.resolve(name + ".dic"), words, charset);
    }

    private static Lexicon load(InstalledDictionary dictionary) {
        return ((Loading.Loaded) dictionary.load(new Disk())).lexicon();
    }
}
