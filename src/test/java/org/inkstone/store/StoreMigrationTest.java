package org.inkstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkstone.store.Stores.NOON;
import static org.inkstone.store.Stores.POST;
import static org.inkstone.store.Stores.bytes;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of every earlier version, with rows in all the tables it had, is opened by today's program. */
class StoreMigrationTest {

    private static final UUID ID = UUID.fromString("0a0b0c0d-0000-4000-8000-000000000001");

    @TempDir
    private Path folder;

    static IntStream everyVersion() {
        return IntStream.rangeClosed(0, Schema.VERSION);
    }

    @ParameterizedTest
    @MethodSource("everyVersion")
    void everythingIsThereAfterwards(int version) throws Exception {
        makeDatabase(version);
        try (Store store = Stores.in(folder)) {
            assertThat(store.journal().entries()).map(Stores::facts)
                    .isEqualTo(version < 1 ? List.of() : List.of(Stores.facts(Stores.entry(ID, "base", "basic"))));
            assertThat(store.versions().of(POST)).map(Version::kind)
                    .isEqualTo(version < 2 ? List.of() : List.of(VersionKind.SAVED));
            for (Version kept : store.versions().of(POST)) {
                assertThat(store.versions().content(kept)).isEqualTo(bytes("base"));
            }
            assertThat(store.places().of(POST).isPresent()).isEqualTo(version >= 3);
            assertThat(store.heldWrites().all()).map(Stores::facts).isEqualTo(
                    version < 4 ? List.of() : List.of(Stores.facts(new HeldWrite(POST, bytes("base"), bytes("base")))));

            assertThat(store.goals().of(POST)).isEqualTo(version < 6 ? 0 : 800);

            store.journal().put(Stores.entry(UUID.randomUUID(), "base", "text"));
            store.versions().add(POST, Optional.empty(), bytes("new"), VersionKind.SAVED, NOON);
            store.places().put(POST, ViewPlace.START, NOON);
            store.heldWrites().hold(POST, bytes("before"), bytes("after"));
            store.goals().put(POST, Optional.empty(), 1200);
        }
        try (Connection connection = connect()) {
            assertThat(Schema.version(new Sql(connection))).isEqualTo(Schema.VERSION);
        }
    }

    /** The steps have been taken by databases that are out there; the tests above would not notice a change of one. */
    @Test
    void aStepThatWasShippedIsNotChanged() throws Exception {
        List<String> checksums = new ArrayList<>();
        try (Connection connection = connect()) {
            Sql sql = new Sql(connection);
            for (int step = 0; step < 6; step++) {
                Schema.step(sql, step);
                byte[] checksum = Checksum.of(bytes(String.join("\n", Schema.description(sql))));
                checksums.add(HexFormat.of().formatHex(checksum, 0, 4));
            }
        }
        assertThat(checksums).containsExactly("e5ea330b", "a54a01ad", "5bad84ce", "9aed3896", "32526d75", "19170c82");
    }

    private void makeDatabase(int version) throws SQLException {
        byte[] hash = Checksum.of(bytes("base"));
        try (Connection connection = connect()) {
            Sql sql = new Sql(connection);
            sql.run("PRAGMA journal_mode = WAL");
            for (int step = 0; step < version; step++) {
                Schema.step(sql, step);
            }
            if (version >= 1) {
                sql.update("INSERT INTO content VALUES (?, ?, ?)", hash, 4, Deflated.small(bytes("base")));
                sql.update("INSERT INTO journal VALUES (?, 'writer-1', 'file:///blog', ?, ?, 3, 0, 2, ?, ?, 3, 5, 1, ?"
                        + (version >= 5 ? ", NULL)" : ")"),
                        ID.toString(), Column.of(POST), hash, Deflated.fast(bytes("ic")), Checksum.of(bytes("basic")),
                        Column.of(NOON));
            }
            if (version >= 2) {
                sql.update("INSERT INTO posts VALUES (7, ?, 'inode')", Column.of(POST));
                sql.update("INSERT INTO versions VALUES (9, 7, ?, 'SAVED', ?)", Column.of(NOON), hash);
            }
            if (version >= 3) {
                sql.update("INSERT INTO places VALUES (?, 1, 2, 3, ?)", Column.of(POST), Column.of(NOON));
            }
            if (version >= 4) {
                sql.update("INSERT INTO held_writes VALUES (?, ?, ?)", Column.of(POST), hash, hash);
            }
            if (version >= 6) {
                sql.update("INSERT INTO goals VALUES (7, 800)");
            }
        }
    }

    private Connection connect() throws SQLException {
        return Database.connect(folder.resolve("inkstone.db"), Duration.ofSeconds(5), false);
    }
}
