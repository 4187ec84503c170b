package org.inkstone.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.document.DocumentState;
import org.inkstone.export.PageExporter;
import org.inkstone.export.PageImages;
import org.inkstone.export.PostPage;
import org.inkstone.export.Trust;
import org.inkstone.files.Expected;
import org.inkstone.files.SaveResult;
import org.inkstone.markdown.LiveBody;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.markdown.RawHtml;
import org.inkstone.post.Post;
import org.inkstone.work.Alarms;
import org.inkstone.work.Worker;

/** The pages that posts become: previews, made on the render worker, and exported files. Owner thread only. */
final class Pages {

    /** A page that takes no longer than that is made at each key. */
    private static final Duration AT_ONCE = Duration.ofMillis(60);
    private static final Duration LONGEST_REST = Duration.ofSeconds(3);

    private final PostFiles files;
    private final MarkdownRenderer renderer;
    private final MarkdownRenderer noting;
    private final PageExporter exporter;
    private final Worker diskWorker;
    private final Worker renderWorker;
    private final Alarms alarms;
    private Path shown;
    private Duration cost = Duration.ZERO;
    private Runnable callOff = () -> {};
    /** The body whose page is shown. Used on the render worker only. */
    private LiveBody live;
    /** Of which post {@link #live} is the body, and whether its HTML is trusted. Used on the render worker only. */
    private Path liveFile;
    private boolean liveTrusted;
    /** The images of {@link #live}. Used on the render worker only. */
    private PageImages.Memory liveImages = new PageImages.Memory();

    private record Made(PreviewContent content, Duration cost) {}

    Pages(PostFiles files, MarkdownRenderer renderer, PageExporter exporter, Worker diskWorker, Worker renderWorker,
            Alarms alarms) {
        this.files = files;
        this.renderer = renderer;
        noting = renderer.with(RawHtml.NOTED);
        this.exporter = exporter;
        this.diskWorker = diskWorker;
        this.renderWorker = renderWorker;
        this.alarms = alarms;
    }

    /**
     * Makes the page of {@code state}; one that was asked for before and not begun is not made. A page that takes a while although only
     * what was edited is made anew, as in one list of a megabyte, is made once nobody has asked for as long: meanwhile the processor
     * belongs to the keys.
     *
     * @param root the folder out of which no image is shown
     * @param file where the post stands
     */
    void preview(DocumentState state, Path root, Path file, Trust trust, Consumer<PreviewContent> then) {
        callOff.run();
        boolean again = file.equals(shown);
        Runnable make = () -> renderWorker.submitLatest("preview", () -> timed(state, root, file, trust), made -> {
            // The first page is made as a whole, which says nothing about the next ones.
            cost = again ? made.cost() : Duration.ZERO;
            then.accept(made.content());
        });
        if (again && cost.compareTo(AT_ONCE) > 0) {
            callOff = alarms.after(cost.compareTo(LONGEST_REST) < 0 ? cost : LONGEST_REST, make);
        } else {
            shown = file;
            make.run();
        }
    }

    /** Writes the page of {@code post} into {@code target}, replacing what is there. */
    void export(Post post, Path root, Path file, Trust trust, Path target, Consumer<Notice> then) {
        diskWorker.submit(() -> exportTo(post, root, file, trust, target), then);
    }

    private Made timed(DocumentState state, Path root, Path file, Trust trust) {
        long start = System.nanoTime();
        PreviewContent content = preview(state, root, file, trust);
        return new Made(content, Duration.ofNanos(System.nanoTime() - start));
    }

    private PreviewContent preview(DocumentState state, Path root, Path file, Trust trust) {
        Post post = state.post();
        if (!file.equals(liveFile) || trust.rawHtml() != liveTrusted) {
            live = (trust.rawHtml() ? noting : renderer).live();
            liveFile = file;
            liveTrusted = trust.rawHtml();
            liveImages = new PageImages.Memory();
        }
        PageImages.Resolved resolved = PageImages.resolve(live.render(post.bodyText()), post, files.images(root, file),
                trust.networkImages() ? PageImages.Embedding.REFERENCED_AND_FROM_NETWORK : PageImages.Embedding.REFERENCED,
                liveImages);
        return new PreviewContent(state.revision(), root, file, post, trust, PostPage.of(post, resolved.body()),
                resolved.problems());
    }

    private Notice exportTo(Post post, Path root, Path file, Trust trust, Path target) {
        PageExporter.ExportedPage page = exporter.export(post, files.images(root, file), trust);
        return switch (files.disk().save(target, page.html().getBytes(StandardCharsets.UTF_8), new Expected.Anything())) {
            case SaveResult.Saved saved when page.problems().isEmpty() -> Notice.done("Exported to " + target + ".", target);
            case SaveResult.Saved saved -> new Notice(Notice.Kind.PROBLEM, "Exported to " + target + ", but "
                    + page.problems().getFirst().located()
                    + (page.problems().size() == 1 ? "" : " (and " + (page.problems().size() - 1) + " more)"),
                    Optional.of(target));
            case SaveResult.Unconfirmed unconfirmed -> Notice.problem("Exported, but not for certain. " + unconfirmed.reason());
            case SaveResult.Torn torn -> Notice.problem("Not exported whole. " + torn.reason());
            case SaveResult.Conflict conflict -> throw new IllegalStateException("an export replaces anything");
            case SaveResult.Failed failed -> Notice.problem("Not exported. " + failed.reason());
        };
    }
}
