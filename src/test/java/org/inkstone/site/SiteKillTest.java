package org.inkstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An export whose process is killed. */
@Timeout(300)
class SiteKillTest {

    private static final int ROUNDS = 5;

    @TempDir
    private Path temp;

    @Test
    void aKilledExportSaysThatItIsIncompleteAndTheNextOneMendsIt() throws Exception {
        SampleBlog blog = SampleBlog.in(temp.resolve("blog"));
        for (int i = 0; i < 300; i++) {
            blog.write("more-%03d.md".formatted(i),
                    "---\ntitle: More %d\ndate: 2024-01-01\ntags: [t%d]\n---\n\nText.\n".formatted(i, i % 7));
        }
        Path out = temp.resolve("out");
        Random random = new Random(5);
        int marked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // All pages are to be made anew, and one that was made by the killed export is not wanted any more.
            for (int i = 0; i < 300; i++) {
                blog.write("more-%03d.md".formatted(i),
                        "---\ntitle: More %d\ndate: 2024-01-01\ntags: [t%d]\n---\n\nText of round %d.\n"
                                .formatted(i, i % 7, round));
            }
            blog.write("only-%d.md".formatted(round), "---\ntitle: Only\n---\n");
            Map<String, String> before = Files.exists(out) ? SampleBlog.contents(out) : Map.of();
            kill(blog, out, 1 + random.nextInt(320));
            Map<String, String> after = SampleBlog.contents(out);
            if (after.containsKey(Outputs.MARKER)) {
                marked++;
                assertThat(after.get(Outputs.MARKER)).contains("do not upload it");
            } else {
                assertThat(after.containsKey(Manifest.NAME) && !after.equals(before) ? complete(blog) : before).isEqualTo(after);
            }
            blog.delete("only-%d.md".formatted(round));
            ExportReport mended = blog.site(out);
            assertThat(mended.failures()).isEmpty();
            assertThat(SampleBlog.contents(out)).isEqualTo(complete(blog));
        }
        assertThat(marked).isPositive();
    }

    private static void kill(SampleBlog blog, Path out, int posts) throws IOException, InterruptedException {
        Process program = ExportingProgram.start(blog.path(), out);
        try (BufferedReader lines = new BufferedReader(
                new java.io.InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < posts && lines.readLine() != null; i++) {
                assertThat(program.isAlive() || i > 0).isTrue();
            }
            program.toHandle().destroyForcibly();
        }
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** What the package would be had nothing ever been killed. */
    private Map<String, String> complete(SampleBlog blog) throws IOException {
        Path fresh = Files.createTempDirectory(temp, "fresh");
        blog.site(fresh);
        return SampleBlog.contents(fresh);
    }
}
