package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.inkstone.check.PostChecker;
import org.inkstone.check.Rule;
import org.inkstone.files.Disk;
import org.inkstone.files.ReadResult;
import org.inkstone.library.Library;
import org.inkstone.library.PostSummary;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.inkstone.work.Worker;

/**
 * Checks all posts of the folder, as they stand on the disk, a slice at a time, so that it can be ended and the open post need not wait.
 * Owner thread only; the worker reads and checks.
 */
public final class FolderCheck {

    /** Nanoseconds that a slice takes, or one post if that takes longer. */
    private static final long SLICE = 80_000_000;

    private final Disk disk;
    private final Worker worker;
    private final BlogChecker checkers;
    private final Supplier<Set<Rule>> rules;
    private final List<Runnable> listeners = new ArrayList<>();
    private FolderChecked found = FolderChecked.NOTHING;
    private Object running;

    private record Slice(List<CheckedPost> posts, List<String> unread, int end) {}

    /** @param rules that count now */
    FolderCheck(Disk disk, Worker worker, BlogChecker checkers, Supplier<Set<Rule>> rules) {
        this.disk = disk;
        this.worker = worker;
        this.checkers = checkers;
        this.rules = rules;
    }

    /** @param changed is run after {@link #found} has changed */
    public void addListener(Runnable changed) {
        listeners.add(changed);
    }

    public FolderChecked found() {
        return found;
    }

    /** Begins anew. */
    void start(Library library) {
        Object run = new Object();
        running = run;
        Set<Rule> wanted = rules.get();
        List<PostSummary> posts = library.posts();
        show(new FolderChecked(List.of(), 0, posts.size(), !posts.isEmpty(), List.of()));
        if (!posts.isEmpty()) {
            goOn(run, posts, 0, () -> checkers.of(library, wanted));
        }
    }

    /** Ends the check that is running; what was found stays. */
    public void stop() {
        running = null;
        if (found.running()) {
            show(new FolderChecked(found.posts(), found.checked(), found.total(), false, found.unread()));
        }
    }

    /** Lets go of what was found. */
    void clear() {
        running = null;
        show(FolderChecked.NOTHING);
    }

    /** Other rules count than before: what is switched off goes, what is switched on needs a new look. */
    void keepOnly(Set<Rule> wanted) {
        List<CheckedPost> posts = found.posts().stream().map(post -> post.only(wanted))
                .filter(post -> !post.findings().isEmpty()).toList();
        if (!posts.equals(found.posts())) {
            show(new FolderChecked(posts, found.checked(), found.total(), found.running(), found.unread()));
        }
    }

    private void goOn(Object run, List<PostSummary> posts, int from, Supplier<PostChecker> checker) {
        worker.submit(() -> slice(posts, from, checker.get()), slice -> {
            if (running == run) {
                take(slice);
                if (found.running()) {
                    goOn(run, posts, slice.end(), checker);
                }
            }
        }, () -> {
            if (running == run) {
                stop();
            }
        });
    }

    private void take(Slice slice) {
        List<CheckedPost> posts = new ArrayList<>(found.posts());
        posts.addAll(slice.posts());
        List<String> unread = new ArrayList<>(found.unread());
        unread.addAll(slice.unread());
        Set<Rule> wanted = rules.get();
        show(new FolderChecked(posts.stream().map(post -> post.only(wanted)).filter(post -> !post.findings().isEmpty()).toList(),
                slice.end(), found.total(), slice.end() < found.total(), unread));
    }

    private Slice slice(List<PostSummary> posts, int from, PostChecker checker) {
        long end = System.nanoTime() + SLICE;
        List<CheckedPost> found = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        int at = from;
        do {
            PostSummary post = posts.get(at++);
            Optional<SourceText> source = read(post);
            source.map(s -> check(post, s, checker)).filter(checked -> !checked.findings().isEmpty()).ifPresent(found::add);
            if (source.isEmpty()) {
                unread.add(post.file().getFileName().toString());
            }
        } while (at < posts.size() && System.nanoTime() < end);
        return new Slice(found, unread, at);
    }

    private Optional<SourceText> read(PostSummary post) {
        return disk.read(post.file()) instanceof ReadResult.Contents contents
                && SourceText.decode(contents.bytes()) instanceof DecodeResult.Decoded decoded
                        ? Optional.of(decoded.source())
                        : Optional.empty();
    }

    private static CheckedPost check(PostSummary post, SourceText source, PostChecker checker) {
        return new CheckedPost(post.file(), post.title(),
                LocatedFinding.in(source.lf(), checker.check(post.file(), Post.of(source))));
    }

    private void show(FolderChecked now) {
        found = now;
        listeners.forEach(Runnable::run);
    }
}
