package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.inkstone.files.Disk;
import org.inkstone.post.FieldEdit;
import org.inkstone.workspace.BlogFile.Contents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of a blog is read as it is, and an edit leaves what it is not about. */
class BlogFileTest {

    @TempDir
    private Path folder;

    private String edit(FieldEdit... edits) {
        return new BlogFile(new Disk(), folder).edit(List.of(edits));
    }

    private Contents read() {
        return new BlogFile(new Disk(), folder).read();
    }

    private Path file() {
        return folder.resolve(BlogFile.NAME);
    }

    @Test
    void readingMakesNoFile() {
        assertThat(read()).isEqualTo(new Contents.Values(Map.of(), Map.of()));
        assertThat(file()).doesNotExist();
    }

    @Test
    void theFirstChoiceMakesTheFileAndTheNextOnesAddToIt() throws IOException {
        assertThat(edit(new FieldEdit.SetText("theme", "Newspaper"))).isEmpty();
        assertThat(edit(new FieldEdit.SetList("checks-off", List.of("todo", "alt-missing")),
                new FieldEdit.SetText("export-drafts", "true"))).isEmpty();
        assertThat(Files.readString(file())).isEqualTo("""
            # How Inkstone treats this blog. Lines and comments of your own stay as they are.
            theme = "Newspaper"
            checks-off = ["todo", "alt-missing"]
            export-drafts = true
            """);
        Contents.Values values = (Contents.Values) read();
        assertThat(values.texts()).containsEntry("theme", "Newspaper").containsEntry("export-drafts", "true");
        assertThat(values.lists()).containsEntry("checks-off", List.of("todo", "alt-missing"));
    }

    @Test
    void whatTheWriterPutThereStays() throws IOException {
        String own = "\uFEFF# mine\r\n\r\nunknown = { a = 1 }  # ?\r\ntheme   =  'Plain'  # for now\r\nchecks-off = [\r\n  \"todo\", # often\r\n]\r\n[table]\r\nx = 1";
        Files.writeString(file(), own);
        assertThat(edit(new FieldEdit.SetText("theme", "Paper"))).isEmpty();
        assertThat(Files.readString(file())).isEqualTo(own.replace("'Plain'", "'Paper'") + "\n");
        assertThat(edit(new FieldEdit.Remove("theme"))).isEmpty();
        assertThat(Files.readString(file())).contains("# mine", "unknown = { a = 1 }  # ?", "# often").doesNotContain("theme");
        assertThat(((Contents.Values) read()).lists()).containsEntry("checks-off", List.of("todo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only this", "\n# only this\n\n"})
    void aFileWithoutSettingsGetsItsFirst(String text) throws IOException {
        Files.writeString(file(), text);
        assertThat(read()).isEqualTo(new Contents.Values(Map.of(), Map.of()));
        assertThat(edit(new FieldEdit.SetText("theme", "Plain"))).isEmpty();
        assertThat(Files.readString(file())).isEqualTo(text + (text.endsWith("s") ? "\n" : "") + "theme = \"Plain\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme = \"open", "no setting", "+++\ntheme = 'x'", "theme = 'x'\n+++\nmore"})
    void whatCannotBeReadIsSaidAndNeverOverwritten(String text) throws IOException {
        Files.writeString(file(), text);
        assertThat(read()).isInstanceOfSatisfying(Contents.Unreadable.class,
                unreadable -> assertThat(unreadable.reason())
                        .startsWith("“.inkstone.toml” in this blog’s folder cannot be read"));
        assertThat(edit(new FieldEdit.SetText("theme", "Plain"))).contains("cannot be read");
        assertThat(Files.readString(file())).isEqualTo(text);
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path other = Files.writeString(elsewhere.resolve("config.toml"), "a = 1\n");
        Files.createSymbolicLink(file(), other);
        assertThat(read()).isInstanceOf(Contents.Unreadable.class);
        assertThat(edit(new FieldEdit.SetText("theme", "Plain"))).isNotEmpty();
        assertThat(Files.readString(other)).isEqualTo("a = 1\n");
    }
}
