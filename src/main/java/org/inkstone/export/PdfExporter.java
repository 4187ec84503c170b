package org.inkstone.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.stream.Stream;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.Problem;
import org.jsoup.helper.W3CDom;
import org.w3c.dom.Document;

/**
 * Makes a PDF of a post: the body that its page has, set by openhtmltopdf with fonts that come along. The same post makes the same bytes.
 * The HTML of the post is never trusted, and what sets it can neither read files nor reach the network. Blocks on the disk for the images.
 */
public final class PdfExporter {

    private static final LocalDate UNDATED = LocalDate.EPOCH;

    private final MarkdownRenderer renderer;
    private final Theme theme;

    /** @param theme whose colours, as on a light page, the PDF has */
    public PdfExporter(MarkdownRenderer renderer, Theme theme) {
        this.renderer = renderer;
        this.theme = theme;
    }

    /**
     * @param bytes the whole file
     * @param problems what it lacks, by line of the post
     * @param notes what it shows otherwise than the page, each one sentence
     */
    public record Pdf(byte[] bytes, List<Problem> problems, List<String> notes) {

        public Pdf {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    public Pdf export(Post post, ImageFolder images) {
        PageImages.Resolved resolved = PageImages.resolve(renderer.render(post.bodyText()), post, images,
                PageImages.Embedding.INLINE);
        PostPage page = PostPage.of(post, resolved.body());
        PdfDocument document = PdfDocument.of(page.document(PdfDocument.look(theme), "", "light"));
        byte[] bytes = set(new W3CDom().fromJsoup(document.html()), page.head());
        return new Pdf(bytes, Stream.concat(PageExporter.unread(post), resolved.problems().stream()).toList(), document.notes());
    }

    private static byte[] set(Document html, PageHead head) {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withProducer("Inkstone");
        // Tagged, for those who listen to it. It also keeps the engine from looking through the fonts of the machine.
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText(PdfFonts.REPLACEMENT);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") || uri.startsWith("#") ? uri : null);
        FSStreamFactory nothing = uri -> {
            throw new IllegalStateException("nothing is read from " + uri);
        };
        builder.useProtocolsStreamImplementation(nothing, "http", "https", "file", "ftp", "jar", "classpath");
        PdfFonts.ALL.forEach(font -> builder.useFont(font::open, font.family(), font.bold() ? 700 : 400,
                font.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true));
        builder.withW3cDocument(html, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        try (PdfBoxRenderer set = builder.buildPdfRenderer()) {
            set.layout();
            try (PDDocument document = set.createPDFKeepOpen()) {
                date(document, head);
                bytes.reset();
                document.save(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With the dates that the post has, and none of today: the same post is the same file. */
    private static void date(PDDocument document, PageHead head) {
        PDDocumentInformation information = document.getDocumentInformation();
        GregorianCalendar published = GregorianCalendar.from(head.published().orElse(UNDATED).atStartOfDay(ZoneOffset.UTC));
        information.setCreationDate(published);
        information.setModificationDate(
                GregorianCalendar.from(head.modified().or(head::published).orElse(UNDATED).atStartOfDay(ZoneOffset.UTC)));
        document.setDocumentId((long) head.title().hashCode());
    }
}
