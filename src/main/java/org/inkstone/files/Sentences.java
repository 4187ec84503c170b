package org.inkstone.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What goes wrong on a disk, as a person reads it: what happened and what to do. */
final class Sentences {

    static final String READ_BACK_DIFFERS = "The file did not read back as it was written. Save a copy elsewhere.";

    private static final String FULL = "The disk is full. Make room and save again, or save a copy elsewhere.";
    private static final String READ_ONLY = "This folder can only be read. Save a copy elsewhere.";
    private static final String GONE = "The folder is not there any more. Save a copy elsewhere.";
    private static final String NAME_TOO_LONG = "The file name is too long for this disk. Save under a shorter name.";

    private Sentences() {}

    /**
     * Why a file could not be written that is as it was.
     *
     * @param size of the text that should have been written, in bytes
     */
    static String notWritten(IOException e, Path file, long size) {
        return switch (e) {
            case AccessDeniedException denied -> "You do not have permission to write here. Save a copy elsewhere.";
            case NoSuchFileException gone -> GONE;
            case NotDirectoryException gone -> GONE;
            case FileSystemLoopException loop -> "The links of this file lead in a circle. Save a copy elsewhere.";
            case FileAlreadyExistsException exists -> "A file of that name is there already. Save under another name.";
            default -> other(e, file, size);
        };
    }

    /** The new text was put in place, but the disk did not say that it will stay. */
    static String notConfirmed(IOException e) {
        return "The file was written, but the disk did not confirm it (" + reasonOf(e)
                + "). Save again, or save a copy elsewhere.";
    }

    static String torn(IOException e) {
        return "Writing stopped midway (" + reasonOf(e)
                + "), and the old text could not be put back. Save a copy elsewhere.";
    }

    static String reasonOf(IOException e) {
        String reason = e instanceof FileSystemException fs && fs.getReason() != null ? fs.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private static String other(IOException e, Path file, long size) {
        String reason = reasonOf(e);
        if (reason.contains("No space left") || reason.contains("quota")) {
            return FULL;
        }
        if (reason.contains("Read-only")) {
            return READ_ONLY;
        }
        if (reason.contains("name too long")) {
            return NAME_TOO_LONG;
        }
        if (reason.contains("Not a directory")) {
            return GONE;
        }
        if (reason.contains("symbolic links")) {
            return "The links of this file lead in a circle. Save a copy elsewhere.";
        }
        return asTheDiskSays(file, size, "The file could not be written: " + reason + ". Save a copy elsewhere.");
    }

    /** The system gives its reasons in the language of the computer, so the disk itself is asked as well. */
    private static String asTheDiskSays(Path file, long size, String otherwise) {
        try {
            FileStore store = Files.getFileStore(file.toAbsolutePath().getParent());
            if (store.isReadOnly()) {
                return READ_ONLY;
            }
            return store.getUsableSpace() < size ? FULL : otherwise;
        } catch (IOException e) {
            return otherwise;
        }
    }
}
