package org.inkstone.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

import org.inkstone.files.Disk;
import org.inkstone.library.Library;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.Post;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.LineEnding;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fix makes of a post, and that what it mends is not found again. */
class FixTest {

    private static final String FIELDS = "---\ntitle: Mine\ndate: 2024-05-17 # noon\nsummary: One\ntags: [Java]\n---\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void blog() throws IOException {
        for (String other : List.of("a", "b", "c")) {
            write("posts/" + other + ".md", "---\ntitle: " + other + "\ntags: [Java, typography]\n---\n## One more\n");
        }
        write("posts/Other Post.md", "---\ntitle: Other\n---\n");
        write("notes/far.md", "---\ntitle: Far\n---\n");
        write("posts/images/Cat (1).png", "x");
        write("static/img/dog.jpg", "x");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Finding> check(SourceText source) throws IOException {
        Disk disk = new Disk();
        Library library = Library.scan(disk, folder);
        return new PostChecker(disk, new Blog(disk, folder, library.posts(), HouseStyle.DEFAULT), LocalDate.of(2024, 6, 1),
                EnumSet.allOf(Rule.class)).check(folder.resolve("posts/mine.md"), Post.of(source));
    }

    /** The text once the first finding is mended, which then is found no more. */
    private String mended(String text, String label) throws IOException {
        SourceText source = SourceText.of(text);
        Finding finding = check(source).getFirst();
        assertThat(finding.fix()).map(Fix::label).hasValue(label);
        SourceText after = source.edited(((Fix.Edit) finding.fix().orElseThrow()).changes());
        assertThat(check(after)).extracting(Finding::rule).doesNotContain(finding.rule());
        return after.raw();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', value = {
            "# A⏎⏎### B⏎⏎#### C⏎⏎### D$Make it level 2$# A⏎⏎## B⏎⏎### C⏎⏎### D",
            "# A⏎⏎# B⏎⏎## C⏎⏎text$Make it level 2$# A⏎⏎## B⏎⏎### C⏎⏎text", "# A⏎⏎B⏎===$Make it level 2$# A⏎⏎B⏎---",
            "[o](other%20post.md#top)$Link to “Other Post.md”$[o](Other%20Post.md#top)",
            "[o](<Othr Post.md>)$Link to “Other Post.md”$[o](<Other%20Post.md>)",
            "[f](far.md)$Link to “far.md”$[f](../notes/far.md)", "[a](a.markdown)$Link to “a.md”$[a](a.md)",
            "![c](images/cat%20(1).PNG)$Use “Cat (1).png”$![c](images/Cat%20%281%29.png)",
            "![d](/dog.jpg \"T\")$Use “dog.jpg”$![d](/img/dog.jpg \"T\")",
            "[o][x]⏎⏎[x]: ../static/img/dog.png$Link to “dog.jpg”$[o][x]⏎⏎[x]: ../static/img/dog.jpg",
            "## Papermaking⏎⏎[p](#paper-makin)$Link to “#papermaking”$## Papermaking⏎⏎[p](#papermaking)",
            "[m](a.md#one-mor)$Link to “#one-more”$[m](a.md#one-more)", "a[^x] b$Begin its text below$a[^x] b⏎⏎[^x]: ⏎",
            "a **bold **b$Close it at the word$a **bold** b", "a **bold **$Close it at the word$a **bold**",
            "a **b$Remove the asterisks$a b"})
    void ofTheText(String body, String label, String expected) throws IOException {
        assertThat(mended(FIELDS + body.replace('⏎', '\n'), label)).isEqualTo(FIELDS + expected.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', value = {
            "tags: [Typografy, typografphy] # c$Use “typography”$tags: [Typografy, typography] # c",
            "tags: [java, x]$Use “Java”$tags: [Java, x]", "tags: [x, X, y]$Keep the first$tags: [x, y]",
            "draft: 'true'$Take the quotes away$draft: true", "lang: pt_BR$Write “pt-BR”$lang: pt-BR",
            "slug: My Post$Write “my-post”$slug: my-post"})
    void ofTheFields(String line, String label, String expected) throws IOException {
        String text = "---\ntitle: Mine\nsummary: One\n" + line + "\n---\nText\n";
        assertThat(mended(text, label)).isEqualTo(text.replace(line, expected));
    }

    @Test
    void ofLineEnds() throws IOException {
        Finding finding = check(SourceText.of(FIELDS.replace("\n", "\r\n") + "a\nb\r\n")).getFirst();
        assertThat(finding.fix()).hasValue(new Fix.LineEnds("End all with CRLF", LineEnding.CRLF));
    }

    @Test
    void whereTwoFilesAreAsNearNeitherIsOffered() throws IOException {
        write("more/far.md", "x");
        Finding finding = check(SourceText.of(FIELDS + "[f](far.md)")).getFirst();
        assertThat(finding.rule()).isEqualTo(Rule.LINK_DEAD);
        assertThat(finding.fix()).isEmpty();
    }

    @Test
    void aFixFollowsWhatIsTypedBeforeItAndGoesWhereItsPlaceIsTouched() throws IOException {
        String text = FIELDS + "a **bold **b\n";
        Finding finding = check(SourceText.of(text)).getFirst();
        int body = FIELDS.length();
        Finding moved = finding.after(ChangeSet.insert(body, "So ")).orElseThrow();
        String typed = FIELDS + "So a **bold **b\n";
        assertThat(moved.range().of(typed)).isEqualTo("**");
        assertThat(((Fix.Edit) moved.fix().orElseThrow()).changes().apply(typed)).isEqualTo(FIELDS + "So a **bold** b\n");
        Finding touched = finding.after(ChangeSet.insert(text.indexOf("**b\n"), "er ")).orElseThrow();
        assertThat(touched.fix()).isEmpty();
        assertThat(finding.after(ChangeSet.insert(finding.range().end(), "x"))).isEmpty();
    }
}
