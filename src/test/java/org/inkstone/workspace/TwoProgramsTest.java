package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two Inkstones on one post, with one folder of their own files: nobody's words are lost, whoever saves when. */
class TwoProgramsTest {

    private static final int STEPS = 200;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void twoHundredSavesInTurnOrAtOnceLoseNoWordOfEither(int seed) throws IOException {
        try (Desk one = new Desk(temp, Desk.BRISK); Desk two = new Desk(temp, Desk.BRISK)) {
            Path file = one.write("one.md", Desk.POST + paragraphs());
            one.open(file);
            two.open(file);
            Random random = new Random(seed);
            List<String> words = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                Desk writer = random.nextBoolean() ? one : two;
                String word = "word" + step;
                words.add(word);
                int paragraph = writer.text().indexOf("Paragraph " + random.nextInt(20) + ":");
                writer.type(writer.text().indexOf('\n', paragraph), " " + word);
                if (random.nextInt(3) == 0) {
                    writer.workspace.save();
                }
                if (random.nextInt(4) == 0) {
                    one.settle();
                    two.settle();
                }
            }
            untilTheSame(one, two, file);
            String text = Files.readString(file);
            assertThat(words).allSatisfy(word -> assertThat(text).containsPattern("\\b" + word + "\\b"));
            assertThat(one.trouble).isEmpty();
            assertThat(two.trouble).isEmpty();
        }
    }

    /** Both write, notice one another and save until they agree. */
    private static void untilTheSame(Desk one, Desk two, Path file) throws IOException {
        for (int i = 0; i < 200 && !agree(one, two, file); i++) {
            for (Desk desk : List.of(one, two)) {
                while (!desk.conflicts.isEmpty()) {
                    desk.workspace.conflicts().resolve(desk.conflicts.getFirst(), Conflicts.Resolution.BOTH);
                }
                desk.workspace.windowEntered();
                desk.settle();
                desk.workspace.save();
                desk.settle();
            }
        }
        assertThat(one.text()).isEqualTo(two.text());
        assertThat(file).hasContent(one.text());
    }

    private static boolean agree(Desk one, Desk two, Path file) throws IOException {
        return one.text().equals(two.text()) && Files.readString(file).equals(one.text());
    }

    private static String paragraphs() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append("\nParagraph ").append(i).append(": it begins here.\n");
        }
        return text.toString();
    }
}
