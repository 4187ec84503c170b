package org.inkstone.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inkstone.Canary;
import org.inkstone.HostilePost;
import org.inkstone.files.Disk;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs as those who open them read them. */
class PdfExporterTest {

    private static final String POST = """
        ---
        title: "Über Steine"
        date: 2026-01-09
        author: Ada
        lang: de
        ---

        First *words*, a [link](https://example.org/a?b=1&c=2) and [one inside](#second).

        ## Second

        - [x] done
        - [ ] to do

        | a | b |
        |---|--:|
        | cell | 12 |

        ```java
        int x = 1; // code
        ```

        ![A stone](stone.png "Its caption")

        ### Third & last

        The end[^1].

        [^1]: A note.
        """;

    @TempDir
    private Path blog;

    @Test
    void theWordsStandInTheirOrder() throws IOException {
        Canary.picture(blog.resolve("stone.png"), 300, 200);
        PdfExporter.Pdf pdf = export(POST);
        assertThat(pdf.problems()).isEmpty();
        assertThat(pdf.notes()).isEmpty();
        try (PDDocument read = Loader.loadPDF(pdf.bytes())) {
            assertThat(text(read).replaceAll("\\s+", " ")).containsSubsequence("Über Steine",
                    "9 Januar 2026", "First words, a link and one inside.", "Second", "done", "to do", "a b", "cell 12",
                    "int x = 1; // code", "Its caption", "Third & last", "The end1.", "1. A note.");
            assertThat(bookmarks(read.getDocumentCatalog().getDocumentOutline())).containsExactly("Über Steine", "Second",
                    "Third & last");
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Über Steine");
            assertThat(read.getDocumentInformation().getAuthor()).isEqualTo("Ada");
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(addresses(read)).containsExactly("https://example.org/a?b=1&c=2");
            assertThat(pictures(read)).isEqualTo(1);
        }
    }

    @Test
    void theSamePostIsTheSameFile() throws IOException {
        Canary.picture(blog.resolve("stone.png"), 300, 200);
        assertThat(export(POST).bytes()).isEqualTo(export(POST).bytes());
    }

    @Test
    void whatIsNotShownAsOnThePageIsSaid() throws IOException {
        Files.writeString(blog.resolve("drawn.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        PdfExporter.Pdf pdf = export("$x^2$ 日本 ![Drawn](drawn.svg) ![gone](gone.png)\n");
        assertThat(pdf.notes()).containsExactly("Formulas stand in the PDF as they are written.",
                "One picture is named in the PDF but not shown: it shows PNG, JPEG and GIF.",
                "The fonts of PDFs lack 2 of the characters, such as 日 本; print the exported page from a browser instead.");
        assertThat(pdf.problems()).singleElement().satisfies(problem -> assertThat(problem.message()).contains("gone.png"));
        assertThat(text(pdf)).containsPattern("x\\^2 +□□ +\\[Drawn\\]");
    }

    @Test
    void aHostilePostReachesNothing() throws IOException {
        try (Canary canary = new Canary(blog)) {
            Path inside = Files.createDirectories(blog.resolve("blog"));
            canary.infest(inside);
            List<HostilePost> posts = HostilePost.own();
            byte[] pdf = new PdfExporter(new MarkdownRenderer(), Theme.paper())
                    .export(Post.of(SourceText.of(HostilePost.together(posts, canary))),
                            new ImageFolder(new Disk(), inside, inside))
                    .bytes();
            assertThat(canary.requests()).isEmpty();
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/JavaScript", "/Launch", "/EmbeddedFile",
                    "/SubmitForm");
            try (PDDocument read = Loader.loadPDF(pdf)) {
                assertThat(text(read)).contains("Vector-0-here.").doesNotContain(Canary.SECRET);
                assertThat(addresses(read)).allMatch(address -> address.matches("(?i)(https?://|mailto:).*"));
            }
        }
    }

    private PdfExporter.Pdf export(String source) {
        return new PdfExporter(new MarkdownRenderer(), Theme.paper()).export(Post.of(SourceText.of(source)),
                new ImageFolder(new Disk(), blog, blog));
    }

    private static String text(PdfExporter.Pdf pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf.bytes())) {
            return text(read);
        }
    }

    private static String text(PDDocument read) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setSortByPosition(true);
        return text.getText(read);
    }

    private static List<String> bookmarks(PDOutlineNode outline) {
        List<String> names = new ArrayList<>();
        for (PDOutlineItem item : outline.children()) {
            names.add(item.getTitle());
            names.addAll(bookmarks(item));
        }
        return names;
    }

    private static List<String> addresses(PDDocument read) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (PDPage page : read.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to) {
                    addresses.add(to.getURI());
                }
            }
        }
        return addresses;
    }

    private static int pictures(PDDocument read) {
        int pictures = 0;
        for (PDPage page : read.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                pictures += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }
}
