package org.inkstone.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Earlier states of posts. The newest version of a post is the one that was added last, whatever the clock said. May be used from any
 * thread; calls block on the disk.
 */
public final class Versions {

    private final Database database;
    private final Contents contents;

    Versions(Database database, Contents contents) {
        this.database = database;
        this.contents = contents;
    }

    /**
     * Keeps {@code bytes} as the newest version of {@code file}. What the newest version holds already is not kept again; where that one came
     * about by itself and the writer has saved it now, it counts as saved, and from now. What a file held when it was opened is not kept
     * again where any version holds it.
     *
     * @param fileKey what the file system calls the file, however it is named
     * @param at when it came about; kept to the microsecond
     */
    public void add(Path file, Optional<String> fileKey, byte[] bytes, VersionKind kind, Instant at) throws StoreException {
        String path = Column.of(file);
        database.write(sql -> {
            byte[] hash = contents.keep(sql, bytes);
            long post = post(sql, path, fileKey);
            Optional<Newest> newest = newest(sql, post).filter(version -> Arrays.equals(version.content(), hash));
            if (kind == VersionKind.OPENED && isKept(sql, post, hash)) {
                return 0;
            }
            if (newest.isEmpty()) {
                return sql.update("INSERT INTO versions (post, at, kind, content) VALUES (?, ?, ?, ?)", post, Column.of(at),
                        kind.name(), hash);
            }
            return kind == VersionKind.SAVED
                    ? sql.update(
                            "UPDATE versions SET kind = 'SAVED', at = ? WHERE id = ? AND kind IN ('SAVED_BY_ITSELF', 'OPENED')",
                            Column.of(at), newest.get().id())
                    : 0;
        });
    }

    private record Newest(long id, byte[] content) {}

    private static Optional<Newest> newest(Sql sql, long post) throws SQLException, StoreException {
        return sql.first("SELECT id, content FROM versions WHERE post = ? ORDER BY id DESC LIMIT 1",
                row -> new Newest(row.getLong(1), row.getBytes(2)), post);
    }

    private static boolean isKept(Sql sql, long post, byte[] hash) throws SQLException, StoreException {
        return sql.number("SELECT count(*) FROM versions WHERE post = ? AND content = ?", post, hash) > 0;
    }

    /** The row of a post, which is made if it is missing. */
    static long post(Sql sql, String path, Optional<String> fileKey) throws SQLException, StoreException {
        sql.update("""
            INSERT INTO posts (path, file_key) VALUES (?, ?)
            ON CONFLICT (path) DO UPDATE SET file_key = coalesce(excluded.file_key, file_key)""",
                path, fileKey.orElse(null));
        return sql.number("SELECT id FROM posts WHERE path = ?", path);
    }

    /**
     * A file that was opened and has no history takes over that of a post which is not where it was, if the newest version of that one is
     * {@code bytes}; of several the one with the same {@code fileKey}, else the one that changed last. (A key alone says little: file
     * systems give the key of a deleted file to a new one.)
     *
     * @param exists whether a file is there; called without a transaction, as it may block on the file's disk
     */
    public void locate(Path file, Optional<String> fileKey, byte[] bytes, Predicate<Path> exists) throws StoreException {
        String path = Column.of(file);
        byte[] hash = Checksum.of(bytes);
        List<String> candidates = database.read(sql -> hasHistory(sql, path)
                ? List.of()
                : sql.list("""
                    SELECT posts.path FROM versions JOIN posts ON posts.id = versions.post
                    WHERE versions.content = ? AND versions.id = (SELECT max(id) FROM versions WHERE post = posts.id)
                    ORDER BY posts.file_key IS ? DESC, versions.id DESC""",
                        row -> row.getString(1), hash, fileKey.orElse("")));
        for (String candidate : candidates) {
            if (!exists.test(Column.path(candidate))) {
                database.write(sql -> hasHistory(sql, path)
                        ? 0
                        : sql.update("UPDATE posts SET path = ?, file_key = ? WHERE path = ?", path, fileKey.orElse(null),
                                candidate));
                return;
            }
        }
    }

    private static boolean hasHistory(Sql sql, String path) throws SQLException, StoreException {
        return sql.number("SELECT count(*) FROM posts WHERE path = ?", path) > 0;
    }

    /** The history of {@code from} becomes that of {@code to}; one that is there already and this one become one. */
    public void renamed(Path from, Path to) throws StoreException {
        String source = Column.of(from);
        String target = Column.of(to);
        if (source.equals(target)) {
            return;
        }
        database.write(sql -> {
            if (!hasHistory(sql, target)) {
                return sql.update("UPDATE posts SET path = ? WHERE path = ?", target, source);
            }
            sql.update("""
                UPDATE versions SET post = (SELECT id FROM posts WHERE path = ?)
                WHERE post = (SELECT id FROM posts WHERE path = ?)""", target, source);
            sql.update("""
                UPDATE OR REPLACE goals SET post = (SELECT id FROM posts WHERE path = ?)
                WHERE post = (SELECT id FROM posts WHERE path = ?)""", target, source);
            return sql.update("DELETE FROM posts WHERE path = ?", source);
        });
    }

    /** The versions of a post, newest first; none where it has no history. */
    public List<Version> of(Path file) throws StoreException {
        return database.read(sql -> sql.readable("""
            SELECT versions.id, at, kind, size FROM versions JOIN content ON content.hash = versions.content
            WHERE post = (SELECT id FROM posts WHERE path = ?) ORDER BY versions.id DESC""",
                row -> new Version(row.getLong(1), Column.instant(row.getLong(2)), Column.kind(row.getString(3)), row.getInt(4)),
                Column.of(file)));
    }

    /** @throws StoreException also if the version was pruned meanwhile */
    public byte[] content(Version version) throws StoreException {
        return database.read(sql -> {
            byte[] hash = sql.first("SELECT content FROM versions WHERE id = ?", row -> row.getBytes(1), version.id())
                    .orElseThrow(() -> StoreException.of("This version is not kept any more."));
            return contents.of(sql, hash);
        });
    }

    /** Compressed bytes of everything that is kept whole: versions, what the journal's texts were written from, and held writes. */
    public long size() throws StoreException {
        return database.read(contents::size);
    }

    /**
     * Removes what {@code retention} does not keep, oldest first, and thins what Inkstone saved by itself more than a day ago to one version
     * in ten minutes. The newest version of every post stays, and so do texts that the journal or a held write needs.
     *
     * @return how many versions went
     */
    public int prune(Retention retention, Instant now) throws StoreException {
        return database.write(sql -> new Pruning(sql, contents, retention, now).run());
    }
}
