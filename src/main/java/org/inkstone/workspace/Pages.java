package org.inkstone.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inkstone.document.DocumentState;
import org.inkstone.export.ClipboardPage;
import org.inkstone.export.FragmentExporter;
import org.inkstone.export.PageExporter;
import org.inkstone.export.PageImages;
import org.inkstone.export.PageTheme;
import org.inkstone.export.PdfExporter;
import org.inkstone.export.PostPage;
import org.inkstone.export.Theme;
import org.inkstone.export.Themes;
import org.inkstone.export.Trust;
import org.inkstone.files.Expected;
import org.inkstone.files.SaveResult;
import org.inkstone.markdown.LiveBody;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.markdown.RawHtml;
import org.inkstone.post.Post;
import org.inkstone.text.Problem;
import org.inkstone.text.TextRange;
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
    private final Themes themes;
    private final Worker diskWorker;
    private final Worker renderWorker;
    private final Worker exportWorker;
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

    private record Made(PreviewContent content, Optional<String> trouble, Duration cost) {}

    Pages(PostFiles files, MarkdownRenderer renderer, PageExporter exporter, Themes themes, Worker diskWorker,
            Worker renderWorker, Worker exportWorker,
            Alarms alarms) {
        this.files = files;
        this.renderer = renderer;
        noting = renderer.with(RawHtml.NOTED);
        this.exporter = exporter;
        this.themes = themes;
        this.diskWorker = diskWorker;
        this.renderWorker = renderWorker;
        this.exportWorker = exportWorker;
        this.alarms = alarms;
    }

    /**
     * Makes the page of {@code state}; one that was asked for before and not begun is not made. A page that takes a while although only
     * what was edited is made anew, as in one list of a megabyte, is made once nobody has asked for as long: meanwhile the processor
     * belongs to the keys.
     *
     * @param root the folder out of which no image is shown
     * @param file where the post stands
     * @param theme its name
     * @param then is given the page, and why it does not have the theme
     */
    void preview(DocumentState state, Path root, Path file, Trust trust, String theme,
            BiConsumer<PreviewContent, Optional<String>> then) {
        callOff.run();
        boolean again = file.equals(shown);
        Runnable make = () -> renderWorker.submitLatest("preview", () -> timed(state, root, file, trust, theme), made -> {
            // The first page is made as a whole, which says nothing about the next ones.
            cost = again ? made.cost() : Duration.ZERO;
            then.accept(made.content(), made.trouble());
        });
        if (again && cost.compareTo(AT_ONCE) > 0) {
            callOff = alarms.after(cost.compareTo(LONGEST_REST) < 0 ? cost : LONGEST_REST, make);
        } else {
            shown = file;
            make.run();
        }
    }

    /** Writes the page of {@code post} into {@code target}, replacing what is there. */
    void export(Post post, Path root, Path file, Trust trust, String theme, Path target, Consumer<Notice> then) {
        diskWorker.submit(() -> exportTo(post, root, file, trust, theme, target), then);
    }

    /** Writes a PDF of {@code post} into {@code target}, replacing what is there; on a worker of its own, as a long post takes a while. */
    void pdf(Post post, Path root, Path file, String theme, Path target, Consumer<Notice> then) {
        exportWorker.submit(() -> {
            PdfExporter.Pdf pdf = new PdfExporter(renderer, themes.find(theme).theme()).export(post, files.images(root, file));
            return written(pdf.bytes(), pdf.problems(), pdf.notes(), target);
        }, then, () -> then.accept(Notice.problem("No PDF was made: something in this post is too much for it."
                + " Export the page, and print it from a browser.")));
    }

    /** @param name of the theme that was made; empty where there is none */
    record MadeTheme(Optional<String> name, Notice notice) {}

    /**
     * Makes a theme of {@code page}, which shows {@code post}.
     *
     * @param wanted its name, unless there is one of that name
     */
    void theme(Path page, Post post, String wanted, Consumer<MadeTheme> then) {
        diskWorker.submit(() -> switch (new PageTheme(files.disk(), renderer).derive(page, post)) {
            case PageTheme.Result.Refused refused -> new MadeTheme(Optional.empty(), Notice.problem(refused.reason()));
            case PageTheme.Result.Derived derived -> kept(themes.freeName(wanted), derived);
        }, then);
    }

    private MadeTheme kept(String name, PageTheme.Result.Derived derived) {
        Themes.Kept kept = themes.keep(name, derived);
        return kept.trouble().map(trouble -> new MadeTheme(Optional.empty(), Notice.problem(trouble)))
                .orElseGet(() -> new MadeTheme(Optional.of(name), Notice.told("Pages have the theme “" + name
                        + "” now; found in the page: " + derived.found() + "."
                        + derived.lacking().stream().map(sentence -> " " + sentence).collect(Collectors.joining()))));
    }

    /** @param selected in LF coordinates of the body; empty for the whole post */
    void fragment(Post post, TextRange selected, Path root, Path file, Trust trust, Consumer<FragmentExporter.Fragment> then) {
        diskWorker.submit(() -> {
            FragmentExporter fragments = new FragmentExporter(renderer);
            // Its title is the system's own first heading.
            return fragments.export(post, selected, files.images(root, file), trust,
                    new FragmentExporter.Options(fragments.shiftBelowTitle(post), "", true));
        }, then);
    }

    /** @param selected in LF coordinates of the body; empty for the whole post */
    void formatted(Post post, TextRange selected, Path root, Path file, Trust trust, String theme, Consumer<ClipboardPage> then) {
        diskWorker.submit(
                () -> ClipboardPage.of(post, selected, renderer, files.images(root, file), trust, themes.find(theme).theme()),
                then);
    }

    private Made timed(DocumentState state, Path root, Path file, Trust trust, String theme) {
        long start = System.nanoTime();
        Themes.Found found = themes.find(theme);
        PreviewContent content = preview(state, root, file, trust, found.theme());
        return new Made(content, found.trouble(), Duration.ofNanos(System.nanoTime() - start));
    }

    private PreviewContent preview(DocumentState state, Path root, Path file, Trust trust, Theme theme) {
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
        return new PreviewContent(state.revision(), root, file, post, trust, PostPage.of(post, resolved.body()), theme,
                resolved.problems());
    }

    private Notice exportTo(Post post, Path root, Path file, Trust trust, String theme, Path target) {
        PageExporter.ExportedPage page = exporter.with(themes.find(theme).theme()).export(post, files.images(root, file), trust);
        return written(page.html().getBytes(StandardCharsets.UTF_8), page.problems(), List.of(), target);
    }

    /** @param notes what is otherwise than the writer may expect, each one sentence */
    private Notice written(byte[] bytes, List<Problem> problems, List<String> notes, Path target) {
        return switch (files.disk().save(target, bytes, new Expected.Anything())) {
            case SaveResult.Saved saved when problems.isEmpty() -> Notice.done(
                    Stream.concat(Stream.of("Exported to " + target + "."), notes.stream()).collect(Collectors.joining(" ")),
                    target);
            case SaveResult.Saved saved -> new Notice(Notice.Kind.PROBLEM, "Exported to " + target + ", but "
                    + problems.getFirst().located()
                    + (problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)"),
                    Optional.of(target));
            case SaveResult.Unconfirmed unconfirmed -> Notice.problem("Exported, but not for certain. " + unconfirmed.reason());
            case SaveResult.Torn torn -> Notice.problem("Not exported whole. " + torn.reason());
            case SaveResult.Conflict conflict -> throw new IllegalStateException("an export replaces anything");
            case SaveResult.Failed failed -> Notice.problem("Not exported. " + failed.reason());
        };
    }
}
