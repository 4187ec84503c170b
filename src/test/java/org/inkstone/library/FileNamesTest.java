package org.inkstone.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Why I chose Monolith for a Production Backend | why-i-chose-monolith-for-a-production-backend
        Don’t panic!                                  | dont-panic
        Über Größe                                    | uber-grosse
        C# & C++                                      | c-c
        なぜモノリスか                                | なぜモノリスか
        Привет, мир                                   | привет-мир
        ../../etc/passwd                              | etc-passwd
        CON                                           | con-post
        😀                                            | untitled
        -- a --                                       | a
        """)
    void makesAnAddressOfATitle(String title, String slug) {
        assertThat(FileNames.slug(title)).isEqualTo(slug);
    }

    @Test
    void fitsEveryFileSystem() {
        assertThat(FileNames.slug("漢字".repeat(200)).getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(180);
        assertThat(FileNames.slug("word ".repeat(100))).endsWith("word");
        assertThat(FileNames.slug("")).isEqualTo("untitled");
    }

    @Test
    void takesTheFirstFreeName() {
        Path folder = Path.of("/blog");
        Set<Path> taken = Set.of(folder.resolve("a.md"), folder.resolve("a-2.md"));
        assertThat(FileNames.free(folder, "a", ".md", taken::contains)).isEqualTo(folder.resolve("a-3.md"));
        assertThat(FileNames.free(folder, "b", ".md", taken::contains)).isEqualTo(folder.resolve("b.md"));
    }
}
