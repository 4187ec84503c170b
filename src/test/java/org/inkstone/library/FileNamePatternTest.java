package org.inkstone.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

import org.inkstone.library.FileNamePattern.Naming;
import org.inkstone.library.FileNamePattern.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamePatternTest {

    private static final Path ROOT = Path.of("/blog");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a.md, b.md                                                  | new.md
        a.mdx, b.mdx, c.md                                          | new.mdx
        _posts/2024-01-02-a.markdown, _posts/2024-01-03-b.markdown, about.md | _posts/2026-03-04-new.markdown
        posts/a/index.md, posts/b/index.md, posts/_index.md         | posts/new/index.md
        2024-01-02-a/index.md, 2024-01-03-b/index.md                | 2026-03-04-new/index.md
        blog/2024/a.md, blog/2025/b.md                              | blog/2026/new.md
        blog/2024/05/a.md, blog/2025/06/b.md                        | blog/2026/03/new.md
        2020/12/21/a.md, 2021/01/02/b.md, 2021/01/02/c.md           | 2026/03/04/new.md
        2025/a/index.md, 2024/b/index.md                            | 2026/new/index.md
        README.md, index.md                                         | new.md
        2024-13-45-a.md, b.md                                       | new.md
        """)
    void aNewFileIsNamedAsTheOthersAre(String files, String made) {
        assertThat(learn(files.split(", ")).free("new", DAY, f -> false)).isEqualTo(ROOT.resolve(made));
    }

    @Test
    void anEmptyFolderTakesThePlainName() {
        assertThat(learn()).isEqualTo(new FileNamePattern(ROOT, Years.NONE, Naming.SLUG, ".md"));
    }

    @Test
    void ofAsManyTheSameOneWinsWhateverTheOrder() {
        assertThat(learn("a/x.md", "b/y.mdx")).isEqualTo(learn("b/y.mdx", "a/x.md"));
    }

    @Test
    void whatIsThereGetsANumberWhereTheNameIs() {
        Set<Path> taken = Set.of(ROOT.resolve("a"), ROOT.resolve("2026-03-04-a.md"), ROOT.resolve("2026-03-04-a-2.md"));
        assertThat(new FileNamePattern(ROOT, Years.NONE, Naming.BUNDLE, ".md").free("a", DAY, taken::contains))
                .isEqualTo(ROOT.resolve("a-2/index.md"));
        assertThat(new FileNamePattern(ROOT, Years.NONE, Naming.DATED, ".md").free("a", DAY, taken::contains))
                .isEqualTo(ROOT.resolve("2026-03-04-a-3.md"));
    }

    private static FileNamePattern learn(String... files) {
        return FileNamePattern.learn(ROOT, Stream.of(files).map(ROOT::resolve).toList());
    }
}
