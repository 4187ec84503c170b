package org.inkstone.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where the writer was in each post. May be used from any thread; calls block on the disk. */
public final class Places {

    /** The posts that were looked at last; nobody expects to be where they were longer ago. */
    private static final int MOST = 2000;

    private final Database database;

    Places(Database database) {
        this.database = database;
    }

    /** @param at when the writer was there; kept to the microsecond */
    public void put(Path file, ViewPlace place, Instant at) throws StoreException {
        database.write(sql -> {
            sql.update("INSERT OR REPLACE INTO places (path, caret, anchor, top_line, at) VALUES (?, ?, ?, ?, ?)",
                    Column.of(file), place.caret(), place.anchor(), place.topLine(), Column.of(at));
            return sql.update("""
                DELETE FROM places WHERE rowid IN
                    (SELECT rowid FROM places ORDER BY at DESC, rowid DESC LIMIT -1 OFFSET ?)""", MOST);
        });
    }

    public Optional<ViewPlace> of(Path file) throws StoreException {
        return database.read(sql -> sql.first("SELECT caret, anchor, top_line FROM places WHERE path = ?",
                row -> new ViewPlace(row.getInt(1), row.getInt(2), row.getInt(3)), Column.of(file)));
    }
}
