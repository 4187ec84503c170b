package org.inkstone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** Real posts and specification suites that are no part of the project: the folder that the system property names. */
public final class Corpus {

    private Corpus() {}

    /** The folder; where none is named, the test is skipped and says how to run it. */
    public static Path folder() {
        String folder = System.getProperty("inkstone.corpus", "");
        Assumptions.assumeFalse(folder.isEmpty(), "needs real posts: run with -Dinkstone.corpus=FOLDER");
        return Path.of(folder);
    }

    public static Path seed() {
        return folder().resolve("seed.md");
    }

    /** The real posts, in a stable order. */
    public static List<Path> posts() {
        return files(folder().resolve("dev/posts"));
    }

    /** Hand-made hard files. */
    public static List<Path> edgeCases() {
        return files(folder().resolve("edge/files"));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(f -> f.toString().matches(".*\\.(md|mdx|markdown)")).sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the corpus cannot be read", e);
        }
    }
}
