package org.inkstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkstone.store.Stores.NOON;
import static org.inkstone.store.Stores.POST;
import static org.inkstone.store.Stores.bytes;
import static org.inkstone.store.Stores.entry;
import static org.inkstone.store.Stores.noise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real disk of 2 MiB, which only root can mount. */
class StoreDiskTest {

    private static final String FULL = "The disk with Inkstone's own files is full. Make room on it.";
    private static final UUID ID = UUID.randomUUID();

    @TempDir
    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = runs("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString());
        Assumptions.assumeTrue(mounted, "needs the right to mount a file system of 2 MiB: run as root on Linux");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(runs("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void aTextThatDoesNotFitLeavesTheEarlierOneAndLaterOnesFitAgain() throws Exception {
        try (Store store = Stores.in(disk.resolve("store"))) {
            store.journal().put(entry(ID, bytes("base"), bytes("old text")));
            assertFull(store, noise(4_000_000, 1));
            assertThat(text(store)).isEqualTo("old text");
            store.journal().put(entry(ID, bytes("base"), bytes("shorter text")));
            assertThat(text(store)).isEqualTo("shorter text");
        }
    }

    @Test
    void onAFullDiskEverythingSaysSoAndWorksOnceThereIsRoom() throws Exception {
        try (Store store = Stores.in(disk.resolve("store"))) {
            store.journal().put(entry(ID, bytes("base"), bytes("old text")));
            Path filling = fill();
            assertFull(store, noise(100_000, 1));
            assertThatThrownBy(() -> store.versions().add(POST, Optional.empty(), noise(100_000, 2), VersionKind.SAVED, NOON))
                    .hasMessage(FULL);
            assertThatThrownBy(() -> store.heldWrites().hold(POST, noise(100_000, 3), bytes("after"))).hasMessage(FULL);
            assertThat(text(store)).isEqualTo("old text");
            assertThat(store.versions().of(POST)).isEmpty();
            assertThat(store.heldWrites().all()).isEmpty();
            Files.delete(filling);
            store.journal().put(entry(ID, noise(100_000, 4), noise(100_000, 1)));
            assertThat(store.journal().entries().getFirst().text()).isEqualTo(noise(100_000, 1));
        }
    }

    @Test
    void aDatabaseOnAFullDiskIsNotTakenForADamagedOne() throws Exception {
        try (Store store = Stores.in(disk.resolve("store"))) {
            store.journal().put(entry(ID, bytes("base"), bytes("old text")));
        }
        Path filling = fill();
        assertThat(Store.open(disk.resolve("store"))).isEqualTo(new StoreOpening.Refused(FULL));
        assertThat(Store.open(disk.resolve("another"))).isInstanceOf(StoreOpening.Refused.class);
        Files.delete(filling);
        try (Store store = Stores.in(disk.resolve("store"))) {
            assertThat(text(store)).isEqualTo("old text");
        }
    }

    @Test
    void aDiskThatCanOnlyBeReadIsNotTakenForADamagedDatabase() throws Exception {
        try (Store store = Stores.in(disk.resolve("store"))) {
            store.journal().put(entry(ID, bytes("base"), bytes("old text")));
        }
        assertThat(runs("mount", "-o", "remount,ro", disk.toString())).isTrue();
        assertThat(Store.open(disk.resolve("store"))).isInstanceOfSatisfying(StoreOpening.Refused.class,
                refused -> assertThat(refused.reason()).startsWith("Inkstone cannot write to its own folder "));
        assertThat(Store.open(disk.resolve("another"))).isInstanceOf(StoreOpening.Refused.class);
        assertThat(runs("mount", "-o", "remount,rw", disk.toString())).isTrue();
        try (Store store = Stores.in(disk.resolve("store"))) {
            assertThat(text(store)).isEqualTo("old text");
        }
    }

    private static void assertFull(Store store, byte[] text) {
        assertThatThrownBy(() -> store.journal().put(entry(ID, bytes("base"), text)))
                .isInstanceOfSatisfying(StoreException.class, e -> {
                    assertThat(e).hasMessage(FULL);
                    assertThat(e.damaged()).isFalse();
                });
    }

    private static String text(Store store) throws StoreException {
        return Stores.text(store.journal().entries().getFirst().text());
    }

    /** A file that leaves not a byte. */
    private Path fill() {
        Path filling = disk.resolve("filling");
        try {
            Files.write(filling, new byte[4_000_000]);
            throw new AssertionError("the disk is larger than it should be");
        } catch (IOException e) {
            return filling;
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
