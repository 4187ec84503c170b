package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.inkstone.files.Disk;
import org.inkstone.work.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path temp;
    private Path file;
    private final List<Notice> notices = new ArrayList<>();

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        file = temp.resolve("data/settings.properties");
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() throws IOException {
        change(settings -> {
            settings.put("editor.font", "Noto Serif");
            settings.put("keys.format.bold", "Shortcut+Shift+B");
            settings.put("editor.size", "18.0");
            settings.put("editor.size", "20.0");
            settings.put("editor.columns", "60");
            settings.remove("editor.columns");
        });
        assertThat(file).content().isEqualTo("# What you have chosen in Inkstone, see View, Settings.\n"
                + "editor.font=Noto Serif\neditor.size=20.0\nkeys.format.bold=Shortcut+Shift+B\n");
        Settings again = read();
        assertThat(again.get("editor.size", "14.5")).isEqualTo("20.0");
        assertThat(again.get("editor.columns", "72")).isEqualTo("72");
        assertThat(again.under("keys.")).isEqualTo(Map.of("format.bold", "Shortcut+Shift+B"));
        assertThat(again.trouble()).isEmpty();
    }

    @Test
    void whatAnotherVersionWroteStays() throws IOException {
        write("# mine\nfuture.thing = caf\u00e9\\\n  au lait\neditor.size=16.0\n".getBytes(StandardCharsets.UTF_8));
        change(settings -> settings.put("editor.size", "18.0"));
        assertThat(read().get("future.thing", "")).isEqualTo("caf\u00e9au lait");
        assertThat(read().get("editor.size", "")).isEqualTo("18.0");
    }

    @Test
    void aFileThatIsNoTextIsSetAsideAndEverythingIsAsUsual() throws IOException {
        byte[] noise = {'a', '=', (byte) 0xFF, (byte) 0xC0, 0};
        write(noise);
        Settings settings = read();
        assertThat(settings.get("a", "usual")).isEqualTo("usual");
        assertThat(settings.trouble().orElseThrow()).contains(file.toString()).contains("settings-unreadable.properties");
        assertThat(file.resolveSibling("settings-unreadable.properties")).hasBinaryContent(noise);
    }

    @Test
    void aFileThatIsNoListIsSetAsideAsWell() throws IOException {
        write("editor.size=18.0\nbroken=\\u00zz\n".getBytes(StandardCharsets.UTF_8));
        Settings settings = read();
        assertThat(settings.get("editor.size", "usual")).isEqualTo("usual");
        assertThat(settings.trouble()).isPresent();
    }

    @Test
    void thatNothingCanBeKeptIsSaid() throws IOException {
        Files.writeString(temp.resolve("data"), "a file where the folder should be");
        change(settings -> settings.put("editor.size", "18.0"));
        assertThat(notices).singleElement()
                .satisfies(
                        notice -> assertThat(notice.message()).startsWith("Your settings hold until you close Inkstone only."));
    }

    private interface Change {
        void in(Settings settings);
    }

    private void change(Change change) {
        try (Worker worker = worker()) {
            change.in(new Settings(new Disk(), file, worker, notices::add));
        }
    }

    private Settings read() {
        try (Worker worker = worker()) {
            return new Settings(new Disk(), file, worker, notices::add);
        }
    }

    private void write(byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** Results come on its own thread here; closing it waits for them. */
    private static Worker worker() {
        return new Worker("disk", Runnable::run, e -> {
            throw new AssertionError(e);
        });
    }
}
