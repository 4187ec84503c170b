package org.inkstone.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Copies of posts that have to be written in place, because their disk cannot replace a file at once: whatever interrupts that, the old text
 * and the new one are here. May be used from any thread; calls block on the disk.
 */
public final class HeldWrites {

    private final Database database;
    private final Contents contents;

    HeldWrites(Database database, Contents contents) {
        this.database = database;
        this.contents = contents;
    }

    /**
     * Holds both texts until {@link #release}; both were read back and compared when this returns. Where an earlier write of the file was not
     * released, the file may be torn, so the text before that one stays held and only {@code after} is replaced.
     */
    public void hold(Path file, byte[] before, byte[] after) throws StoreException {
        String path = Column.of(file);
        database.write(sql -> {
            List<byte[]> earlier = hashes(sql, path);
            byte[] beforeHash = contents.keep(sql, before);
            sql.update("""
                INSERT INTO held_writes (path, before, after) VALUES (?, ?, ?)
                ON CONFLICT (path) DO UPDATE SET after = excluded.after""",
                    path, beforeHash, contents.keep(sql, after));
            if (!earlier.isEmpty()) {
                contents.release(sql, beforeHash);
                contents.release(sql, earlier.getLast());
            }
            return null;
        });
        Optional<HeldWrite> held = database
                .read(sql -> sql.first("SELECT * FROM held_writes WHERE path = ?", row -> held(sql, row), path));
        if (held.isEmpty() || !Arrays.equals(held.get().after(), after)) {
            throw StoreException.unreadable(null);
        }
    }

    /** The file holds what it should. Does nothing where nothing is held. */
    public void release(Path file) throws StoreException {
        String path = Column.of(file);
        database.write(sql -> {
            List<byte[]> hashes = hashes(sql, path);
            sql.update("DELETE FROM held_writes WHERE path = ?", path);
            for (byte[] hash : hashes) {
                contents.release(sql, hash);
            }
            return null;
        });
    }

    /**
     * What was held and not released: after a start, the files whose writing was interrupted. One that is not what was held stays in the
     * database and is left out, and the log says so.
     */
    public List<HeldWrite> all() throws StoreException {
        return database.read(sql -> sql.readable("SELECT * FROM held_writes ORDER BY rowid", row -> held(sql, row)));
    }

    private HeldWrite held(Sql sql, ResultSet row) throws SQLException, StoreException {
        return new HeldWrite(Column.path(row.getString("path")), contents.of(sql, row.getBytes("before")),
                contents.of(sql, row.getBytes("after")));
    }

    /** Before and after of the path, in this order; none where nothing is held. */
    private static List<byte[]> hashes(Sql sql, String path) throws SQLException, StoreException {
        return sql.first("SELECT before, after FROM held_writes WHERE path = ?",
                row -> List.of(row.getBytes(1), row.getBytes(2)), path).orElse(List.of());
    }
}
