package org.inkstone.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.inkstone.export.Theme;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;

/** A small blog on the disk, and exports of it. */
final class SampleBlog {

    /** One red pixel. */
    static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final Path folder;

    private SampleBlog(Path folder) {
        this.folder = folder;
    }

    /** 25 posts, so that the index has two pages, a draft, and a post of the future. */
    static SampleBlog in(Path folder) throws IOException {
        SampleBlog blog = new SampleBlog(Files.createDirectories(folder));
        for (int day = 1; day <= 22; day++) {
            blog.write("2025-01-%02d-filler-%d.md".formatted(day, day),
                    "---\ntitle: Filler %d\ntags: [filler]\n---\n\nText of filler %d.\n".formatted(day, day));
        }
        blog.write("first.md",
                """
                    ---
                    title: "First & <best>"
                    date: 2026-01-02
                    tags: [writing, C++]
                    aliases: [/old/first/, /first-post.html]
                    ---

                    See [the second](2026-01-03-second.md#part), [me](#here), [data](data.csv) and [the net](https://example.org/?a=1&b=2).

                    ## Here

                    ![A pixel](images/pixel.png "of red")[^1]

                    [^1]: A note with `code`.
                    """);
        blog.write("2026-01-03-second.md", """
            +++
            title = "Second"
            date = 2026-01-03T10:00:00+02:00
            lastmod = 2026-02-01
            slug = "number-two"
            tags = ["writing", "C"]
            summary = "What it is about"
            +++

            ## Part

            [Back](/posts/first.html), [by its old name](/old/first), [by its file](./first.md).

            | a | b |
            | - | - |
            | 1 | 2 |

            ```java
            int x = 1 < 2 ? 3 : 4;
            ```
            """);
        blog.write("undated.md", "---\ntitle: Undated\nurl: /about/\n---\n\nAbout.\n");
        blog.write("draft.md", "---\ntitle: Secret plan\ndraft: true\ntags: [hush]\n---\n\nNot yet.\n");
        blog.write("later.md", "---\ntitle: Later\ndate: 2027-01-01\n---\n\nNot yet.\n");
        blog.write("data.csv", "1,2\n");
        Files.createDirectories(folder.resolve("images"));
        Files.write(folder.resolve("images/pixel.png"), PNG);
        return blog;
    }

    /** One that was written before. */
    static SampleBlog at(Path folder) {
        return new SampleBlog(folder);
    }

    Path path() {
        return folder;
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    SiteOptions options(SiteOptions.Kind kind) throws IOException {
        return new SiteOptions(kind, folder, folder, new Disk().posts(folder), "A & B", "", "en",
                Optional.of(URI.create("https://example.org/blog/")), false, false, TODAY, Theme.paper(), Trust.NONE);
    }

    /** Exports it as a site. */
    ExportReport site(Path out) throws IOException {
        return done(new SiteExport(new Disk(), options(SiteOptions.Kind.SITE), Progress.NONE).toFolder(out, Optional.empty()));
    }

    static ExportReport done(ExportResult result) {
        return switch (result) {
            case ExportResult.Done done -> done.report();
            case ExportResult.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    /** All that is in a folder, by path, as bytes that stand for themselves. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
