package org.inkstone.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One background thread that runs tasks in order and hands their results to the owner thread. It ends by {@link #close}, and what was
 * submitted before that is still done.
 *
 * <p>May be used from any thread. The thread is a daemon: it never keeps a finished program alive.
 */
public final class Worker implements AutoCloseable {

    /** Parsers recurse as deep as the text nests; a large stack is cheap, as only what is touched is real memory. */
    private static final long STACK_SIZE = 256L << 20;

    /** How long {@link #close} waits for the tasks that are left. */
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(30);

    private final Deque<Task> queue = new ArrayDeque<>();
    private final Executor owner;
    private final Consumer<Throwable> reporter;
    private final Thread thread;
    private boolean closed;

    /** @param lane tasks of one lane replace one another while they wait; null: never replaced */
    private record Task(Runnable work, Runnable failed, Object lane) {}

    /**
     * @param owner runs the given results on the owner thread
     * @param reporter is told, on this worker's thread, of a task that threw
     */
    public Worker(String name, Executor owner, Consumer<Throwable> reporter) {
        this.owner = owner;
        this.reporter = reporter;
        this.thread = new Thread(null, this::run, "inkstone-" + name, STACK_SIZE);
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs {@code work} after everything submitted before, then {@code then} with its result on the owner thread. */
    public <T> void submit(Supplier<T> work, Consumer<? super T> then) {
        submit(work, then, () -> {});
    }

    /**
     * Like {@link #submit(Supplier, Consumer)}, for work whose end someone waits for.
     *
     * @param failed is run on the owner thread, after the reporter was told, if {@code work} threw
     */
    public <T> void submit(Supplier<T> work, Consumer<? super T> then, Runnable failed) {
        add(task(work, then, failed, null));
    }

    /** Like {@link #submit}, but a task of the same lane that still waits is dropped: newest wins. */
    public <T> void submitLatest(Object lane, Supplier<T> work, Consumer<? super T> then) {
        add(task(work, then, () -> {}, lane));
    }

    /** Lets the queue run out, waiting for at most half a minute. */
    @Override
    public void close() {
        synchronized (queue) {
            closed = true;
            queue.notifyAll();
        }
        try {
            thread.join(CLOSE_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> Task task(Supplier<T> work, Consumer<? super T> then, Runnable failed, Object lane) {
        return new Task(() -> {
            T result = work.get();
            owner.execute(() -> then.accept(result));
        }, failed, lane);
    }

    private void add(Task task) {
        synchronized (queue) {
            if (closed) {
                return;
            }
            if (task.lane() != null) {
                queue.removeIf(waiting -> task.lane().equals(waiting.lane()));
            }
            queue.add(task);
            queue.notifyAll();
        }
    }

    private void run() {
        for (Task task = next(); task != null; task = next()) {
            try {
                task.work().run();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                reporter.accept(e);
                owner.execute(task.failed());
            }
        }
    }

    private Task next() {
        synchronized (queue) {
            while (queue.isEmpty()) {
                if (closed) {
                    return null;
                }
                try {
                    queue.wait();
                } catch (InterruptedException e) {
                    return null;
                }
            }
            return queue.remove();
        }
    }
}
