package org.inkstone.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

import org.inkstone.Corpus;
import org.inkstone.export.Theme;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteExportTest {

    private static final String FIRST = "posts/first.html";
    private static final String SECOND = "posts/number-two.html";

    @TempDir
    private Path temp;
    private SampleBlog blog;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        blog = SampleBlog.in(temp.resolve("blog"));
        out = temp.resolve("out");
    }

    @Test
    void aSiteHasPagesListsFeedsAndRedirects() throws IOException {
        ExportReport report = blog.site(out);
        assertThat(report.problems()).isEmpty();
        assertThat(report.failures()).isEmpty();
        assertThat(report.notices()).isEmpty();
        assertThat(report.posts()).isEqualTo(25);
        assertThat(report.drafts()).isEqualTo(1);
        assertThat(report.future()).isEqualTo(1);
        Map<String, String> files = SampleBlog.contents(out);
        assertThat(files).containsKeys(FIRST, SECOND, "about/index.html", "posts/filler-1.html", "index.html", "page/2.html",
                "archive.html", "archive/2025.html", "archive/2026.html", "archive/undated.html", "tags/index.html",
                "tags/writing.html", "tags/c.html", "tags/c-2.html", "feed.xml", "feed.json", "sitemap.xml", "robots.txt",
                "404.html",
                "old/first/index.html", "first-post.html", "manifest.json").doesNotContainKeys("page/3.html", Outputs.MARKER);
        assertThat(report.files()).isEqualTo(files.size() - 1);
        assertThat(String.join("", files.values())).doesNotContain("Secret plan", "hush", "Later", temp.toString())
                .doesNotContainPattern("<script(?! type=\"application/ld\\+json\">)");

        Document index = page("index.html");
        assertThat(index.title()).isEqualTo("A & B");
        assertThat(index.select("article h2").eachText()).hasSize(20).startsWith("Second", "First & <best>", "Filler 22");
        assertThat(index.select("article p").eachText()).contains("2026-01-03", "What it is about",
                "See the second, me, data and the net.");
        assertThat(index.select("nav.pages a").attr("href")).isEqualTo("page/2.html");
        assertThat(page("page/2.html").select("article h2").eachText()).hasSize(5).endsWith("Undated");
        assertThat(page("tags/writing.html").select("li a").eachAttr("href")).containsExactly("../" + SECOND, "../" + FIRST);
        assertThat(page("archive.html").select("li").eachText()).containsExactly("1 Undated", "2 2026", "22 2025");
        assertThat(page("old/first/index.html").select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../../posts/first.html");
        assertThat(page("first-post.html").select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://example.org/blog/posts/first.html");
        assertThat(files.get("robots.txt")).contains("Sitemap: https://example.org/blog/sitemap.xml");
    }

    @Test
    void linksBetweenPostsBecomeLinksBetweenPages() throws IOException {
        blog.site(out);
        Document first = page(FIRST);
        assertThat(first.select("#inkstone-body a[href]").eachAttr("href")).startsWith("number-two.html#part", "#here")
                .contains("https://example.org/?a=1&b=2");
        assertThat(first.select("#inkstone-body a").get(2).attr("href")).matches("\\.\\./files/[0-9a-f]{16}/data\\.csv");
        String image = first.select("img").attr("src");
        assertThat(image).matches("\\.\\./images/[0-9a-f]{16}\\.png");
        assertThat(out.resolve("posts").resolve(image).normalize()).hasBinaryContent(SampleBlog.PNG);
        assertThat(first.select("link[rel=stylesheet]").attr("href")).matches("\\.\\./style-[0-9a-f]{16}\\.css");
        assertThat(first.select(".site-tags a").eachAttr("href")).containsExactly("../tags/writing.html", "../tags/c-2.html");
        assertThat(page(SECOND).select("#inkstone-body a").eachAttr("href")).containsExactly("first.html", "first.html",
                "first.html");
    }

    @Test
    void whatIsMissingIsToldWithItsPlace() throws IOException {
        blog.write("wrong.md", """
            ---
            title: Wrong
            date: 2026-03-01
            aliases: [/posts/first.html]
            ---

            [gone](gone.md), [hidden](draft.md), [place](first.md#nowhere), [self](#nope)
            and ![no](no.png), [up](../../etc/passwd).
            """);
        blog.write("broken.md", "---\ntitle: \"open\ndraft: true\n---\n\ntext\n");
        blog.write("first.markdown", "---\ntitle: Same name\n---\n");
        ExportReport report = blog.site(out);
        assertThat(report.problems()).extracting(l -> l.source() + ":" + l.problem().line() + ":" + l.problem().column())
                .contains("wrong.md:7:8", "wrong.md:7:27", "wrong.md:7:46", "wrong.md:7:72", "wrong.md:8:11", "wrong.md:8:25",
                        "wrong.md:1:1", "first.md:1:1")
                .anyMatch(place -> place.startsWith("broken.md:"));
        assertThat(report.problems()).extracting(l -> l.problem().message())
                .contains("The link leads to gone.md, which was not found in the blog's folder.",
                        "The link leads to draft.md, which is not published.",
                        "The link leads to first.md#nowhere, but there is no such place on that page.");
        assertThat(report.failures()).isEmpty();
        assertThat(page("posts/wrong.html").select("#inkstone-body a").eachAttr("href")).containsExactly("first-2.html#nowhere",
                "#nope");
        assertThat(out.resolve("posts/broken.html")).doesNotExist();
        // A second export says the same, though it renders nothing.
        ExportReport again = blog.site(out);
        assertThat(again.written()).isEmpty();
        assertThat(again.problems()).isEqualTo(report.problems());
    }

    @Test
    void theSamePostsGiveTheSameBytes() throws IOException {
        blog.site(out);
        blog.site(temp.resolve("other"));
        assertThat(SampleBlog.contents(temp.resolve("other"))).isEqualTo(SampleBlog.contents(out));
    }

    @Test
    void aSecondExportTouchesNothing() throws IOException {
        blog.site(out);
        FileTime long_ago = FileTime.fromMillis(0);
        for (String path : SampleBlog.contents(out).keySet()) {
            Files.setLastModifiedTime(out.resolve(path), long_ago);
        }
        ExportReport report = blog.site(out);
        assertThat(report.written()).isEmpty();
        assertThat(report.removed()).isEmpty();
        for (String path : SampleBlog.contents(out).keySet()) {
            assertThat(Files.getLastModifiedTime(out.resolve(path))).as(path).isEqualTo(long_ago);
        }
    }

    @Test
    void aChangedPostChangesItsPageAndTheListsThatNameIt() throws IOException {
        blog.site(out);
        rewrite("first.md", "A note with", "A longer note with");
        assertThat(blog.site(out).written()).containsExactly("feed.json", "feed.xml", FIRST);

        rewrite("first.md", "First & <best>", "First and best");
        ExportReport titled = blog.site(out);
        assertThat(titled.written()).containsExactly("archive/2026.html", "feed.json", "feed.xml", "first-post.html",
                "index.html",
                "old/first/index.html", FIRST, "tags/c-2.html", "tags/writing.html");
        assertFresh();

        rewrite("2025-01-01-filler-1.md", "tags: [filler]", "tags: [filler, new]");
        assertThat(blog.site(out).written()).containsExactly("posts/filler-1.html", "sitemap.xml", "tags/index.html",
                "tags/new.html");
        assertFresh();
    }

    @Test
    void whatAPostNamesIsFollowed() throws IOException {
        blog.site(out);
        Files.write(blog.path().resolve("images/pixel.png"), otherPixel());
        ExportReport image = blog.site(out);
        assertThat(image.written()).hasSize(4).contains("feed.xml", "feed.json", FIRST)
                .anyMatch(path -> path.startsWith("images/"));
        assertThat(image.removed()).hasSize(1).allMatch(path -> path.startsWith("images/"));
        assertFresh();

        // The page of a post that links there changes with the address.
        rewrite("2026-01-03-second.md", "number-two", "two");
        assertThat(blog.site(out).written()).contains(FIRST, "posts/two.html").doesNotContain("posts/filler-22.html");
        assertFresh();

        blog.delete("2026-01-03-second.md");
        ExportReport gone = blog.site(out);
        assertThat(gone.removed()).containsExactly("posts/two.html", "tags/c-2.html");
        assertThat(gone.problems()).extracting(Located::source).containsExactly("first.md");
        assertFresh();

        // What was missing and is there again.
        blog.write("2026-01-03-second.md", "---\ntitle: Again\ndate: 2026-01-03\nslug: two\n---\n\n## Part\n");
        assertThat(blog.site(out).problems()).isEmpty();
        assertThat(page(FIRST).select("#inkstone-body a").attr("href")).isEqualTo("two.html#part");
        assertFresh();
    }

    @Test
    void aFileThatSomeoneElseChangedOrDeletedIsMadeAgain() throws IOException {
        blog.site(out);
        Map<String, String> before = SampleBlog.contents(out);
        Files.delete(out.resolve(FIRST));
        Files.writeString(out.resolve("index.html"), "short");
        Files.writeString(out.resolve("CNAME"), "example.org");
        assertThat(blog.site(out).written()).containsExactly("index.html", FIRST);
        assertThat(out.resolve("CNAME")).hasContent("example.org");
        Files.delete(out.resolve("CNAME"));
        assertThat(SampleBlog.contents(out)).isEqualTo(before);
    }

    @Test
    void withoutAnAddressThereAreNoFeeds() throws IOException {
        SiteOptions options = blog.options(SiteOptions.Kind.SITE);
        SiteOptions nowhere = new SiteOptions(options.kind(), options.root(), options.folder(), options.posts(), options.title(),
                "",
                "en", Optional.empty(), true, true, SampleBlog.TODAY, Theme.paper(), Trust.NONE);
        ExportReport report = SampleBlog.done(new SiteExport(new Disk(), nowhere, Progress.NONE).toFolder(out, Optional.empty()));
        assertThat(report.notices()).hasSize(1).first().asString().contains("--site-url");
        assertThat(report.posts()).isEqualTo(27);
        assertThat(SampleBlog.contents(out)).containsKeys("posts/draft.html", "posts/later.html", "robots.txt")
                .doesNotContainKeys("feed.xml", "feed.json", "sitemap.xml");
        assertThat(page(FIRST).select("link").eachAttr("rel")).containsExactly("stylesheet");
    }

    @Test
    void nothingForeignIsWrittenOver() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("diary.txt"), "mine");
        assertRefused(out, "is not empty");
        assertThat(SampleBlog.contents(out)).containsOnlyKeys("diary.txt");
        Files.writeString(out.resolve("manifest.json"), "{\"name\":\"of an app\"}");
        assertRefused(out, "is not empty");

        Map<String, String> posts = SampleBlog.contents(blog.path());
        assertRefused(blog.path().resolve("public"), "in the folder with the posts");
        assertRefused(blog.path(), "in the folder with the posts");
        assertRefused(temp, "in the folder with the posts");
        Path link = Files.createSymbolicLink(temp.resolve("link"), blog.path());
        assertRefused(link.resolve("deep/er"), "in the folder with the posts");
        blog.site(temp.resolve("site"));
        assertThat(SampleBlog.contents(blog.path())).isEqualTo(posts);

        // Nor through a link in a package of ours.
        Path site = temp.resolve("site");
        try (var pages = Files.list(site.resolve("posts"))) {
            for (Path page : pages.toList()) {
                Files.delete(page);
            }
        }
        Files.delete(site.resolve("posts"));
        Files.createSymbolicLink(site.resolve("posts"), blog.path());
        assertRefused(site, "is a link to another place");
        assertThat(SampleBlog.contents(blog.path())).isEqualTo(posts);
        Files.delete(site.resolve("posts"));
        Files.delete(link);
    }

    @Test
    void anExportThatIsStoppedHasStoppedWhenItSaysSo() throws IOException {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger late = new AtomicInteger();
        for (int round = 0; round < 20; round++) {
            ended.set(false);
            SiteExport export = new SiteExport(new Disk(), blog.options(SiteOptions.Kind.SITE), (done, all) -> {
                late.addAndGet(ended.get() ? 1 : 0);
                throw new CancellationException();
            });
            assertThatThrownBy(() -> export.toFolder(out, Optional.empty())).isInstanceOf(CancellationException.class);
            ended.set(true);
            assertThat(ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.MINUTES)).isTrue();
            blog.write("another-%d.md".formatted(round), "---\ntitle: Another\n---\n");
        }
        assertThat(late).hasValue(0);
    }

    @Test
    void aFolderOfPostsKeepsItsShape() throws IOException {
        blog.write("deep/er/Post Ü.md", "---\ntitle: Deep\n---\n\n[up](../../first.md) ![](../../images/pixel.png)\n");
        ExportReport report = SampleBlog.done(
                new SiteExport(new Disk(), blog.options(SiteOptions.Kind.FOLDER), Progress.NONE).toFolder(out, Optional.empty()));
        // A folder has no address in a site.
        assertThat(report.problems()).extracting(l -> l.source() + ":" + l.problem().line()).containsExactly(
                "2026-01-03-second.md:12",
                "2026-01-03-second.md:12");
        assertThat(report.failures()).isEmpty();
        assertThat(SampleBlog.contents(out))
                .containsKeys("first.html", "2026-01-03-second.html", "deep/er/Post Ü.html", "manifest.json")
                .doesNotContainKeys("index.html", "feed.xml", "draft.html");
        assertThat(page("deep/er/Post Ü.html").select("a").attr("href")).isEqualTo("../../first.html");
        assertThat(page("first.html").select("a").attr("href")).isEqualTo("2026-01-03-second.html#part");
    }

    @Test
    void aZipHoldsTheSamePackageAndStaysWhereNothingChanged() throws IOException {
        SiteOptions options = blog.options(SiteOptions.Kind.FOLDER);
        SampleBlog.done(new SiteExport(new Disk(), options, Progress.NONE).toFolder(out, Optional.empty()));
        Path zip = temp.resolve("blog.zip");
        SampleBlog.done(new SiteExport(new Disk(), options, Progress.NONE).toZip(zip, Optional.empty()));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(e -> e.getName()).toList()).isSorted()
                    .containsExactlyElementsOf(SampleBlog.contents(out).keySet());
        }
        byte[] bytes = Files.readAllBytes(zip);
        Path other = temp.resolve("other.zip");
        SampleBlog.done(new SiteExport(new Disk(), options, Progress.NONE).toZip(other, Optional.empty()));
        assertThat(other).hasBinaryContent(bytes);
        Files.setLastModifiedTime(zip, FileTime.fromMillis(0));
        assertThat(SampleBlog.done(new SiteExport(new Disk(), options, Progress.NONE).toZip(zip, Optional.empty())).written())
                .isEmpty();
        assertThat(Files.getLastModifiedTime(zip)).isEqualTo(FileTime.fromMillis(0));

        rewrite("first.md", "A note", "The note");
        assertThat(SampleBlog.done(new SiteExport(new Disk(), options, Progress.NONE).toZip(zip, Optional.empty())).written())
                .containsExactly("first.html");
        Files.writeString(temp.resolve("mine.zip"), "not ours");
        assertThat(new SiteExport(new Disk(), options, Progress.NONE).toZip(temp.resolve("mine.zip"), Optional.empty()))
                .isInstanceOf(ExportResult.Refused.class);
        assertThat(temp.resolve("mine.zip")).hasContent("not ours");
    }

    @Test
    void whatChangedSinceAnUploadIsPackedAlone() throws IOException {
        blog.site(out);
        Path uploaded = Files.copy(out.resolve("manifest.json"), temp.resolve("uploaded.json"));
        SiteExport.Since since = new SiteExport.Since(uploaded, temp.resolve("changes.zip"));
        ExportReport.Changes none = since(since);
        assertThat(none.changed()).isEmpty();
        assertThat(none.zip()).isEmpty();
        assertThat(temp.resolve("changes.zip")).doesNotExist();

        rewrite("first.md", "A note", "The note");
        blog.site(out);
        blog.delete("undated.md");
        ExportReport.Changes changes = since(since);
        assertThat(changes.changed()).containsExactly("archive.html", "feed.json", "feed.xml", "page/2.html", FIRST,
                "sitemap.xml");
        assertThat(changes.removed()).containsExactly("about/index.html", "archive/undated.html");
        try (ZipFile file = new ZipFile(temp.resolve("changes.zip").toFile())) {
            assertThat(file.stream().map(e -> e.getName()).toList()).containsExactly("archive.html", "feed.json", "feed.xml",
                    "manifest.json", "page/2.html", FIRST, "sitemap.xml");
        }
        SiteExport.Since wrong = new SiteExport.Since(blog.path().resolve("first.md"), temp.resolve("x.zip"));
        assertThat(
                new SiteExport(new Disk(), blog.options(SiteOptions.Kind.SITE), Progress.NONE).toFolder(out, Optional.of(wrong)))
                .isInstanceOf(ExportResult.Refused.class);
    }

    @Test
    void theSeedPostIsAPackage() throws IOException {
        Path seed = Corpus.seed();
        Files.copy(seed, blog.path().resolve("seed.md"));
        ExportReport report = blog.site(out);
        assertThat(report.failures()).isEmpty();
        assertThat(page("posts/seed.html").title()).isEqualTo("Why I chose Monolith for a Production Backend");
        blog.site(temp.resolve("again"));
        assertThat(SampleBlog.contents(temp.resolve("again"))).isEqualTo(SampleBlog.contents(out));
    }

    /** What was brought up to date is what a new export would be. */
    private void assertFresh() throws IOException {
        Path fresh = Files.createTempDirectory(temp, "fresh");
        blog.site(fresh);
        assertThat(SampleBlog.contents(out)).isEqualTo(SampleBlog.contents(fresh));
    }

    private void assertRefused(Path target, String why) throws IOException {
        ExportResult result = new SiteExport(new Disk(), blog.options(SiteOptions.Kind.SITE), Progress.NONE).toFolder(target,
                Optional.empty());
        assertThat(result).isInstanceOf(ExportResult.Refused.class);
        assertThat(((ExportResult.Refused) result).reason()).contains(why);
    }

    private ExportReport.Changes since(SiteExport.Since since) throws IOException {
        return SampleBlog.done(new SiteExport(new Disk(), blog.options(SiteOptions.Kind.SITE), Progress.NONE).toFolder(out,
                Optional.of(since))).since().orElseThrow();
    }

    private void rewrite(String name, String old, String with) throws IOException {
        String text = Files.readString(blog.path().resolve(name));
        assertThat(text).contains(old);
        blog.write(name, text.replace(old, with));
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(out.resolve(path)));
    }

    /** The same picture with another comment, which is not published. */
    private static byte[] otherPixel() {
        CRC32 sum = new CRC32();
        sum.update(new byte[]{'t', 'E', 'X', 't', 'a', 0, 'b'});
        byte[] text = ByteBuffer.allocate(15).putInt(3).put(new byte[]{'t', 'E', 'X', 't', 'a', 0, 'b'})
                .putInt((int) sum.getValue())
                .array();
        byte[] png = new byte[SampleBlog.PNG.length + text.length];
        System.arraycopy(SampleBlog.PNG, 0, png, 0, 33);
        System.arraycopy(text, 0, png, 33, text.length);
        System.arraycopy(SampleBlog.PNG, 33, png, 33 + text.length, SampleBlog.PNG.length - 33);
        return png;
    }
}
