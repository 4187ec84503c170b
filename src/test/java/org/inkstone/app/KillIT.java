package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.inkstone.store.Store;
import org.inkstone.store.StoreException;
import org.inkstone.store.StoreOpening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program is killed at random moments (and now and then told to end, as at a log-out) while a robot types ten keys a second
 * and saves now and then. Each next start must
 * bring back what was typed up to a second before, and no save may be lost or torn. {@code -Dinkstone.kills} says how often.
 */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("inkstone.kills", 10);
    private static final String BEGIN = "---\ntitle: \"Killed\"\n---\n\nBegin.\n\n";
    private static final int KEY_MILLIS = 100;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    /** What may be missing: what was typed within this time before the kill. */
    private static final long ALLOWED = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    private Path temp;
    private final Random random = new Random(20261125);
    private final List<Typed> typed = new ArrayList<>();
    private long killedAt;
    private int saves;
    private double worstLoss;

    /** When typing of a word began and when its last key had been sent. */
    private record Typed(String word, long from, long until) {

        long at(int key) {
            return from + (until - from) * (key + 1) / word.length();
        }
    }

    @Test
    void whateverMomentTheProgramIsKilledNoSaveIsLostAndAtMostASecondOfTyping() throws Exception {
        Path blog = Files.createDirectory(temp.resolve("blog"));
        Path data = Files.createDirectory(temp.resolve("data"));
        Path file = Files.writeString(blog.resolve("killed.md"), BEGIN);
        try (OutsideHands hands = new OutsideHands()) {
            String kept = BEGIN;
            hands.start(data, "Killed – Inkstone", file.toString());
            for (int round = 0; round < ROUNDS; round++) {
                typed.clear();
                hands.press("ctrl+End");
                String saved = typeAndKill(hands, file, round, kept);
                String there = Files.readString(file);
                assertThat(there).as("round %d: a saved version is lost or torn", round).startsWith(saved);
                assertThat(isTyped(there, kept)).as("round %d: the file is torn: %s", round, there).isTrue();
                String comesBack = unsavedText(data, file, round).orElse(there);
                assertThat(isTyped(comesBack, kept)).as("round %d: what is kept is not what was typed: %s", round, comesBack)
                        .isTrue();
                long loss = lossOf(comesBack, kept);
                assertThat(loss)
                        .as("round %d: missing although typed %.2f s before the kill, from: %s", round, loss / 1e9, comesBack)
                        .isLessThan(ALLOWED);
                worstLoss = Math.max(worstLoss, loss / 1e9);

                hands.start(data, "Killed – Inkstone");
                untilSaved(hands, file, comesBack);
                kept = comesBack;
            }
        }
        System.out.printf(Locale.ROOT,
                "killed %d times while typing: %d saves, 0 lost or torn, at most %.2f s of typing missing, the database opened each time%n",
                ROUNDS, saves, worstLoss);
    }

    /** What the program shows after a start, the robot saves; that must be all that was kept, and nothing else. */
    private static void untilSaved(OutsideHands hands, Path file, String text) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (!Files.readString(file).equals(text) || hands.title().startsWith("•")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come back: " + text + "\nthe window is called “" + hands.title()
                        + "”, the file holds: " + Files.readString(file) + "\nthe program said: " + hands.log());
            }
            hands.press("ctrl+s");
        }
    }

    /** How long before the kill the first key had been sent that is missing, in nanoseconds; 0 where none is. */
    private long lossOf(String text, String keptBefore) {
        int there = text.length() - keptBefore.length();
        for (Typed word : typed) {
            if (there < word.word().length()) {
                return killedAt - word.at(there);
            }
            there -= word.word().length();
        }
        return 0;
    }

    /** Types numbered words until a random moment and kills in the middle of one; says what the file held when it last was seen. */
    private String typeAndKill(OutsideHands hands, Path file, int round, String kept) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(5000));
        String saved = kept;
        for (int i = 0; System.nanoTime() < until; i++) {
            String word = "r" + round + "w" + i + " ";
            long from = System.nanoTime();
            hands.type(word, KEY_MILLIS);
            typed.add(new Typed(word, from, System.nanoTime()));
            if (random.nextInt(4) == 0) {
                hands.press("ctrl+s");
            }
            String now = Files.readString(file);
            if (!now.equals(saved)) {
                saves++;
                saved = now;
            }
        }
        Process half = hands.typing("r" + round + "end ", KEY_MILLIS);
        half.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
        killedAt = System.nanoTime();
        hands.kill(round % 5 == 4);
        // It types on into nothing; stopped with a key down, it would leave that key repeating.
        half.waitFor();
        return saved;
    }

    /** Whether {@code text} is what was there before and a beginning of what was typed since. */
    private boolean isTyped(String text, String before) {
        StringBuilder all = new StringBuilder(before);
        typed.forEach(t -> all.append(t.word()));
        String complete = all.toString();
        boolean halfWord = text.length() > complete.length() && text.startsWith(complete)
                && text.substring(complete.length()).matches("r(\\d+(e(n(d ?)?)?)?)?");
        return text.startsWith(before) && (complete.startsWith(text) || halfWord);
    }

    /** What the journal holds of the file, as the kill left it; looked at in a copy, so that the program finds it untouched. */
    private Optional<String> unsavedText(Path data, Path file, int round) throws IOException, StoreException {
        Path copy = Files.createDirectory(temp.resolve("copy-" + round));
        try (Stream<Path> files = Files.list(data)) {
            for (Path part : files.filter(f -> f.getFileName().toString().startsWith("inkstone.db")).toList()) {
                Files.copy(part, copy.resolve(part.getFileName()));
            }
        }
        StoreOpening opening = Store.open(copy);
        assertThat(opening).isInstanceOf(StoreOpening.Opened.class);
        StoreOpening.Opened opened = (StoreOpening.Opened) opening;
        try (Store store = opened.store()) {
            assertThat(opened.setAside()).as("the database was damaged in round %d", round).isEmpty();
            return store.journal().entries().stream().filter(entry -> entry.file().equals(Optional.of(file))).findFirst()
                    .map(entry -> new String(entry.text(), StandardCharsets.UTF_8));
        }
    }
}
