package org.inkstone.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.inkstone.document.Conflict;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.export.PageExporter;
import org.inkstone.export.Theme;
import org.inkstone.files.Disk;
import org.inkstone.library.Library;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.store.ViewPlace;
import org.inkstone.text.ChangeSet;
import org.inkstone.work.Alarms;
import org.inkstone.work.Worker;

/** A whole workspace on real folders, as the program has it but for the window, and a writer who sits at it. */
final class Desk implements AutoCloseable {

    static final String POST = "---\ntitle: \"One\"\ndate: \"2026-01-09\"\nsummary: \"\"\ntags: [\"a\", \"b\"]\n---\n\nText.\n";

    /** Nothing happens by itself: for tests of what the writer does. */
    static final Pace NEVER = new Pace(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1),
            Duration.ofMillis(1), Duration.ofMillis(1));
    /** As in the program, but nobody waits for long. */
    static final Pace BRISK = new Pace(Duration.ofMillis(20), Duration.ofMillis(60), Duration.ofMillis(300),
            Duration.ofMillis(200),
            Duration.ofMillis(30), Duration.ofMillis(200));

    final List<Throwable> reported = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final List<PreviewContent> previews = new ArrayList<>();
    final List<UnsavedText> unsaved = new ArrayList<>();
    final List<Conflict> conflicts = new ArrayList<>();
    final Path blog;
    final Path data;
    final Workspace workspace;
    Optional<String> trouble = Optional.empty();
    ViewPlace place = ViewPlace.START;
    private final OwnerThread owner = new OwnerThread();
    private boolean scanned;

    /** @param temp holds the blog and the program's own folder; a second desk on it is a second start of the program */
    Desk(Path temp, Pace pace) throws IOException {
        this(temp, pace, temp.resolve("data"));
    }

    Desk(Path temp, Pace pace, Path data) throws IOException {
        this(pace, data, Files.createDirectories(temp.resolve("blog")));
    }

    Desk(Pace pace, Path data, Path blog) {
        this.blog = blog;
        this.data = data;
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        MarkdownRenderer renderer = new MarkdownRenderer();
        Disk disk = new Disk();
        Archive archive = new Archive(data, worker("store"), owner, Clock.systemUTC());
        Workspace.Workers workers = new Workspace.Workers(worker("disk"), worker("render"), worker("watch"), worker("search"),
                worker("export"), new Alarms(owner));
        workspace = new Workspace(disk, renderer, new PageExporter(renderer, Theme.paper()), workers, archive,
                new Session(disk, data), pace, clock, reported::add);
        workspace.setPlace(() -> place);
        workspace.addListener(new WorkspaceListener() {
            @Override
            public void libraryChanged(Library library) {
                scanned = !library.posts().isEmpty();
            }

            @Override
            public void notice(Notice notice) {
                notices.add(notice);
            }

            @Override
            public void previewReady(PreviewContent content) {
                previews.add(content);
            }

            @Override
            public void unsavedChanged(List<UnsavedText> others) {
                unsaved.clear();
                unsaved.addAll(others);
            }

            @Override
            public void conflictsChanged(List<Conflict> now) {
                conflicts.clear();
                conflicts.addAll(now);
            }

            @Override
            public void archiveTrouble(Optional<String> now) {
                trouble = now;
            }
        });
    }

    /** Ends the program as its window does: nothing is saved by that. */
    @Override
    public void close() {
        workspace.close();
        if (!reported.isEmpty()) {
            throw new AssertionError("reported: " + reported, reported.getFirst());
        }
    }

    void until(BooleanSupplier condition) {
        owner.runUntil(condition);
    }

    /** What the file says in which the settings of the blog stand; empty where there is none. */
    String blogFile() {
        try {
            return Files.exists(blog.resolve(BlogFile.NAME)) ? Files.readString(blog.resolve(BlogFile.NAME)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets happen what is about to happen, for as long as something does. */
    void settle() {
        owner.runUntilQuiet(Duration.ofMillis(80));
    }

    /** Starts the program without a path. */
    void start() {
        workspace.start(Optional.empty());
    }

    void openFolder() {
        workspace.openFolder(blog);
        until(() -> scanned && workspace.openPost().isPresent());
    }

    OpenPost open(Path file) {
        if (workspace.library().isEmpty()) {
            openFolder();
        }
        workspace.openPost(file);
        until(() -> shows(file));
        return workspace.openPost().orElseThrow();
    }

    boolean shows(Path file) {
        return workspace.open() instanceof OpenState.Refused refused
                ? refused.file().equals(file)
                : workspace.openPost().flatMap(OpenPost::file).filter(file::equals).isPresent();
    }

    OpenPost post() {
        return workspace.openPost().orElseThrow();
    }

    /** Of the open post; empty where none is open. */
    String text() {
        return workspace.openPost().map(post -> post.document().state().text()).orElse("");
    }

    void save() {
        OpenPost post = post();
        workspace.save();
        until(() -> post.saveState() instanceof SaveState.Saved || post.saveState() instanceof SaveState.Unchanged);
    }

    void type(int offset, String text) {
        for (int i = 0; i < text.length(); i++) {
            post().document().apply(new Transaction(post().document().state().revision(),
                    ChangeSet.insert(offset + i, text.substring(i, i + 1)), Origin.TYPING));
        }
    }

    void typeAtEnd(String text) {
        type(text().length(), text);
    }

    /** Replaces the first {@code words} of the text. */
    void replace(String words, String by) {
        int start = text().indexOf(words);
        post().document().apply(new Transaction(post().document().state().revision(),
                ChangeSet.replace(start, start + words.length(), by), Origin.TYPING));
    }

    Path write(String name, String text) throws IOException {
        Path file = blog.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    List<String> names() throws IOException {
        try (var files = Files.list(blog)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    Worker worker(String name) {
        return new Worker(name, owner, reported::add);
    }
}
