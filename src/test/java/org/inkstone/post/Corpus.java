package org.inkstone.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.inkstone.text.DecodeResult.Decoded;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Assumptions;

/** The posts named by the system property {@code inkstone.corpus}; read only. */
record Corpus(List<Entry> posts, int refused) {

    /** @param real rather than made by hand to be hard */
    record Entry(String name, SourceText source, boolean real) {}

    static Corpus read() {
        String root = System.getProperty("inkstone.corpus", "");
        Assumptions.assumeTrue(!root.isBlank(), "set -Dinkstone.corpus to the folder of real posts to run this test");
        List<Entry> posts = new ArrayList<>();
        int refused = 0;
        for (String folder : List.of("dev/posts", "edge/files")) {
            Path base = Path.of(root, folder);
            try (Stream<Path> files = Files.walk(base)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (SourceText.decode(Files.readAllBytes(file)) instanceof Decoded decoded) {
                        posts.add(new Entry(base.relativize(file).toString(), decoded.source(), folder.startsWith("dev")));
                    } else {
                        refused++;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Corpus(posts, refused);
    }
}
