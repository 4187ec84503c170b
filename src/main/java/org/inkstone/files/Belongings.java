package org.inkstone.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** What belongs to a file beside its bytes: owner, group, permissions, access lists, extended attributes. */
final class Belongings {

    private Belongings() {}

    /** Makes {@code file}, which must not be there, with {@code bytes} and, if {@code like} is there, with all that belongs to that. */
    static void writeNew(Path file, byte[] bytes, Target like) throws IOException {
        if (!like.exists()) {
            ForcedWrite.to(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return;
        }
        copy(like.path(), file);
        ForcedWrite.to(file, bytes, StandardOpenOption.WRITE);
    }

    private static void copy(Path from, Path to) throws IOException {
        try {
            // Copying is the one way that the platform offers to take access lists along on every system.
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            // Some file systems refuse the times of a file that another user owns. They hold nothing that a plain copy would lose.
            if (Files.getFileStore(from).supportsFileAttributeView("user")) {
                throw e;
            }
            Files.copy(from, to);
        }
        if (from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            keepGroupAndPermissions(from, to);
        }
    }

    /**
     * Copying gives up on the permissions where it may not set the owner, and on the group with it. Where the group cannot be kept, its
     * permissions must not go to another one, unless everybody has them.
     */
    private static void keepGroupAndPermissions(Path from, Path to) throws IOException {
        PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes got = Files.readAttributes(to, PosixFileAttributes.class);
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(wanted.permissions());
        if (!got.group().equals(wanted.group()) && !setGroup(to, wanted)) {
            drop(permissions, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
            drop(permissions, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
            drop(permissions, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
        }
        if (!got.permissions().equals(permissions)) {
            Files.setAttribute(to, "posix:permissions", permissions);
        }
    }

    private static boolean setGroup(Path file, PosixFileAttributes wanted) {
        try {
            Files.setAttribute(file, "posix:group", wanted.group());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void drop(Set<PosixFilePermission> permissions, PosixFilePermission group, PosixFilePermission others) {
        if (!permissions.contains(others)) {
            permissions.remove(group);
        }
    }
}
