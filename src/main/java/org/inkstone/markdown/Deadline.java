package org.inkstone.markdown;

/**
 * How long the passages of a body may take to be parsed. A passage has what it fairly needs, by its length, and a share of a patience that
 * slow ones use up together, so that a body of a hundred hostile passages is done about as soon as a body of one. One thread.
 */
final class Deadline {

    private static final long FAIR_NANOS_PER_CHARACTER = 1_000;
    private static final long FAIR_NANOS = 50_000_000;
    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final long PATIENCE_NANOS = 1_500_000_000;
    /** Characters read between two looks at the clock. */
    private static final int STRIDE = 4096;

    /** Thrown where the time is over. */
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Passed() {
            super("this passage takes too long to be parsed", null, false, false);
        }
    }

    private long patience = PATIENCE_NANOS;
    private long begun;
    private long fair;
    private int reads;

    /** Begins the time of a passage. */
    void begin(int length) {
        fair = FAIR_NANOS + length * FAIR_NANOS_PER_CHARACTER;
        begun = System.nanoTime();
        reads = 0;
    }

    /** To be called for each character read. */
    void read() {
        if (++reads >= STRIDE) {
            reads = 0;
            if (System.nanoTime() - begun > fair + Math.min(LONGEST_NANOS, patience)) {
                throw new Passed();
            }
        }
    }

    /** Ends the time of the passage. */
    void end() {
        patience = Math.max(0, patience - Math.max(0, System.nanoTime() - begun - fair));
    }
}
