package org.inkstone.workspace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.inkstone.check.Blog;
import org.inkstone.check.ImagePlaces;
import org.inkstone.check.PostChecker;
import org.inkstone.check.Rule;
import org.inkstone.files.Disk;
import org.inkstone.library.Library;

/** Makes checkers, and keeps what they found out about other posts and images as long as that is true. Any thread. */
final class BlogChecker {

    private final Disk disk;
    private final Clock clock;
    private final ImagePlaces places;
    private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

    private record Known(Library library, Blog blog) {}

    BlogChecker(Disk disk, Clock clock) {
        this.disk = disk;
        this.clock = clock;
        places = new ImagePlaces(disk);
    }

    /** Takes a while for a large library. */
    PostChecker of(Library library, Set<Rule> rules) {
        Optional<Known> before = known.get().filter(k -> k.library() == library);
        Blog blog = before.map(Known::blog)
                .orElseGet(() -> new Blog(disk, library.folder(), library.posts(), library.houseStyle()));
        known.set(Optional.of(new Known(library, blog)));
        return new PostChecker(disk, blog, LocalDate.now(clock), rules, places);
    }

    /** All but those that are named; names that nobody knows are passed over. */
    static Set<Rule> without(List<String> ids) {
        Set<Rule> rules = EnumSet.allOf(Rule.class);
        ids.forEach(id -> Rule.of(id.strip()).ifPresent(rules::remove));
        return rules;
    }
}
