package org.inkstone.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.sqlite.SQLiteConfig;

/** One connection to the database, used by one thread at a time. */
final class Database implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    private final DatabaseFiles files;
    private final Sql sql;
    /** Which file this is, where the file system tells. */
    private final Object key;

    /** Something done with the database in one transaction. */
    interface Work<T> {
        T with(Sql sql) throws SQLException, StoreException;
    }

    private Database(DatabaseFiles files, Sql sql) {
        this.files = files;
        this.sql = sql;
        this.key = files.key();
    }

    /** Opens the database to write, makes it where there is none, and brings its tables up to date. */
    static Database open(DatabaseFiles files, Duration patience) throws StoreException {
        try {
            Connection connection = connect(files.database(), patience, false);
            try {
                Sql sql = new Sql(connection);
                prepare(sql);
                return new Database(files, sql);
            } catch (SQLException | StoreException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** The address is a URI, since SQLite's driver would take a question mark in a path for the beginning of options. */
    static Connection connect(Path database, Duration patience, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        return config.createConnection("jdbc:sqlite:" + database.toUri());
    }

    private static void prepare(Sql sql) throws SQLException, StoreException {
        // Only before the first table is made; later it changes nothing.
        sql.run("PRAGMA auto_vacuum = INCREMENTAL");
        sql.run("PRAGMA journal_mode = WAL");
        sql.run("PRAGMA synchronous = FULL");
        // Without it, macOS forces writes no further than into the drive's own memory. Elsewhere it changes nothing.
        sql.run("PRAGMA fullfsync = ON");
        sql.run("PRAGMA foreign_keys = ON");
        sql.run("PRAGMA cell_size_check = ON");
        // So that the log of one large write does not stay large.
        sql.run("PRAGMA journal_size_limit = " + (8 << 20));
        migrate(sql);
    }

    /** Each step asks again: another program may be taking the same steps. */
    private static void migrate(Sql sql) throws SQLException, StoreException {
        boolean more = true;
        while (more) {
            more = transaction(sql, "BEGIN IMMEDIATE", same -> {
                int version = (int) Schema.version(same);
                if (version < Schema.VERSION) {
                    Schema.step(same, version);
                }
                return version + 1 < Schema.VERSION;
            });
        }
    }

    /** Reads one state of the database, whatever other programs write meanwhile. */
    synchronized <T> T read(Work<T> work) throws StoreException {
        try {
            return transaction(sql, "BEGIN", work);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Does all of {@code work} or nothing. It is on the disk when this returns. */
    synchronized <T> T write(Work<T> work) throws StoreException {
        try {
            T result = transaction(sql, "BEGIN IMMEDIATE", work);
            // Writing to a file that was deleted or moved succeeds, and no one would ever read it.
            if (key != null && !key.equals(files.key())) {
                throw StoreException.replaced();
            }
            return result;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    static <T> T transaction(Sql sql, String begin, Work<T> work) throws SQLException, StoreException {
        sql.run(begin);
        boolean done = false;
        try {
            T result = work.with(sql);
            sql.run("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(sql);
            }
        }
    }

    private static void rollBack(Sql sql) {
        try {
            sql.run("ROLLBACK");
        } catch (SQLException e) {
            // After some errors SQLite has rolled back already, and says that there is nothing to roll back.
            LOG.log(System.Logger.Level.DEBUG, "not rolled back", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            sql.connection().close();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "the database did not close in order", e);
        }
    }
}
