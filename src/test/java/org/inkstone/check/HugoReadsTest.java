package org.inkstone.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of Hugo against Hugo itself, where it is installed. */
class HugoReadsTest {

    private static final String LAYOUT = "{{ printf \"\\nat %s\\ndate %s\\nbody %s\\n\" .RelPermalink "
            + "(.Date.UTC.Format \"2 January 2006, 15:04\") (.RawContent | jsonify) | safeHTML }}"
            + "{{ range $k, $v := .Params }}{{ printf \"param %s = %v\\n\" $k $v | safeHTML }}{{ end }}";
    private static final List<String> VALUES = List.of("yes", "no", "On", "010", "007", "1.10", "12:30:00", "\"no\"",
            "2018-11-21",
            "1e3", "a b", "'1'", "0.5");
    private static final List<String> DATES = List.of("2026-01-02", "2026-01-02 10:30", "2026-01-02 10:30:00",
            "\"2026-01-02 10:30:00 +0200\"", "2026-01-02T23:30:00-05:00", "Jul 08 2022", "15 Oct 2023", "2026-1-2", "2026-02-30",
            "2026/01/02", "2026-01-02T10:30:00.000Z");
    private static final List<String> BLOCKS = List.of("title: A\n---- x\nbody\n", "title: A\n---\nbody\n",
            "title: wait ---\nk: v\n---\nbody\n", "slug: Foo Bar\n---\nbody\n");

    @TempDir
    private Path site;

    @Test
    void hugoDoesWhatIsSaid() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "hugo"))), "there is no hugo on the path");
        Files.createDirectories(site.resolve("layouts/_default"));
        Files.writeString(site.resolve("layouts/_default/single.html"), LAYOUT);
        Files.writeString(site.resolve("config.toml"),
                "baseURL = \"https://example.org/\"\ndisableKinds = [\"home\", \"taxonomy\", \"term\"]\n");
        Map<String, String> posts = new TreeMap<>();
        for (int i = 0; i < VALUES.size(); i++) {
            posts.put("value" + i, "---\nkey: " + VALUES.get(i) + "\n---\nbody\n");
        }
        for (int i = 0; i < DATES.size(); i++) {
            posts.put("date" + i, "---\ndate: " + DATES.get(i) + "\n---\nbody\n");
        }
        for (int i = 0; i < BLOCKS.size(); i++) {
            posts.put("block" + i, "---\n" + BLOCKS.get(i));
        }
        for (Map.Entry<String, String> post : posts.entrySet()) {
            Files.createDirectories(site.resolve("content"));
            Files.writeString(site.resolve("content/" + post.getKey() + ".md"), post.getValue());
        }
        Process hugo = new ProcessBuilder("hugo", "--quiet", "--buildFuture", "-d", "out").directory(site.toFile())
                .redirectErrorStream(true).start();
        String said = new String(hugo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(hugo.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(hugo.exitValue()).as(said).isZero();
        for (Map.Entry<String, String> post : posts.entrySet()) {
            compare(site.resolve("content/" + post.getKey() + ".md"), post.getValue());
        }
    }

    private void compare(Path file, String text) throws IOException {
        GeneratorReading reading = GeneratorReadings.of(site, file, Post.of(SourceText.of(text))).getFirst();
        String page = Files.readString(site.resolve("out" + reading.address() + "index.html"));
        assertThat(page).as(text).contains("\nat " + reading.address() + "\n");
        String moment = reading.moment().equals("not known") ? "1 January 1, 00:00" : reading.moment().replace(" UTC", "");
        assertThat(page.replace("January 0001", "January 1")).as(text).contains("\ndate " + moment + "\n");
        int end = Generator.HUGO.block(text).orElseThrow().end();
        assertThat(page).as(text)
                .contains("\nbody \"" + text.substring(end).stripLeading().replace("\n", "\\n").replace("\"", "\\\"") + "\"");
        reading.fields().stream().filter(field -> field.key().equals("key")).forEach(
                field -> assertThat(page).as(text).contains("param key = " + field.value() + "\n"));
    }
}
