package org.inkstone.ui.outline;

/** The letters that someone types to find a name in a list; after a pause a new name begins. */
final class TypeAhead {

    private static final long PAUSE_NANOS = 1_000_000_000L;

    private String text = "";
    private long last;

    /** The letters so far, with {@code typed}. */
    String add(String typed) {
        long now = System.nanoTime();
        text = now - last > PAUSE_NANOS ? typed : text + typed;
        last = now;
        return text;
    }

    /** Whether it is one letter again and again, which goes from one name that begins so to the next. */
    boolean isRepeated() {
        return text.length() > 1 && text.chars().allMatch(c -> c == text.charAt(0));
    }
}
