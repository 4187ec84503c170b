package org.inkstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkstone.store.Stores.bytes;
import static org.inkstone.store.Stores.noise;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that end in the middle, and several at once. */
@Timeout(180)
class StoreProcessTest {

    @TempDir
    private Path folder;

    @Test
    void aProgramThatEndsRightAfterAPutLosesNothingAndSaysNothing() throws Exception {
        Process program = WritingProgram.start(folder, "one", 3);
        assertThat(WritingProgram.output(program).readAllLines()).containsExactly("0", "1", "2");
        assertThat(WritingProgram.complaints(program)).isEmpty();
        try (Store store = Stores.in(folder)) {
            for (int number = 0; number < 3; number++) {
                assertThat(texts(store)).hasSize(3)
                        .containsEntry(WritingProgram.id("one", number), Stores.text(WritingProgram.text(number)));
            }
        }
    }

    @Test
    void aProgramThatIsKilledWhileItWritesLosesNothingThatItAcknowledged() throws Exception {
        Random random = new Random(11);
        for (int round = 0; round < 10; round++) {
            String name = "round " + round;
            Process program = WritingProgram.start(folder, name, 100_000);
            Map<UUID, Integer> acknowledged = new HashMap<>();
            try (BufferedReader output = WritingProgram.output(program)) {
                int most = 1 + random.nextInt(200);
                for (int i = 0; i < most; i++) {
                    acknowledge(acknowledged, name, output.readLine());
                }
                program.waitFor(random.nextInt(3_000_000), TimeUnit.NANOSECONDS);
                // Through its handle: the process object would close what it has said as well.
                program.toHandle().destroyForcibly();
                output.readAllLines().stream().filter(line -> !line.isEmpty())
                        .forEach(line -> acknowledge(acknowledged, name, line));
            }
            assertThat(program.waitFor()).isNotZero();
            try (Store store = Stores.in(folder)) {
                Map<UUID, String> texts = texts(store);
                acknowledged.forEach((id, number) -> assertThat(numberOf(texts.get(id))).as(name).isGreaterThanOrEqualTo(number));
                assertThat(texts).hasSizeGreaterThan(5 * round);
            }
        }
    }

    @Test
    void aProgramThatIsKilledWhileItMakesTheDatabaseIsInNobodysWay() throws Exception {
        Random random = new Random(13);
        for (int round = 0; round < 10; round++) {
            Path store = folder.resolve("" + round);
            Process program = WritingProgram.start(store, "one", 1000);
            while (!Files.exists(store.resolve("inkstone.db"))) {
                assertThat(program.isAlive()).isTrue();
            }
            program.waitFor(random.nextInt(10_000_000), TimeUnit.NANOSECONDS);
            program.toHandle().destroyForcibly();
            program.waitFor();
            try (Store made = Stores.in(store)) {
                made.journal().put(Stores.entry(UUID.randomUUID(), "base", "text"));
            }
        }
    }

    private static void acknowledge(Map<UUID, Integer> acknowledged, String name, String line) {
        int number = Integer.parseInt(line);
        acknowledged.put(WritingProgram.id(name, number), number);
    }

    private static int numberOf(String text) {
        return Integer.parseInt(text.split(" ")[1]);
    }

    @Test
    void twoStoresAndAnotherProgramWritingAtOnceLoseNothing() throws Exception {
        Process program = WritingProgram.start(folder, "program", 300);
        try (Store first = Stores.in(folder); Store second = Stores.in(folder)) {
            inParallel(List.of(
                    () -> putAll(first, "first"),
                    () -> putAll(first, "same store"),
                    () -> putAll(second, "second"),
                    () -> WritingProgram.output(program).readAllLines().size()));
            Map<UUID, String> texts = texts(second);
            for (String name : List.of("first", "same store", "second", "program")) {
                for (int number = 295; number < 300; number++) {
                    assertThat(texts.get(WritingProgram.id(name, number))).as(name)
                            .isEqualTo(Stores.text(WritingProgram.text(number)));
                }
            }
            assertThat(texts).hasSize(20);
        }
        assertThat(WritingProgram.complaints(program)).isEmpty();
    }

    private static int putAll(Store store, String name) throws StoreException {
        byte[] base = bytes("base of " + name);
        for (int number = 0; number < 300; number++) {
            store.journal().put(Stores.entry(WritingProgram.id(name, number), base, WritingProgram.text(number)));
        }
        return 300;
    }

    @Test
    void manyMayOpenANewDatabaseAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            openEightTimesAtOnce(folder.resolve("" + round));
            assertThat(files(folder.resolve("" + round))).containsExactlyInAnyOrder("inkstone.db", "inkstone.lock");
        }
    }

    @Test
    void manyMayOpenADamagedDatabaseAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            Path store = Files.createDirectory(folder.resolve("" + round));
            Files.write(store.resolve("inkstone.db"), noise(10_000, round));
            openEightTimesAtOnce(store);
            assertThat(files(store)).hasSize(3);
        }
    }

    /** Each puts an entry, and all entries are there in the end. */
    private static void openEightTimesAtOnce(Path store) throws Exception {
        CyclicBarrier start = new CyclicBarrier(8);
        Callable<Integer> opening = () -> {
            start.await();
            StoreOpening opened = Store.open(store);
            assertThat(opened).isInstanceOf(StoreOpening.Opened.class);
            try (Store one = ((StoreOpening.Opened) opened).store()) {
                one.journal().put(Stores.entry(UUID.randomUUID(), "base", "text"));
            }
            return 1;
        };
        inParallel(Stream.generate(() -> opening).limit(8).toList());
        try (Store one = Stores.in(store)) {
            assertThat(one.journal().entries()).hasSize(8);
        }
    }

    private static void inParallel(List<Callable<Integer>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<Integer> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isPositive();
            }
        }
    }

    private static Map<UUID, String> texts(Store store) throws StoreException {
        Map<UUID, String> texts = new HashMap<>();
        store.journal().entries().forEach(entry -> texts.put(entry.id(), Stores.text(entry.text())));
        return texts;
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
