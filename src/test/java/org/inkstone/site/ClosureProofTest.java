package org.inkstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inkstone.export.Theme;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureProofTest {

    private static final Set<String> PACKAGE = Set.of("posts/a.html", "posts/ä b.html", "index.html", "images/x.png",
            "style.css");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"<a href=\"https://example.org\">", "<a href='mailto:a@b.c'>", "<a href=#x>",
            "<a href=\"../index.html#x\">",
            "<img src=../images/x.png>", "<a href=\"%C3%A4%20b.html\">", "<a href=\"../\">", "<!-- <img src=\"gone.png\"> -->",
            "<img src=\"data:image/png;base64,AA\">", "<title><img src=gone.png></title>", "<code>src=\"gone\"</code>",
            "<img srcset=\"../images/x.png 1x, https://e.org/y.png 2x\">", "<p title='src=\"gone.png\"'>", "<a href=\"?q\">"})
    void whatStaysInThePackageHolds(String html) {
        assertThat(failures(html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a href=\"../../x.html\">", "<img src=gone.png>", "<img\nalt='>' src = 'gone.png'>",
            "<IMG SRC=\"gone.png\">",
            "<video poster=gone.png>", "<img srcset=\"../images/x.png 1x, gone.png 2x\">", "<a href=\"file:///etc/passwd\">",
            "<a href=\"FILE:x\">", "<p style=\"background: url('gone.png')\">", "<style>p { background: url(gone.png) }</style>",
            "<style>@import \"gone.css\";</style>", "<a href=\"/index.html\">",
            "<meta http-equiv=refresh content=\"0; url=gone.html\">",
            "<link href=&#103;one.css>", "<object data=gone.pdf></object>", "<a/href=gone.html>", "<a href=\"fi&#108;e:x\">"})
    void whatLeadsOutOrNowhereFails(String html) {
        assertThat(failures(html)).hasSize(1).first().asString().matches("posts/a\\.html:[34]: The reference .*");
    }

    @Test
    void styleSheetsAreReadToo() {
        assertThat(ClosureProof.failures("style.css", bytes("a{}\nb { background: url(images/x.png), url(\"../up.png\") }"),
                PACKAGE::contains)).containsExactly("style.css:2: The reference ../up.png leads out of the package.");
    }

    /** Raw HTML that a blog is trusted with is the one way to such references. */
    @Test
    void anExportWithSuchAPageFailsAndNamesFileAndLine() throws IOException {
        SampleBlog blog = SampleBlog.in(temp.resolve("blog"));
        blog.write("raw.md", "---\ntitle: Raw\n---\n\n<video poster=\"file:///x.png\" src=\"/videos/x.mp4\"></video>\n");
        SiteOptions options = blog.options(SiteOptions.Kind.SITE);
        SiteOptions trusting = new SiteOptions(options.kind(), options.root(), options.folder(), options.posts(), "T", "", "en",
                Optional.of(URI.create("https://example.org/")), false, false, SampleBlog.TODAY, Theme.paper(),
                new Trust(false, true));
        ExportReport report = SampleBlog
                .done(new SiteExport(new Disk(), trusting, Progress.NONE).toFolder(temp.resolve("out"), Optional.empty()));
        assertThat(report.failures()).hasSize(2).allMatch(failure -> failure.matches("posts/raw\\.html:\\d+: .*"));
        assertThat(report.isClean()).isFalse();
        // An export that writes nothing fails as well: the page is still there.
        assertThat(SampleBlog
                .done(new SiteExport(new Disk(), trusting, Progress.NONE).toFolder(temp.resolve("out"), Optional.empty()))
                .failures()).isEqualTo(report.failures());
    }

    private static List<String> failures(String html) {
        return ClosureProof.failures("posts/a.html", bytes("<!DOCTYPE html>\n<p>one</p>\n" + html), PACKAGE::contains);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
