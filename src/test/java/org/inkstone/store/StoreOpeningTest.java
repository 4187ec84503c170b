package org.inkstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkstone.store.Stores.bytes;
import static org.inkstone.store.Stores.entry;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreOpeningTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"store", "a/b/c", "what?mode=memory", "file:x", "50% ä🖋", "line\nbreak", "'; DROP TABLE journal"})
    void makesTheFolderHoweverItIsCalled(String name) throws StoreException {
        Path inside = folder.resolve(name);
        UUID id = UUID.randomUUID();
        try (Store store = Stores.in(inside)) {
            store.journal().put(entry(id, "base", "text"));
        }
        assertThat(inside.resolve("inkstone.db")).isRegularFile();
        try (Store store = Stores.in(inside)) {
            assertThat(store.journal().entries()).singleElement().extracting(JournalEntry::id).isEqualTo(id);
        }
    }

    @Test
    void aFolderItMakesIsTheWritersAlone() throws IOException {
        Stores.in(folder.resolve("store")).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("store")))).isEqualTo("rwx------");
    }

    @Test
    void isSetUpToLoseNothing() throws SQLException, StoreException {
        try (Store store = Stores.in(folder); Connection other = connect()) {
            assertThat(new Sql(other).<String>first("PRAGMA journal_mode", row -> row.getString(1))).contains("wal");
            assertThat(store).isNotNull();
        }
        Database database = Database.open(new DatabaseFiles(folder), SHORT);
        // 2 is FULL: the write-ahead log is forced to the disk with every transaction.
        assertThat(database.<Long>read(sql -> sql.number("PRAGMA synchronous"))).isEqualTo(2);
        assertThat(database.<Long>read(sql -> sql.number("PRAGMA foreign_keys"))).isEqualTo(1);
        database.close();
    }

    @Test
    void aNewerDatabaseIsRefusedAndNotTouched() throws Exception {
        try (Store store = Stores.in(folder)) {
            store.journal().put(entry(UUID.randomUUID(), "base", "text"));
        }
        try (Connection connection = connect()) {
            new Sql(connection).run("PRAGMA user_version = " + (Schema.VERSION + 1));
        }
        byte[] before = Files.readAllBytes(folder.resolve("inkstone.db"));
        assertThat(Store.open(folder)).isEqualTo(new StoreOpening.Refused(
                "Inkstone's own database was written by a newer Inkstone. Use that one; this one leaves it alone."));
        assertThat(folder.resolve("inkstone.db")).hasBinaryContent(before);
        assertThat(names()).noneMatch(name -> name.contains("damaged"));
    }

    @Test
    void aFolderThatCannotBeIsRefusedInAPlainSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(reason(Store.open(file)))
                .isEqualTo("Inkstone cannot write to its own folder " + file + ": a file of that name is in the way.");
        assertThat(reason(Store.open(file.resolve("below")))).startsWith("Inkstone cannot write to its own folder ");
        assertThat(file).hasContent("in the way");
    }

    @Test
    void somethingElseOfThatNameIsLeftAlone() throws IOException {
        Files.createDirectory(folder.resolve("inkstone.db"));
        assertThat(reason(Store.open(folder)))
                .isEqualTo("Inkstone's own database cannot be opened. Allow Inkstone to write to its folder.");
        assertThat(names()).containsExactlyInAnyOrder("inkstone.db", "inkstone.lock");
    }

    @Test
    void aDatabaseThatAnotherProgramHoldsIsRefusedAndNotSetAside() throws Exception {
        UUID id = UUID.randomUUID();
        try (Store store = Stores.in(folder)) {
            store.journal().put(entry(id, "base", "text"));
        }
        try (Connection other = connect()) {
            Sql sql = new Sql(other);
            sql.run("PRAGMA locking_mode = EXCLUSIVE");
            sql.run("BEGIN EXCLUSIVE");
            assertThat(reason(Store.open(folder, SHORT)))
                    .isEqualTo("Another program holds Inkstone's own database. Close it and try again.");
        }
        assertThat(names()).noneMatch(name -> name.contains("damaged"));
        try (Store store = Stores.in(folder)) {
            assertThat(store.journal().entries()).hasSize(1);
        }
    }

    @Test
    void openingWaitsNoLongerThanItShouldForAProgramThatIsOpening() throws Exception {
        try (Closeable lock = new DatabaseFiles(folder).lockOpening(SHORT)) {
            assertThat(reason(Store.open(folder, SHORT)))
                    .isEqualTo("Another program holds Inkstone's own database. Close it and try again.");
            assertThat(lock).isNotNull();
        }
        Stores.in(folder).close();
    }

    @Test
    void aWriteThatAnotherProgramHoldsUpFailsAndWorksAgain() throws Exception {
        UUID id = UUID.randomUUID();
        try (Store store = ((StoreOpening.Opened) Store.open(folder, SHORT)).store(); Connection other = connect()) {
            store.journal().put(entry(id, "base", "old"));
            new Sql(other).run("BEGIN IMMEDIATE");
            assertThat(failure(store, entry(id, "base", "new"))).hasValueSatisfying(e -> {
                assertThat(e).hasMessage("Another program holds Inkstone's own database. Close it and try again.");
                assertThat(e.damaged()).isFalse();
            });
            assertThat(store.journal().entries().getFirst().text()).isEqualTo(bytes("old"));
            new Sql(other).run("ROLLBACK");
            assertThat(failure(store, entry(id, "base", "new"))).isEmpty();
            assertThat(store.journal().entries().getFirst().text()).isEqualTo(bytes("new"));
        }
    }

    @Test
    void aDatabaseThatIsDeletedWhileInUseIsNotWrittenToAsIfNothingHadHappened() throws Exception {
        try (Store store = Stores.in(folder)) {
            store.journal().put(entry(UUID.randomUUID(), "base", "one"));
            Files.delete(folder.resolve("inkstone.db"));
            assertThat(failure(store, entry(UUID.randomUUID(), "base", "two")))
                    .hasValueSatisfying(e -> assertThat(e.damaged()).isTrue());
        }
        try (Store store = Stores.in(folder)) {
            assertThat(failure(store, entry(UUID.randomUUID(), "base", "three"))).isEmpty();
        }
    }

    private static Optional<StoreException> failure(Store store, JournalEntry entry) {
        try {
            store.journal().put(entry);
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(e);
        }
    }

    private static String reason(StoreOpening opening) {
        return assertThat(opening).asInstanceOf(InstanceOfAssertFactories.type(StoreOpening.Refused.class)).actual().reason();
    }

    private Connection connect() throws SQLException {
        return Database.connect(folder.resolve("inkstone.db"), SHORT, false);
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
