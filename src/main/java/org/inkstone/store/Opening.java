package org.inkstone.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a database comes to be open: looked through, brought up to date, and begun anew where it is damaged. */
record Opening(DatabaseFiles files, Duration patience) {

    private static final System.Logger LOG = System.getLogger(Opening.class.getName());

    StoreOpening open() {
        try {
            files.makeFolder();
            try (Closeable _ = files.lockOpening(patience)) {
                return openLocked();
            }
        } catch (StoreException e) {
            return new StoreOpening.Refused(e.getMessage());
        } catch (IOException e) {
            return new StoreOpening.Refused(
                    "Inkstone cannot write to its own folder " + files.folder() + ": " + reasonOf(e) + ".");
        }
    }

    /** No other program opens, makes or sets aside this database meanwhile. */
    private StoreOpening openLocked() throws StoreException, IOException {
        try {
            return opened(sound(), Optional.empty());
        } catch (StoreException e) {
            if (!e.damaged()) {
                throw e;
            }
            Path aside = files.setAside(Instant.now());
            LOG.log(System.Logger.Level.WARNING, "a damaged database was moved to " + aside + ": " + e.getCause());
            Database database = sound();
            new Salvage(aside, patience).into(database);
            return opened(database, Optional.of(aside));
        }
    }

    private Database sound() throws StoreException, IOException {
        if (!files.nothingThere()) {
            Inspection.of(files, patience);
        }
        try {
            return Database.open(files, patience);
        } catch (StoreException e) {
            throw files.databaseForbidsWriting() ? StoreException.damaged(e) : e;
        }
    }

    private StoreOpening opened(Database database, Optional<Path> setAside) {
        return new StoreOpening.Opened(new Store(files, database), setAside);
    }

    private static String reasonOf(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException exists -> "a file of that name is in the way";
            case AccessDeniedException denied -> "you do not have permission";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> e.getMessage();
        };
    }
}
