package org.inkstone.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.document.Update;
import org.inkstone.export.PageExporter;
import org.inkstone.export.PageImages;
import org.inkstone.export.PostPage;
import org.inkstone.files.Disk;
import org.inkstone.files.Expected;
import org.inkstone.files.SaveResult;
import org.inkstone.library.FileNamePattern;
import org.inkstone.library.FileNames;
import org.inkstone.library.Library;
import org.inkstone.library.PostSummary;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.Post;
import org.inkstone.post.PostTemplate;
import org.inkstone.text.ChangeSet;
import org.inkstone.work.Worker;

/**
 * The folder of posts and the one that is open: what a writer can do, without a window. Owner thread only; results of workers come
 * back through the executor that the workers were given.
 */
public final class Workspace {

    private final PostFiles files;
    private final MarkdownRenderer renderer;
    private final PageExporter exporter;
    private final Worker diskWorker;
    private final Worker renderWorker;
    private final Session session;
    private final Clock clock;
    private final Consumer<RuntimeException> reporter;
    private final List<WorkspaceListener> listeners = new ArrayList<>();
    private Library library;
    private OpenState open = new OpenState.Nothing();
    private Runnable unsubscribe = () -> {};

    /** @param reporter is told of a listener that threw */
    public Workspace(Disk disk, MarkdownRenderer renderer, PageExporter exporter, Worker diskWorker, Worker renderWorker,
            Session session,
            Clock clock, Consumer<RuntimeException> reporter) {
        this.files = new PostFiles(disk);
        this.renderer = renderer;
        this.exporter = exporter;
        this.diskWorker = diskWorker;
        this.renderWorker = renderWorker;
        this.session = session;
        this.clock = clock;
        this.reporter = reporter;
    }

    public void addListener(WorkspaceListener listener) {
        listeners.add(listener);
    }

    public Session session() {
        return session;
    }

    /** Empty before a folder was chosen. */
    public Optional<Library> library() {
        return Optional.ofNullable(library);
    }

    public OpenState open() {
        return open;
    }

    /** How the posts of the folder are written; the seed's dialect where there are none. */
    public HouseStyle houseStyle() {
        return library == null ? HouseStyle.DEFAULT : library.houseStyle();
    }

    /** What a new date begins with. */
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    /** The post being edited, if one is. */
    public Optional<OpenPost> openPost() {
        return open instanceof OpenState.Editing editing ? Optional.of(editing.post()) : Optional.empty();
    }

    /** Opens what was open when the program last ended, as far as it is still there. */
    public void resume() {
        Optional<Path> post = session.post();
        session.folder().filter(files.disk()::isFolder).ifPresent(folder -> {
            Optional<Path> there = post.filter(files.disk()::exists);
            openFolder(folder, there.isEmpty());
            there.ifPresent(this::openPost);
        });
    }

    /** Opens a file with its folder, or a folder with its newest post. */
    public void openPath(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (files.disk().isFolder(absolute)) {
            openFolder(absolute);
        } else {
            Path folder = library != null && absolute.startsWith(library.folder()) ? library.folder() : absolute.getParent();
            if (library == null || !folder.equals(library.folder())) {
                openFolder(folder, false);
            }
            openPost(absolute);
        }
    }

    /** Makes {@code folder} the writer's folder, reads its posts and opens the newest. */
    public void openFolder(Path folder) {
        openFolder(folder, true);
    }

    private void openFolder(Path folder, boolean openNewest) {
        leave(() -> {
            Path absolute = folder.toAbsolutePath().normalize();
            library = Library.empty(absolute);
            session.put("folder", absolute);
            session.remove("post");
            show(new OpenState.Nothing());
            tell(l -> l.libraryChanged(library));
            rescan(openNewest);
        });
    }

    /** Reads the folder again. */
    public void refresh() {
        if (library != null) {
            rescan(false);
        }
    }

    /** Opens a post of the folder or any other file; the one before is saved first. */
    public void openPost(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (openPost().flatMap(OpenPost::file).filter(absolute::equals).isPresent()) {
            return;
        }
        leave(() -> diskWorker.submitLatest("open", () -> files.load(absolute), result -> leave(() -> opened(result))));
    }

    /** Begins a post with the front matter that the folder's posts have; it becomes a file when it is saved. */
    public void newPost() {
        leave(() -> edit(
                new OpenPost(PostTemplate.newPost(houseStyle(), "", now()), this::houseStyle, reporter)));
    }

    /** Saves the open post; one that has no file yet is named by its title. */
    public void save() {
        save(() -> {});
    }

    /** Saves the open post over whatever is on the disk: the writer has seen the conflict and keeps this text. */
    public void saveOverOther() {
        openPost().ifPresent(post -> write(post, target(post), new Expected.Anything(), () -> {}));
    }

    /** Saves the open post under another name and goes on with that file. The writer has agreed to replace what is there. */
    public void saveAs(Path file) {
        Path target = file.toAbsolutePath().normalize();
        openPost().ifPresent(post -> write(post, () -> target, new Expected.Anything(), () -> {}));
    }

    /** Takes the text that another program put on the disk, as one step that can be undone. */
    public void takeOther() {
        openPost().ifPresent(post -> post.file().ifPresent(file -> diskWorker.submit(() -> files.load(file), result -> {
            switch (result) {
                case LoadResult.Refused refused ->
                    notSaved(post, new SaveState.Failed(refused.reason() + " Your text is kept here; save it again."));
                case LoadResult.Loaded loaded -> replaceText(post, loaded);
            }
        })));
    }

    /** Runs {@code then} once nothing would be lost; not at all where the open post cannot be saved. */
    public void leave(Runnable then) {
        OpenPost post = openPost().orElse(null);
        if (post == null || post.saveState().safe()) {
            then.run();
        } else {
            save(then);
        }
    }

    /** Exports the open post as one HTML file to {@code target}, which must not be a post itself. */
    public void export(Path target) {
        if (Disk.isPost(target)) {
            notice(Notice.problem(
                    "Not exported: " + target.getFileName() + " is the name of a post. Choose a name that ends in .html."));
            return;
        }
        openPost().ifPresent(post -> {
            Post snapshot = post.document().state().post();
            Path root = root(post);
            Path file = place(post);
            session.put("exportFolder", target.toAbsolutePath().normalize().getParent());
            diskWorker.submit(() -> exportTo(snapshot, root, file, target), this::notice);
        });
    }

    /** The name that an exported page gets unless the writer chooses another. */
    public String exportName() {
        return openPost().map(post -> slug(post) + ".html").orElse("post.html");
    }

    public Disk disk() {
        return files.disk();
    }

    private void opened(LoadResult result) {
        switch (result) {
            case LoadResult.Loaded loaded -> {
                session.put("post", loaded.file());
                keepSession();
                edit(new OpenPost(loaded, this::houseStyle, reporter));
            }
            case LoadResult.Refused refused -> show(new OpenState.Refused(refused.file(), refused.reason()));
        }
    }

    /** Written down at once, not only at the end: after a crash the next start finds its place as well. */
    private void keepSession() {
        diskWorker.submitLatest("session", () -> {
            session.save();
            return session;
        }, kept -> {});
    }

    private void edit(OpenPost post) {
        show(new OpenState.Editing(post));
        unsubscribe = post.document().onUpdate(update -> follow(post, update));
        renderPreview(post);
    }

    private void show(OpenState state) {
        unsubscribe.run();
        unsubscribe = () -> {};
        open = state;
        tell(l -> l.openChanged(state));
        openPost().ifPresent(post -> tell(l -> l.saveStateChanged(post.saveState())));
    }

    private void follow(OpenPost post, Update update) {
        SaveState before = post.saveState();
        post.edited(update);
        tell(l -> l.documentChanged(update));
        if (!post.saveState().equals(before)) {
            tell(l -> l.saveStateChanged(post.saveState()));
        }
        renderPreview(post);
    }

    private void save(Runnable then) {
        openPost().ifPresentOrElse(post -> {
            if (post.saveState() instanceof SaveState.Saving) {
                // One save at a time: the worker's queue keeps the order, and this one starts from what that one leaves.
                diskWorker.submit(() -> post, p -> save(then));
            } else if (post.saveState() instanceof SaveState.Unchanged || post.saveState() instanceof SaveState.Saved) {
                then.run();
            } else {
                write(post, target(post), post.expected(), then);
            }
        }, then);
    }

    /** @param target is asked on the disk worker */
    private void write(OpenPost post, Supplier<Path> target, Expected expected, Runnable then) {
        DocumentState snapshot = post.document().state();
        post.saving();
        tell(l -> l.saveStateChanged(post.saveState()));
        diskWorker.submit(() -> {
            Path file = target.get();
            String obstacle = expected instanceof Expected.NoFile ? files.disk().createFolder(file.getParent()) : "";
            return new Written(file, obstacle.isEmpty()
                    ? files.disk().save(file, snapshot.post().source().encode(), expected)
                    : new SaveResult.Failed(obstacle));
        }, written -> {
            switch (written.result()) {
                case SaveResult.Saved saved -> saved(post, written.file(), snapshot, saved, then);
                case SaveResult.Conflict conflict -> notSaved(post, new SaveState.Conflict());
                case SaveResult.Failed failed -> notSaved(post, new SaveState.Failed(failed.reason()));
                case SaveResult.Unconfirmed unconfirmed -> notSaved(post, new SaveState.Failed(unconfirmed.reason()));
                case SaveResult.Torn torn -> notSaved(post, new SaveState.Failed(torn.reason()));
            }
        }, () -> notSaved(post,
                new SaveState.Failed("Something went wrong inside Inkstone. Try again, or save a copy elsewhere.")));
    }

    private record Written(Path file, SaveResult result) {}

    private void saved(OpenPost post, Path file, DocumentState snapshot, SaveResult.Saved saved, Runnable then) {
        post.saved(file, snapshot, saved.hash(), LocalTime.now(clock));
        session.put("post", file);
        if (library != null && file.startsWith(library.folder())) {
            Library seen = library.with(PostSummary.of(file, snapshot.post()));
            library = seen;
            diskWorker.submitLatest("style", () -> learned(seen), learned -> {
                if (learned == library) {
                    tell(l -> l.habitsLearned(learned));
                }
            });
            tell(l -> l.libraryChanged(library));
        }
        tell(l -> l.saveStateChanged(post.saveState()));
        if (post.saveState().safe()) {
            then.run();
        } else {
            // Typed on while it was being written: what came since is saved as well.
            save(then);
        }
    }

    private void notSaved(OpenPost post, SaveState state) {
        post.notSaved(state);
        tell(l -> l.saveStateChanged(state));
    }

    private void replaceText(OpenPost post, LoadResult.Loaded loaded) {
        DocumentState state = post.document().state();
        ChangeSet change = ChangeSet.between(state.text(), loaded.source().lf());
        if (state.post().source().edited(change).equals(loaded.source())) {
            post.reloaded(loaded);
            post.document().endUndoStep();
            post.document().apply(new Transaction(state.revision(), change, Origin.RELOAD));
            post.document().endUndoStep();
            tell(l -> l.saveStateChanged(post.saveState()));
        } else {
            // Line ends or the byte order mark differ, which no edit of the text can express: the file is opened anew.
            edit(new OpenPost(loaded, this::houseStyle, reporter));
        }
    }

    private void renderPreview(OpenPost post) {
        DocumentState snapshot = post.document().state();
        Path root = root(post);
        Path file = place(post);
        renderWorker.submitLatest("preview", () -> preview(snapshot, root, file), content -> {
            if (openPost().filter(post::equals).isPresent()) {
                tell(l -> l.previewReady(content));
            }
        });
    }

    private PreviewContent preview(DocumentState state, Path root, Path file) {
        Post post = state.post();
        PageImages.Resolved resolved = PageImages.resolve(renderer.render(post.bodyText()), post, files.images(root, file),
                PageImages.Embedding.REFERENCED);
        return new PreviewContent(state.revision(), root, file, PostPage.of(post, resolved.body()), resolved.problems());
    }

    private Notice exportTo(Post post, Path root, Path file, Path target) {
        PageExporter.ExportedPage page = exporter.export(post, files.images(root, file));
        return switch (files.disk().save(target, page.html().getBytes(StandardCharsets.UTF_8), new Expected.Anything())) {
            case SaveResult.Saved saved when page.problems().isEmpty() -> Notice.done("Exported to " + target + ".", target);
            case SaveResult.Saved saved -> new Notice(Notice.Kind.PROBLEM, "Exported to " + target + ", but "
                    + page.problems().getFirst().located()
                    + (page.problems().size() == 1 ? "" : " (and " + (page.problems().size() - 1) + " more)"),
                    Optional.of(target));
            case SaveResult.Conflict conflict -> throw new IllegalStateException("an export replaces anything");
            case SaveResult.Failed failed -> Notice.problem("Not exported. " + failed.reason());
            case SaveResult.Unconfirmed unconfirmed -> Notice.problem(unconfirmed.reason());
            case SaveResult.Torn torn -> Notice.problem("Not exported. " + torn.reason());
        };
    }

    private void rescan(boolean openNewest) {
        Path folder = library.folder();
        diskWorker.submitLatest("scan", () -> {
            try {
                Library found = Library.scan(files.disk(), folder);
                return Optional.of(learned(found));
            } catch (IOException e) {
                return Optional.<Library>empty();
            }
        }, scanned -> {
            if (!folder.equals(library.folder())) {
                return;
            }
            scanned.ifPresentOrElse(found -> {
                library = found;
                tell(l -> l.libraryChanged(library));
                tell(l -> l.habitsLearned(library));
                if (openNewest && open instanceof OpenState.Nothing && !found.posts().isEmpty()) {
                    openPost(found.posts().getFirst().file());
                }
            }, () -> notice(Notice.problem("The folder " + folder + " cannot be read. Choose another one.")));
        });
    }

    /** Finds out what the posts do on the worker, where nobody waits for it. */
    private static Library learned(Library found) {
        found.houseStyle();
        found.outliers();
        return found;
    }

    private Path root(OpenPost post) {
        return library != null ? library.folder() : post.file().map(Path::getParent).orElse(Path.of("").toAbsolutePath());
    }

    /** Where the post stands, or would stand if it were saved now: what its relative addresses count from. */
    private Path place(OpenPost post) {
        return post.file().orElse(root(post).resolve("untitled.md"));
    }

    /** The post's file; for one that has none, a name as the folder's posts have, from its title and its date. */
    private Supplier<Path> target(OpenPost post) {
        FileNamePattern names = fileNames();
        String slug = slug(post);
        LocalDate day = post.document().state().post().metadata().date().orElse(LocalDate.now(clock));
        Optional<Path> file = post.file();
        return () -> file.orElseGet(() -> names.free(slug, day, files.disk()::exists));
    }

    private String slug(OpenPost post) {
        String slug = post.document().state().post().metadata().slug();
        String title = post.document().state().post().metadata().title();
        String name = post.file().map(PostSummary::nameOf).orElse("");
        return FileNames.slug(!name.isEmpty() ? name : !slug.isBlank() ? slug : title);
    }

    private FileNamePattern fileNames() {
        return library == null ? FileNamePattern.learn(Path.of("").toAbsolutePath(), List.of()) : library.fileNames();
    }

    private void notice(Notice notice) {
        tell(l -> l.notice(notice));
    }

    private void tell(Consumer<WorkspaceListener> message) {
        for (WorkspaceListener listener : List.copyOf(listeners)) {
            try {
                message.accept(listener);
            } catch (RuntimeException e) {
                reporter.accept(e);
            }
        }
    }
}
