package org.inkstone.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * The database as files: itself, its write-ahead log, and the log's index, in one folder of Inkstone's own. The only class of this module
 * that touches files other than through SQLite.
 */
record DatabaseFiles(Path folder) {

    /** The byte of the header that says what a program must know in order to write, and the last value that SQLite knows. */
    private static final int WRITE_FORMAT = 18;
    private static final int KNOWN_WRITE_FORMAT = 2;

    private static final List<String> ENDINGS = List.of("-shm", "-wal", "-journal", "");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    Path database() {
        return folder.resolve("inkstone.db");
    }

    /** Unsaved text is for nobody else to read, so a folder that is made here is the writer's alone. */
    void makeFolder() throws IOException {
        FileAttribute<?>[] ownerOnly = folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
        Files.createDirectories(folder, ownerOnly);
    }

    /**
     * Whether there is no database, or one that was never written to. A log without its database is what is left where someone deleted that;
     * SQLite deletes it too. One beside an empty database is not: something emptied it.
     */
    boolean nothingThere() throws IOException {
        return !Files.exists(database()) || size() == 0;
    }

    /**
     * Whether the database says of itself that this program may not write to it. No Inkstone makes such a one, so it is damaged. Only to be
     * asked while this program has no connection to it: closing a file gives up the locks that SQLite has on it.
     */
    boolean databaseForbidsWriting() throws IOException {
        if (!Files.isRegularFile(database())) {
            return false;
        }
        try (InputStream in = Files.newInputStream(database())) {
            byte[] header = in.readNBytes(WRITE_FORMAT + 1);
            return header.length > WRITE_FORMAT && Byte.toUnsignedInt(header[WRITE_FORMAT]) > KNOWN_WRITE_FORMAT;
        }
    }

    /** Bytes of the database with its log. */
    long size() throws IOException {
        return sizeOf(database()) + sizeOf(beside(database(), "-wal"));
    }

    /** Which file the database is, however it is called; null where there is none or the file system does not tell. */
    Object key() {
        try {
            return Files.readAttributes(database(), BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Waits until no other program opens the database, and keeps them out until the lock is closed. If this program ends without closing
     * it, it is open.
     */
    Closeable lockOpening(Duration patience) throws IOException, StoreException {
        return lock("inkstone.lock", patience);
    }

    /** Waits until no other program writes to a post, and keeps them from it likewise. */
    Closeable lockSaving(Duration patience) throws IOException, StoreException {
        return lock("saving.lock", patience);
    }

    private Closeable lock(String name, Duration patience) throws IOException, StoreException {
        FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long start = System.nanoTime();
        while (!isLocked(channel)) {
            if (System.nanoTime() - start > patience.toNanos()) {
                channel.close();
                throw StoreException.busy(null);
            }
            LockSupport.parkNanos(1_000_000);
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this program has it.
            return false;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Moves the database and what belongs to it to a name that is free, and returns that. Itself last: a log whose database is gone would be
     * deleted by SQLite, with text in it.
     */
    Path setAside(Instant now) throws IOException {
        Path aside = freeName("inkstone-damaged-" + STAMP.format(now));
        for (String ending : ENDINGS) {
            try {
                Files.move(beside(database(), ending), beside(aside, ending));
            } catch (NoSuchFileException e) {
                // There was none, or whoever closed the database last has just deleted it.
                continue;
            }
        }
        return aside;
    }

    private Path freeName(String name) throws IOException {
        for (int i = 1; i < 1000; i++) {
            Path free = folder.resolve(name + (i == 1 ? "" : "-" + i) + ".db");
            if (ENDINGS.stream().noneMatch(ending -> Files.exists(beside(free, ending), LinkOption.NOFOLLOW_LINKS))) {
                return free;
            }
        }
        throw new FileAlreadyExistsException(name);
    }

    private static Path beside(Path database, String ending) {
        return database.resolveSibling(database.getFileName() + ending);
    }

    /** A log may go at any moment: whoever closes the database last deletes it. */
    private static long sizeOf(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
