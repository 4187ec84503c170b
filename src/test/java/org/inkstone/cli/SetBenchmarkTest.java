package org.inkstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long {@code inkstone set} takes on a block of 50 KB, inside the process: reading, editing, checking, saving durably. Reports and
 * asserts no time; {@code -Dinkstone.rounds=N} measures more rounds.
 */
class SetBenchmarkTest {

    private static final int ROUNDS = Integer.getInteger("inkstone.rounds", 30);

    @TempDir
    private Path folder;

    @Test
    void setOnABlockOf50KB() throws IOException {
        StringBuilder block = new StringBuilder("---\ntitle: \"Title 0\" # kept\n");
        for (int i = 0; block.length() < 50 * 1024; i++) {
            block.append("field_").append(i).append(": \"value of the field, with a # and a: colon\"\n");
            block.append("list_").append(i).append(":\n  - one # first\n  - 'two'\n");
        }
        String text = block.append("---\n\nBody\n").toString();
        Path file = Files.writeString(folder.resolve("post.md"), text);
        double[] milliseconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            int exit = InkstoneCommand.run(options -> 0, Optional::orElseThrow, "set", file.toString(), "title=Title " + (i + 1));
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
            assertThat(exit).isZero();
        }
        assertThat(changedLines(text, Files.readString(file))).isEqualTo(1);
        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        System.out.printf(Locale.ROOT, "inkstone set on a block of %d bytes, ms: first %.1f, median %.1f, worst %.1f of %d%n",
                text.length(), first, milliseconds[ROUNDS / 2], milliseconds[ROUNDS - 1], ROUNDS);
    }

    private static int changedLines(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        assertThat(now).hasSameSizeAs(old);
        return (int) IntStream.range(0, old.size()).filter(i -> !old.get(i).equals(now.get(i))).count();
    }
}
