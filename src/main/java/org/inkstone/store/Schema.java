package org.inkstone.store;

import java.sql.SQLException;
import java.util.List;

/**
 * The tables, made in numbered steps. What stands here was shipped: a step is never changed, only another one added.
 *
 * <p>{@code PRAGMA user_version} says how many steps a database has had.
 */
final class Schema {

    private static final List<List<String>> STEPS = List.of(
            List.of("""
                CREATE TABLE content (
                    hash BLOB NOT NULL PRIMARY KEY, size INTEGER NOT NULL, deflated BLOB NOT NULL) STRICT""",
                    """
                        CREATE TABLE journal (
                            id TEXT NOT NULL PRIMARY KEY, owner TEXT NOT NULL, folder TEXT, file TEXT,
                            base BLOB REFERENCES content (hash), prefix INTEGER NOT NULL, suffix INTEGER NOT NULL,
                            middle_size INTEGER NOT NULL, middle BLOB NOT NULL, checksum BLOB NOT NULL,
                            caret INTEGER NOT NULL, anchor INTEGER NOT NULL, top_line INTEGER NOT NULL,
                            at INTEGER NOT NULL) STRICT""",
                    "CREATE INDEX journal_base ON journal (base)"),
            List.of("CREATE TABLE posts (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, file_key TEXT) STRICT",
                    """
                        CREATE TABLE versions (
                            id INTEGER PRIMARY KEY AUTOINCREMENT, post INTEGER NOT NULL REFERENCES posts (id),
                            at INTEGER NOT NULL, kind TEXT NOT NULL,
                            content BLOB NOT NULL REFERENCES content (hash)) STRICT""",
                    "CREATE INDEX versions_post ON versions (post)",
                    "CREATE INDEX versions_content ON versions (content)"),
            List.of("""
                CREATE TABLE places (
                    path TEXT NOT NULL PRIMARY KEY, caret INTEGER NOT NULL, anchor INTEGER NOT NULL,
                    top_line INTEGER NOT NULL, at INTEGER NOT NULL) STRICT""",
                    "CREATE INDEX places_at ON places (at)"),
            List.of("""
                CREATE TABLE held_writes (
                    path TEXT NOT NULL PRIMARY KEY, before BLOB NOT NULL REFERENCES content (hash),
                    after BLOB NOT NULL REFERENCES content (hash)) STRICT""",
                    "CREATE INDEX held_writes_before ON held_writes (before)",
                    "CREATE INDEX held_writes_after ON held_writes (after)"),
            List.of("ALTER TABLE journal ADD COLUMN saving TEXT"),
            List.of("""
                CREATE TABLE goals (
                    post INTEGER NOT NULL PRIMARY KEY REFERENCES posts (id), words INTEGER NOT NULL) STRICT"""));

    /** How many steps there are. */
    static final int VERSION = STEPS.size();

    /** In an order in which a row comes after those that it refers to. */
    static final List<String> TABLES = List.of("content", "journal", "posts", "versions", "places", "held_writes",
            "goals");

    private Schema() {}

    static long version(Sql sql) throws SQLException, StoreException {
        return sql.number("PRAGMA user_version");
    }

    /** Takes the step after {@code version}, which the caller makes one transaction with the question for the version. */
    static void step(Sql sql, int version) throws SQLException {
        for (String statement : STEPS.get(version)) {
            sql.run(statement);
        }
        sql.run("PRAGMA user_version = " + (version + 1));
    }

    /** Everything that the database says of its tables and indexes, but for how it is laid out in lines. */
    static List<String> description(Sql sql) throws SQLException, StoreException {
        return sql.list("SELECT name, tbl_name, sql FROM sqlite_schema ORDER BY name",
                row -> (row.getString(1) + ' ' + row.getString(2) + ' ' + row.getString(3)).replaceAll("\\s+", " "));
    }
}
