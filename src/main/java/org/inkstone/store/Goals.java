package org.inkstone.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How many words a post is to have. A goal belongs to the post as its versions do, so it follows where the file is renamed. May be used from
 * any thread; calls block on the disk.
 */
public final class Goals {

    private final Database database;

    Goals(Database database) {
        this.database = database;
    }

    /**
     * @param fileKey what the file system calls the file, however it is named
     * @param words none for 0
     */
    public void put(Path file, Optional<String> fileKey, int words) throws StoreException {
        String path = Column.of(file);
        database.write(sql -> words == 0
                ? sql.update("DELETE FROM goals WHERE post = (SELECT id FROM posts WHERE path = ?)", path)
                : sql.update("INSERT OR REPLACE INTO goals (post, words) VALUES (?, ?)", Versions.post(sql, path, fileKey),
                        words));
    }

    /** 0 where there is none. */
    public int of(Path file) throws StoreException {
        return database.read(sql -> sql.first(
                "SELECT words FROM goals WHERE post = (SELECT id FROM posts WHERE path = ?)", row -> row.getInt(1),
                Column.of(file))).orElse(0);
    }
}
