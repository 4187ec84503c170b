package org.inkstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.inkstone.Canary;
import org.inkstone.Chromium;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a site, as a browser has them. */
class SitePagesTest {

    @TempDir
    private Path temp;
    private Path out;

    @BeforeEach
    void export() throws IOException {
        out = temp.resolve("out");
        SampleBlog.in(temp.resolve("blog")).site(out);
    }

    /** Each is opened from the disk, in a frame of one page, with its images; what cannot be loaded has no size. */
    @Test
    void aBrowserFindsAllThatAPageNeeds() throws Exception {
        Chromium chromium = Chromium.installed(temp.resolve("profile"));
        for (String page : List.of("index.html", "posts/first.html", "about/index.html", "tags/writing.html")) {
            Path probe = out.resolve(page).resolveSibling("probe.html");
            Files.writeString(probe, Files.readString(out.resolve(page)).replace("</body>", """
                <script>addEventListener("load", () => {
                  const broken = [...document.images].filter(i => i.naturalWidth === 0).length;
                  const styled = [...document.styleSheets].length;
                  const outside = performance.getEntriesByType("resource").filter(e => !e.name.startsWith("file:")).length;
                  document.title = `broken ${broken} styles ${styled} outside ${outside}`;
                });</script></body>"""));
            assertThat(Jsoup.parse(chromium.open(probe.toUri().toString())).title()).as(page)
                    .isEqualTo("broken 0 styles 1 outside 0");
            Files.delete(probe);
        }
    }

    /** Served to a browser whose every request is seen. */
    @Test
    void aServedSiteAsksForNothingElse() throws Exception {
        Chromium chromium = Chromium.installed(temp.resolve("profile"));
        try (Canary canary = new Canary(Files.createDirectories(temp.resolve("canary")))) {
            String address = "";
            for (String page : pages()) {
                String served = canary.serve(page, Files.readAllBytes(out.resolve(page)));
                address = page.equals("posts/first.html") ? served : address;
            }
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(css|png)")).toList()) {
                    canary.serve(out.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
            canary.serve("favicon.ico", new byte[0]);
            assertThat(chromium.open(address)).contains("A note with");
            assertThat(canary.requests()).isEmpty();
        }
    }

    /** What the standard forbids and a parser mends in silence; each page is written as it is read. */
    @Test
    void pagesAreSound() throws IOException {
        for (String page : pages()) {
            String html = Files.readString(out.resolve(page));
            var parser = org.jsoup.parser.Parser.htmlParser().setTrackErrors(20);
            Document document = parser.parseInput(html, "");
            assertThat(parser.getErrors()).as(page).isEmpty();
            assertThat(document.select("html[lang], head > meta[charset], head > title")).as(page).hasSize(3);
            assertThat(document.title()).as(page).isNotBlank();
            assertThat(document.select("script:not([type=application/ld+json]), iframe, object, embed, [onclick], [onload]"))
                    .as(page).isEmpty();
            List<String> ids = document.select("[id]").eachAttr("id");
            assertThat(ids).as(page).doesNotHaveDuplicates();
            List<Element> images = new ArrayList<>(document.select("img:not([alt])"));
            assertThat(images).as(page).isEmpty();
            for (String anchor : document.select("a[href^=#]").eachAttr("href")) {
                assertThat(ids).as(page).contains(anchor.substring(1));
            }
        }
    }

    private List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.map(f -> out.relativize(f).toString()).filter(f -> f.endsWith(".html")).sorted().toList();
        }
    }
}
