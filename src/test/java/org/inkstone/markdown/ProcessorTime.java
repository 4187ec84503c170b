package org.inkstone.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long something takes, in processor time of the calling thread: other work on the machine hardly shows in it. */
public final class ProcessorTime {

    private static final int ROUNDS = 12;
    private static final long NOISE = 10_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /**
     * Whether four times the work takes less than nine times as long, where quadratic work would take sixteen. No absolute times. Where the
     * machine is so busy that the code is not compiled yet, it is measured again: that makes nothing quadratic pass.
     */
    public static boolean isLinear(Runnable once, Runnable fourfold) {
        long single = Long.MAX_VALUE;
        long multiple = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            single = Math.min(single, best(4, once));
            multiple = Math.min(multiple, best(4, fourfold));
            if (multiple < 9 * single + NOISE) {
                return true;
            }
        }
        return false;
    }

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
