package org.inkstone.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Text that is not saved, so that it survives whatever ends the program.
 *
 * <p>An entry holds the bytes that the post on disk has, once, and what makes the text out of them: while someone types that is little to
 * write, also in a large post. May be used from any thread; calls block on the disk.
 */
public final class Journal {

    private final Database database;
    private final Contents contents;

    Journal(Database database, Contents contents) {
        this.database = database;
        this.contents = contents;
    }

    /** Keeps {@code entry} in place of the one with the same id. It survives a power cut from when this returns. */
    public void put(JournalEntry entry) throws StoreException {
        put(entry, List.of());
    }

    /** Keeps {@code entry} and removes those that went into it, or does nothing at all. */
    public void put(JournalEntry entry, Collection<UUID> replaced) throws StoreException {
        byte[] base = entry.base().orElse(new byte[0]);
        Difference difference = Difference.between(base, entry.text());
        byte[] middle = Deflated.fast(difference.middle());
        byte[] checksum = Checksum.of(entry.text());
        database.write(sql -> {
            byte[] kept = entry.base().isPresent() ? contents.keep(sql, base) : null;
            List<byte[]> released = new ArrayList<>();
            basesOf(sql, entry.id(), released);
            sql.update("""
                INSERT OR REPLACE INTO journal (id, owner, folder, file, base, prefix, suffix, middle_size, middle, checksum,
                    caret, anchor, top_line, at, saving)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    entry.id().toString(), entry.owner(), column(entry.folder()), column(entry.file()), kept,
                    difference.prefix(), difference.suffix(), difference.middle().length, middle, checksum,
                    entry.place().caret(), entry.place().anchor(), entry.place().topLine(), Column.of(entry.at()),
                    entry.saving().orElse(null));
            for (UUID id : replaced) {
                if (!id.equals(entry.id())) {
                    basesOf(sql, id, released);
                    delete(sql, id);
                }
            }
            for (byte[] hash : released) {
                contents.release(sql, hash);
            }
            return null;
        });
    }

    /** Forgets an entry: its text is saved, or the writer does not want it. Does nothing where there is none. */
    public void remove(UUID id) throws StoreException {
        database.write(sql -> {
            List<byte[]> released = new ArrayList<>();
            basesOf(sql, id, released);
            delete(sql, id);
            for (byte[] hash : released) {
                contents.release(sql, hash);
            }
            return null;
        });
    }

    /** All entries, newest first. One that is not what was put stays in the database and is left out, and the log says so. */
    public List<JournalEntry> entries() throws StoreException {
        return database.read(sql -> sql.readable("SELECT * FROM journal ORDER BY at DESC, rowid DESC", row -> entry(sql, row)));
    }

    private JournalEntry entry(Sql sql, ResultSet row) throws SQLException, StoreException {
        byte[] hash = row.getBytes("base");
        Optional<byte[]> base = hash == null ? Optional.empty() : Optional.of(contents.of(sql, hash));
        byte[] middle = Deflated.inflate(row.getBytes("middle"), row.getLong("middle_size"));
        byte[] text = new Difference(row.getInt("prefix"), row.getInt("suffix"), middle).appliedTo(base.orElse(new byte[0]));
        if (!Arrays.equals(Checksum.of(text), row.getBytes("checksum"))) {
            throw StoreException.unreadable(null);
        }
        return new JournalEntry(Column.id(row.getString("id")), row.getString("owner"), path(row.getString("folder")),
                path(row.getString("file")), base, text,
                new ViewPlace(row.getInt("caret"), row.getInt("anchor"), row.getInt("top_line")),
                Column.instant(row.getLong("at")), Optional.ofNullable(row.getString("saving")));
    }

    private static void basesOf(Sql sql, UUID id, List<byte[]> bases) throws SQLException, StoreException {
        bases.addAll(
                sql.list("SELECT base FROM journal WHERE id = ? AND base IS NOT NULL", row -> row.getBytes(1), id.toString()));
    }

    private static void delete(Sql sql, UUID id) throws SQLException {
        sql.update("DELETE FROM journal WHERE id = ?", id.toString());
    }

    private static String column(Optional<Path> path) {
        return path.map(Column::of).orElse(null);
    }

    private static Optional<Path> path(String column) throws StoreException {
        return column == null ? Optional.empty() : Optional.of(Column.path(column));
    }
}
