package org.inkstone.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.inkstone.files.FaultyDisk.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lets each operation of a save fail, once or from then on, or end the process, before and after it has happened. SQLite's method: the first one, the second
 * one and so on, until a save meets no fault.
 */
class CrashTest {

    private static final Set<String> LOOKING = Set.of("readAttributes", "readSymbolicLink", "checkAccess", "size", "read");

    private final Disk disk = new Disk();

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource
    void anOperationThatFailsLeavesTheOldTextOrTheNewOneAndIsReportedAsWhatItLeft(CrashScene scene) throws IOException {
        for (Fault fault : List.of(Fault.THROW_BEFORE, Fault.THROW_AFTER, Fault.BREAK_BEFORE, Fault.BREAK_AFTER)) {
            int points = 0;
            FaultyDisk faulty;
            do {
                Path folder = folder(scene);
                faulty = new FaultyDisk(fault, ++points, scene.refusesAtomicMoves());
                SaveResult result = scene.save(faulty, folder);
                String what = scene + " " + fault + " " + points + " " + faulty.struck() + " → " + result;
                assertReportIsTrue(scene, folder, result, isUnknown(fault, faulty), what);
                boolean once = fault == Fault.THROW_BEFORE || fault == Fault.THROW_AFTER;
                if (once && !faulty.struck().equals("delete") && !(result instanceof SaveResult.Unconfirmed)) {
                    assertThat(CrashScene.leftovers(folder)).as(what).isEmpty();
                }
                assertCanBeRepaired(scene, folder, what);
            } while (!faulty.struck().isEmpty());
            System.out.println(
                    scene + ", " + fault + ": at each of " + (points - 1) + " operations, old or new text, truly reported");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HARD_LINKED", "HARD_LINKED_GROWING", "NO_ATOMIC_MOVE", "NEW_NO_ATOMIC_MOVE"})
    void copiesAreHeldAsLongAsTheFileMayBeTorn(CrashScene scene) throws IOException {
        for (Fault fault : List.of(Fault.THROW_BEFORE, Fault.THROW_AFTER, Fault.BREAK_BEFORE, Fault.BREAK_AFTER)) {
            int points = 0;
            FaultyDisk faulty;
            do {
                Path folder = folder(scene);
                faulty = new FaultyDisk(fault, ++points, scene.refusesAtomicMoves());
                Copies copies = new Copies();
                SaveResult result = scene.save(faulty, folder, copies);
                String what = scene + " " + fault + " " + points + " " + faulty.struck() + " → " + result;
                assertReportIsTrue(scene, folder, result, isUnknown(fault, faulty), what);
                assertThat(copies.held.isEmpty()).as(what)
                        .isEqualTo(
                                copies.count == 0 || result instanceof SaveResult.Saved || result instanceof SaveResult.Failed);
                for (byte[][] copy : copies.held.values()) {
                    assertThat(copy[0]).isEqualTo(scene.before());
                    disk.finish(scene.file(folder), copy[0], copy[1]).ifPresent(
                            finished -> assertThat(finished).as(what)
                                    .isEqualTo(new SaveResult.Saved(ContentHash.of(scene.after()))));
                }
                assertThat(scene.holdsOld(folder) || scene.holdsNew(folder)).as(what).isTrue();
            } while (!faulty.struck().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ORDINARY", "NEW", "HARD_LINKED", "NO_ATOMIC_MOVE"})
    void aProcessThatEndsAtAnyOperationLeavesTheOldTextOrTheNewOne(CrashScene scene) throws Exception {
        FaultyDisk counting = new FaultyDisk(Fault.NONE, 0, scene.refusesAtomicMoves());
        assertThat(scene.save(counting, folder(scene))).isInstanceOf(SaveResult.Saved.class);
        List<String> steps = counting.steps();
        List<Callable<Void>> runs = new ArrayList<>();
        for (int at = 1; at <= steps.size(); at++) {
            // Dying at an operation that only looks leaves what dying at the one before it leaves.
            if (!LOOKING.contains(steps.get(at - 1))) {
                int point = at;
                runs.add(() -> haltAt(scene, Fault.HALT_BEFORE, point, steps.get(point - 1)));
                runs.add(() -> haltAt(scene, Fault.HALT_AFTER, point, steps.get(point - 1)));
            }
        }
        try (ExecutorService some = Executors.newFixedThreadPool(3)) {
            for (Future<Void> run : some.invokeAll(runs)) {
                run.get();
            }
        }
        System.out
                .println(scene + ", process ended before and after each of " + runs.size() / 2 + " operations: old or new text");
    }

    @Test
    void ofTheOperationsThatGoWrongSomeTearAFileAndThenTheNewTextIsHeld() throws IOException {
        int torn = 0;
        FaultyDisk faulty;
        int points = 0;
        do {
            Path folder = folder(CrashScene.HARD_LINKED);
            faulty = new FaultyDisk(Fault.BREAK_BEFORE, ++points, false);
            if (CrashScene.HARD_LINKED.save(faulty, folder) instanceof SaveResult.Torn result) {
                torn++;
                assertThat(CrashScene.leftovers(folder)).isNotEmpty();
                assertThat(result.reason()).contains("The new text is also in " + folder).endsWith(".copy.");
            }
        } while (!faulty.struck().isEmpty());
        assertThat(torn).isPositive();
    }

    private Void haltAt(CrashScene scene, Fault fault, int at, String step) throws IOException, InterruptedException {
        Path folder = folder(scene);
        Process process = new ProcessBuilder(TestProcess.command(TestProcess.classPath(), "crash", scene.name(), fault.name(),
                Integer.toString(at), folder.toString())).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        String what = scene + " " + fault + " " + at + " " + step + " " + output;
        assertThat(process.waitFor()).as(what).isEqualTo(FaultyDisk.HALTED);
        assertCanBeRepaired(scene, folder, what);
        return null;
    }

    /** Whether the disk went away in the very moment in which the new text was put in place: nobody can tell then which one is there. */
    private static boolean isUnknown(Fault fault, FaultyDisk faulty) {
        return (fault == Fault.BREAK_BEFORE || fault == Fault.BREAK_AFTER) && faulty.struck().equals("move");
    }

    private static void assertReportIsTrue(CrashScene scene, Path folder, SaveResult result, boolean unknown, String what)
            throws IOException {
        switch (result) {
            case SaveResult.Saved saved -> assertThat(scene.holdsNew(folder)).as(what).isTrue();
            case SaveResult.Failed failed -> assertThat(scene.isAsBefore(folder)).as(what).isTrue();
            case SaveResult.Unconfirmed unconfirmed -> assertThat(scene.holdsNew(folder) || unknown).as(what).isTrue();
            case SaveResult.Torn torn -> assertThat(scene.isInPlace()).as(what).isTrue();
            case SaveResult.Conflict conflict -> assertThat(result).as(what).isNotEqualTo(conflict);
        }
    }

    /** As the next start does it: finish what is torn, then sweep. */
    private void assertCanBeRepaired(CrashScene scene, Path folder, String what) throws IOException {
        if (!scene.holdsOld(folder) && !scene.holdsNew(folder)) {
            assertThat(scene.isInPlace()).as(what).isTrue();
            Path copy = CrashScene.leftovers(folder).stream().filter(f -> f.toString().endsWith(".copy")).findFirst()
                    .orElseThrow();
            assertThat(disk.finish(scene.file(folder), scene.before(), Files.readAllBytes(copy))).as(what)
                    .contains(new SaveResult.Saved(ContentHash.of(scene.after())));
            assertThat(scene.holdsNew(folder)).as(what).isTrue();
        }
        for (Path leftover : CrashScene.leftovers(folder)) {
            Files.setLastModifiedTime(leftover, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
        disk.sweep(folder);
        if (scene.holdsNew(folder)) {
            assertThat(CrashScene.leftovers(folder)).as(what).isEmpty();
        }
        assertThat(CrashScene.leftovers(folder)).as(what).allMatch(f -> f.toString().endsWith(".copy"));
        Path second = folder.resolve("second name.md");
        if (Files.exists(second)) {
            assertThat(second).as(what).hasSameBinaryContentAs(scene.file(folder));
        }
    }

    private Path folder(CrashScene scene) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "blog");
        scene.prepare(folder);
        return folder;
    }

    private static final class Copies implements HeldCopies {

        private final Map<Path, byte[][]> held = new HashMap<>();
        private int count;

        @Override
        public Optional<String> hold(Path target, byte[] before, byte[] after) {
            held.put(target, new byte[][]{before, after});
            count++;
            return Optional.empty();
        }

        @Override
        public void release(Path target) {
            assertThat(held.remove(target)).isNotNull();
        }
    }
}
