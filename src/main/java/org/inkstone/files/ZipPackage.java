package org.inkstone.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.SortedSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * ZIP files that hold the same bytes whenever the same files are packed: in the order of their names, all of one date, with nothing of
 * the computer that packed them. Blocks on the disk.
 */
public final class ZipPackage {

    /**
     * A moment that the format can write (APPNOTE 4.4.6). It has no time zone; beside the first one of all, Java would write another that
     * has one.
     */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);
    /** Bytes in all that are unpacked; a file that says it holds more is no package of ours. */
    private static final long LARGEST = 8L << 30;

    private ZipPackage() {}

    /** Packs files of {@code from} into {@code zip}, which holds what it held before or all of them. */
    public static void pack(PackageFolder from, SortedSet<String> names, Path zip) throws IOException {
        sweepBeside(zip);
        Files.createDirectories(zip.getParent());
        Path temporary = Leftovers.temporaryBeside(zip);
        try {
            try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    ZipOutputStream out = new ZipOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16))) {
                for (String name : names) {
                    ZipEntry entry = new ZipEntry(name);
                    entry.setTimeLocal(EPOCH);
                    out.putNextEntry(entry);
                    out.write(from.read(name));
                    out.closeEntry();
                }
                out.finish();
                out.flush();
                file.force(true);
            }
            move(temporary, zip);
        } finally {
            Leftovers.delete(temporary);
        }
        ForcedWrite.folder(zip.getParent());
    }

    /** Puts all files of {@code zip} into {@code to}. */
    public static void unpack(Path zip, PackageFolder to) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            long total = 0;
            for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().map(ZipEntry.class::cast)::iterator) {
                total += Math.max(0, entry.getSize());
                if (total > LARGEST) {
                    throw new IOException("The ZIP file is too large.");
                }
                if (!entry.isDirectory()) {
                    to.write(entry.getName(), file.getInputStream(entry).readAllBytes());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("The ZIP file holds names that lead out of it.", e);
        }
    }

    private static void move(Path temporary, Path zip) throws IOException {
        try {
            Files.move(temporary, zip, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, zip, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what earlier packing into the same file left behind that was ended midway. */
    private static void sweepBeside(Path zip) throws IOException {
        if (!Files.isDirectory(zip.getParent())) {
            return;
        }
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(zip.getParent(), Leftovers::isOfEndedProcess)) {
            for (Path file : beside) {
                if (file.getFileName().toString().startsWith("." + zip.getFileName() + ".inkstone-")) {
                    Leftovers.delete(file);
                }
            }
        }
    }
}
