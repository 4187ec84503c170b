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

    private static final String POST = Desk.POST;

    @TempDir
    private Path temp;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(temp, Desk.NEVER);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void editsTextAndFieldAndSavesExactlyThat() throws IOException {
        Path file = desk.write("one.md", POST);
        OpenPost post = desk.open(file);
        desk.type(POST.indexOf("Text.") + 4, " and more");
        assertThat(post.edit(new FieldEdit.SetText("title", "Two"))).isEmpty();
        assertThat(post.saveState()).isInstanceOf(SaveState.Unsaved.class);
        desk.save();
        assertThat(file).hasContent(POST.replace("One", "Two").replace("Text.", "Text and more."));
        desk.until(() -> desk.workspace.library().orElseThrow().posts().getFirst().title().equals("Two"));
        post.document().undo();
        post.document().undo();
        desk.save();
        assertThat(file).hasContent(POST);
    }

    @Test
    void aTextTypedLetterByLetterStandsThereAsIfItHadBeenSetAtOnce() throws IOException {
        String plain = "---\r\ntitle: Hello # kept\r\nlist:\r\n  - a\r\n  - b\r\n---\r\nText.\r\n";
        Path file = desk.write("one.md", plain);
        OpenPost post = desk.open(file);
        for (String typed : List.of("Hello ", "Hello -", "Hello - ", "Hello - w")) {
            assertThat(post.edit(new FieldEdit.SetText("title", typed))).isEmpty();
        }
        for (List<String> items : List.of(List.of("a"), List.<String>of(), List.of("c"))) {
            assertThat(post.edit(new FieldEdit.SetList("list", items))).isEmpty();
        }
        desk.save();
        assertThat(Files.readString(file))
                .isEqualTo(plain.replace("Hello", "Hello - w").replace("  - a\r\n  - b\r\n", "  - c\r\n"));
        assertThat(post.edit(new FieldEdit.SetList("list", List.of("a", "b")))).isEmpty();
        assertThat(post.edit(new FieldEdit.SetText("title", "Hello"))).isEmpty();
        desk.save();
        assertThat(Files.readString(file)).isEqualTo(plain);
        while (post.document().canUndo()) {
            post.document().undo();
        }
        desk.save();
        assertThat(Files.readString(file)).isEqualTo(plain);
    }

    @Test
    void anUndoneEditIsNoChange() throws IOException {
        OpenPost post = desk.open(desk.write("one.md", POST));
        desk.type(POST.length(), "x");
        post.document().undo();
        assertThat(post.saveState()).isEqualTo(new SaveState.Unchanged());
    }

    @Test
    void aNewPostBecomesAFileNamedByItsTitle() throws IOException {
        desk.write("hello-world.md", POST);
        desk.openFolder();
        desk.workspace.newPost();
        OpenPost post = desk.workspace.openPost().orElseThrow();
        assertThat(post.document().state().text())
                .isEqualTo("---\ntitle: \"\"\ndate: \"2026-11-23\"\nsummary: \"\"\ntags: []\n---\n\n");
        assertThat(post.edit(new FieldEdit.SetText("title", "Hello, World!"))).isEmpty();
        desk.type(post.document().state().text().length(), "Hi.\n");
        desk.save();
        assertThat(post.file()).contains(desk.blog.resolve("hello-world-2.md"));
        assertThat(desk.blog.resolve("hello-world-2.md"))
                .hasContent("---\ntitle: \"Hello, World!\"\ndate: \"2026-11-23\"\nsummary: \"\"\ntags: []\n---\n\nHi.\n");
    }

    @Test
    void aNewPostIsWrittenAndNamedAsTheOthersOfTheFolder() throws IOException {
        for (String day : List.of("2026-01-09", "2026-02-03")) {
            desk.write("_posts/" + day + "-post.markdown",
                    "---\r\nlayout: post\r\ntitle:  'On " + day + "'\r\ndate: " + day
                            + " 10:00 +0200\r\ntags:\r\n- a\r\n---\r\nText.\r\n");
        }
        desk.openFolder();
        desk.workspace.newPost();
        OpenPost post = desk.workspace.openPost().orElseThrow();
        assertThat(post.edit(new FieldEdit.SetText("title", "It's new"))).isEmpty();
        desk.save();
        Path file = desk.blog.resolve("_posts/2026-11-23-its-new.markdown");
        assertThat(post.file()).contains(file);
        assertThat(file).hasBinaryContent(
                "---\r\nlayout: post\r\ntitle: 'It''s new'\r\ndate: 2026-11-23 14:00 +0200\r\ntags: []\r\n---\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNewPostAmongFoldersGetsAFolderOfItsOwnForItsYear() throws IOException {
        desk.write("2025/one/index.md", POST);
        desk.write("2026/two/index.md", POST);
        desk.write("2026/new/index.md", POST);
        desk.openFolder();
        desk.workspace.newPost();
        OpenPost post = desk.workspace.openPost().orElseThrow();
        assertThat(post.edit(new FieldEdit.SetText("title", "New"))).isEmpty();
        desk.save();
        assertThat(post.file()).contains(desk.blog.resolve("2026/new-2/index.md"));
        desk.workspace.newPost();
        OpenPost other = desk.workspace.openPost().orElseThrow();
        assertThat(other.edit(new FieldEdit.SetText("title", "New"))).isEmpty();
        assertThat(other.edit(new FieldEdit.SetText("date", "2027-01-01"))).isEmpty();
        desk.save();
        assertThat(desk.blog.resolve("2027/new/index.md")).content().startsWith("---\ntitle: \"New\"\ndate: \"2027-01-01\"\n");
    }

    @Test
    void aNewPostWhoseFolderCannotBeMadeIsKept() throws IOException {
        desk.write("2025/one.md", POST);
        Files.writeString(desk.blog.resolve("2026"), "a file in the way");
        desk.openFolder();
        desk.workspace.newPost();
        OpenPost post = desk.workspace.openPost().orElseThrow();
        desk.type(post.document().state().text().length(), "Kept.");
        desk.workspace.save();
        desk.until(() -> post.saveState() instanceof SaveState.Failed);
        assertThat(post.document().state().text()).endsWith("Kept.");
        assertThat(post.file()).isEmpty();
    }

    @Test
    void aNewPostThatNothingWasWrittenIntoLeavesNoFile() throws IOException {
        Path file = desk.write("one.md", POST);
        desk.openFolder();
        desk.workspace.newPost();
        desk.open(file);
        assertThat(desk.names()).containsExactly("one.md");
    }

    @Test
    void goingToAnotherPostSavesTheOneBefore() throws IOException {
        Path one = desk.write("one.md", POST);
        Path two = desk.write("two.md", POST.replace("One", "Two"));
        OpenPost post = desk.open(one);
        desk.type(POST.length(), "Written and never saved by hand.\n");
        desk.open(two);
        assertThat(one).hasContent(POST + "Written and never saved by hand.\n");
    }

    @Test
    void whatCannotBeSavedIsNotLetGoOf() throws IOException {
        Path one = desk.write("one.md", POST);
        Path two = desk.write("two.md", POST);
        OpenPost post = desk.open(one);
        desk.type(POST.length(), "Mine.\n");
        Files.delete(one);
        Files.createDirectory(one);
        desk.workspace.openPost(two);
        desk.until(() -> post.saveState().needsAnswer());
        assertThat(desk.workspace.openPost()).contains(post);
        List<String> quit = new ArrayList<>();
        desk.workspace.leave(() -> quit.add("gone"));
        desk.until(() -> post.saveState().needsAnswer());
        assertThat(quit).isEmpty();
        assertThat(post.document().state().text()).endsWith("Mine.\n");
        desk.workspace.saveAs(temp.resolve("rescued.md"));
        desk.until(() -> post.saveState().safe());
        assertThat(temp.resolve("rescued.md")).hasContent(POST + "Mine.\n");
    }

    @Test
    void aFileThatIsNoTextIsLeftAloneWithAReason() throws IOException {
        Path file = desk.blog.resolve("latin1.md");
        Files.write(file, new byte[]{'a', '\n', (byte) 0xE9});
        desk.workspace.openPath(file);
        desk.until(() -> desk.workspace.open() instanceof OpenState.Refused);
        assertThat(desk.workspace.open()).isEqualTo(new OpenState.Refused(file, "It is not UTF-8 text: byte 0xE9 in line 2."));
        desk.workspace.save();
        assertThat(file).hasBinaryContent(new byte[]{'a', '\n', (byte) 0xE9});
    }

    @Test
    void takesUpWhereTheLastSessionEnded() throws IOException {
        desk.write("newer.md", POST.replace("2026-01-09", "2026-02-02"));
        Path file = desk.write("older.md", POST);
        desk.open(file);
        desk.open(desk.write("newest.md", POST));
        desk.open(file);
        desk.until(() -> new Session(new Disk(), desk.data).post().filter(file::equals).isPresent());
        desk.close();
        desk = new Desk(temp, Desk.NEVER);
        desk.start();
        desk.until(() -> desk.workspace.openPost().flatMap(OpenPost::file).filter(file::equals).isPresent());
        assertThat(desk.workspace.library().orElseThrow().folder()).isEqualTo(desk.blog);
    }

    @Test
    void theNewestPreviewComesLast() throws IOException {
        OpenPost post = desk.open(desk.write("one.md", POST));
        for (int i = 0; i < 50; i++) {
            desk.type(post.document().state().text().length() - 1, "word ");
        }
        desk.until(() -> !desk.previews.isEmpty() && desk.previews.getLast().revision() == post.document().state().revision());
        assertThat(desk.previews).extracting(PreviewContent::revision).isSorted();
        assertThat(desk.previews.getLast().page().body().html()).contains("word word");
    }

    @Test
    void exportsThePageAndSaysWhatItLacks() throws IOException {
        OpenPost post = desk.open(desk.write("one.md", POST + "\n![A chart](chart.png)\n"));
        desk.workspace.export(temp.resolve("one.html"));
        desk.until(() -> !desk.notices.isEmpty());
        assertThat(desk.notices.getFirst().kind()).isEqualTo(Notice.Kind.PROBLEM);
        assertThat(desk.notices.getFirst().message()).contains("line 10").contains("chart.png");
        assertThat(temp.resolve("one.html")).content().contains("<title>One</title>")
                .contains("Image not found: A chart (chart.png)");
        assertThat(post.saveState()).isEqualTo(new SaveState.Unchanged());
    }

    @Test
    void anExportNeverReplacesAPost() throws IOException {
        Path file = desk.write("one.md", POST);
        desk.open(file);
        desk.workspace.export(file);
        assertThat(desk.notices).singleElement().extracting(Notice::kind).isEqualTo(Notice.Kind.PROBLEM);
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
            Path copy = desk.blog.resolve(before.size() + "-" + source.getFileName());
            Files.write(copy, Files.readAllBytes(source));
            Files.setLastModifiedTime(copy, longAgo);
            before.put(copy, Files.readAllBytes(source));
        }
        desk.openFolder();
        int opened = 0;
        for (Path file : before.keySet()) {
            desk.workspace.openPost(file);
            desk.until(() -> desk.shows(file));
            desk.workspace.save();
            if (desk.workspace.openPost().isPresent()) {
                opened++;
                desk.workspace.saveAs(temp.resolve("copy.md"));
                OpenPost post = desk.workspace.openPost().orElseThrow();
                desk.until(() -> post.saveState() instanceof SaveState.Saved);
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
}
