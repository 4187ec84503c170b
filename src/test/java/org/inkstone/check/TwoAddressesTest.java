package org.inkstone.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;

import org.inkstone.files.Disk;
import org.inkstone.library.Library;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which two posts will be at one address. */
class TwoAddressesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"a.md, slug: x, b.md, slug: x, true", "a.md, slug: x, x.md, draft: true, true",
            "a.md, slug: x, b.md, slug: y, false",
            "one/a.md, slug: x, two/b.md, slug: x, false", "a.md, layout: p, a/index.md, layout: p, true",
            "a.md, layout: p, A.markdown, layout: p, true", "2024-01-02-a.md, layout: p, 2024-01-02-a.markdown, layout: p, true",
            "2024-01-02-a.md, layout: p, 2025-01-02-a.md, layout: p, false", "a.de.md, slug: x, a.en.md, slug: x, false",
            "a.md, permalink: /x/, b.md, url: /x, true",
            "a.md, permalink: /:year/:title/, b.md, permalink: /:year/:title/, false",
            "a/index.md, layout: p, b/index.md, layout: p, false", "index.md, layout: p, a.md, layout: p, false"})
    void areFound(String one, String field, String other, String otherField, boolean same) throws IOException {
        String text = "---\ntitle: One\nsummary: S\n" + field + "\n---\n";
        write(one, text);
        write(other, "---\ntitle: Two\nsummary: S\n" + otherField + "\n---\n");
        Disk disk = new Disk();
        PostChecker checker = new PostChecker(disk,
                new Blog(disk, folder, Library.scan(disk, folder).posts(), HouseStyle.DEFAULT),
                LocalDate.of(2026, 1, 1), EnumSet.of(Rule.SLUG_TWICE));
        assertThat(checker.check(folder.resolve(one), Post.of(SourceText.of(text)))).hasSize(same ? 1 : 0);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
