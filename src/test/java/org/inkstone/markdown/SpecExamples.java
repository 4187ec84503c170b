package org.inkstone.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Examples of a specification: Markdown and the HTML it stands for. */
record SpecExamples(int number, String section, String markdown, String html) {

    /** Reads a list of objects as JSON, which is YAML where it stands in one line or is indented by blanks. */
    static List<Map<String, Object>> json(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(1 << 24);
        return new Yaml(new SafeConstructor(options)).load(Files.readString(file));
    }

    static List<SpecExamples> of(Path file) throws IOException {
        return json(file).stream()
                .map(e -> new SpecExamples((Integer) e.get("example"), String.valueOf(e.get("section")),
                        (String) e.get("markdown"),
                        (String) e.get("html")))
                .toList();
    }

    /** The HTML as a browser understands it, so that {@code <br />} and {@code <br>} are the same. */
    static String normal(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body().html().replaceAll(">\\s+<", "><").strip();
    }
}
