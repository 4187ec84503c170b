package org.inkstone.workspace;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.inkstone.export.Themes;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.inkstone.post.FieldEdit;
import org.inkstone.site.ExportResult;
import org.inkstone.site.LastExport;
import org.inkstone.site.Progress;
import org.inkstone.site.SiteExport;
import org.inkstone.site.SiteOptions;
import org.inkstone.work.Alarms;
import org.inkstone.work.Worker;

/**
 * Exports the blog in sight, one export at a time, and remembers for each blog how: in the file of the blog, but where to on this
 * computer in the writer's settings. Owner thread only; the export itself runs on a worker of its own, so that saving never waits for it.
 */
public final class BlogExport {

    private static final String KEY = "blog.export.";
    private static final String OUT = "out";
    /** In the file of the blog. */
    private static final String EXPORT = "export-";
    private static final Duration BEAT = Duration.ofMillis(100);

    private final Disk disk;
    private final Settings settings;
    private final BlogSettings ofBlog;
    private final Saver saver;
    private final Worker worker;
    private final Alarms alarms;
    private final Clock clock;
    private final Supplier<Optional<Path>> blog;
    private final Supplier<Trust> trust;
    private final Supplier<String> theme;
    private final Themes themes;
    private final LastExport last;
    private Optional<Running> running = Optional.empty();

    /** What is made. */
    public enum Target {
        SITE, FOLDER, ZIP
    }

    /**
     * How a blog is exported.
     *
     * @param out the folder or file; may be no path at all
     * @param title of a site
     * @param siteUrl where it will be; empty where that is not known
     */
    public record Choices(Target target, String out, String title, String siteUrl, boolean drafts, boolean future) {}

    /** Is told on the owner thread. */
    public interface Watcher {

        void progress(int done, int all);

        void ended(ExportResult result);
    }

    /** Written by the threads that export. */
    private static final class Running implements Progress {
        private volatile boolean stopped;
        private volatile int done;
        private volatile int all;

        @Override
        public void at(int nowDone, int ofAll) {
            if (stopped) {
                throw new CancellationException();
            }
            done = Math.max(done, nowDone);
            all = ofAll;
        }
    }

    /**
     * @param blog the folder in sight, absolute
     * @param theme the name of the one that its pages have
     */
    BlogExport(Disk disk, Settings settings, BlogSettings ofBlog, Saver saver, Worker worker, Alarms alarms, Clock clock,
            Supplier<Optional<Path>> blog,
            Supplier<Trust> trust, Supplier<String> theme, Themes themes) {
        this.disk = disk;
        last = new LastExport(disk, clock);
        this.settings = settings;
        this.ofBlog = ofBlog;
        this.saver = saver;
        this.worker = worker;
        this.alarms = alarms;
        this.clock = clock;
        this.blog = blog;
        this.trust = trust;
        this.theme = theme;
        this.themes = themes;
    }

    /** As the blog in sight was exported the last time; a site beside its folder where it never was. */
    public Choices choices() {
        Optional<Path> folder = blog.get();
        String name = folder.map(Path::getFileName).map(Path::toString).orElse("Blog");
        String beside = folder.map(Path::getParent).map(parent -> parent.resolve(name + "-site").toString()).orElse("");
        return new Choices(target(kept("target", Target.SITE.name())), settings.get(key(OUT), beside), kept("title", name),
                kept("site-url", ""),
                kept("drafts", "").equals("true"), kept("future", "").equals("true"));
    }

    public boolean isRunning() {
        return running.isPresent();
    }

    /** Saves the open post, exports, and keeps the choices for the next time. Does nothing while an export runs. */
    public void start(Choices choices, Watcher watcher) {
        Optional<Path> folder = blog.get();
        if (isRunning() || folder.isEmpty()) {
            return;
        }
        Optional<URI> url;
        Path out;
        try {
            url = choices.siteUrl().isBlank() ? Optional.empty() : Optional.of(SiteOptions.siteUrl(choices.siteUrl().strip()));
            out = Path.of(choices.out().strip());
        } catch (InvalidPathException e) {
            watcher.ended(new ExportResult.Refused("“" + choices.out() + "” is no place on this computer. Choose another."));
            return;
        } catch (IllegalArgumentException e) {
            watcher.ended(new ExportResult.Refused(
                    "“" + choices.siteUrl()
                            + "” is no address of a site. Write one such as https://example.org/blog/, or leave it empty."));
            return;
        }
        if (!out.isAbsolute()) {
            watcher.ended(new ExportResult.Refused("Choose where the export is to be written."));
            return;
        }
        keep(choices);
        // A post that cannot be saved says so itself, and keeps the export waiting for the writer.
        saver.save(() -> begin(folder.get(), out, url, choices, watcher));
    }

    private void begin(Path folder, Path out, Optional<URI> url, Choices choices, Watcher watcher) {
        if (isRunning()) {
            return;
        }
        Running started = new Running();
        running = Optional.of(started);
        Trust allowed = trust.get();
        String themeName = theme.get();
        worker.submit(() -> export(started, folder, out, url, choices, allowed, themeName), result -> end(watcher, result),
                () -> end(watcher,
                        new ExportResult.Refused("Something went wrong inside Inkstone, so the export has not come to its end."
                                + " Export again before you upload " + out + ".")));
        watch(started, watcher);
    }

    /** Has the export end soon. What it was writing says that it is incomplete, and the next export mends it. */
    public void stop() {
        running.ifPresent(export -> export.stopped = true);
    }

    private void watch(Running export, Watcher watcher) {
        if (running.filter(export::equals).isPresent()) {
            watcher.progress(export.done, export.all);
            alarms.after(BEAT, () -> watch(export, watcher));
        }
    }

    private void end(Watcher watcher, ExportResult result) {
        running = Optional.empty();
        watcher.ended(result);
    }

    private ExportResult export(Running started, Path folder, Path out, Optional<URI> url, Choices choices, Trust allowed,
            String themeName) {
        try {
            List<Path> posts = disk.posts(folder);
            SiteOptions options = new SiteOptions(
                    choices.target() == Target.SITE ? SiteOptions.Kind.SITE : SiteOptions.Kind.FOLDER,
                    folder, folder, posts, choices.title().strip(), "", "en", url, choices.drafts(), choices.future(),
                    LocalDate.now(clock), themes.find(themeName).theme(), allowed);
            SiteExport export = new SiteExport(disk, options, started, last);
            return choices.target() == Target.ZIP ? export.toZip(out, Optional.empty()) : export.toFolder(out, Optional.empty());
        } catch (IOException e) {
            return new ExportResult.Refused("The folder with the posts cannot be read: " + e.getMessage() + ".");
        } catch (CancellationException e) {
            return new ExportResult.Refused("The export was stopped. Export again before you upload " + out + ".");
        }
    }

    private static Target target(String name) {
        for (Target target : Target.values()) {
            if (target.name().equalsIgnoreCase(name)) {
                return target;
            }
        }
        return Target.SITE;
    }

    private void keep(Choices now) {
        Choices before = choices();
        settings.put(key(OUT), now.out());
        List<FieldEdit> edits = new ArrayList<>();
        keep(edits, "target", before.target().name().toLowerCase(Locale.ROOT), now.target().name().toLowerCase(Locale.ROOT));
        keep(edits, "title", before.title(), now.title());
        keep(edits, "site-url", before.siteUrl(), now.siteUrl());
        keep(edits, "drafts", String.valueOf(before.drafts()), String.valueOf(now.drafts()));
        keep(edits, "future", String.valueOf(before.future()), String.valueOf(now.future()));
        ofBlog.set(edits);
    }

    private static void keep(List<FieldEdit> edits, String what, String before, String now) {
        if (!before.equals(now)) {
            edits.add(new FieldEdit.SetText(EXPORT + what, now));
        }
    }

    /** As the file of the blog says, or as earlier versions kept it. */
    private String kept(String what, String otherwise) {
        return ofBlog.text(EXPORT + what).orElseGet(() -> settings.get(key(what), otherwise));
    }

    private String key(String what) {
        return KEY + what + "." + blog.get().map(TrustedBlogs::real).map(Path::toString).orElse("");
    }
}
