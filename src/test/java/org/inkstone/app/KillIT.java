package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.inkstone.store.Store;
import org.inkstone.store.StoreOpening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program is killed at random moments while a robot types ten keys a second and saves now and then. Each next start must
 * bring back what was typed up to a second before, and no save may be lost or torn. {@code -Dinkstone.kills} says how often.
 */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("inkstone.kills", 10);
    private static final String BEGIN = "---\ntitle: \"Killed\"\n---\n\nBegin.\n\n";
    private static final int KEY_MILLIS = 100;
    /** What may be missing: what was typed within this time before the kill. */
    private static final long ALLOWED = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    private Path temp;
    private final Random random = new Random(20261125);
    private final List<Typed> typed = new ArrayList<>();
    private int saves;
    private double worstLoss;

    /** @param at when its last key had been sent */
    private record Typed(String word, long at) {}

    @Test
    void whateverMomentTheProgramIsKilledNoSaveIsLostAndAtMostASecondOfTyping() throws Exception {
        Path blog = Files.createDirectory(temp.resolve("blog"));
        Path data = Files.createDirectory(temp.resolve("data"));
        Path file = Files.writeString(blog.resolve("killed.md"), BEGIN);
        try (OutsideHands hands = new OutsideHands()) {
            String kept = BEGIN;
            for (int round = 0; round < ROUNDS; round++) {
                hands.start(data, "Killed – Inkstone", round == 0 ? new String[]{file.toString()} : new String[0]);
                kept = verified(hands, file, kept);
                typed.clear();
                hands.press("ctrl+End");
                String saved = typeAndKill(hands, file, round, kept);
                String there = Files.readString(file);
                assertThat(there).as("round %d: a saved version is lost or torn", round).startsWith(saved);
                assertThat(isTyped(there, kept)).as("round %d: the file is torn: %s", round, there).isTrue();
                assertDatabaseOpens(data, round);
            }
            hands.start(data, "Killed – Inkstone");
            verified(hands, file, kept);
        }
        System.out.printf(Locale.ROOT,
                "killed %d times while typing: %d saves, 0 lost or torn, at most %.2f s of typing missing, the database opened each time%n",
                ROUNDS, saves, worstLoss);
    }

    /** What the program shows after a start, saved by the robot and read from the file; it must hold all that was typed in time. */
    private String verified(OutsideHands hands, Path file, String keptBefore) throws IOException {
        long killed = killedAt;
        hands.press("ctrl+s");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (hands.title().startsWith("•") && System.nanoTime() < end) {
            hands.press("ctrl+s");
        }
        String now = Files.readString(file);
        assertThat(isTyped(now, keptBefore)).as("what came back is not what was typed: %s", now).isTrue();
        int there = wordsOf(now.substring(keptBefore.length()));
        if (there < typed.size()) {
            double loss = (killed - typed.get(there).at()) / 1e9;
            worstLoss = Math.max(worstLoss, loss);
            assertThat(killed - typed.get(there).at()).as("missing although typed %.2f s before the kill: %s", loss,
                    typed.get(there).word()).isLessThan(ALLOWED);
        }
        return now;
    }

    private long killedAt;

    /** Types numbered words until a random moment and kills in the middle of one; says what the file held when it last was seen. */
    private String typeAndKill(OutsideHands hands, Path file, int round, String kept) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(5000));
        String saved = kept;
        for (int i = 0; System.nanoTime() < until; i++) {
            String word = "r" + round + "w" + i + " ";
            hands.type(word, KEY_MILLIS);
            typed.add(new Typed(word, System.nanoTime()));
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
        hands.kill();
        killedAt = System.nanoTime();
        half.destroyForcibly();
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

    private static int wordsOf(String text) {
        return (int) text.chars().filter(c -> c == ' ').count();
    }

    /** The database as the kill left it, looked at in a copy. */
    private void assertDatabaseOpens(Path data, int round) throws IOException {
        Path copy = Files.createDirectory(temp.resolve("copy-" + round));
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("inkstone.db")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        StoreOpening opening = Store.open(copy);
        assertThat(opening).isInstanceOf(StoreOpening.Opened.class);
        StoreOpening.Opened opened = (StoreOpening.Opened) opening;
        assertThat(opened.setAside()).as("the database was damaged in round %d", round).isEmpty();
        opened.store().close();
    }
}
