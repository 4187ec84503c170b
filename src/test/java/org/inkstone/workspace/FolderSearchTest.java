package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import org.inkstone.store.Version;
import org.inkstone.store.VersionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding and replacing in a real folder. */
class FolderSearchTest {

    private static final SearchQuery COLOUR = SearchTest.words("colour");

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
    void findsInEveryPostNewestFirst() throws IOException {
        desk.write("a.md", post("Old", "2024-01-01", "The colour of the sky.\nColours, colour.\n"));
        desk.write("b/index.md", post("New", "2026-01-01", "Nothing of colour.\n"));
        desk.write("c.md", post("Other", "2025-01-01", "Nothing.\n"));
        desk.write("notes.txt", "colour");
        desk.openFolder();
        FolderFound found = search(COLOUR);
        assertThat(found.posts()).extracting(PostMatches::title).containsExactly("New", "Old");
        assertThat(found.posts().get(1).matches()).extracting(hit -> hit.excerpt().before() + "|" + hit.excerpt().after())
                .containsExactly("The | of the sky.", "|s, colour.", "Colours, |.");
        assertThat(found.posts().get(1).matches()).extracting(hit -> hit.match().line()).containsExactly(5, 6, 6);
        assertThat(found.matches()).isEqualTo(4);
        assertThat(found.searched()).isEqualTo(3);
        assertThat(found.complete()).isTrue();
        assertThat(found.unread()).isEmpty();
    }

    @Test
    void searchesTheOpenPostAsItIsWrittenNow() throws IOException {
        Path file = desk.write("a.md", post("A", "2024-01-01", "Text.\n"));
        desk.write("b.md", post("B", "2023-01-01", "colour\n"));
        desk.open(file);
        desk.typeAtEnd("A new colour.");
        assertThat(search(COLOUR).posts()).extracting(PostMatches::title).containsExactly("A", "B");
        desk.typeAtEnd(" And a colour.");
        desk.until(() -> desk.workspace.search().inFolder().found().matches() == 3);
        desk.replace("A new colour. And a colour.", "");
        desk.until(() -> desk.workspace.search().inFolder().found().posts().size() == 1);
    }

    @Test
    void searchesAPostThatHasNoFileYet() throws IOException {
        desk.write("b.md", post("B", "2023-01-01", "nothing\n"));
        desk.openFolder();
        desk.workspace.newPost();
        desk.typeAtEnd("colour");
        FolderFound found = search(COLOUR);
        assertThat(found.posts()).extracting(PostMatches::file).containsExactly(Optional.empty());
        replace(found, COLOUR, "color");
        assertThat(desk.text()).endsWith("color");
        desk.post().document().undo();
        assertThat(desk.text()).endsWith("colour");
    }

    @Test
    void saysWhatCouldNotBeSearched() throws IOException {
        desk.write("a.md", post("A", "2024-01-01", "colour\n"));
        Files.write(desk.blog.resolve("latin.md"), "Grüße, colour".getBytes(StandardCharsets.ISO_8859_1));
        desk.workspace.openPath(desk.blog.resolve("a.md"));
        desk.until(() -> desk.workspace.library().filter(library -> library.posts().size() == 2).isPresent());
        FolderFound found = search(COLOUR);
        assertThat(found.posts()).hasSize(1);
        assertThat(found.unread()).containsExactly(new LeftAlone("latin.md", "It is not UTF-8 text: byte 0xFC in line 1."));
    }

    @Test
    void saysWhatIsWrongWithAPattern() throws IOException {
        desk.write("a.md", post("A", "2024-01-01", "colour\n"));
        desk.openFolder();
        assertThat(search(SearchTest.pattern("(")).problem().orElseThrow()).startsWith("The pattern is not right at character 1");
    }

    @Test
    void endsAtAPostWhereAPatternTakesTooLong() throws IOException {
        desk.write("a.md", post("A", "2026-01-01", "a!\n"));
        desk.write("b.md", post("B", "2025-01-01", "a".repeat(50_000) + "!\n"));
        desk.write("c.md", post("C", "2024-01-01", "a\n"));
        desk.openFolder();
        FolderFound found = search(SearchTest.pattern("(a+)+$"));
        assertThat(found.problem().orElseThrow()).startsWith("In “B”: This pattern takes too long here.");
        assertThat(search(SearchTest.pattern("a$")).problem()).isEmpty();
    }

    @Test
    void showsTenThousandMatchesAndSaysThatThereAreMore() throws IOException {
        desk.write("a.md", post("A", "2026-01-01", "x ".repeat(9_999)));
        desk.write("b.md", post("B", "2025-01-01", "x x x"));
        desk.openFolder();
        FolderFound found = search(SearchTest.words("x"));
        assertThat(found.matches()).isEqualTo(10_000);
        assertThat(found.complete()).isFalse();
    }

    /** The bytes of each file are those before with nothing but the words replaced, and taking it back brings each byte back. */
    @Test
    void replacesOnTheDiskAndTakesItBack() throws IOException {
        desk.write("plain.md", post("Plain", "2026-01-01", "A colour, a Colour.\n"));
        desk.write("crlf.md", post("Windows", "2025-01-01", "A colour.\nAnd a colour.\n").replace("\n", "\r\n"));
        desk.write("mixed.md", "\uFEFF---\r\ntitle: 'colour'   \n---\rcolour\n\n\ncolour\r\rend");
        desk.write("other.md", post("Other", "2024-01-01", "Nothing.\n"));
        Map<String, byte[]> before = bytes();
        desk.open(desk.blog.resolve("other.md"));
        replace(search(COLOUR), COLOUR, "hue");
        ReplaceReport report = report();
        assertThat(report).isEqualTo(new ReplaceReport(false, 7, 3, List.of(), true));
        Map<String, byte[]> after = bytes();
        before.forEach((name, bytes) -> assertThat(new String(after.get(name), StandardCharsets.UTF_8)).as(name)
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8).replaceAll("[cC]olour", "hue")));
        desk.until(() -> desk.workspace.library().orElseThrow().posts().stream().anyMatch(p -> p.title().equals("hue")));

        undo();
        assertThat(report()).isEqualTo(new ReplaceReport(true, 7, 3, List.of(), false));
        bytes().forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
        assertThat(names()).as("nothing is left behind").isEqualTo(before.keySet().stream().toList());
        assertThat(versions(desk.blog.resolve("crlf.md"))).containsExactly(VersionKind.SAVED, VersionKind.SAVED,
                VersionKind.BEFORE_CHANGE);
    }

    @Test
    void replacesOnlyWhatWasChosen() throws IOException {
        desk.write("a.md", post("A", "2026-01-01", "colour one\ncolour two\ncolour three\n"));
        desk.write("b.md", post("B", "2025-01-01", "colour\n"));
        desk.openFolder();
        PostMatches post = search(COLOUR).posts().getFirst();
        desk.open(desk.blog.resolve("b.md"));
        replace(List.of(post.only(List.of(post.matches().getFirst(), post.matches().getLast()))), COLOUR, "hue");
        assertThat(desk.blog.resolve("a.md")).hasContent(post("A", "2026-01-01", "hue one\ncolour two\nhue three\n"));
        assertThat(desk.blog.resolve("b.md")).hasContent(post("B", "2025-01-01", "colour\n"));
    }

    /** It is edited where it is written, as one step, with what is not saved yet; the others on the disk. */
    @Test
    void replacesInTheOpenPostByAnEdit() throws IOException {
        Path mine = desk.write("a.md", post("A", "2026-01-01", "colour\r\ncolour\r\n"));
        Path other = desk.write("b.md", post("B", "2025-01-01", "colour\n"));
        desk.open(mine);
        desk.typeAtEnd("My colour.");
        String written = desk.text();
        byte[] onDisk = Files.readAllBytes(mine);
        replace(search(COLOUR), COLOUR, "hue");
        assertThat(desk.text()).isEqualTo(written.replace("colour", "hue"));
        assertThat(mine).as("not saved yet, as every edit").hasBinaryContent(onDisk);
        assertThat(other).hasContent(post("B", "2025-01-01", "hue\n"));
        desk.save();
        undo();
        assertThat(desk.text()).isEqualTo(written);
        assertThat(other).hasContent(post("B", "2025-01-01", "colour\n"));
        desk.save();
        assertThat(mine).content().isEqualTo(post("A", "2026-01-01", "colour\r\ncolour\r\n") + "My colour.");
        desk.post().document().undo();
        assertThat(desk.text()).as("taking back is a step as well").isEqualTo(written.replace("colour", "hue"));
    }

    /** Between replacing and taking back one post is closed and another opened. */
    @Test
    void takesBackInPostsThatWereOpenedOrClosedSince() throws IOException {
        Path first = desk.write("a.md", post("A", "2026-01-01", "colour\n"));
        Path second = desk.write("b.md", post("B", "2025-01-01", "colour\r\n"));
        desk.open(first);
        replace(search(COLOUR), COLOUR, "hue");
        desk.open(second);
        assertThat(first).content().contains("hue");
        undo();
        assertThat(report().leftAlone()).isEmpty();
        assertThat(first).hasContent(post("A", "2026-01-01", "colour\n"));
        assertThat(desk.text()).isEqualTo(post("B", "2025-01-01", "colour\n"));
        desk.save();
        assertThat(second).hasContent(post("B", "2025-01-01", "colour\r\n"));
        assertThat(desk.notices).isEmpty();
    }

    @Test
    void leavesAloneWhatWasChangedMeanwhile() throws IOException {
        desk.write("a.md", post("A", "2026-01-01", "nothing\n"));
        Path changed = desk.write("b.md", post("B", "2025-01-01", "colour\n"));
        Path gone = desk.write("c.md", post("C", "2024-01-01", "colour\n"));
        Path fine = desk.write("d.md", post("D", "2023-01-01", "colour\n"));
        desk.open(desk.blog.resolve("a.md"));
        FolderFound found = search(COLOUR);
        Files.writeString(changed, "Now something else, colour.\n");
        Files.delete(gone);
        replace(found, COLOUR, "hue");
        assertThat(report()).isEqualTo(new ReplaceReport(false, 1, 1,
                List.of(new LeftAlone("b.md", "It was changed meanwhile."), new LeftAlone("c.md", "There is no such file.")),
                true));
        assertThat(changed).hasContent("Now something else, colour.\n");
        assertThat(gone).doesNotExist();
        assertThat(fine).hasContent(post("D", "2023-01-01", "hue\n"));

        Files.writeString(fine, "Rewritten.\n");
        undo();
        assertThat(report()).isEqualTo(
                new ReplaceReport(true, 0, 0, List.of(new LeftAlone("d.md", "It was changed meanwhile.")), false));
        assertThat(fine).hasContent("Rewritten.\n");
    }

    @Test
    void leavesTheOpenPostAloneWhereItWasWrittenOnSince() throws IOException {
        Path file = desk.write("a.md", post("A", "2026-01-01", "colour\n"));
        desk.open(file);
        FolderFound found = search(COLOUR);
        desk.type(0, "x");
        String text = desk.text();
        replace(found, COLOUR, "hue");
        assertThat(desk.text()).isEqualTo(text);
        assertThat(report().leftAlone()).containsExactly(new LeftAlone("a.md", "It was changed meanwhile."));
    }

    @Test
    void leavesAReadOnlyFileAloneAndDoesTheOthers() throws IOException {
        desk.write("a.md", post("A", "2026-01-01", "nothing\n"));
        Path locked = desk.write("b.md", post("B", "2025-01-01", "colour\n"));
        Path fine = desk.write("c.md", post("C", "2024-01-01", "colour\n"));
        desk.open(desk.blog.resolve("a.md"));
        lock(locked);
        try {
            replace(search(COLOUR), COLOUR, "hue");
        } finally {
            changeAttribute("-i", locked);
        }
        assertThat(report().posts()).isEqualTo(1);
        assertThat(report().leftAlone()).extracting(LeftAlone::name).containsExactly("b.md");
        assertThat(locked).hasContent(post("B", "2025-01-01", "colour\n"));
        assertThat(fine).hasContent(post("C", "2024-01-01", "hue\n"));
    }

    @Test
    void leavesAPostAloneWhoseFrontMatterCouldNotBeReadAnyMore() throws IOException {
        desk.write("a.md", post("A", "2026-01-01", "nothing\n"));
        Path file = desk.write("b.md", post("colour", "2025-01-01", "colour\n"));
        desk.open(desk.blog.resolve("a.md"));
        replace(search(COLOUR), COLOUR, "\"hue");
        assertThat(report().leftAlone().getFirst().reason()).startsWith("Then the front matter could not be read: line 2");
        assertThat(file).hasContent(post("colour", "2025-01-01", "colour\n"));
    }

    @Test
    void aSearchThatNobodyWaitsForEnds() throws IOException {
        for (int i = 0; i < 50; i++) {
            desk.write("post-" + i + ".md", post("P" + i, "2025-01-01", "a".repeat(5_000) + "! colour\n"));
        }
        desk.openFolder();
        FolderSearch folder = desk.workspace.search().inFolder();
        List<FolderFound> shown = new ArrayList<>();
        folder.onChange(() -> shown.add(folder.found()));
        folder.search(SearchTest.pattern("(a+)+$"));
        folder.search(COLOUR);
        desk.until(() -> !folder.found().running());
        assertThat(folder.found().matches()).isEqualTo(50);
        assertThat(shown.stream().skip(1).map(FolderFound::query)).containsOnly(COLOUR);
        folder.clear();
        assertThat(folder.found()).isEqualTo(FolderFound.NOTHING);
    }

    private FolderFound search(SearchQuery query) {
        FolderSearch folder = desk.workspace.search().inFolder();
        folder.search(query);
        desk.until(() -> !folder.found().running());
        return folder.found();
    }

    private void replace(FolderFound found, SearchQuery query, String by) {
        replace(found.posts(), query, by);
    }

    private void replace(List<PostMatches> chosen, SearchQuery query, String by) {
        AtomicReference<Boolean> done = new AtomicReference<>(false);
        desk.workspace.search().replacingInFolder().replace(chosen, new Replacement(by, query), () -> done.set(true));
        desk.until(done::get);
    }

    private void undo() {
        AtomicReference<Boolean> done = new AtomicReference<>(false);
        desk.workspace.search().replacingInFolder().undo(() -> done.set(true));
        desk.until(done::get);
    }

    private ReplaceReport report() {
        return desk.workspace.search().replacingInFolder().report().orElseThrow();
    }

    private List<VersionKind> versions(Path file) throws IOException {
        AtomicReference<List<Version>> versions = new AtomicReference<>();
        desk.open(file);
        desk.workspace.history().versions(versions::set);
        desk.until(() -> versions.get() != null);
        return versions.get().stream().map(Version::kind).toList();
    }

    private Map<String, byte[]> bytes() throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        for (String name : names()) {
            bytes.put(name, Files.readAllBytes(desk.blog.resolve(name)));
        }
        return bytes;
    }

    private List<String> names() throws IOException {
        return desk.names();
    }

    private static String post(String title, String date, String body) {
        return "---\ntitle: \"" + title + "\"\ndate: \"" + date + "\"\n---\n\n" + body;
    }

    /** Keeps a file from being written, also by root, as whom tests often run. */
    private static void lock(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        if (Files.isWritable(file) && !changeAttribute("+i", file)) {
            abort("this user may write to everything here");
        }
    }

    private static boolean changeAttribute(String mode, Path file) throws IOException {
        try {
            return new ProcessBuilder("chattr", mode, file.toString()).redirectErrorStream(true).start().waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
