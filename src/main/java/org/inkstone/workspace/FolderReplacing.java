package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.document.Origin;
import org.inkstone.files.ContentHash;
import org.inkstone.post.Post;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.inkstone.work.Worker;
import org.inkstone.workspace.BulkSave.Outcome;

/**
 * Replaces in the posts of the folder, one after the other, and takes all of it back: the open post by an edit, the others on the disk.
 * What does not hold what was seen is left alone, and said. Owner thread only.
 */
public final class FolderReplacing {

    private static final String UNEXPECTED = "Something went wrong inside Inkstone.";

    private final Worker diskWorker;
    private final BulkSave bulk;
    private final History history;
    private final PostFolder folder;
    private final Supplier<Optional<OpenPost>> open;
    private final Set<Path> touched = new HashSet<>();
    private final List<LeftAlone> leftAlone = new ArrayList<>();
    private List<Replaced> replaced = List.of();
    private Optional<ReplaceReport> report = Optional.empty();
    private Runnable onChange = () -> {};
    private int left;

    /**
     * One post that was changed.
     *
     * @param post the open post that it was
     */
    private record Replaced(Optional<UUID> post, Optional<Path> file, String title, int matches, byte[] before,
            ContentHash now) {}

    FolderReplacing(BulkSave bulk, Worker diskWorker, History history, PostFolder folder, Supplier<Optional<OpenPost>> open) {
        this.bulk = bulk;
        this.diskWorker = diskWorker;
        this.history = history;
        this.folder = folder;
        this.open = open;
    }

    /** @param changed is run after one of the answers below has changed */
    public void onChange(Runnable changed) {
        onChange = changed;
    }

    /** How many posts are still to be changed; 0 while nothing is being done. */
    public int left() {
        return left;
    }

    /** What was done last; empty before anything was, and once the writer has seen it. */
    public Optional<ReplaceReport> report() {
        return report;
    }

    /** The writer has seen the report; it cannot be taken back from here any more. */
    public void dismiss() {
        report = Optional.empty();
        replaced = List.of();
        onChange.run();
    }

    /**
     * Replaces; nothing while something is being done.
     *
     * @param chosen posts with those of their matches that are to be replaced
     * @param then is run when all is done
     */
    public void replace(List<PostMatches> chosen, Replacement replacement, Runnable then) {
        List<Replaced> done = new ArrayList<>();
        each(chosen, (post, next) -> replace(post, replacement, done, next), () -> {
            replaced = List.copyOf(done);
            end(false, done, then);
        });
    }

    /** Puts back what was there before, wherever what was put there still stands. */
    public void undo(Runnable then) {
        List<Replaced> done = new ArrayList<>();
        List<Replaced> failed = new ArrayList<>();
        each(replaced, (change, next) -> putBack(change, done, failed, next), () -> {
            replaced = List.copyOf(failed);
            end(true, done, then);
        });
    }

    private <T> void each(List<T> posts, BiConsumer<T, Runnable> step, Runnable end) {
        if (left > 0 || posts.isEmpty()) {
            return;
        }
        leftAlone.clear();
        touched.clear();
        left = posts.size();
        onChange.run();
        next(new ArrayDeque<>(posts), step, end);
    }

    private <T> void next(Deque<T> posts, BiConsumer<T, Runnable> step, Runnable end) {
        left = posts.size();
        if (posts.isEmpty()) {
            end.run();
        } else {
            step.accept(posts.remove(), () -> {
                onChange.run();
                next(posts, step, end);
            });
        }
    }

    private void end(boolean undone, List<Replaced> done, Runnable then) {
        report = Optional.of(new ReplaceReport(undone, done.stream().mapToInt(Replaced::matches).sum(), done.size(), leftAlone,
                !replaced.isEmpty()));
        folder.reread(touched);
        onChange.run();
        then.run();
    }

    private void replace(PostMatches chosen, Replacement replacement, List<Replaced> done, Runnable next) {
        List<Match> matches = chosen.matches().stream().filter(hit -> replacement.alters(hit.match(), hit.found()))
                .map(PostMatches.Hit::match).toList();
        if (matches.isEmpty()) {
            next.run();
            return;
        }
        ChangeSet changes = replacement.changes(matches);
        Optional<OpenPost> opened = open.get().filter(post -> post.file().equals(chosen.file()));
        Consumer<Outcome> then = outcome -> {
            saved(chosen.file(), chosen.title(), outcome).ifPresent(saved -> done
                    .add(new Replaced(opened.map(OpenPost::id), chosen.file(), chosen.title(), matches.size(), saved.before(),
                            saved.now())));
            next.run();
        };
        if (opened.isPresent() || chosen.file().isEmpty()) {
            then.accept(opened.map(post -> edit(post, chosen.hash(), changes)).orElse(new Outcome.Left(BulkSave.CHANGED)));
        } else {
            diskWorker.submit(() -> bulk.change(chosen.file().get(), chosen.hash(), changes), then,
                    () -> then.accept(new Outcome.Left(UNEXPECTED)));
        }
    }

    private void putBack(Replaced change, List<Replaced> done, List<Replaced> failed, Runnable next) {
        Optional<OpenPost> opened = open.get().filter(post -> change.post().filter(post.id()::equals).isPresent()
                || change.file().isPresent() && post.file().equals(change.file()));
        Consumer<Outcome> then = outcome -> {
            saved(change.file(), change.title(), outcome).ifPresentOrElse(saved -> done.add(change), () -> {
                if (outcome instanceof Outcome.Left left && !left.reason().equals(BulkSave.CHANGED)) {
                    failed.add(change);
                }
            });
            next.run();
        };
        if (opened.isPresent() || change.file().isEmpty()) {
            then.accept(opened.map(post -> putBack(post, change)).orElse(new Outcome.Left(BulkSave.CHANGED)));
        } else {
            diskWorker.submit(() -> bulk.put(change.file().get(), change.now(), change.before()), then,
                    () -> then.accept(new Outcome.Left(UNEXPECTED)));
        }
    }

    private Outcome edit(OpenPost post, ContentHash expected, ChangeSet changes) {
        Post before = post.document().state().post();
        byte[] bytes = before.source().encode();
        Optional<String> warning = ReplacePreview.warning(before, changes);
        if (!ContentHash.of(bytes).equals(expected) || warning.isPresent()) {
            return new Outcome.Left(warning.orElse(BulkSave.CHANGED));
        }
        history.keepBeforeChange();
        post.document().applyAlone(changes, Origin.COMMAND);
        return new Outcome.Saved(bytes, hash(post), Optional.empty());
    }

    private Outcome putBack(OpenPost post, Replaced change) {
        if (!hash(post).equals(change.now()) || !(SourceText.decode(change.before()) instanceof DecodeResult.Decoded before)) {
            return new Outcome.Left(BulkSave.CHANGED);
        }
        history.keepBeforeChange();
        post.document().reload(before.source(), Origin.COMMAND);
        return new Outcome.Saved(change.before(), hash(post), Optional.empty());
    }

    private static ContentHash hash(OpenPost post) {
        return ContentHash.of(post.document().state().post().source().encode());
    }

    private Optional<Outcome.Saved> saved(Optional<Path> file, String title, Outcome outcome) {
        String name = file.map(f -> f.getFileName().toString()).orElse(title);
        return switch (outcome) {
            case Outcome.Left reason -> {
                leftAlone.add(new LeftAlone(name, reason.reason()));
                yield Optional.empty();
            }
            case Outcome.Saved saved -> {
                file.ifPresent(touched::add);
                saved.doubt().ifPresent(doubt -> leftAlone.add(new LeftAlone(name, doubt)));
                yield Optional.of(saved);
            }
        };
    }
}
