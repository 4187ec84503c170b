package org.inkstone.workspace;

import java.time.Duration;

/**
 * How long a search may take, and whether anybody still waits for it. Any thread; the time begins with the first {@link #check}, for a
 * search may have to wait for its turn.
 */
final class Patience {

    /** Enough for any pattern that is not out of hand, in a post of the largest size, on a busy machine. */
    static final Duration USUAL = Duration.ofSeconds(5);

    private final Duration limit;
    private volatile boolean cancelled;
    private long begun;

    /** The search must end. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;

        Ended() {
            super("the search took too long, or nobody waits for it any more", null, false, false);
        }
    }

    Patience(Duration limit) {
        this.limit = limit;
    }

    /** The same for another text: with the whole time again. On the searching thread. */
    void again() {
        begun = 0;
    }

    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    /**
     * To be called every few thousand steps, by one thread.
     *
     * @throws Ended where the time is over or nobody waits any more
     */
    void check() {
        long now = System.nanoTime();
        if (begun == 0) {
            begun = now;
        }
        if (cancelled || now - begun > limit.toNanos()) {
            throw new Ended();
        }
    }
}
