package org.inkstone.library;

import java.util.function.Supplier;

/** Something that is worked out of what never changes, when it is first asked for. Any thread; two at once may both work it out. */
final class Learned<T> {

    private final Supplier<T> source;
    private volatile T known;

    Learned(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        T found = known;
        if (found == null) {
            found = source.get();
            known = found;
        }
        return found;
    }
}
