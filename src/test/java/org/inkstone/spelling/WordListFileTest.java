package org.inkstone.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.inkstone.files.Disk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Word lists on the disk, to the byte. */
class WordListFileTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstWordMakesTheFile() {
        WordListFile list = new WordListFile(new Disk(), folder.resolve("new/words.txt"), "Words");
        assertThat(list.read()).isEqualTo(list.read()).satisfies(c -> assertThat(c.problem()).isEmpty());
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(list.add("Inkstone")).isEmpty();
        assertThat(folder.resolve("new/words.txt")).hasContent("# Words\nInkstone\n");
        assertThat(list.read().words().accepts("Inkstone")).isTrue();
    }

    /** {@code ~} is a line's end of LF, {@code ^} of CRLF. */
    @ParameterizedTest
    @CsvSource({"one~, one~new~", "one, one~new~", "one^two^, one^two^new^", "one^two, one^two^new^", "'', new~",
            "'# b~  one  ~~', '# b~  one  ~~new~'",
            "\uFEFF, \uFEFFnew~", "new~, new~", "NEW~, NEW~new~"})
    void aWordIsAddedAtTheEndAndEveryOtherByteStays(String before, String after) throws IOException {
        Path file = Files.writeString(folder.resolve("words.txt"), bytes(before));
        assertThat(new WordListFile(new Disk(), file, "Words").add("new")).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(bytes(after));
    }

    @Test
    void aListThatIsNoTextIsLeftAlone() throws IOException {
        byte[] latin = "größe\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("words.txt"), latin);
        WordListFile list = new WordListFile(new Disk(), file, "Words");
        assertThat(list.read().problem()).hasValueSatisfying(s -> assertThat(s).contains("UTF-8").contains(file.toString()));
        assertThat(list.add("new")).isPresent();
        assertThat(file).hasBinaryContent(latin);
    }

    private static String bytes(String text) {
        return text.replace("~", "\n").replace("^", "\r\n");
    }
}
