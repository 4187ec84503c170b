package org.inkstone.workspace;

/** A text that a pattern can be given without giving it the thread for good: each few thousand characters read look at the clock. */
final class PatientText implements CharSequence {

    private static final int STEPS = 1 << 13;

    private final String text;
    private final Patience patience;
    private int steps;

    PatientText(String text, Patience patience) {
        this.text = text;
        this.patience = patience;
        patience.check();
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++steps == STEPS) {
            steps = 0;
            patience.check();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
