package org.inkstone.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Inkstone's own database, open. Several programs may have the same one open at once.
 *
 * <p>May be used from any thread; calls are made one after the other and block on the disk.
 */
public final class Store implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Store.class.getName());

    /** How long a call waits for another program that is writing. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DatabaseFiles files;
    private final Database database;
    private final Journal journal;
    private final Versions versions;
    private final Places places;
    private final HeldWrites heldWrites;
    private final Goals goals;

    Store(DatabaseFiles files, Database database) {
        Contents contents = new Contents();
        this.files = files;
        this.database = database;
        this.journal = new Journal(database, contents);
        this.versions = new Versions(database, contents);
        this.places = new Places(database);
        this.heldWrites = new HeldWrites(database, contents);
        this.goals = new Goals(database);
    }

    /**
     * Opens the database in {@code folder}, which is made if it is missing. A database of an earlier version is brought up to date, one of
     * a later version refused and left alone, and one that is damaged moved aside: what can still be read of it is taken over.
     */
    public static StoreOpening open(Path folder) {
        return open(folder, PATIENCE);
    }

    static StoreOpening open(Path folder, Duration patience) {
        return new Opening(new DatabaseFiles(folder.toAbsolutePath()), patience).open();
    }

    public Journal journal() {
        return journal;
    }

    public Versions versions() {
        return versions;
    }

    public Places places() {
        return places;
    }

    public HeldWrites heldWrites() {
        return heldWrites;
    }

    public Goals goals() {
        return goals;
    }

    /**
     * Runs {@code work} while no other program that uses this folder does the same: between looking at a file and replacing it, none of them
     * may replace it. Whoever holds the others up for more than five seconds is not waited for any longer.
     */
    public <T> T inTurn(Supplier<T> work) {
        Closeable turn = turn();
        try {
            return work.get();
        } finally {
            try {
                turn.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "the turn was not given up in order", e);
            }
        }
    }

    private Closeable turn() {
        try {
            return files.lockSaving(PATIENCE);
        } catch (IOException | StoreException e) {
            LOG.log(System.Logger.Level.DEBUG, "saving out of turn", e);
            return () -> {};
        }
    }

    /** Everything that was written is on the disk already. Calls that come later fail with a {@link StoreException}. */
    @Override
    public void close() {
        database.close();
    }
}
