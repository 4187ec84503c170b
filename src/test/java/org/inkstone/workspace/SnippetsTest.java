package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.inkstone.workspace.Snippet.Source;
import org.inkstone.workspace.Snippets.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snippets and templates as files in real folders. */
class SnippetsTest {

    @TempDir
    private Path temp;

    @Test
    void theNearestOfOneNameCounts() throws IOException {
        write("data/snippets/note.md", "mine\n");
        write("data/snippets/Sign off.md", "Bye,\nme\n\n");
        write("data/snippets/not-one.txt", "x");
        write("blog/.inkstone/snippets/NOTE.md", "shared\r\nhere");
        write("blog/post.md", "Text.\n");
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.workspace.start(Optional.of(temp.resolve("blog")));
            Snippets snippets = desk.workspace.snippets();
            assertThat(snippets.named("note").orElseThrow().source()).isEqualTo(Source.BUILT_IN);
            desk.until(() -> snippets.named("sign off").isPresent());
            assertThat(snippets.named("note")).contains(new Snippet("NOTE", Source.BLOG, "shared\nhere"));
            assertThat(snippets.named("Sign off").orElseThrow().text()).isEqualTo("Bye,\nme\n");
            assertThat(snippets.named("details").orElseThrow().source()).isEqualTo(Source.BUILT_IN);
            assertThat(snippets.of(Kind.SNIPPETS)).extracting(Snippet::name).doesNotHaveDuplicates().doesNotContain("not-one")
                    .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            desk.until(() -> desk.workspace.library().orElseThrow().posts().size() == 1);
        }
    }

    @Test
    void whatIsWrittenInAnotherProgramIsThereWhenTheWriterComesBack() throws IOException {
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.workspace.start(Optional.of(temp.resolve("blog")));
            AtomicReference<Path> folder = new AtomicReference<>();
            desk.workspace.snippets().prepareFolder(Kind.SNIPPETS, folder::set);
            desk.until(() -> folder.get() != null);
            assertThat(folder.get().resolve("how-to-write-snippets.txt")).content().contains("${date:d MMMM yyyy}");
            write("data/snippets/new.md", "new");
            desk.workspace.windowEntered();
            desk.until(() -> desk.workspace.snippets().named("new").isPresent());
            Files.delete(folder.get().resolve("how-to-write-snippets.txt"));
            folder.set(null);
            desk.workspace.snippets().prepareFolder(Kind.SNIPPETS, folder::set);
            desk.until(() -> folder.get() != null);
            assertThat(folder.get().resolve("how-to-write-snippets.txt")).doesNotExist();
        }
    }

    @Test
    void aFileThatCannotBeReadIsToldOfOnce() throws IOException {
        Files.createDirectories(temp.resolve("data/snippets"));
        Files.write(temp.resolve("data/snippets/latin.md"), new byte[]{(byte) 0xE9});
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.workspace.start(Optional.of(temp.resolve("blog")));
            desk.until(() -> !desk.notices.isEmpty());
            desk.workspace.windowEntered();
            write("data/snippets/new.md", "new");
            desk.workspace.windowEntered();
            desk.until(() -> desk.workspace.snippets().named("new").isPresent());
            assertThat(desk.notices).hasSize(1);
            assertThat(desk.notices.getFirst().message()).startsWith("The snippet ").contains("latin.md").contains("byte 0xE9");
        }
    }

    @Test
    void aPostBegunWithATemplateIsThatTemplate() throws IOException {
        write("data/templates/review.md",
                "---\ntitle: \"${title}\"\ndate: ${date}\ntags: [review]\n---\n\n## ${cursor}\n\nVerdict: $${x}\n");
        write("blog/post.md", "---\r\ntitle: \"One\"\r\n---\r\n\r\nText.\r\n");
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.workspace.start(Optional.of(temp.resolve("blog/post.md")));
            desk.until(() -> !desk.workspace.snippets().of(Kind.TEMPLATES).isEmpty() && desk.workspace.openPost().isPresent()
                    && !desk.workspace.library().orElseThrow().posts().isEmpty());
            desk.workspace.newPost(desk.workspace.snippets().of(Kind.TEMPLATES).getFirst());
            OpenPost post = desk.workspace.openPost().orElseThrow();
            String expected = "---\ntitle: \"\"\ndate: 2026-11-23\ntags: [review]\n---\n\n## \n\nVerdict: ${x}\n";
            assertThat(post.file()).isEmpty();
            assertThat(post.document().state().post().source().raw()).isEqualTo(expected.replace("\n", "\r\n"));
            assertThat(post.saveState()).isEqualTo(new SaveState.Untouched());
            assertThat(post.firstPlace().caret()).isEqualTo(expected.indexOf("## ") + 3);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
