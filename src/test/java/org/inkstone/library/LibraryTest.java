package org.inkstone.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.inkstone.files.Disk;
import org.inkstone.post.Post;
import org.inkstone.post.ScalarStyle;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learned of a real folder. */
class LibraryTest {

    private static final String POST = "---\ntitle: 'A title'\ndate: '2024-01-02'\ndraft: true\ntags: ['a', 'b']\n---\nText.\n";

    @TempDir
    private Path folder;

    @Test
    void fewPostsThatDoOtherwiseAreNamedWithFigures() throws IOException {
        for (int i = 1; i <= 6; i++) {
            write("2024-01-0" + i + "-post.md", POST);
        }
        write("2024-02-01-crlf.md", POST.replace("\n", "\r\n"));
        write("2024-02-02-plain.md", POST.replace("'2024-01-02'", "2024-01-02"));
        write("2024-02-03-plain.md", POST.replace("'2024-01-02'", "2024-01-02"));
        write("2024-02-04-lines.md", POST.replace("['a', 'b']", "\n- 'a'\n- 'b'"));
        write("2024-02-05-quotes.mdx", POST.replace("'A title'", "\"A title\"").replace("true", "'true'"));
        write("notes.md", POST.replace("'2024-01-02'", "'Jul 08 2022'").replace("['a', 'b']", "['a', b]"));
        write("needs-its-quotes.md", POST.replace("'A title'", "\"It's a title\"").replace("['a', 'b']", "[]"));
        Library library = Library.scan(new Disk(), folder);
        assertThat(library.outliers()).extracting(Outlier::sentence).containsExactly("1 of 13 posts ends lines with CRLF",
                "2 of 13 posts have no date in the file name", "1 of 13 posts ends in .mdx",
                "1 of 12 posts writes the title in double quotes", "2 of 13 posts write the date without quotes",
                "1 of 13 posts writes the date like Jul 08 2022", "1 of 13 posts writes draft in single quotes",
                "1 of 12 posts lists tags one a line");
        assertThat(library.outliers().get(4).files()).containsExactly(folder.resolve("2024-02-02-plain.md"),
                folder.resolve("2024-02-03-plain.md"));
    }

    @Test
    void halvesAndHandfulsAreNoOutliers() throws IOException {
        write("a.md", POST);
        write("b.md", POST.replace("'", "\""));
        assertThat(Library.scan(new Disk(), folder).outliers()).isEmpty();
        write("c.md", POST);
        write("d.md", POST.replace("'", "\""));
        assertThat(Library.scan(new Disk(), folder).outliers()).isEmpty();
    }

    @Test
    void listsAreToldApartByTheirMannerAndIndent() throws IOException {
        write("a.md", "---\ntags:\n  - a\nkeywords: a, b\n---\n");
        write("b.md", "---\ntags:\n  - a\nkeywords: a, b\n---\n");
        write("c.md", "---\ntags:\n- a\nkeywords: a\n---\n");
        write("d.md", "---\ntags: a\nkeywords: [a, b]\n---\n");
        assertThat(Library.scan(new Disk(), folder).outliers()).extracting(Outlier::sentence).containsExactly(
                "1 of 4 posts writes tags as one text", "1 of 3 posts leaves the lines of tags without indent",
                "1 of 4 posts lists keywords in brackets");
    }

    @Test
    void whatIsLearnedIsKeptAsLongAsNoHabitChanges() throws IOException {
        Path file = write("a.md", POST);
        Library library = Library.scan(new Disk(), folder);
        Library typed = library.with(
                List.of(summary(file, POST.replace("Text.", "Other text.").replace("A title", "Another title"))), Set.of());
        assertThat(typed.houseStyle()).isSameAs(library.houseStyle());
        assertThat(typed.posts().getFirst().title()).isEqualTo("Another title");
        assertThat(library.with(List.of(summary(file, POST.replace("'", "\""))), Set.of()).houseStyle().strings())
                .isEqualTo(ScalarStyle.DOUBLE_QUOTED);
    }

    @Test
    void theNeighboursOfAPostAreItsFolderOrTheFoldersBesideIt() throws IOException {
        Path file = write("posts/a.md", POST);
        write("posts/b.mdx", POST);
        write("posts/deep/c.md", POST);
        write("posts/d.txt", POST);
        assertThat(names(Library.beside(new Disk(), file))).containsExactlyInAnyOrder("posts/a.md", "posts/b.mdx");
        Path bundle = write("bundles/a/index.md", POST);
        write("bundles/b/index.md", POST);
        write("bundles/c/other.md", POST);
        assertThat(names(Library.beside(new Disk(), bundle))).containsExactlyInAnyOrder("bundles/a/index.md",
                "bundles/b/index.md");
        for (int i = 0; i < 210; i++) {
            write("many/" + i + ".md", "");
        }
        assertThat(Library.beside(new Disk(), folder.resolve("many/1.md")).posts()).hasSize(200);
        assertThat(Library.beside(new Disk(), folder.resolve("nowhere/1.md")).posts()).isEmpty();
    }

    private List<String> names(Library library) {
        return library.posts().stream().map(p -> folder.relativize(p.file()).toString()).toList();
    }

    private static PostSummary summary(Path file, String text) {
        return PostSummary.of(file, Post.of(SourceText.of(text)));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
