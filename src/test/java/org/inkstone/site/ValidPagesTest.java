package org.inkstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.inkstone.Corpus;
import org.inkstone.EverythingPost;
import org.inkstone.HtmlChecker;
import org.inkstone.export.ImageFolder;
import org.inkstone.export.PageExporter;
import org.inkstone.export.Theme;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page that is exported is HTML as the standard wants it: the checker behind validator.w3.org/nu finds no error and no warning in
 * it.
 *
 * <p>{@code -Dinkstone.posts=all} checks every post of the corpus, otherwise a sample.
 */
class ValidPagesTest {

    private static final boolean ALL = System.getProperty("inkstone.posts", "").equals("all");
    private static final int SAMPLE = 30;
    /** What the checker says of what is as it should be. */
    private static final List<String> JUDGED = List.of(
            // A block of data is no script, and no policy is asked about it (HTML, 4.12.1.1, "prepare the script element").
            "warning: Inline script violates Content Security Policy",
            // The policy has "img-src data:"; browsers show these images.
            "warning: Resource violates Content Security Policy (meta tag): image “data:",
            // A post without a title and without headings has none that could be made up.
            "warning: Article lacks heading.",
            // The levels of headings, and how characters are made up, are the writer's; "check" names the former.
            "error: The heading “", "warning: Text run is not in Unicode Normalization Form C.",
            "warning: The value of attribute “");
    /** Raw HTML of a post that is harmless stays as its writer has it, also where it is not as it should be. */
    private static final Pattern RAW = Pattern.compile("(?:error|warning): .*(?:obsolete|“(?:summary|details)”).*");

    @TempDir
    private Path temp;
    private final HtmlChecker checker = new HtmlChecker();
    private final Map<String, List<String>> findings = new LinkedHashMap<>();
    private int pages;

    @Test
    void everyPageOfABlogIsValid() throws IOException {
        Path blog = blog();
        for (Theme theme : Theme.builtIn()) {
            for (SiteOptions.Kind kind : List.of(SiteOptions.Kind.SITE, SiteOptions.Kind.FOLDER)) {
                Path out = temp.resolve(theme.name() + kind);
                SampleBlog.done(new SiteExport(new Disk(),
                        new SiteOptions(kind, blog, blog, new Disk().posts(blog), "A & B", "", "en",
                                Optional.of(URI.create("https://example.org/blog/")), true, true, SampleBlog.TODAY, theme,
                                Trust.NONE),
                        Progress.NONE).toFolder(out, Optional.empty()));
                try (Stream<Path> files = Files.walk(out)) {
                    for (Path file : files.filter(f -> f.toString().matches("(?!.*filler-[2-9]).*\\.html")).sorted().toList()) {
                        check(theme.name() + "/" + kind + "/" + out.relativize(file), Files.readString(file), false);
                    }
                }
            }
            for (Path file : new Disk().posts(blog).stream().filter(f -> !f.toString().matches(".*filler-[2-9].*")).toList()) {
                check(theme.name() + "/" + file.getFileName(),
                        export(Post.of(SourceText.of(Files.readString(file))), blog, theme, Optional.empty()), false);
            }
        }
        tell();
    }

    @Test
    void thePageOfEachRealPostIsValid() throws IOException {
        List<Path> files = new ArrayList<>(Corpus.posts());
        Collections.shuffle(files, new Random(6));
        List<Path> chosen = Stream
                .concat(Stream.concat(Stream.of(Corpus.seed()), Corpus.edgeCases().stream()),
                        files.stream().limit(ALL ? files.size() : SAMPLE))
                .toList();
        for (Path file : chosen) {
            if (SourceText.decode(Files.readAllBytes(file)) instanceof DecodeResult.Decoded decoded) {
                check(file.getFileName().toString(),
                        export(Post.of(decoded.source()), file.getParent(), Theme.paper(), Optional.empty()),
                        decoded.source().lf().contains("</"));
            }
        }
        tell();
    }

    /** The test can fail. */
    @Test
    void whatIsNotValidIsSeen() {
        for (String wrong : List.of("<p id=\"a\">a</p><p id=\"a\">b</p>",
                "<img src=\"a.png\">", "<p><b>a</p>", "<a href=\"a b\">c</a>", "<a href=\"a\"><a href=\"b\">c</a></a>",
                "<ul><p>a</p></ul>")) {
            assertThat(checker
                    .check("<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body>" + wrong + "</body></html>"))
                    .as(wrong).anyMatch(finding -> finding.message().startsWith("error: "));
        }
        assertThat(checker.check("<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body><p>a</p></body></html>"))
                .isEmpty();
    }

    private static String export(Post post, Path blog, Theme theme, Optional<URI> address) {
        return new PageExporter(new MarkdownRenderer(), theme)
                .export(post, new ImageFolder(new Disk(), blog, blog), Trust.NONE, address)
                .html();
    }

    private void check(String name, String html, boolean raw) {
        pages++;
        checker.check(html).stream().filter(finding -> JUDGED.stream().noneMatch(finding.message()::startsWith))
                .filter(finding -> !raw || !RAW.matcher(finding.message()).matches())
                .forEach(finding -> findings.computeIfAbsent(finding.message(), m -> new ArrayList<>())
                        .add(name + ":" + finding.line() + ":" + finding.column() + " " + around(html, finding)));
    }

    private static String around(String html, HtmlChecker.Finding finding) {
        String line = finding.line() < 1 ? "" : html.split("\r\n|\r|\n", -1)[finding.line() - 1];
        int end = Math.clamp(finding.column(), 0, line.length());
        return line.substring(Math.max(0, end - 160), end);
    }

    private void tell() {
        System.out.println("valid HTML: " + pages + " pages");
        assertThat(findings).isEmpty();
    }

    private Path blog() throws IOException {
        Path blog = SampleBlog.in(temp.resolve("blog")).path();
        try (Stream<Path> samples = Files.walk(Path.of("assets/sample-blog"))) {
            for (Path sample : samples.filter(Files::isRegularFile).toList()) {
                Path copy = blog.resolve(Path.of("assets/sample-blog").relativize(sample));
                Files.createDirectories(copy.getParent());
                Files.copy(sample, copy);
            }
        }
        Files.writeString(blog.resolve("everything.md"), EverythingPost.TEXT);
        Files.writeString(blog.resolve("rtl.md"),
                "---\ntitle: \u05E9\u05DC\u05D5\u05DD\nlang: he\n---\n\n\u05E9\u05DC\u05D5\u05DD `code` \u05E2\u05D5\u05DC\u05DD\n");
        Files.writeString(blog.resolve("untitled.md"), "Only text.\n");
        Files.writeString(blog.resolve("empty.md"), "");
        return blog;
    }

}
