package org.inkstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkstone.store.Stores.POST;
import static org.inkstone.store.Stores.bytes;
import static org.inkstone.store.Stores.noise;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldWritesTest {

    private static final Path OTHER = Path.of("/usb/🖋\n.md");

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Stores.in(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void holdsBothTextsUntilTheyAreReleased() throws StoreException {
        byte[] large = noise(10_000_000, 1);
        store.heldWrites().hold(POST, bytes(""), bytes("\0after"));
        store.heldWrites().hold(OTHER, large, bytes("\0after"));
        store.close();
        open();
        assertHeld(new HeldWrite(POST, bytes(""), bytes("\0after")), new HeldWrite(OTHER, large, bytes("\0after")));
        store.heldWrites().release(POST);
        store.heldWrites().release(POST);
        assertHeld(new HeldWrite(OTHER, large, bytes("\0after")));
        store.heldWrites().release(OTHER);
        assertHeld();
        assertThat(store.versions().size()).isZero();
    }

    @Test
    void theTextBeforeAWriteThatWasInterruptedStaysHeld() throws StoreException {
        store.heldWrites().hold(POST, bytes("whole"), bytes("new"));
        store.heldWrites().hold(POST, bytes("torn"), bytes("newer"));
        assertHeld(new HeldWrite(POST, bytes("whole"), bytes("newer")));
        store.heldWrites().release(POST);
        assertThat(store.versions().size()).isZero();
    }

    @Test
    void theSameTextBeforeAndAfterIsHeldOnce() throws StoreException {
        store.heldWrites().hold(POST, bytes("text"), bytes("text"));
        store.heldWrites().hold(POST, bytes("text"), bytes("text"));
        assertHeld(new HeldWrite(POST, bytes("text"), bytes("text")));
        store.heldWrites().release(POST);
        assertThat(store.versions().size()).isZero();
    }

    private void assertHeld(HeldWrite... expected) throws StoreException {
        assertThat(store.heldWrites().all()).map(Stores::facts).isEqualTo(Stream.of(expected).map(Stores::facts).toList());
    }
}
