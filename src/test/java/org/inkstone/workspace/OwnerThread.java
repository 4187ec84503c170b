package org.inkstone.workspace;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Makes the test's thread an owner thread: it runs what workers hand back, while the test waits for something to become true. */
final class OwnerThread implements Executor {

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        queue.add(task);
    }

    void runUntil(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                Runnable task = queue.poll(30, TimeUnit.SECONDS);
                if (task == null) {
                    throw new AssertionError("nothing more happened, and what was waited for did not come");
                }
                task.run();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs what comes until nothing has come for {@code quiet}. */
    void runUntilQuiet(Duration quiet) {
        try {
            for (Runnable task = next(quiet); task != null; task = next(quiet)) {
                task.run();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Runnable next(Duration patience) throws InterruptedException {
        return queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
