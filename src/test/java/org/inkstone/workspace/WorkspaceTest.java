package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.inkstone.Corpus;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.export.PageExporter;
import org.inkstone.export.Theme;
import org.inkstone.files.Disk;
import org.inkstone.library.Library;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.FieldEdit;
import org.inkstone.text.ChangeSet;
import org.inkstone.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    private static final String POST = "---\ntitle: \"One\"\ndate: \"2026-01-09\"\nsummary: \"\"\ntags: [\"a\", \"b\"]\n---\n\nText.\n";

    private final OwnerThread owner = new OwnerThread();
    private final List<Throwable> reported = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<PreviewContent> previews = new ArrayList<>();
    private final Worker diskWorker = new Worker("disk", owner, reported::add);
    private final Worker renderWorker = new Worker("render", owner, reported::add);
    private Workspace workspace;
    private boolean scanned;

    @TempDir
    private Path temp;
    private Path blog;

    @BeforeEach
    void open() throws IOException {
        blog = Files.createDirectory(temp.resolve("blog"));
        workspace = workspace();
    }

    @AfterEach
    void close() {
        diskWorker.close();
        renderWorker.close();
        assertThat(reported).isEmpty();
    }

    @Test
    void editsTextAndFieldAndSavesExactlyThat() throws IOException {
        Path file = write("one.md", POST);
        OpenPost post = open(file);
        type(post, POST.indexOf("Text.") + 4, " and more");
        assertThat(post.edit(new FieldEdit.SetText("title", "Two"))).isEmpty();
        assertThat(post.saveState()).isInstanceOf(SaveState.Unsaved.class);
        save(post);
        assertThat(file).hasContent(POST.replace("One", "Two").replace("Text.", "Text and more."));
        assertThat(workspace.library().orElseThrow().posts().getFirst().title()).isEqualTo("Two");
        post.document().undo();
        post.document().undo();
        save(post);
        assertThat(file).hasContent(POST);
    }

    @Test
    void aTextTypedLetterByLetterStandsThereAsIfItHadBeenSetAtOnce() throws IOException {
        String plain = "---\r\ntitle: Hello # kept\r\nlist:\r\n  - a\r\n  - b\r\n---\r\nText.\r\n";
        Path file = write("one.md", plain);
        OpenPost post = open(file);
        for (String typed : List.of("Hello ", "Hello -", "Hello - ", "Hello - w")) {
            assertThat(post.edit(new FieldEdit.SetText("title", typed))).isEmpty();
        }
        for (List<String> items : List.of(List.of("a"), List.<String>of(), List.of("c"))) {
            assertThat(post.edit(new FieldEdit.SetList("list", items))).isEmpty();
        }
        save(post);
        assertThat(Files.readString(file))
                .isEqualTo(plain.replace("Hello", "Hello - w").replace("  - a\r\n  - b\r\n", "  - c\r\n"));
        assertThat(post.edit(new FieldEdit.SetList("list", List.of("a", "b")))).isEmpty();
        assertThat(post.edit(new FieldEdit.SetText("title", "Hello"))).isEmpty();
        save(post);
        assertThat(Files.readString(file)).isEqualTo(plain);
        while (post.document().canUndo()) {
            post.document().undo();
        }
        save(post);
        assertThat(Files.readString(file)).isEqualTo(plain);
    }

    @Test
    void anUndoneEditIsNoChange() throws IOException {
        OpenPost post = open(write("one.md", POST));
        type(post, POST.length(), "x");
        post.document().undo();
        assertThat(post.saveState()).isEqualTo(new SaveState.Unchanged());
    }

    @Test
    void aNewPostBecomesAFileNamedByItsTitle() throws IOException {
        write("hello-world.md", POST);
        openFolder();
        workspace.newPost();
        OpenPost post = workspace.openPost().orElseThrow();
        assertThat(post.document().state().text())
                .isEqualTo("---\ntitle: \"\"\ndate: \"2026-11-23\"\nsummary: \"\"\ntags: []\n---\n\n");
        assertThat(post.edit(new FieldEdit.SetText("title", "Hello, World!"))).isEmpty();
        type(post, post.document().state().text().length(), "Hi.\n");
        save(post);
        assertThat(post.file()).contains(blog.resolve("hello-world-2.md"));
        assertThat(blog.resolve("hello-world-2.md"))
                .hasContent("---\ntitle: \"Hello, World!\"\ndate: \"2026-11-23\"\nsummary: \"\"\ntags: []\n---\n\nHi.\n");
    }

    @Test
    void aNewPostIsWrittenAndNamedAsTheOthersOfTheFolder() throws IOException {
        for (String day : List.of("2026-01-09", "2026-02-03")) {
            write("_posts/" + day + "-post.markdown",
                    "---\r\nlayout: post\r\ntitle:  'On " + day + "'\r\ndate: " + day
                            + " 10:00 +0200\r\ntags:\r\n- a\r\n---\r\nText.\r\n");
        }
        openFolder();
        workspace.newPost();
        OpenPost post = workspace.openPost().orElseThrow();
        assertThat(post.edit(new FieldEdit.SetText("title", "It's new"))).isEmpty();
        save(post);
        Path file = blog.resolve("_posts/2026-11-23-its-new.markdown");
        assertThat(post.file()).contains(file);
        assertThat(file).hasBinaryContent(
                "---\r\nlayout: post\r\ntitle: 'It''s new'\r\ndate: 2026-11-23 14:00 +0200\r\ntags: []\r\n---\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNewPostAmongFoldersGetsAFolderOfItsOwnForItsYear() throws IOException {
        write("2025/one/index.md", POST);
        write("2026/two/index.md", POST);
        write("2026/new/index.md", POST);
        openFolder();
        workspace.newPost();
        OpenPost post = workspace.openPost().orElseThrow();
        assertThat(post.edit(new FieldEdit.SetText("title", "New"))).isEmpty();
        save(post);
        assertThat(post.file()).contains(blog.resolve("2026/new-2/index.md"));
        workspace.newPost();
        OpenPost other = workspace.openPost().orElseThrow();
        assertThat(other.edit(new FieldEdit.SetText("title", "New"))).isEmpty();
        assertThat(other.edit(new FieldEdit.SetText("date", "2027-01-01"))).isEmpty();
        save(other);
        assertThat(blog.resolve("2027/new/index.md")).content().startsWith("---\ntitle: \"New\"\ndate: \"2027-01-01\"\n");
    }

    @Test
    void aNewPostWhoseFolderCannotBeMadeIsKept() throws IOException {
        write("2025/one.md", POST);
        Files.writeString(blog.resolve("2026"), "a file in the way");
        openFolder();
        workspace.newPost();
        OpenPost post = workspace.openPost().orElseThrow();
        type(post, post.document().state().text().length(), "Kept.");
        workspace.save();
        owner.runUntil(() -> post.saveState() instanceof SaveState.Failed);
        assertThat(post.document().state().text()).endsWith("Kept.");
        assertThat(post.file()).isEmpty();
    }

    @Test
    void aNewPostThatNothingWasWrittenIntoLeavesNoFile() throws IOException {
        Path file = write("one.md", POST);
        openFolder();
        workspace.newPost();
        open(file);
        assertThat(names()).containsExactly("one.md");
    }

    @Test
    void goingToAnotherPostSavesTheOneBefore() throws IOException {
        Path one = write("one.md", POST);
        Path two = write("two.md", POST.replace("One", "Two"));
        OpenPost post = open(one);
        type(post, POST.length(), "Written and never saved by hand.\n");
        open(two);
        assertThat(one).hasContent(POST + "Written and never saved by hand.\n");
    }

    @Test
    void aConflictOverwritesNothingAndEachAnswerKeepsAText() throws IOException {
        Path file = write("one.md", POST);
        OpenPost post = open(file);
        type(post, POST.length(), "Mine.\n");
        Files.writeString(file, POST + "Theirs.\n");
        workspace.save();
        owner.runUntil(() -> post.saveState() instanceof SaveState.Conflict);
        assertThat(file).hasContent(POST + "Theirs.\n");
        assertThat(post.document().state().text()).isEqualTo(POST + "Mine.\n");

        workspace.takeOther();
        owner.runUntil(() -> post.saveState() instanceof SaveState.Unchanged);
        assertThat(post.document().state().text()).isEqualTo(POST + "Theirs.\n");
        post.document().undo();
        assertThat(post.document().state().text()).isEqualTo(POST + "Mine.\n");
        save(post);
        assertThat(file).hasContent(POST + "Mine.\n");

        Files.writeString(file, "Theirs again.\n");
        type(post, 0, "x");
        workspace.save();
        owner.runUntil(() -> post.saveState() instanceof SaveState.Conflict);
        workspace.saveOverOther();
        owner.runUntil(() -> post.saveState() instanceof SaveState.Saved);
        assertThat(file).hasContent("x" + POST + "Mine.\n");
    }

    @Test
    void whatCannotBeSavedIsNotLetGoOf() throws IOException {
        Path one = write("deep/one.md", POST);
        Path two = write("two.md", POST);
        OpenPost post = open(one);
        type(post, POST.length(), "Mine.\n");
        Files.delete(one);
        Files.delete(one.getParent());
        workspace.openPost(two);
        owner.runUntil(() -> post.saveState() instanceof SaveState.Failed);
        assertThat(workspace.openPost()).contains(post);
        List<String> quit = new ArrayList<>();
        workspace.leave(() -> quit.add("gone"));
        owner.runUntil(() -> post.saveState() instanceof SaveState.Failed);
        assertThat(quit).isEmpty();
        assertThat(post.document().state().text()).endsWith("Mine.\n");
        workspace.saveAs(temp.resolve("rescued.md"));
        owner.runUntil(() -> post.saveState().safe());
        assertThat(temp.resolve("rescued.md")).hasContent(POST + "Mine.\n");
    }

    @Test
    void aFileThatIsNoTextIsLeftAloneWithAReason() throws IOException {
        Path file = blog.resolve("latin1.md");
        Files.write(file, new byte[]{'a', '\n', (byte) 0xE9});
        workspace.openPath(file);
        owner.runUntil(() -> workspace.open() instanceof OpenState.Refused);
        assertThat(workspace.open()).isEqualTo(new OpenState.Refused(file, "It is not UTF-8 text: byte 0xE9 in line 2."));
        workspace.save();
        assertThat(file).hasBinaryContent(new byte[]{'a', '\n', (byte) 0xE9});
    }

    @Test
    void takesUpWhereTheLastSessionEnded() throws IOException {
        write("newer.md", POST.replace("2026-01-09", "2026-02-02"));
        Path file = write("older.md", POST);
        open(file);
        open(write("newest.md", POST));
        open(file);
        owner.runUntil(() -> new Session(new Disk(), temp.resolve("data")).post().filter(file::equals).isPresent());
        workspace = workspace();
        workspace.resume();
        owner.runUntil(() -> workspace.openPost().flatMap(OpenPost::file).filter(file::equals).isPresent());
        assertThat(workspace.library().orElseThrow().folder()).isEqualTo(blog);
    }

    @Test
    void theNewestPreviewComesLast() throws IOException {
        OpenPost post = open(write("one.md", POST));
        for (int i = 0; i < 50; i++) {
            type(post, post.document().state().text().length() - 1, "word ");
        }
        owner.runUntil(() -> !previews.isEmpty() && previews.getLast().revision() == post.document().state().revision());
        assertThat(previews).extracting(PreviewContent::revision).isSorted();
        assertThat(previews.getLast().page().body().html()).contains("word word");
    }

    @Test
    void exportsThePageAndSaysWhatItLacks() throws IOException {
        OpenPost post = open(write("one.md", POST + "\n![A chart](chart.png)\n"));
        workspace.export(temp.resolve("one.html"));
        owner.runUntil(() -> !notices.isEmpty());
        assertThat(notices.getFirst().kind()).isEqualTo(Notice.Kind.PROBLEM);
        assertThat(notices.getFirst().message()).contains("line 10").contains("chart.png");
        assertThat(temp.resolve("one.html")).content().contains("<title>One</title>")
                .contains("Image not found: A chart (chart.png)");
        assertThat(post.saveState()).isEqualTo(new SaveState.Unchanged());
    }

    @Test
    void anExportNeverReplacesAPost() throws IOException {
        Path file = write("one.md", POST);
        open(file);
        workspace.export(file);
        assertThat(notices).singleElement().extracting(Notice::kind).isEqualTo(Notice.Kind.PROBLEM);
        assertThat(file).hasContent(POST);
    }

    /** Promise 2: opening, looking and saving without an edit change no byte and no time stamp of any post. */
    @Test
    void openingAndSavingLeavesEveryRealPostAsItIs() throws IOException {
        Map<Path, byte[]> before = new HashMap<>();
        List<Path> sources = new ArrayList<>(Corpus.posts());
        sources.addAll(Corpus.edgeCases());
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        for (Path source : sources) {
            Path copy = blog.resolve(before.size() + "-" + source.getFileName());
            Files.write(copy, Files.readAllBytes(source));
            Files.setLastModifiedTime(copy, longAgo);
            before.put(copy, Files.readAllBytes(source));
        }
        openFolder();
        int opened = 0;
        for (Path file : before.keySet()) {
            workspace.openPost(file);
            owner.runUntil(() -> shows(file));
            workspace.save();
            if (workspace.openPost().isPresent()) {
                opened++;
                workspace.saveAs(temp.resolve("copy.md"));
                OpenPost post = workspace.openPost().orElseThrow();
                owner.runUntil(() -> post.saveState() instanceof SaveState.Saved);
                assertThat(temp.resolve("copy.md")).as(file.toString()).hasBinaryContent(before.get(file));
                Files.delete(temp.resolve("copy.md"));
            }
        }
        for (Map.Entry<Path, byte[]> file : before.entrySet()) {
            assertThat(file.getKey()).hasBinaryContent(file.getValue());
            assertThat(Files.getLastModifiedTime(file.getKey())).isEqualTo(longAgo);
        }
        System.out.println("opened and saved " + opened + " of " + before.size() + " posts, the rest refused as not UTF-8");
    }

    private boolean shows(Path file) {
        return workspace.open() instanceof OpenState.Refused refused
                ? refused.file().equals(file)
                : workspace.openPost().flatMap(OpenPost::file).filter(file::equals).isPresent();
    }

    private Workspace workspace() {
        MarkdownRenderer renderer = new MarkdownRenderer();
        Disk disk = new Disk();
        Workspace made = new Workspace(disk, renderer, new PageExporter(renderer, Theme.paper()), diskWorker, renderWorker,
                new Session(disk, temp.resolve("data")), Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                reported::add);
        made.addListener(new WorkspaceListener() {
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
        });
        return made;
    }

    private void openFolder() {
        workspace.openFolder(blog);
        owner.runUntil(() -> scanned && workspace.openPost().isPresent());
    }

    private OpenPost open(Path file) {
        if (workspace.library().isEmpty()) {
            openFolder();
        }
        workspace.openPost(file);
        owner.runUntil(() -> shows(file));
        return workspace.openPost().orElseThrow();
    }

    private void save(OpenPost post) {
        workspace.save();
        owner.runUntil(() -> post.saveState() instanceof SaveState.Saved || post.saveState() instanceof SaveState.Unchanged);
    }

    private static void type(OpenPost post, int offset, String text) {
        for (int i = 0; i < text.length(); i++) {
            post.document().apply(new Transaction(post.document().state().revision(),
                    ChangeSet.insert(offset + i, text.substring(i, i + 1)), Origin.TYPING));
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = blog.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(blog)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
