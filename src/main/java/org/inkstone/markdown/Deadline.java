package org.inkstone.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long the passages of a body may take to be parsed. A passage has what it fairly needs, by its length, and a share of a patience that
 * slow ones use up together, so that a body of a hundred hostile passages is done about as soon as a body of one. One thread.
 *
 * <p>What a slow one takes is counted in processor time, so that a busy machine makes no post hostile.
 */
final class Deadline {

    private static final long FAIR_NANOS_PER_CHARACTER = 1_000;
    private static final long FAIR_NANOS = 50_000_000;
    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final long PATIENCE_NANOS = 1_200_000_000;
    /** Characters read between two looks at the clock. */
    private static final int STRIDE = 4096;

    /** Thrown where the time is over. */
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Passed() {
            super("this passage takes too long to be parsed", null, false, false);
        }
    }

    private ThreadMXBean processor;
    private long patience = PATIENCE_NANOS;
    private long begun;
    private long fair;
    /** Processor time at which the passage was found to be slow; 0 while it is not. */
    private long slowSince;
    private int reads;

    /** Begins the time of a passage. */
    void begin(int length) {
        fair = FAIR_NANOS + length * FAIR_NANOS_PER_CHARACTER;
        begun = System.nanoTime();
        slowSince = 0;
        reads = 0;
    }

    /** To be called for each character read. */
    void read() {
        if (++reads >= STRIDE) {
            reads = 0;
            look();
        }
    }

    private void look() {
        if (slowSince > 0) {
            if (processor.getCurrentThreadCpuTime() - slowSince > Math.min(LONGEST_NANOS, patience)) {
                throw new Passed();
            }
        } else if (System.nanoTime() - begun > fair) {
            processor = processor == null ? ManagementFactory.getThreadMXBean() : processor;
            slowSince = processor.getCurrentThreadCpuTime();
        }
    }

    /** Ends the time of the passage. */
    void end() {
        if (slowSince > 0) {
            patience = Math.max(0, patience - (processor.getCurrentThreadCpuTime() - slowSince));
        }
    }
}
