package org.inkstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkstone.store.Stores.NOON;
import static org.inkstone.store.Stores.POST;
import static org.inkstone.store.Stores.bytes;
import static org.inkstone.store.Stores.noise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDamageTest {

    private static final int POINTS = 200;
    private static final Logger LOG = Logger.getLogger("org.inkstone.store");

    @TempDir
    private Path folder;

    private final Random random = new Random(5);

    @BeforeAll
    static void doNotReportEveryDamage() {
        LOG.setLevel(Level.OFF);
    }

    @Test
    void cutOffAnywhereItOpensAndGoesOn() throws Exception {
        byte[] database = databaseWithData();
        for (int i = 0; i < POINTS; i++) {
            byte[] cut = Arrays.copyOf(database, (int) ((long) database.length * i / POINTS));
            goesOnWith(cut, new byte[0], "cut at " + cut.length);
        }
    }

    @Test
    void withABitFlippedAnywhereItOpensAndGoesOn() throws Exception {
        byte[] database = databaseWithData();
        int opened = 0;
        for (int i = 0; i < POINTS; i++) {
            // Every byte of the header, then places all over the file.
            int place = i < 100 ? i : random.nextInt(database.length);
            byte[] flipped = flipped(database, place);
            opened += goesOnWith(flipped, new byte[0], "flipped at " + place) ? 1 : 0;
        }
        // What makes the database look like one of a newer Inkstone is refused: the four bytes of its version.
        assertThat(opened).isGreaterThanOrEqualTo(POINTS - 4);
    }

    @Test
    void withADamagedLogItOpensAndGoesOn() throws Exception {
        byte[] database;
        byte[] log;
        try (Store store = Stores.in(folder)) {
            fill(store);
            database = Files.readAllBytes(folder.resolve("inkstone.db"));
            log = Files.readAllBytes(folder.resolve("inkstone.db-wal"));
        }
        assertThat(log.length).isGreaterThan(100_000);
        for (int i = 0; i < POINTS / 4; i++) {
            int place = random.nextInt(log.length);
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(log, place) : flipped(log, place);
            goesOnWith(database, damaged, "log damaged at " + place);
            goesOnWith(Arrays.copyOf(database, i == 0 ? 0 : random.nextInt(database.length)), log,
                    "log without its database " + i);
        }
    }

    @Test
    void garbageIsSetAsideUnderANameThatIsFree() throws IOException {
        List<Path> aside = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            byte[] garbage = noise(5000, i);
            Files.write(folder.resolve("inkstone.db"), garbage);
            StoreOpening.Opened opened = (StoreOpening.Opened) Store.open(folder);
            opened.store().close();
            assertThat(opened.setAside()).hasValueSatisfying(path -> {
                assertThat(path).hasBinaryContent(garbage).hasParent(folder);
                assertThat(path.getFileName().toString()).matches("inkstone-damaged-\\d{8}T\\d{6}Z(-\\d+)?\\.db");
                aside.add(path);
            });
        }
        assertThat(aside).doesNotHaveDuplicates().allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void whatCanStillBeReadIsTakenOver() throws Exception {
        byte[] database = databaseWithData();
        int journals = 0;
        int versions = 0;
        int damaged = 0;
        for (int page = 4096; page < database.length; page += 4096) {
            byte[] zeroed = database.clone();
            Arrays.fill(zeroed, page, page + 4096, (byte) 0);
            put(zeroed, new byte[0]);
            StoreOpening.Opened opened = (StoreOpening.Opened) Store.open(folder);
            try (Store store = opened.store()) {
                damaged += opened.setAside().isPresent() ? 1 : 0;
                journals += store.journal().entries().size();
                versions += store.versions().of(POST).size();
                for (JournalEntry entry : store.journal().entries()) {
                    assertThat(Stores.text(entry.text())).startsWith("unsaved ");
                }
            }
        }
        int pages = database.length / 4096 - 1;
        // SQLite does not see that the end of a text is gone; its checksum tells when it is asked for.
        assertThat(damaged).isGreaterThan(pages * 3 / 4);
        // One page lost takes little with it, unless it is the one that says where all the others are.
        assertThat(journals).isGreaterThan(pages * 10 * 3 / 4);
        assertThat(versions).isGreaterThan(pages * 20 * 3 / 4);
    }

    @Test
    void whatIsBeforeTheCutIsTakenOver() throws Exception {
        byte[] database = databaseWithData();
        put(Arrays.copyOf(database, database.length - 5000), new byte[0]);
        StoreOpening.Opened opened = (StoreOpening.Opened) Store.open(folder);
        try (Store store = opened.store()) {
            assertThat(opened.setAside()).isPresent();
            assertThat(store.journal().entries()).hasSize(10);
            assertThat(store.versions().of(POST)).hasSizeGreaterThan(15);
        }
    }

    @Test
    void ofALargeDatabaseAtLeastTheJournalIsReadThrough() throws Exception {
        try (Store store = Stores.in(folder)) {
            for (int i = 0; i < 7; i++) {
                store.versions().add(POST, Optional.empty(), noise(10 << 20, i), VersionKind.SAVED, NOON);
            }
            store.journal().put(Stores.entry(UUID.randomUUID(), "base", "text"));
        }
        Path database = folder.resolve("inkstone.db");
        assertThat(database).satisfies(file -> assertThat(Files.size(file)).isGreaterThan(70 << 20));
        Stores.in(folder).close();
        Files.write(database, withoutTheRootOf("journal"));
        StoreOpening.Opened opened = (StoreOpening.Opened) Store.open(folder);
        try (Store store = opened.store()) {
            assertThat(opened.setAside()).isPresent();
            assertThat(store.versions().of(POST)).hasSize(7);
            assertThat(store.versions().content(store.versions().of(POST).getLast())).isEqualTo(noise(10 << 20, 0));
        }
    }

    @Test
    void whatIsOnlyInTheLogIsTakenOverToo() throws Exception {
        databaseWithData();
        byte[] damaged = withoutTheRootOf("places");
        UUID id = UUID.randomUUID();
        byte[] log;
        try (Store store = Stores.in(folder)) {
            store.journal().put(Stores.entry(id, "base", "typed last"));
            log = Files.readAllBytes(folder.resolve("inkstone.db-wal"));
        }
        put(damaged, log);
        StoreOpening.Opened opened = (StoreOpening.Opened) Store.open(folder);
        try (Store store = opened.store()) {
            assertThat(opened.setAside()).isPresent();
            assertThat(store.journal().entries()).hasSize(11).extracting(JournalEntry::id).contains(id);
        }
    }

    @Test
    void damageThatIsMetLaterIsToldAndGoneAfterOpeningAgain() throws Exception {
        databaseWithData();
        byte[] damaged = withoutTheRootOf("versions");
        try (Store store = Stores.in(folder)) {
            Files.write(folder.resolve("inkstone.db"), damaged);
            assertThatThrownBy(() -> store.versions().add(POST, Optional.empty(), bytes("new"), VersionKind.SAVED, NOON))
                    .isInstanceOfSatisfying(StoreException.class, e -> {
                        assertThat(e).hasMessageStartingWith("Inkstone's own database is damaged. ");
                        assertThat(e.damaged()).isTrue();
                    });
        }
        StoreOpening.Opened opened = (StoreOpening.Opened) Store.open(folder);
        try (Store store = opened.store()) {
            store.versions().add(POST, Optional.empty(), bytes("new"), VersionKind.SAVED, NOON);
            assertThat(store.journal().entries()).hasSize(10);
        }
    }

    /** The database as it is, with the first page of a table overwritten. */
    private byte[] withoutTheRootOf(String table) throws Exception {
        Path database = folder.resolve("inkstone.db");
        int page;
        try (Connection connection = Database.connect(database, Duration.ofSeconds(5), true)) {
            page = (int) new Sql(connection).number("SELECT rootpage FROM sqlite_schema WHERE name = ?", table);
        }
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, (page - 1) * 4096, page * 4096, (byte) 0x55);
        return bytes;
    }

    private byte[] databaseWithData() throws Exception {
        try (Store store = Stores.in(folder)) {
            fill(store);
        }
        return Files.readAllBytes(folder.resolve("inkstone.db"));
    }

    private static void fill(Store store) throws StoreException {
        for (int i = 0; i < 10; i++) {
            store.journal().put(Stores.entry(UUID.randomUUID(), noise(3000, i), bytes("unsaved " + i)));
            store.places().put(POST.resolveSibling(i + ".md"), new ViewPlace(i, i, i), NOON);
        }
        for (int i = 0; i < 20; i++) {
            store.versions().add(POST, Optional.of("inode"), noise(20_000, 100 + i), VersionKind.SAVED, NOON.plusSeconds(i));
        }
        store.heldWrites().hold(POST, bytes("before"), bytes("after"));
    }

    /** Returns whether it opened; if not, it was refused. */
    private boolean goesOnWith(byte[] database, byte[] log, String damage) throws Exception {
        put(database, log);
        return switch (Store.open(folder)) {
            case StoreOpening.Refused refused -> {
                assertThat(refused.reason()).as(damage).contains("newer Inkstone");
                yield false;
            }
            case StoreOpening.Opened opened -> {
                if (opened.setAside().isPresent()) {
                    Path aside = opened.setAside().get();
                    assertThat(aside).as(damage).hasBinaryContent(database);
                    if (log.length > 0) {
                        assertThat(aside.resolveSibling(aside.getFileName() + "-wal")).as(damage).hasBinaryContent(log);
                    }
                }
                UUID id = UUID.randomUUID();
                try (Store store = opened.store()) {
                    writesAndReads(store, id, damage);
                }
                try (Store store = Stores.in(folder)) {
                    assertThat(store.journal().entries()).as(damage).extracting(JournalEntry::id).contains(id);
                }
                yield true;
            }
        };
    }

    private static void writesAndReads(Store store, UUID id, String damage) throws StoreException {
        store.journal().put(Stores.entry(id, noise(3000, 1), bytes("after the damage")));
        assertThat(store.journal().entries()).as(damage).extracting(JournalEntry::id).contains(id);
        store.versions().add(POST, Optional.empty(), bytes("after the damage"), VersionKind.SAVED, NOON);
        assertThat(store.versions().content(store.versions().of(POST).getFirst())).as(damage)
                .isEqualTo(bytes("after the damage"));
        store.places().put(POST, ViewPlace.START, NOON);
        store.heldWrites().hold(Path.of("/other.md"), bytes("a"), bytes("b"));
        store.heldWrites().release(Path.of("/other.md"));
        store.versions().prune(Retention.USUAL, NOON);
    }

    private static byte[] flipped(byte[] bytes, int place) {
        byte[] flipped = bytes.clone();
        flipped[place] ^= (byte) (1 << (place % 8));
        return flipped;
    }

    private void put(byte[] database, byte[] log) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.write(folder.resolve("inkstone.db"), database);
        if (log.length > 0) {
            Files.write(folder.resolve("inkstone.db-wal"), log);
        }
    }
}
