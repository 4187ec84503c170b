package org.inkstone.work;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs tasks on the owner thread after a while. May be used from any thread; its own thread is a daemon and only hands tasks over.
 */
public final class Alarms implements AutoCloseable {

    private final Executor owner;
    private final ScheduledThreadPoolExecutor clock;

    /** @param owner runs the tasks on the owner thread */
    public Alarms(Executor owner) {
        this.owner = owner;
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "inkstone-alarms");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Runs {@code task} on the owner thread once {@code delay} has passed; never after {@link #close}.
     *
     * @return calls it off when run; on the owner thread also while the task is waiting there for its turn
     */
    public Runnable after(Duration delay, Runnable task) {
        if (clock.isShutdown()) {
            return () -> {};
        }
        AtomicBoolean calledOff = new AtomicBoolean();
        var waiting = clock.schedule(() -> owner.execute(() -> {
            if (!calledOff.get()) {
                task.run();
            }
        }), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            calledOff.set(true);
            waiting.cancel(false);
        };
    }

    /** Calls off everything that still waits. */
    @Override
    public void close() {
        clock.shutdownNow();
    }
}
