package org.inkstone.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;

import org.inkstone.files.Disk;
import org.inkstone.library.Library;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule finds what it is for, in its place, and is silent about what is right. */
class PostCheckerTest {

    private static final String FIELDS = "---\ntitle: Mine\ndate: 2024-05-17\nsummary: One\ntags: [Java]\n---\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void blog() throws IOException {
        write("other.md",
                "---\ntitle: Other  post\ntags: [Java, web-design]\n---\n# Top\n\n## Part *one* {#given}\n\n<a name=\"old\"></a>\n");
        write("third.md", "---\ntitle: Third\ntags: [Java, Web Design]\n---\n");
        write("fourth.md", "---\ntitle: Fourth\ntags: [web-design]\n---\n");
        write("images/a b.png", "x");
        write("static/c.png", "x");
        Files.write(folder.resolve("images/heavy.png"), new byte[(1 << 20) + (1 << 19)]);
        write("paper.pdf", "x");
        Files.write(folder.resolve("images/here.jpg"), HexFormat.of().parseHex("ffd8ffe100584578696600004d4d002a00000008"
                + "0001882500040000000100" + "00001a00000000" + "000100020005000000030000002c00000000"
                + "000000300000000100000000000000010000000000000001" + "000000000000000000000000"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Finding> check(String text) throws IOException {
        write("mine.md", text);
        Disk disk = new Disk();
        SourceText source = ((DecodeResult.Decoded) SourceText.decode(text.getBytes(StandardCharsets.UTF_8))).source();
        return new PostChecker(disk, new Blog(disk, folder, Library.scan(disk, folder).posts(), HouseStyle.DEFAULT),
                LocalDate.of(2024, 6, 1),
                EnumSet.allOf(Rule.class)).check(folder.resolve("mine.md"), Post.of(source));
    }

    /** As {@code rule:what it is about}. */
    private List<String> found(String text) throws IOException {
        String lf = text.replace("\r\n", "\n");
        return check(text).stream().map(finding -> finding.rule().id() + ":" + finding.range().of(lf)).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', value = {"# A⏎⏎### B$heading-jump:### B", "## A⏎⏎### B⏎⏎## C$",
            "# A⏎⏎# B$heading-title:# B", "![](images/a%20b.png)$alt-missing:![](images/a%20b.png)",
            "![a](<images/a b.png>) ![c](/c.png) ![d](https://x.org/d.png) ![e](data:image/png;base64,AA==)$",
            "![a](images/no.png)$image-missing:images/no.png", "![a][b]⏎⏎[b]: no.png$image-missing:no.png",
            "![a]({{ site }}/no.png)$", "![a](images/heavy.png)$image-heavy:images/heavy.png", "`![](no.png)`$",
            "![a](images/here.jpg)$image-location:images/here.jpg",
            "[a](no.md)$link-dead:no.md", "[a](other.md) [b](paper.pdf) [c](no/page/) [d](/no.md) [e](https://x.org/no.md)$",
            "[a](../no.pdf)$link-dead:../no.pdf", "[a](#no)$anchor-dead:#no", "# A b⏎⏎[a](#a-b) [b](#top) [c](#) [d](#A--b)$",
            "[a](other.md#given) [b](other.md#top) [c](other.md#old)$", "[a](other.md#part-one)$anchor-dead:other.md#part-one",
            "<i id=x></i>⏎⏎[a](#x)$", "a[^1]⏎⏎[^1]: b$", "a[^1]$footnote-missing:[^1]", "[^1]: b$footnote-unused:[^1]:",
            "a[^1]⏎⏎[^1]: b⏎[^1]: c$footnote-unused:[^1]:", "**a** 2**3 a ** b \\\\**c /**/$", "a **b c$emphasis-open:**",
            "a b** c$emphasis-open:**", "a `**b` c$", "TODO: mend$todo:TODO", "a TK b$todo:TK", "todo `TODO` TKO <!-- TODO -->$",
            "We add TODO to all$", "a TODO: b$todo:TODO",
            "![a](/static/no.png)$image-missing:/static/no.png", "![a](/elsewhere/no.png)$",
            "## A :crab:⏎⏎[a](#a-crab)$", "## Rust (🦀)⏎⏎[a](#rust-crab) [b](#rust-)$",
            "## Rust⏎⏎[a](#rust-crab)$anchor-dead:#rust-crab"})
    void ofTheText(String body, String expected) throws IOException {
        assertThat(found(FIELDS + body.replace('⏎', '\n'))).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', value = {"summary: S$title-missing:", "summary: S⏎---⏎# The title$",
            "title: T$summary-missing:T",
            "title: ''⏎summary: S$title-missing:''", "title: other post⏎summary: S$title-twice:other post",
            "title: T⏎summary: S⏎date: 2024-06-02$date-future:2024-06-02", "title: T⏎summary: S⏎date: 2024-06-02⏎draft: true$",
            "title: T⏎summary: S⏎date: 2024-05-17T00:30:00+02:00$date-shift:2024-05-17T00:30:00+02:00",
            "title: T⏎summary: S⏎date: 2024-05-17 23:30:00 -0700$date-shift:2024-05-17 23:30:00 -0700",
            "title: T⏎summary: S⏎date: 2024-05-17T10:30:00+02:00$", "title: T⏎summary: S⏎date: 2024-05-17T00:30:00Z$",
            "title: T⏎summary: S⏎date: 2024-02-30$field:2024-02-30",
            "title: T⏎summary: S⏎tags: [Java, web design]$tag-similar:web design",
            "title: T⏎summary: S⏎tags: Javas$tag-similar:Javas", "title: T⏎summary: S⏎tags: [Java, new, web-design]$",
            "title: T⏎summary: S⏎draft: 'false'$field:'false'",
            "title: T⏎summary: S⏎slug: third$slug-twice:third", "title: T⏎summary: S⏎slug: fifth$",
            "title: T⏎summary: S⏎date: <%= today %>$", "title: T⏎summary: S⏎tags: [Java, xjava]$"})
    void ofTheFields(String fields, String expected) throws IOException {
        List<String> wanted = expected == null
                ? List.of()
                : List.of(expected.equals("summary-missing:T") ? "summary-missing:" : expected);
        String block = "---\n" + fields.replace('⏎', '\n') + "\n";
        assertThat(found(fields.contains("---") ? block : block + "---\n")).isEqualTo(wanted);
    }

    @Test
    void fieldsThatAreNoFrontMatterHereAreNotMissed() throws IOException {
        assertThat(found("Title: Mine\nPublished: 2024-01-01\n---\nText\n")).isEmpty();
        assertThat(found("@def title = \"Mine\"\n\nText\n")).isEmpty();
        assertThat(found("import A from './a'\n\nexport const meta = { title: 'Mine' }\n\nText\n")).isEmpty();
    }

    @Test
    void aSummaryThatIsTooLong() throws IOException {
        assertThat(check("---\ntitle: T\nsummary: " + "a".repeat(162) + "\n---\n")).extracting(Finding::message)
                .containsExactly("2 characters more than search engines show.");
    }

    @Test
    void frontMatterThatCannotBeReadIsSaidOnceAndInItsPlace() throws IOException {
        assertThat(check("---\ntitle: \"T\nsummary: S\n---\n")).extracting(Finding::rule).containsOnly(Rule.FRONT_MATTER);
    }

    @Test
    void lineEndsOfSeveralKinds() throws IOException {
        assertThat(found(FIELDS + "a\r\nb\n")).containsExactly("line-ends-mixed:");
        assertThat(found(FIELDS.replace("\n", "\r\n") + "a\r\n")).isEmpty();
    }

    @Test
    void findingsStandInTheOrderOfTheText() throws IOException {
        assertThat(check("---\ntags: [x]\n---\n[a](no.md) TODO\n\n## A\n\n#### B\n\n![](no.png)\n")).extracting(Finding::rule)
                .containsExactly(Rule.TITLE_MISSING, Rule.SUMMARY_MISSING, Rule.LINK_DEAD, Rule.TODO, Rule.HEADING_JUMP,
                        Rule.ALT_MISSING, Rule.IMAGE_MISSING);
    }
}
