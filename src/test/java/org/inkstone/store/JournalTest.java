package org.inkstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.inkstone.store.Stores.NOON;
import static org.inkstone.store.Stores.POST;
import static org.inkstone.store.Stores.bytes;
import static org.inkstone.store.Stores.entry;
import static org.inkstone.store.Stores.noise;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JournalTest {

    private static final UUID ID = UUID.fromString("0a0b0c0d-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0a0b0c0d-0000-4000-8000-000000000002");

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

    static Stream<JournalEntry> entriesOfEveryShape() {
        byte[] everyByte = new byte[256];
        for (int i = 0; i < 256; i++) {
            everyByte[i] = (byte) i;
        }
        byte[] large = noise(10_000_000, 1);
        byte[] largeEdited = large.clone();
        largeEdited[5_000_000]++;
        return Stream.of(
                entry(ID, "title", "title and more"),
                entry(ID, "title", ""),
                entry(ID, "", ""),
                entry(ID, "", "text"),
                entry(ID, "same", "same"),
                entry(ID, "aaaa", "aaa"),
                entry(ID, "aaa", "aaaa"),
                entry(ID, bytes("\0\0a\0"), bytes("\0a\0\0\0")),
                entry(ID, everyByte, Arrays.copyOf(everyByte, 200)),
                entry(ID, large, largeEdited),
                entry(ID, bytes("small"), large),
                new JournalEntry(ID, "", Optional.empty(), Optional.empty(), Optional.empty(), bytes("no file yet"),
                        ViewPlace.START, NOON),
                new JournalEntry(ID, "o", Optional.empty(), Optional.empty(), Optional.empty(), new byte[0], ViewPlace.START,
                        NOON),
                new JournalEntry(ID, "🖋", Optional.of(Path.of("/")), Optional.of(Path.of("/blog/🖋 new\nline ä?#%.md")),
                        Optional.of(bytes("b")), bytes("t"), new ViewPlace(Integer.MAX_VALUE, 0, 7), NOON,
                        Optional.of("0a1b")));
    }

    @ParameterizedTest
    @MethodSource("entriesOfEveryShape")
    void bringsBackWhatWasPut(JournalEntry entry) throws StoreException {
        store.journal().put(entry);
        assertThat(store.journal().entries()).map(Stores::facts).containsExactly(Stores.facts(entry));
        store.close();
        store = Stores.in(folder);
        assertThat(store.journal().entries()).map(Stores::facts).containsExactly(Stores.facts(entry));
    }

    @Test
    void anyTextComesBackFromAnyBase() throws StoreException {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] base = fewLetters(random, random.nextInt(20_000));
            byte[] text = fewLetters(random, random.nextInt(20_000));
            int same = random.nextInt(Math.min(base.length, text.length) + 1);
            int end = random.nextInt(Math.min(base.length, text.length) + 1);
            System.arraycopy(base, 0, text, 0, same);
            System.arraycopy(base, base.length - end, text, text.length - end, end);
            store.journal().put(entry(ID, base, text));
            assertThat(store.journal().entries().getFirst().text()).as("round %d", round).isEqualTo(text);
        }
    }

    private static byte[] fewLetters(Random random, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(2));
        }
        return bytes;
    }

    @Test
    void aLaterEntryReplacesTheOneOfTheSameIdAndTheNewestComesFirst() throws StoreException {
        store.journal().put(entry(ID, "base", "first"));
        store.journal().put(at(entry(OTHER, "base", "other"), 60));
        store.journal().put(at(entry(ID, "base", "second"), 30));
        assertThat(texts()).containsExactly("other", "second");
    }

    @Test
    void aBaseThatNothingNeedsAnyMoreIsNotKept() throws StoreException {
        store.journal().put(entry(ID, "first base", "text"));
        long oneBase = store.versions().size();
        store.journal().put(entry(ID, "other base", "text"));
        assertThat(store.versions().size()).isEqualTo(oneBase);
        store.journal().remove(ID);
        assertThat(store.versions().size()).isZero();
        assertThat(store.journal().entries()).isEmpty();
    }

    @Test
    void aBaseThatAnotherEntryNeedsStays() throws StoreException {
        byte[] base = bytes("shared");
        store.journal().put(entry(ID, base, bytes("one")));
        store.journal().put(entry(OTHER, base, bytes("two")));
        store.journal().remove(ID);
        assertThat(store.journal().entries().getFirst().base()).hasValue(base);
    }

    @Test
    void theSameBaseArrayIsKeptAgainAfterItWasReleased() throws StoreException {
        byte[] base = bytes("the very same array");
        store.journal().put(entry(ID, base, bytes("one")));
        store.journal().remove(ID);
        store.journal().put(entry(ID, base, bytes("two")));
        assertThat(texts()).containsExactly("two");
    }

    @Test
    void entriesAreFoldedIntoANewOneInOneStep() throws StoreException {
        store.journal().put(entry(ID, "base", "recovered"));
        store.journal().put(entry(OTHER, "base 2", "recovered too"));
        UUID folded = UUID.randomUUID();
        store.journal().put(entry(folded, "base", "merged"), List.of(ID, OTHER, folded, UUID.randomUUID()));
        assertThat(texts()).containsExactly("merged");
        store.journal().remove(folded);
        assertThat(store.versions().size()).isZero();
    }

    @Test
    void removingWhatIsNotThereDoesNothing() throws StoreException {
        store.journal().put(entry(ID, "base", "text"));
        store.journal().remove(OTHER);
        assertThat(texts()).containsExactly("text");
    }

    @Test
    void anEntryThatIsNotWhatWasPutIsLeftOutAndLeftThere() throws Exception {
        store.journal().put(entry(ID, "base", "spoiled"));
        store.journal().put(entry(OTHER, "base 2", "sound"));
        try (Connection connection = Database.connect(folder.resolve("inkstone.db"), Duration.ofSeconds(5), false)) {
            Sql sql = new Sql(connection);
            for (String damage : List.of("middle = x'00'", "middle_size = -1", "middle_size = 9000000000000", "prefix = 4000000",
                    "suffix = -1", "checksum = x'00'", "file = 'no uri'")) {
                sql.update("UPDATE journal SET " + damage + " WHERE id = ?", ID.toString());
                assertThat(texts()).as(damage).containsExactly("sound");
                assertThat(sql.number("SELECT count(*) FROM journal")).isEqualTo(2);
                store.journal().put(entry(ID, "base", "spoiled"));
            }
            assertThat(texts()).containsExactlyInAnyOrder("spoiled", "sound");
        }
    }

    @Test
    void aBaseThatIsDamagedInTheDatabaseIsMendedByTheNextOneToBringIt() throws Exception {
        store.journal().put(entry(ID, "base", "text"));
        try (Connection connection = Database.connect(folder.resolve("inkstone.db"), Duration.ofSeconds(5), false)) {
            new Sql(connection).update("UPDATE content SET deflated = x'0102'");
        }
        assertThat(texts()).isEmpty();
        store.journal().put(entry(OTHER, "base", "more text"));
        assertThat(texts()).containsExactlyInAnyOrder("text", "more text");
    }

    @Test
    void afterClosingEveryCallSaysSoAndClosingAgainDoesNothing() {
        store.close();
        assertThatCode(store::close).doesNotThrowAnyException();
        assertThatCode(() -> store.journal().put(entry(ID, "", "text"))).isInstanceOf(StoreException.class);
        assertThatCode(() -> store.places().of(POST)).isInstanceOf(StoreException.class);
    }

    private List<String> texts() throws StoreException {
        return store.journal().entries().stream().map(entry -> Stores.text(entry.text())).toList();
    }

    private static JournalEntry at(JournalEntry entry, int secondsLater) {
        return new JournalEntry(entry.id(), entry.owner(), entry.folder(), entry.file(), entry.base(), entry.text(),
                entry.place(),
                entry.at().plusSeconds(secondsLater));
    }
}
