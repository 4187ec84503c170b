package org.inkstone.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Where a save really goes: what stands at the end of all symbolic links, whether it is there yet or not. Unlike {@link Files#exists} it
 * never takes a disk that does not answer for a file that is not there.
 */
record Target(Path path) {

    /** As many as Linux follows. */
    private static final int MAX_LINKS = 40;

    static Target of(Path file) throws IOException {
        Path path = file.toAbsolutePath();
        for (int links = 0; links <= MAX_LINKS; links++) {
            Optional<BasicFileAttributes> found = attributes(path);
            if (found.isEmpty() || !found.get().isSymbolicLink()) {
                return new Target(path);
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        throw new FileSystemLoopException(file.toString());
    }

    /** Empty only where the file system says that there is no such entry. */
    static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    boolean exists() throws IOException {
        return attributes(path).isPresent();
    }

    /** A plain sentence where this is nothing that a text may be saved to, else empty. */
    Optional<String> obstacle() throws IOException {
        Optional<BasicFileAttributes> found = attributes(path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get().isDirectory()) {
            return Optional.of("A folder of that name stands in the way. Save under another name.");
        }
        if (!found.get().isRegularFile()) {
            return Optional.of("What stands there is not a regular file. Save under another name.");
        }
        try {
            // Replacing a file asks only for a folder that can be written; but who made the file read-only meant it.
            path.getFileSystem().provider().checkAccess(path, AccessMode.WRITE);
            return Optional.empty();
        } catch (AccessDeniedException e) {
            return Optional.of("This file can only be read. Allow writing to it, or save a copy elsewhere.");
        }
    }

    /** The bytes of the file, or empty if there is none. */
    Optional<byte[]> bytes() throws IOException {
        return exists() ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    }

    boolean matches(Expected expected) throws IOException {
        return switch (expected) {
            case Expected.Anything anything -> true;
            case Expected.NoFile noFile -> !exists();
            case Expected.Content content -> bytes().map(ContentHash::of).filter(content.hash()::equals).isPresent();
        };
    }

    /** Whether the file has another name as well, as far as the file system can tell: replacing it would part the two. */
    boolean hasOtherNames() throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix") && exists()
                && (int) Files.getAttribute(path, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1;
    }
}
