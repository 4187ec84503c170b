package org.inkstone.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long something takes, in processor time of the calling thread: other work on the machine hardly shows in it. */
public final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** Nanoseconds of the quickest of several runs. */
    public static long best(int runs, Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
