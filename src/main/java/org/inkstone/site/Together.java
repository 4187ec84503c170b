package org.inkstone.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on all processors that has come to its end when it returns, also where some of it fails: a parallel stream throws at once and lets
 * the others go on writing behind the back of whoever catches.
 */
final class Together {

    private Together() {}

    /** What {@code work} makes of each, in their order. After a failure nothing more is begun, and the first one is thrown. */
    static <T, R> List<R> map(Collection<T> all, Function<T, R> work) {
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        List<Optional<R>> made = all.parallelStream().map(one -> {
            if (failure.get() != null) {
                return Optional.<R>empty();
            }
            try {
                return Optional.of(work.apply(one));
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
                return Optional.<R>empty();
            }
        }).toList();
        if (failure.get() != null) {
            throw failure.get();
        }
        return made.stream().flatMap(Optional::stream).toList();
    }

    /** As {@link #map}, for work that makes nothing to go on with. */
    static <T> void each(Collection<T> all, Consumer<T> work) {
        map(all, one -> {
            work.accept(one);
            return one;
        });
    }
}
