package org.inkstone.workspace;

import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.document.Conflict;
import org.inkstone.document.Document;
import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Update;
import org.inkstone.export.ClipboardPage;
import org.inkstone.export.FragmentExporter;
import org.inkstone.export.PageExporter;
import org.inkstone.export.Theme;
import org.inkstone.export.Themes;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.inkstone.files.Expected;
import org.inkstone.library.Library;
import org.inkstone.markdown.LineHighlighter;
import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.PostTemplate;
import org.inkstone.store.JournalEntry;
import org.inkstone.store.Version;
import org.inkstone.store.VersionKind;
import org.inkstone.store.ViewPlace;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.inkstone.work.Alarms;
import org.inkstone.work.Worker;

/**
 * The folder of posts and the one that is open: what a writer can do, without a window. Owner thread only; results of workers come
 * back through the executor that the workers were given.
 */
public final class Workspace implements AutoCloseable {

    /** Characters; to count them takes less than a millisecond. */
    private static final int COUNTED_AT_ONCE = 50_000;

    private final PostFiles files;
    private final Workers workers;
    private final Archive archive;
    private final Session session;
    private final Settings settings;
    private final TrustedBlogs trusted;
    private final BlogThemes themes;
    private final Clock clock;
    private final Consumer<RuntimeException> reporter;
    private final Listeners listeners;
    private final PostFolder folder;
    private final Pages pages;
    private final Saver saver;
    private final BlogExport blogExport;
    private final Outside outside;
    private final Recovery recovery;
    private final History history;
    private final Conflicts conflicts;
    private final Goal goal;
    private final Search search;
    private final Snippets snippets;
    private final Intake intake;
    private OpenState open = new OpenState.Nothing();
    private Runnable unsubscribe = () -> {};
    /** The file that is being read to be opened; what is shown meanwhile supersedes it. */
    private Optional<Path> opening = Optional.empty();

    /** The threads of the workspace, which it closes in the end; each does one thing after the other. */
    public record Workers(Worker disk, Worker render, Worker watch, Worker search, Worker export, Alarms alarms) {}

    /** @param reporter is told of a listener that threw */
    public Workspace(Disk disk, MarkdownRenderer renderer, PageExporter exporter, Workers workers, Archive archive,
            Session session,
            Pace pace, Clock clock, Consumer<RuntimeException> reporter) {
        this.files = new PostFiles(disk);
        this.workers = workers;
        this.archive = archive;
        this.session = session;
        this.clock = clock;
        this.reporter = reporter;
        listeners = new Listeners(reporter);
        settings = new Settings(disk, session.beside("settings.properties"), workers.disk(), listeners::notice);
        trusted = new TrustedBlogs(settings);
        folder = new PostFolder(files, workers.disk(), listeners, clock);
        Themes found = new Themes(disk, session.home().resolve("themes"));
        themes = new BlogThemes(settings, found, workers.disk());
        themes.refresh();
        pages = new Pages(files, renderer, exporter, found, workers.disk(), workers.render(), workers.export(), workers.alarms());
        saver = new Saver(files, workers.disk(), archive, workers.alarms(), pace, clock, listeners, session, folder,
                this::openPost);
        outside = new Outside(files, workers, archive, pace, listeners, folder, this::openPost,
                loaded -> edit(new OpenPost(loaded, this::houseStyle, reporter)));
        saver.onConflict(outside::check);
        blogExport = new BlogExport(disk, settings, saver, workers.export(), workers.alarms(), clock,
                () -> library().map(Library::folder), this::trust, this::theme, found);
        history = new History(archive, session, this::openPost);
        recovery = new Recovery(files, workers.disk(), archive, saver, history, listeners, this::openPost);
        conflicts = new Conflicts(saver, listeners, this::openPost);
        goal = new Goal(archive, this::openPost, listeners);
        listeners.add(goal);
        search = new Search(files, workers, archive, listeners, folder, history, this::openPost);
        intake = new Intake(files, workers.disk(), saver, folder, listeners, this::openPost);
        snippets = new Snippets(files, workers.disk(), session.home(), () -> library().map(Library::folder), listeners);
    }

    public void addListener(WorkspaceListener listener) {
        listeners.add(listener);
    }

    public Session session() {
        return session;
    }

    /** What the writer has chosen. */
    public Settings settings() {
        return settings;
    }

    /** What the blog in sight is allowed. */
    public Trust trust() {
        return blog().map(trusted::of).orElse(Trust.NONE);
    }

    /** Allows it to the blog in sight, from now on and at the next starts. */
    public void setTrust(Trust trust) {
        blog().filter(blog -> !trusted.of(blog).equals(trust)).ifPresent(blog -> {
            trusted.set(blog, trust);
            openPost().ifPresent(this::renderPreview);
        });
    }

    /** The name of the theme that the pages of the blog in sight have. */
    public String theme() {
        return blog().map(themes::of).orElse(Theme.paper().name());
    }

    /** The names of the themes to choose from, as they were when the writer last came to the window. */
    public List<String> themes() {
        return themes.names();
    }

    /** Gives it to the blog in sight, from now on and at the next starts. */
    public void setTheme(String name) {
        blog().filter(blog -> !themes.of(blog).equals(name)).ifPresent(blog -> {
            themes.set(blog, name);
            openPost().ifPresent(this::renderPreview);
        });
    }

    /**
     * Makes a theme of a page of the blog, which shows the open post, gives it to the blog, and tells what was found in the page.
     *
     * @param page a file
     */
    public void usePage(Path page) {
        openPost().ifPresent(post -> blog().ifPresent(blog -> pages.theme(page, post.document().state().post(),
                String.valueOf(blog.getFileName()), made -> {
                    made.name().filter(name -> blog().filter(blog::equals).isPresent()).ifPresent(name -> {
                        themes.refresh();
                        setTheme(name);
                    });
                    listeners.notice(made.notice());
                })));
    }

    /** Makes sure that the folder of the writer's own themes is there. */
    public void prepareThemes(Consumer<Path> then) {
        Path own = themes.folder();
        workers.disk().submit(() -> files.disk().createFolder(own), obstacle -> {
            if (obstacle.isEmpty()) {
                then.accept(own);
            } else {
                listeners.notice(Notice.problem(obstacle));
            }
        });
    }

    /** Empty before a folder was chosen. */
    public Optional<Library> library() {
        return folder.library();
    }

    public OpenState open() {
        return open;
    }

    /** How the posts of the folder are written; the seed's dialect where there are none. */
    public HouseStyle houseStyle() {
        return folder.houseStyle();
    }

    /** What a new date begins with. */
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    /** The post being edited, if one is. */
    public Optional<OpenPost> openPost() {
        return open instanceof OpenState.Editing editing ? Optional.of(editing.post()) : Optional.empty();
    }

    /** The earlier versions of the open post. */
    public History history() {
        return history;
    }

    /** What came back from the journal. */
    public Recovery recovery() {
        return recovery;
    }

    /** The places of the open post where two texts met. */
    public Conflicts conflicts() {
        return conflicts;
    }

    /** How many words the open post is to have. */
    public Goal goal() {
        return goal;
    }

    /** The export of the whole blog in sight. */
    public BlogExport blogExport() {
        return blogExport;
    }

    /** Counts {@code range} of the open post as it is now: little of it at once, much of it on a worker, of which the newest wins. */
    public void count(TextRange range, Consumer<Tally> then) {
        openPost().ifPresent(post -> {
            String text = post.document().state().text();
            int start = Math.min(range.start(), text.length());
            CharSequence counted = CharBuffer.wrap(text, start, Math.clamp(range.end(), start, text.length()));
            if (counted.length() <= COUNTED_AT_ONCE) {
                then.accept(Tally.of(counted));
            } else {
                // Not behind the page of a long post, which may take a while.
                workers.disk().submitLatest("count", () -> Tally.of(counted), then);
            }
        });
    }

    /** Finds out in which state each line of a long text ends, for its highlighting; the newest question wins. */
    public void lineStates(DocumentState state, Consumer<List<State>> then) {
        workers.search().submitLatest("line states", () -> LineHighlighter.states(state.text()), then);
    }

    /** Finding and replacing. */
    public Search search() {
        return search;
    }

    /** What comes in from other programs. */
    public Intake intake() {
        return intake;
    }

    /** The texts that the writer puts in again and again. */
    public Snippets snippets() {
        return snippets;
    }

    /** What stands in for the placeholders of a snippet in the open post. */
    public SnippetValues snippetValues() {
        return new SnippetValues(now(), openPost().map(post -> post.document().state().post().metadata().title()).orElse(""),
                openPost().map(folder::slug).orElse(""));
    }

    /** Where caret and view are in the open post, to be asked when they are written down. */
    public void setPlace(Supplier<ViewPlace> now) {
        saver.place(now);
    }

    /**
     * Opens {@code path}, or what was open when the program last ended, as far as it is still there; and brings back what was not saved
     * then. Call it once.
     */
    public void start(Optional<Path> path) {
        archive.begin(trouble -> listeners.tell(l -> l.archiveTrouble(trouble)),
                aside -> listeners.notice(Notice.problem("Inkstone's own database was damaged. It was set aside as " + aside
                        + " and a new one was begun. Your posts are not affected.")));
        settings.trouble().ifPresent(why -> listeners.notice(Notice.problem(why)));
        path.ifPresentOrElse(this::openPath, this::resume);
        snippets.refresh();
        recovery.begin(found -> {
            openPost().ifPresent(recovery::bringBack);
            boolean elsewhere = found.stream()
                    .noneMatch(entry -> entry.file().isPresent() && isOpenOrOpening(entry.file().get()));
            if (path.isEmpty() && elsewhere && !found.isEmpty()) {
                openUnsaved(found.getFirst().id());
            }
        });
        history.prune();
    }

    /** Opens a file with its folder, or a folder with its newest post. */
    public void openPath(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (files.disk().isFolder(absolute)) {
            openFolder(absolute);
        } else {
            Path parent = library().map(Library::folder).filter(absolute::startsWith).orElse(absolute.getParent());
            if (library().map(Library::folder).filter(parent::equals).isEmpty()) {
                openFolder(parent, false);
            }
            openPost(absolute);
        }
    }

    /** Makes {@code folder} the writer's folder, reads its posts and opens the newest. */
    public void openFolder(Path folder) {
        openFolder(folder, true);
    }

    /** Reads the folder again. */
    public void refresh() {
        if (library().isPresent()) {
            folder.rescan();
            outside.check();
        }
    }

    /** Opens a post of the folder or any other file; the one before is saved first. */
    public void openPost(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (openPost().flatMap(OpenPost::file).filter(absolute::equals).isPresent()) {
            return;
        }
        leave(() -> {
            opening = Optional.of(absolute);
            workers.disk().submitLatest("open", () -> files.load(absolute, archive), result -> {
                if (opening.filter(absolute::equals).isPresent()) {
                    leave(() -> opened(result));
                }
            });
        });
    }

    /** Begins a post with the front matter that the folder's posts have; it becomes a file when it is saved. */
    public void newPost() {
        leave(() -> edit(
                new OpenPost(PostTemplate.newPost(houseStyle(), "", now()), ViewPlace.START, this::houseStyle, reporter)));
    }

    /** Begins a post with what stands in {@code template}. */
    public void newPost(Snippet template) {
        switch (SnippetText.fill(template, new SnippetValues(now(), "", ""), "")) {
            case SnippetText.Refused refused -> listeners.notice(Notice.problem(refused.reason()));
            case SnippetText.Filled filled -> leave(() -> {
                String text = filled.text() + "\n";
                int caret = filled.stops().getFirst().start();
                edit(new OpenPost(SourceText.of(text.replace("\n", houseStyle().lineEnding().characters())),
                        new ViewPlace(caret, caret, 0), this::houseStyle, reporter));
            });
        }
    }

    /** Opens a post of which unsaved text is kept, with that text in it. */
    public void openUnsaved(UUID id) {
        recovery.find(id).ifPresent(entry -> {
            Optional<Path> file = entry.file().filter(files.disk()::exists);
            if (file.isPresent()) {
                openPath(file.get());
            } else {
                entry.folder().filter(files.disk()::isFolder)
                        .filter(f -> library().map(Library::folder).filter(f::equals).isEmpty())
                        .ifPresent(f -> openFolder(f, false));
                leave(() -> openLost(entry));
            }
        });
    }

    /** Saves the open post; one that has no file yet is named by its title. */
    public void save() {
        saver.save(() -> {});
    }

    /** Saves the open post over whatever is on the disk: the writer has seen what is there and keeps this text. */
    public void saveOverOther() {
        openPost().ifPresent(post -> {
            post.file().ifPresent(file -> workers.disk().submit(() -> {
                archive.keepWhatIsThere(files.disk(), file);
                return file;
            }, f -> {}));
            saver.write(post, folder.target(post), new Expected.Anything(), VersionKind.SAVED, () -> {});
        });
    }

    /** Saves the open post under another name and goes on with that file. The writer has agreed to replace what is there. */
    public void saveAs(Path file) {
        Path target = file.toAbsolutePath().normalize();
        openPost()
                .ifPresent(post -> saver.write(post, () -> target, new Expected.Anything(), VersionKind.SAVED, outside::opened));
    }

    /** Takes the text that another program put on the disk, as one step that can be undone. */
    public void takeOther() {
        openPost().ifPresent(post -> post.file().ifPresent(file -> workers.disk().submit(() -> files.load(file), result -> {
            if (openPost().filter(post::equals).isPresent()) {
                takeOther(post, result);
            }
        })));
    }

    /** Runs {@code then} once nothing would be lost; not at all where the open post cannot be saved. */
    public void leave(Runnable then) {
        OpenPost post = openPost().orElse(null);
        if (post == null || post.saveState().safe()) {
            if (post != null) {
                saver.keepPlace(post);
            }
            then.run();
        } else if (post.saveState() instanceof SaveState.Gone
                && post.document().state().post().source().equals(post.savedSource())) {
            // Deleted on purpose, as it seems: it is in the history, and nothing was written since.
            history.keepBeforeChange();
            then.run();
        } else if (post.recoveredFrom().isPresent() || post.saveState() instanceof SaveState.Gone) {
            leaveUnsaved(then);
        } else {
            saver.save(() -> leave(then));
        }
    }

    /** Runs {@code then} once the open post's text is in the journal, from which the next start brings it back. */
    public void leaveUnsaved(Runnable then) {
        openPost().ifPresentOrElse(post -> {
            Archive.Draft draft = saver.draft(post);
            archive.keep(draft, kept -> {
                if (kept) {
                    show(new OpenState.Nothing());
                    recovery.add(draft.entry().get());
                    then.run();
                } else {
                    post.notSaved(
                            new SaveState.Failed("The text could not be kept for the next start either. Save a copy elsewhere."));
                    listeners.saveState(post);
                }
            });
        }, then);
    }

    /** The open post is gone from the disk and not wanted any more. */
    public void dismissGone() {
        openPost().ifPresent(post -> {
            history.keepBeforeChange();
            archive.forget(List.of(post.id()));
            session.remove("post");
            show(new OpenState.Nothing());
        });
    }

    /** The writer turned to another program. */
    public void windowLeft() {
        saver.saveByItself();
        saver.journal();
    }

    /** The writer is back from another program. */
    public void windowEntered() {
        outside.returned();
        snippets.refresh();
        themes.refresh();
    }

    /** Whether posts save themselves. */
    public boolean autosave() {
        return saver.autosave();
    }

    public void setAutosave(boolean wanted) {
        saver.autosave(wanted);
    }

    /** Exports the open post as one HTML file to {@code target}, which must not be a post itself. */
    public void export(Path target) {
        exportedTo(target, ".html").ifPresent(post -> pages.export(post.document().state().post(), folder.root(post),
                folder.place(post), trust(), theme(), target, listeners::notice));
    }

    /** Exports the open post as a PDF to {@code target}, which must not be a post itself. */
    public void exportPdf(Path target) {
        exportedTo(target, ".pdf").ifPresent(post -> {
            listeners.notice(Notice.told("Making the PDF…"));
            pages.pdf(post.document().state().post(), folder.root(post), folder.place(post), theme(), target, listeners::notice);
        });
    }

    /** What is exported to {@code target}, whose folder is remembered. */
    private Optional<OpenPost> exportedTo(Path target, String extension) {
        if (Disk.isPost(target)) {
            listeners.notice(Notice.problem("Not exported: " + target.getFileName()
                    + " is the name of a post. Choose a name that ends in " + extension + "."));
            return Optional.empty();
        }
        Optional<OpenPost> post = openPost();
        post.ifPresent(open -> session.put("exportFolder", target.toAbsolutePath().normalize().getParent()));
        return post;
    }

    /**
     * Makes the HTML that is put into a content management system.
     *
     * @param selected in LF coordinates of the text: the blocks that it touches are taken, or the whole post where it touches none
     */
    public void fragment(TextRange selected, Consumer<FragmentExporter.Fragment> then) {
        openPost().ifPresent(post -> pages.fragment(post.document().state().post(), inBody(post, selected), folder.root(post),
                folder.place(post), trust(), then));
    }

    /** Makes what is pasted into mails and word processors; of which blocks, as with {@link #fragment}. */
    public void formatted(TextRange selected, Consumer<ClipboardPage> then) {
        openPost().ifPresent(post -> pages.formatted(post.document().state().post(), inBody(post, selected), folder.root(post),
                folder.place(post), trust(), theme(), then));
    }

    /** The name that an exported page gets unless the writer chooses another. */
    public String exportName() {
        return openPost().map(post -> folder.slug(post) + ".html").orElse("post.html");
    }

    public Disk disk() {
        return files.disk();
    }

    /** Ends watching and waiting, lets the workers do what they were given, and then lets go of them and of the archive. */
    @Override
    public void close() {
        workers.alarms().close();
        openPost().ifPresent(saver::keepPlace);
        outside.close();
        search.close();
        blogExport.stop();
        workers.export().close();
        workers.watch().close();
        workers.disk().close();
        workers.render().close();
        archive.close();
    }

    private void resume() {
        Optional<Path> post = session.post();
        session.folder().filter(files.disk()::isFolder).ifPresent(last -> {
            Optional<Path> there = post.filter(files.disk()::exists);
            openFolder(last, there.isEmpty());
            there.ifPresent(this::openPost);
        });
    }

    private void openFolder(Path chosen, boolean openNewest) {
        leave(() -> {
            Path absolute = chosen.toAbsolutePath().normalize();
            session.put("folder", absolute);
            session.remove("post");
            show(new OpenState.Nothing());
            folder.begin(absolute);
            outside.watch(absolute);
            snippets.refresh();
            folder.rescan(found -> {
                if (openNewest && opening.isEmpty() && open instanceof OpenState.Nothing && !found.posts().isEmpty()) {
                    openPost(found.posts().getFirst().file());
                }
            });
        });
    }

    private void opened(LoadResult result) {
        switch (result) {
            case LoadResult.Loaded loaded -> {
                session.put("post", loaded.file());
                keepSession();
                edit(new OpenPost(loaded, this::houseStyle, reporter));
                if (loaded.source().holdsNothing()) {
                    history.versions(this::tellOfVersions);
                }
            }
            case LoadResult.Refused refused -> show(new OpenState.Refused(refused.file(), refused.reason()));
        }
    }

    /** An empty file may be what a crash has left of a post. */
    private void tellOfVersions(List<Version> versions) {
        if (versions.stream().anyMatch(version -> version.size() > 0)) {
            listeners.notice(
                    Notice.problem("This file is empty, and earlier versions of it are kept: see File, Earlier versions."));
        }
    }

    /** A post whose file does not exist, or not any more. */
    private void openLost(JournalEntry entry) {
        OpenPost post = new OpenPost(entry, Recovery.decoded(entry.text()), Recovery.decoded(entry.base().orElse(new byte[0])),
                this::houseStyle, reporter);
        edit(post);
        recovery.opened(post, entry);
    }

    /** Written down at once, not only at the end: after a crash the next start finds its place as well. */
    private void keepSession() {
        workers.disk().submitLatest("session", () -> {
            session.save();
            return session;
        }, kept -> {});
    }

    private void edit(OpenPost post) {
        trusted.forget();
        show(new OpenState.Editing(post));
        unsubscribe = post.document().onUpdate(update -> follow(post, update));
        renderPreview(post);
        outside.opened();
        recovery.bringBack(post);
    }

    private void show(OpenState state) {
        opening = Optional.empty();
        unsubscribe.run();
        unsubscribe = () -> {};
        open = state;
        listeners.tell(l -> l.openChanged(state));
        openPost().ifPresent(listeners::saveState);
    }

    private void follow(OpenPost post, Update update) {
        SaveState before = post.saveState();
        boolean asked = post.recoveredFrom().isPresent();
        List<Conflict> conflicts = post.conflicts();
        post.edited(update);
        listeners.tell(l -> l.documentChanged(update));
        if (!post.saveState().equals(before)) {
            listeners.saveState(post);
        }
        if (asked && post.recoveredFrom().isEmpty()) {
            listeners.tell(WorkspaceListener::recoveryAnswered);
        }
        if (!post.conflicts().equals(conflicts)) {
            listeners.tell(l -> l.conflictsChanged(post.conflicts()));
        }
        saver.edited(post);
        renderPreview(post);
    }

    private void takeOther(OpenPost post, LoadResult result) {
        switch (result) {
            case LoadResult.Refused refused -> {
                post.notSaved(new SaveState.Failed(refused.reason() + " Your text is kept here; save it again."));
                listeners.saveState(post);
            }
            case LoadResult.Loaded loaded -> replaceText(post, loaded);
        }
    }

    private void replaceText(OpenPost post, LoadResult.Loaded loaded) {
        Document document = post.document();
        history.keepBeforeChange();
        if (document.state().post().source().byteOrderMark() == loaded.source().byteOrderMark()) {
            post.found(loaded);
            document.reload(loaded.source(), Origin.RELOAD);
            listeners.saveState(post);
        } else {
            edit(new OpenPost(loaded, this::houseStyle, reporter));
        }
    }

    private void renderPreview(OpenPost post) {
        pages.preview(post.document().state(), folder.root(post), folder.place(post), trust(), theme(), (content, trouble) -> {
            if (openPost().filter(post::equals).isPresent()) {
                themes.news(trouble).map(Notice::problem).ifPresent(listeners::notice);
                listeners.tell(l -> l.previewReady(content));
            }
        });
    }

    private static TextRange inBody(OpenPost post, TextRange selected) {
        TextRange body = post.document().state().post().body();
        return selected.isEmpty() || selected.end() <= body.start()
                ? TextRange.at(0)
                : new TextRange(Math.max(selected.start(), body.start()), selected.end()).shiftedBy(-body.start());
    }

    /** The folder out of which the images come. */
    private Optional<Path> blog() {
        return openPost().map(post -> files.images(folder.root(post), folder.place(post)).root())
                .or(() -> library().map(Library::folder));
    }

    private boolean isOpenOrOpening(Path file) {
        return opening.filter(file::equals).isPresent() || openPost().flatMap(OpenPost::file).filter(file::equals).isPresent();
    }
}
