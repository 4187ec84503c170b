package org.inkstone.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder that holds nothing but what a program made, and can be made again: many files are written fast, in place and without waiting
 * for the disk, so that who writes here marks the folder as unfinished meanwhile. Never for a writer's own files.
 *
 * <p>Files are named by paths below the folder, with slashes; a name that would lead out of it is refused, and so is a link on the way.
 * For many threads; two of them do not write the same file.
 */
public final class PackageFolder {

    private final Path folder;
    private final Set<Path> made = ConcurrentHashMap.newKeySet();

    /** @param folder absolute; made with the first file */
    public PackageFolder(Path folder) {
        this.folder = folder;
    }

    /** A new folder in the system's place for temporary files. */
    public static PackageFolder temporary() throws IOException {
        return new PackageFolder(Files.createTempDirectory("inkstone-export-").toRealPath());
    }

    public Path path() {
        return folder;
    }

    /** Deletes the folder with all that is in it; what cannot be deleted stays. */
    public void delete() {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path done, IOException e) throws IOException {
                    Files.delete(done);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            System.getLogger(PackageFolder.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + folder, e);
        }
    }

    /** Makes {@code bytes} all that the file holds. */
    public void write(String name, byte[] bytes) throws IOException {
        Path file = file(name);
        makeFolders(file.getParent());
        if (Files.isSymbolicLink(file)) {
            Files.delete(file);
        }
        Files.write(file, bytes);
    }

    /** As {@link #write}, but forced to the disk and moved over what was there: at every moment the old bytes or the new ones. */
    public void replace(String name, byte[] bytes) throws IOException {
        Path file = file(name);
        makeFolders(file.getParent());
        switch (new Save(bytes, new Expected.Anything(), new CopyBeside()).to(file)) {
            case SaveResult.Saved saved -> {
            }
            case SaveResult.Unconfirmed unconfirmed -> throw new IOException(unconfirmed.reason());
            case SaveResult.Failed failed -> throw new IOException(failed.reason());
            case SaveResult.Torn torn -> throw new IOException(torn.reason());
            case SaveResult.Conflict conflict -> throw new IllegalStateException("anything was expected");
        }
    }

    public byte[] read(String name) throws IOException {
        return Files.readAllBytes(file(name));
    }

    public boolean exists(String name) {
        return Files.isRegularFile(file(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes the file, and the folders that are empty then. */
    public void delete(String name) throws IOException {
        Path file = file(name);
        Files.deleteIfExists(file);
        for (Path above = file.getParent(); !above.equals(folder) && isEmpty(above); above = above.getParent()) {
            Files.delete(above);
            made.remove(above);
        }
    }

    /** Whether nothing is in it, or it is not there. */
    public boolean isEmpty() throws IOException {
        return !Files.exists(folder) || isEmpty(folder);
    }

    /** The size in bytes of each regular file in it, by name. */
    public Map<String, Long> sizes() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        sizes.put(folder.relativize(file).toString().replace('\\', '/'), attributes.size());
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return sizes;
    }

    private Path file(String name) {
        Path file = folder.resolve(name).normalize();
        if (name.isEmpty() || !file.startsWith(folder) || file.equals(folder)) {
            throw new IllegalArgumentException("no file of the package: " + name);
        }
        return file;
    }

    private void makeFolders(Path wanted) throws IOException {
        if (made.contains(wanted)) {
            return;
        }
        if (!wanted.equals(folder)) {
            makeFolders(wanted.getParent());
            if (Files.isSymbolicLink(wanted)) {
                throw new IOException(wanted + " is a link to another place; an export follows none. Remove it.");
            }
        }
        try {
            Files.createDirectories(wanted);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        made.add(wanted);
    }

    private static boolean isEmpty(Path wanted) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(wanted)) {
            return !entries.iterator().hasNext();
        }
    }
}
