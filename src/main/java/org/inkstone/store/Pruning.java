package org.inkstone.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Removes versions that are not to be kept any longer, in the caller's transaction. */
record Pruning(Sql sql, Contents contents, Retention retention, Instant now) {

    private static final String NOT_NEWEST = "id NOT IN (SELECT max(id) FROM versions GROUP BY post)";

    private record Kept(long id, byte[] content) {}

    int run() throws SQLException, StoreException {
        int gone = thin() + removeOld();
        contents.sweep(sql);
        gone += removeWhatIsTooMuch();
        sql.run("PRAGMA incremental_vacuum");
        return gone;
    }

    private int thin() throws SQLException {
        return sql.update("DELETE FROM versions WHERE kind = 'SAVED_BY_ITSELF' AND at < ? AND " + NOT_NEWEST + """
            AND id NOT IN (SELECT max(id) FROM versions WHERE kind = 'SAVED_BY_ITSELF' GROUP BY post, at / ?)""",
                Column.of(now.minus(Duration.ofDays(1))), Duration.ofMinutes(10).toNanos() / 1000);
    }

    private int removeOld() throws SQLException {
        return retention.days() <= 0
                ? 0
                : sql.update("DELETE FROM versions WHERE at < ? AND " + NOT_NEWEST,
                        Column.of(now.minus(Duration.ofDays(retention.days()))));
    }

    private int removeWhatIsTooMuch() throws SQLException, StoreException {
        long excess = retention.bytes() <= 0 ? 0 : contents.size(sql) - retention.bytes();
        if (excess <= 0) {
            return 0;
        }
        List<Kept> oldestFirst = sql.list("SELECT id, content FROM versions WHERE " + NOT_NEWEST + " ORDER BY at, id",
                row -> new Kept(row.getLong(1), row.getBytes(2)));
        int gone = 0;
        for (Kept version : oldestFirst) {
            if (excess <= 0) {
                return gone;
            }
            gone += sql.update("DELETE FROM versions WHERE id = ?", version.id());
            excess -= contents.release(sql, version.content());
        }
        return gone;
    }
}
