package org.inkstone.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

class WorkerTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<Throwable> reported = new CopyOnWriteArrayList<>();
    private final Worker worker = new Worker("test", Runnable::run, reported::add);

    @Test
    void runsTasksInOrderAndFinishesThemBeforeItCloses() {
        for (int i = 0; i < 100; i++) {
            String name = String.valueOf(i);
            worker.submit(() -> name, seen::add);
        }
        worker.close();
        assertThat(seen).hasSize(100).isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
    }

    @Test
    void ofTasksThatWaitInOneLaneOnlyTheNewestRuns() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        worker.submit(() -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "first";
        }, seen::add);
        begun.await();
        worker.submitLatest("lane", () -> "old", seen::add);
        worker.submitLatest("other lane", () -> "kept", seen::add);
        worker.submitLatest("lane", () -> "new", seen::add);
        goOn.countDown();
        worker.close();
        assertThat(seen).containsExactly("first", "kept", "new");
    }

    @Test
    void aTaskThatThrowsIsReportedAndStopsNoOther() {
        worker.<String>submit(() -> {
            throw new IllegalStateException("broken");
        }, seen::add, () -> seen.add("failed"));
        worker.submit(() -> recurse(0), seen::add);
        worker.submit(() -> "after", seen::add);
        worker.close();
        assertThat(seen).containsExactly("failed", "after");
        assertThat(reported).hasSize(2).hasAtLeastOneElementOfType(StackOverflowError.class);
    }

    private static String recurse(int depth) {
        return recurse(depth + 1) + depth;
    }
}
