package org.inkstone.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The file system as Inkstone uses it. Stateless. */
public final class Disk {

    /** The largest file that is opened, in bytes. The largest real post known is under 1 MB. */
    public static final long MAX_FILE_SIZE = 64L << 20;

    private static final Set<String> POST_EXTENSIONS = Set.of("md", "markdown", "mdown", "mkd", "mdx");

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
            return new ReadResult.Refused("It cannot be read: " + Sentences.reasonOf(e) + ".");
        }
    }

    /** The first {@code bytes} of a file, or fewer where it has no more; none where it cannot be read. */
    public byte[] beginning(Path file, int bytes) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /**
     * Puts {@code bytes} into {@code file}. At every moment the file holds the old bytes or the new ones: a new file is written beside it,
     * forced to the disk, moved over it, the folder forced as well and the result read back. What belongs to the file stays as far as the
     * file system and the writer's rights allow: owner, group, permissions, access lists, extended attributes; a symbolic link stays one.
     *
     * <p>A file with other names (hard links), or one that cannot be moved over, is written in place, while {@code held} keeps a verified
     * copy of both texts. If that ends midway the file is the beginning of the new text and the rest of the old one, see {@link #finish}.
     *
     * <p>A file that the writer may not write to is left alone, though its folder would allow to replace it.
     */
    public SaveResult save(Path file, byte[] bytes, Expected expected, HeldCopies held) {
        return new Save(bytes, expected, held).to(file);
    }

    /** The same; where the file has to be written in place, the new text is kept in a hidden file beside it until that has succeeded. */
    public SaveResult save(Path file, byte[] bytes, Expected expected) {
        CopyBeside copy = new CopyBeside();
        return copy.named(save(file, bytes, expected, copy));
    }

    /**
     * Completes a write in place that a crash has ended midway, from the copies that were held. To be called for each copy that was not
     * released.
     *
     * @return empty, with the file untouched, if it holds one of the two texts or anything else that such a write does not leave behind
     */
    public Optional<SaveResult> finish(Path file, byte[] before, byte[] after) {
        try {
            Target target = Target.of(file);
            Optional<byte[]> found = target.obstacle().isEmpty() ? target.bytes() : Optional.empty();
            return found.filter(bytes -> TornWrite.isPartOf(bytes, before, after))
                    .map(bytes -> new InPlaceWrite(target, after).finish());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Deletes what saves left behind under {@code folder} that were ended midway: temporary files of processes that are gone, when they are
     * older than a minute, and of any process when they are older than a day. Enters the folders that {@link #posts} enters, follows no
     * links.
     *
     * @return how many files were deleted
     */
    public int sweep(Path folder) {
        return Leftovers.sweep(folder);
    }

    /**
     * What stays the same when the file is renamed or moved within its file system, and differs between two files that are there at the
     * same time; empty where the file system has no such thing. Saving gives a file a new identity.
     */
    public Optional<String> identity(Path file) {
        try {
            return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey()).map(Object::toString);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What {@code file} looks like without reading it; empty where it is not there. */
    public Optional<FileStamp> stamp(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
                Map<String, Object> unix = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,fileKey");
                return Optional.of(new FileStamp((Long) unix.get("size"), (FileTime) unix.get("lastModifiedTime"),
                        (FileTime) unix.get("ctime"), String.valueOf(unix.get("fileKey"))));
            }
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileStamp(attributes.size(), attributes.lastModifiedTime(), attributes.lastModifiedTime(),
                    String.valueOf(attributes.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The post under {@code folder} that is now the file which had this identity and content. Both must be the same, for file systems give
     * the identity of a deleted file to a new one.
     *
     * @param identity of {@link #identity}, or the empty string where there was none: then it is the one post with that content, unless
     *     there are several
     */
    public Optional<Path> movedTo(Path folder, String identity, ContentHash hash) {
        try {
            List<Path> found = posts(folder).stream()
                    .filter(post -> identity.isEmpty() || identity(post).filter(identity::equals).isPresent())
                    .filter(post -> read(post) instanceof ReadResult.Contents contents && contents.hash().equals(hash)).toList();
            return identity.isEmpty() && found.size() > 1 ? Optional.empty() : found.stream().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Gives {@code file} the name {@code target} in the same folder, forced to the disk; never over a file that is there.
     *
     * @return why it is still called as it was, one plain sentence, or the empty string
     */
    public String rename(Path file, Path target) {
        try {
            Files.move(file, target);
            ForcedWrite.folder(target.getParent());
            return "";
        } catch (IOException e) {
            return exists(target) && !exists(file)
                    ? ""
                    : file.getFileName() + " keeps its name. " + Sentences.notWritten(e, target, 0);
        }
    }

    /** Creates a folder and its parents; returns a plain sentence where that fails, or the empty string. */
    public String createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            return "";
        } catch (IOException e) {
            return Sentences.notWritten(e, folder, 0);
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
        FolderWalk.walk(folder, directory -> {}, (file, attributes) -> {
            if (isPost(file) && (attributes.isRegularFile() || attributes.isSymbolicLink() && Files.isRegularFile(file))) {
                found.add(file);
            }
        });
        return found;
    }

    /** Every regular file under {@code folder}, in the folders that {@link #posts} enters; none where it cannot be read. */
    public List<Path> files(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            FolderWalk.walk(folder, directory -> {}, (file, attributes) -> {
                if (attributes.isRegularFile()) {
                    found.add(file);
                }
            });
        } catch (IOException e) {
            return List.of();
        }
        return found;
    }

    /** The posts that lie in {@code folder} itself, in no promised order; none where it cannot be read. */
    public List<Path> postsIn(Path folder) {
        return entries(folder).stream().filter(Disk::isPost).filter(Files::isRegularFile).toList();
    }

    /** Every regular file that lies in {@code folder} itself, in no promised order; none where it cannot be read. */
    public List<Path> filesIn(Path folder) {
        return entries(folder).stream().filter(Files::isRegularFile).toList();
    }

    /** Every folder that lies in {@code folder} itself, in no promised order; none where it cannot be read. */
    public List<Path> foldersIn(Path folder) {
        return entries(folder).stream().filter(Files::isDirectory).toList();
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
}
