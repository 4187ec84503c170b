package org.inkstone.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Looks whether a database can be relied on, without writing to it. One that a program left in the middle of its first transaction cannot
 * be read before that is undone; that one is left to whoever opens it to write.
 */
final class Inspection {

    /** Up to this size, in bytes, the whole database is read; of a larger one, only what the journal and the list of posts need. */
    private static final long READ_WHOLE = 64L << 20;

    private Inspection() {}

    /** @throws StoreException if the database must not be used: {@link StoreException#damaged()} tells whether to set it aside */
    static void of(DatabaseFiles files, Duration patience) throws StoreException, IOException {
        long size = files.size();
        try (Connection connection = Database.connect(files.database(), patience, true)) {
            Database.transaction(new Sql(connection), "BEGIN", sql -> {
                inspect(sql, size);
                return null;
            });
        } catch (SQLException e) {
            if (StoreException.needsWriting(e)) {
                return;
            }
            throw StoreException.isMisunderstanding(e) ? StoreException.damaged(e) : StoreException.of(e);
        }
    }

    private static void inspect(Sql sql, long size) throws SQLException, StoreException {
        long version = Schema.version(sql);
        if (version > Schema.VERSION) {
            throw StoreException
                    .of("Inkstone's own database was written by a newer Inkstone. Use that one; this one leaves it alone.");
        }
        if (version < 0 || !Schema.description(sql).equals(descriptionAfter((int) version))) {
            throw StoreException.damaged(null);
        }
        if (size <= READ_WHOLE) {
            String complaint = sql.first("PRAGMA integrity_check(1)", row -> row.getString(1)).orElse("");
            if (!complaint.equals("ok")) {
                throw StoreException.damaged(new SQLException(complaint));
            }
        } else {
            for (String table : sql.list("SELECT name FROM sqlite_schema WHERE name IN ('journal', 'posts')",
                    row -> row.getString(1))) {
                readThrough(sql, table);
            }
        }
    }

    /** What a database that took the same steps says of itself. */
    private static List<String> descriptionAfter(int version) throws SQLException, StoreException {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Sql sql = new Sql(memory);
            for (int step = 0; step < version; step++) {
                Schema.step(sql, step);
            }
            return Schema.description(sql);
        }
    }

    private static void readThrough(Sql sql, String table) throws SQLException, StoreException {
        sql.list("SELECT * FROM " + table, row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                row.getObject(column);
            }
            return table;
        });
    }
}
