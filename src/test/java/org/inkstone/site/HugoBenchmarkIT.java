package org.inkstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.inkstone.export.Theme;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program and Hugo on the same posts, whole processes in turn. How many posts and rounds is a matter of
 * {@code -Dinkstone.site.posts=10000 -Dinkstone.site.rounds=3}; without these a few are exported, to see that it works.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class HugoBenchmarkIT {

    private static final int POSTS = Integer.getInteger("inkstone.site.posts", 50);
    private static final int ROUNDS = Integer.getInteger("inkstone.site.rounds", 1);
    private static final List<String> WORDS = List.of("ink", "stone", "paper", "press", "editor", "margin", "letter", "page",
            "draft",
            "river", "window", "garden", "market", "winter", "copper", "lantern", "bridge", "engine", "parser", "buffer",
            "kernel",
            "packet", "thread", "layout", "glyph", "the", "of", "and", "to", "in", "is", "that", "for", "it");
    private static final List<String> TAGS = List.of("java", "writing", "tools", "linux", "design", "travel", "photos", "notes",
            "music",
            "books", "performance", "web");

    @TempDir
    private Path temp;

    /**
     * @param processor seconds of it, up to a twentieth of a second before the end
     * @param kib the largest resident memory, in KiB; 0 where the system does not tell
     */
    private record Run(double seconds, double processor, long kib) {

        @Override
        public String toString() {
            return "%.1f s (processor %.1f s), %d MiB".formatted(seconds, processor, kib / 1024);
        }
    }

    @Test
    void aWholeSiteBesideHugo() throws Exception {
        Assumptions.assumeTrue(
                Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "hugo"))),
                "needs Hugo: install the package hugo");
        Path blog = blog();
        Path posts = blog.resolve("content/posts");
        for (int round = 1; round <= ROUNDS; round++) {
            Path out = temp.resolve("inkstone-" + round);
            Run ours = run(blog, inkstone(posts, out));
            Run theirs = run(blog, List.of("hugo", "--quiet", "-d", temp.resolve("hugo-" + round).toString()));
            System.out.printf("%d posts, round %d: inkstone %s; hugo %s; ratio %.2f%n", POSTS, round, ours, theirs,
                    ours.seconds() / theirs.seconds());
            try (Stream<Path> pages = Files.list(out.resolve("posts"))) {
                assertThat(pages).hasSize(POSTS);
            }
            change(posts, round);
            Run again = run(blog, inkstone(posts, out));
            System.out.printf("%d posts, round %d: second export after one changed post %s%n", POSTS, round, again);
            change(posts, round);
            inOneProgram(posts, out);
        }
    }

    private static void change(Path posts, int round) throws IOException {
        Path post = posts.resolve("post-00007.md");
        Files.writeString(post, Files.readString(post) + "\nOne more " + round);
    }

    /** As in the window: an export, one changed post, another export. */
    private static void inOneProgram(Path posts, Path out) throws IOException {
        Disk disk = new Disk();
        LastExport last = new LastExport(disk, InstantSource.system());
        for (String which : List.of("first", "second")) {
            long begun = System.nanoTime();
            SiteOptions options = new SiteOptions(SiteOptions.Kind.SITE, posts, posts, disk.posts(posts), "Bench", "", "en",
                    Optional.of(SiteOptions.siteUrl("https://example.org/")), false, false, LocalDate.now(), Theme.paper(),
                    Trust.NONE);
            ExportReport report = SampleBlog
                    .done(new SiteExport(disk, options, Progress.NONE, last).toFolder(out, Optional.empty()));
            System.out.printf("%d posts, %s export in one program, one post changed: %.2f s%n", POSTS, which,
                    (System.nanoTime() - begun) / 1e9);
            assertThat(report.written()).contains("posts/post-00007.html").hasSizeLessThan(10);
            change(posts, 0);
        }
    }

    private static List<String> inkstone(Path posts, Path out) {
        return List.of(System.getProperty("inkstone.launcher"), "export", posts.toString(), "--to", "site", "--out",
                out.toString(),
                "--site-url", "https://example.org/", "--title", "Bench");
    }

    private Run run(Path blog, List<String> command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).directory(blog.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(temp.resolve("err.txt").toFile()).start();
        long kib = 0;
        Duration processor = Duration.ZERO;
        do {
            kib = Math.max(kib, peak(process));
            processor = process.info().totalCpuDuration().orElse(processor);
        } while (!process.waitFor(50, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(process.exitValue()).as(Files.readString(temp.resolve("err.txt"))).isZero();
        return new Run(seconds, processor.toMillis() / 1e3, kib);
    }

    private static long peak(Process process) {
        try {
            Matcher peak = Pattern.compile("VmHWM:\\s+(\\d+) kB")
                    .matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return peak.find() ? Long.parseLong(peak.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private Path blog() throws IOException {
        Path blog = temp.resolve("blog");
        Path posts = Files.createDirectories(blog.resolve("content/posts"));
        Path layouts = Files.createDirectories(blog.resolve("layouts/_default"));
        Files.writeString(blog.resolve("config.toml"), """
            baseURL = "https://example.org/"
            title = "Bench"
            languageCode = "en"
            paginate = 20
            [taxonomies]
            tag = "tags"
            [markup.highlight]
            noClasses = false
            """);
        String item = "<article><h2><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></h2>{{ .Date.Format \"2006-01-02\" }}<p>{{ .Description }}</p></article>";
        Files.writeString(layouts.resolve("baseof.html"),
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ .Title }}"
                        + "</title></head><body><a href=\"/\">{{ site.Title }}</a>{{ block \"main\" . }}{{ end }}</body></html>");
        Files.writeString(layouts.resolve("single.html"),
                "{{ define \"main\" }}<article><h1>{{ .Title }}</h1>{{ .Content }}{{ range .Params.tags }}<a href=\"/tags/{{ . }}/\">{{ . }}</a> {{ end }}</article>{{ end }}");
        Files.writeString(layouts.resolve("list.html"),
                "{{ define \"main\" }}<h1>{{ .Title }}</h1>{{ $p := .Paginate .Pages }}{{ range $p.Pages }}"
                        + item + "{{ end }}{{ if $p.HasNext }}<a href=\"{{ $p.Next.URL }}\">next</a>{{ end }}{{ end }}");
        Files.writeString(blog.resolve("layouts/index.html"),
                "{{ define \"main\" }}{{ $p := .Paginate (where site.RegularPages \"Type\" \"posts\") }}{{ range $p.Pages }}"
                        + item
                        + "{{ end }}{{ if $p.HasNext }}<a href=\"{{ $p.Next.URL }}\">next</a>{{ end }}{{ end }}");
        for (int number = 0; number < POSTS; number++) {
            Files.writeString(posts.resolve("post-%05d.md".formatted(number)), post(new Random(number), number));
        }
        return blog;
    }

    /** About 500 words with what posts have: headings, lists, quotes, code, a table, links. */
    private static String post(Random random, int number) {
        StringBuilder text = new StringBuilder("---\ntitle: \"" + words(random, 4) + "\"\ndate: "
                + LocalDate.of(2015, 1, 1).plusDays(number % 3900) + "T09:00:00Z\ntags: [" + TAGS.get(random.nextInt(12)) + ", "
                + TAGS.get(number % 12) + "x]\ndescription: \"" + words(random, 12) + "\"\n---\n\n");
        for (int section = 0; section < 4; section++) {
            text.append("## ").append(words(random, 4)).append("\n\n");
            for (int paragraph = 0; paragraph < 2; paragraph++) {
                text.append(words(random, 25)).append(" **").append(words(random, 2)).append("** and [").append(words(random, 2))
                        .append("](https://example.org/").append(random.nextInt(1000)).append(") ").append(words(random, 15))
                        .append(" `code`.\n\n");
            }
            switch (section) {
                case 0 -> text.append("- ").append(words(random, 10)).append("\n- *").append(words(random, 9)).append("*\n- ")
                        .append(words(random, 8)).append("\n\n");
                case 1 ->
                    text.append("```java\nint ").append(WORDS.get(random.nextInt(20))).append(" = ").append(random.nextInt(99))
                            .append("; // ").append(words(random, 3)).append("\nreturn \"").append(words(random, 2))
                            .append("\";\n```\n\n");
                case 2 -> text.append("> ").append(words(random, 30)).append("\n\n1. ").append(words(random, 8)).append("\n2. ")
                        .append(words(random, 9)).append("\n\n");
                default -> text.append("| ").append(words(random, 1)).append(" | ").append(words(random, 1))
                        .append(" |\n| --- | --: |\n| ")
                        .append(words(random, 2)).append(" | ").append(random.nextInt(999)).append(" |\n");
            }
        }
        return text.toString();
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }
}
