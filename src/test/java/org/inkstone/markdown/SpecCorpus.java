package org.inkstone.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.inkstone.Corpus;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Specification suites and real posts, kept outside of the project; tests that need them are skipped where they are not. */
final class SpecCorpus {

    record Example(int number, String section, String markdown, String html) {}

    private SpecCorpus() {}

    static Path file(String relative) {
        return Corpus.folder().resolve(relative);
    }

    static List<Example> examples(String relative) {
        return maps(relative).stream()
                .map(example -> new Example((Integer) example.get("example"), (String) example.get("section"),
                        (String) example.get("markdown"), (String) example.get("html")))
                .toList();
    }

    /** A JSON list of objects. YAML reads it too. */
    static List<Map<String, Object>> maps(String relative) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(50_000_000);
        return new Yaml(options).load(read(file(relative)));
    }

    /** The bodies of real posts, in LF coordinates; the front matter is cut off crudely. */
    static Stream<Map.Entry<Path, String>> bodies() {
        try {
            return Files.walk(file("dev/posts")).filter(path -> path.toString().endsWith(".md")).sorted()
                    .map(path -> Map.entry(path, body(read(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(String post) {
        int end = post.startsWith("---\n") ? post.indexOf("\n---\n", 3) : -1;
        return end < 0 ? post : post.substring(end + 5);
    }
}
