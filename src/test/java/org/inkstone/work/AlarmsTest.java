package org.inkstone.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class AlarmsTest {

    private final BlockingQueue<Runnable> owner = new LinkedBlockingQueue<>();
    private final Alarms alarms = new Alarms(owner::add);
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void handsTasksToTheOwnerInTheOrderOfTheirTimes() throws InterruptedException {
        long begin = System.nanoTime();
        alarms.after(Duration.ofMillis(60), () -> seen.add("later"));
        alarms.after(Duration.ofMillis(20), () -> seen.add("sooner"));
        runNext();
        runNext();
        assertThat(seen).containsExactly("sooner", "later");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
        alarms.close();
    }

    @Test
    void whatIsCalledOffDoesNotRunNorDoesAnythingAfterTheEnd() throws InterruptedException {
        alarms.after(Duration.ofMillis(10), () -> seen.add("called off")).run();
        alarms.after(Duration.ofMillis(30), () -> seen.add("runs"));
        runNext();
        alarms.after(Duration.ofDays(1), () -> seen.add("never"));
        alarms.close();
        alarms.after(Duration.ZERO, () -> seen.add("too late"));
        assertThat(owner).isEmpty();
        assertThat(seen).containsExactly("runs");
    }

    /** Otherwise the page of an older text came after that of the newest one, and stayed. */
    @Test
    void whatIsCalledOffWhileItWaitsForItsTurnDoesNotRun() throws InterruptedException {
        Runnable callOff = alarms.after(Duration.ZERO, () -> seen.add("called off"));
        Runnable waiting = owner.poll(30, TimeUnit.SECONDS);
        assertThat(waiting).isNotNull();
        callOff.run();
        waiting.run();
        assertThat(seen).isEmpty();
        alarms.close();
    }

    private void runNext() throws InterruptedException {
        Runnable task = owner.poll(30, TimeUnit.SECONDS);
        assertThat(task).isNotNull();
        task.run();
    }
}
