package org.inkstone.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Whole texts, each kept once, whoever refers to it. All methods take part in the caller's transaction, so one thread at a time is here.
 */
final class Contents {

    private static final String UNREFERENCED = """
        NOT EXISTS (SELECT 1 FROM journal WHERE base = hash)
        AND NOT EXISTS (SELECT 1 FROM versions WHERE content = hash)
        AND NOT EXISTS (SELECT 1 FROM held_writes WHERE before = hash)
        AND NOT EXISTS (SELECT 1 FROM held_writes WHERE after = hash)""";

    /** Arrays whose content was seen to be kept as it is, by identity, with their checksums; forgotten with the arrays. */
    private final Map<byte[], byte[]> known = new WeakHashMap<>();

    /**
     * Keeps {@code bytes} and returns their checksum. A content that is there already is compared the first time, and replaced if it is
     * damaged, since from then on all that refer to it would be lost.
     */
    byte[] keep(Sql sql, byte[] bytes) throws SQLException, StoreException {
        byte[] before = known.get(bytes);
        if (before != null && sql.number("SELECT count(*) FROM content WHERE hash = ?", (Object) before) == 1) {
            return before;
        }
        byte[] hash = Checksum.of(bytes);
        if (!holds(sql, hash, bytes)) {
            sql.update("""
                INSERT INTO content (hash, size, deflated) VALUES (?, ?, ?)
                ON CONFLICT (hash) DO UPDATE SET size = excluded.size, deflated = excluded.deflated""",
                    hash, bytes.length, Deflated.small(bytes));
        }
        known.put(bytes, hash);
        return hash;
    }

    private boolean holds(Sql sql, byte[] hash, byte[] bytes) throws SQLException {
        try {
            return Arrays.equals(of(sql, hash), bytes);
        } catch (StoreException e) {
            return false;
        }
    }

    /** @throws StoreException if there is no such content, or it is not what was kept */
    byte[] of(Sql sql, byte[] hash) throws SQLException, StoreException {
        byte[] bytes = sql.first("SELECT deflated, size FROM content WHERE hash = ?",
                row -> Deflated.inflate(row.getBytes(1), row.getLong(2)), (Object) hash)
                .orElseThrow(() -> StoreException.unreadable(null));
        if (!Arrays.equals(Checksum.of(bytes), hash)) {
            throw StoreException.unreadable(null);
        }
        return bytes;
    }

    /** Removes a content that nothing refers to any more; returns how many compressed bytes that were. */
    long release(Sql sql, byte[] hash) throws SQLException, StoreException {
        long size = sql.number("SELECT length(deflated) FROM content WHERE hash = ?", (Object) hash);
        return sql.update("DELETE FROM content WHERE hash = ? AND " + UNREFERENCED, (Object) hash) > 0 ? size : 0;
    }

    /** Removes every content that nothing refers to. */
    void sweep(Sql sql) throws SQLException {
        sql.update("DELETE FROM content WHERE " + UNREFERENCED);
    }

    /** Compressed bytes of all contents. */
    long size(Sql sql) throws SQLException, StoreException {
        return sql.number("SELECT sum(length(deflated)) FROM content");
    }
}
