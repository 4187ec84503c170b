package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.inkstone.files.FaultyDisk;
import org.inkstone.files.FaultyDisk.Fault;
import org.inkstone.store.Store;
import org.inkstone.store.StoreException;
import org.inkstone.store.StoreOpening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program dies before and after each operation of a save that may change the disk. Whatever the file holds then, old or new, the next
 * start has the text.
 */
class CrashWhileSavingTest {

    private static final Set<String> LOOKING = Set.of("readAttributes", "readSymbolicLink", "checkAccess", "size", "read");
    private static final String AFTER = Desk.POST + SavingProgram.WRITTEN;

    @TempDir
    private Path temp;
    private int programs;

    @Test
    void whereverASaveEndsTheFileIsOldOrNewAndTheTextIsThereAtTheNextStart() throws Exception {
        Path whole = folder();
        Process process = start(whole, Fault.NONE, 0);
        List<String> steps = List
                .of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split(" "));
        assertThat(process.waitFor()).isZero();
        assertThat(steps).contains("open", "write", "force", "move");
        assertThat(whole.resolve("blog/one.md")).hasContent(AFTER);
        List<Callable<Void>> runs = new ArrayList<>();
        for (int at = 1; at <= steps.size(); at++) {
            if (!LOOKING.contains(steps.get(at - 1))) {
                String what = at + " " + steps.get(at - 1);
                int point = at;
                for (Fault fault : List.of(Fault.HALT_BEFORE, Fault.HALT_AFTER)) {
                    Path folder = folder();
                    runs.add(() -> dieAt(folder, fault, point, fault + " " + what));
                }
            }
        }
        assertThat(runs).hasSizeGreaterThan(10);
        try (ExecutorService some = Executors.newFixedThreadPool(2)) {
            for (Future<Void> run : some.invokeAll(runs)) {
                run.get();
            }
        }
        System.out.println("the program ended before and after each of " + runs.size() / 2
                + " operations of a save: file old or new, text in the store each time");
    }

    private Void dieAt(Path folder, Fault fault, int at, String what) throws Exception {
        Process process = start(folder, fault, at);
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(what).isEqualTo(FaultyDisk.HALTED);
        String file = Files.readString(folder.resolve("blog/one.md"));
        assertThat(file).as(what).isIn(Desk.POST, AFTER);
        assertThat(kept(folder)).as(what).contains(AFTER);
        return null;
    }

    /** Every text that the store holds of the post: unsaved, or as a version. */
    private static List<String> kept(Path folder) throws StoreException {
        List<String> texts = new ArrayList<>();
        try (Store store = ((StoreOpening.Opened) Store.open(folder.resolve("data"))).store()) {
            store.journal().entries().forEach(entry -> texts.add(new String(entry.text(), StandardCharsets.UTF_8)));
            for (var version : store.versions().of(folder.resolve("blog/one.md"))) {
                texts.add(new String(store.versions().content(version), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static Process start(Path folder, Fault fault, int at) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"),
                SavingProgram.class.getName(), folder.toString(), fault.name(), Integer.toString(at))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private Path folder() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("run-" + programs++));
        Files.writeString(Files.createDirectory(folder.resolve("blog")).resolve("one.md"), Desk.POST);
        return folder;
    }
}
