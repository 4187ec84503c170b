package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.inkstone.export.ImageBytes;
import org.inkstone.files.ContentHash;
import org.inkstone.files.Disk;
import org.inkstone.files.Expected;
import org.inkstone.files.FileStamp;
import org.inkstone.files.ReadResult;
import org.inkstone.files.SaveResult;
import org.inkstone.library.FileNames;

/** Puts images into the blog's folder: cleaned, each content once, over nothing that is there. Blocks on the disk. */
record ImageIntake(Disk disk) {

    /** How often another program may take the name that was free. */
    private static final int ATTEMPTS = 20;

    /** The image, or why there is none; after renaming, that beside the image as it was. */
    record Outcome(Optional<StoredImage> image, Optional<String> problem) {

        static Outcome of(StoredImage image) {
            return new Outcome(Optional.of(image), Optional.empty());
        }

        static Outcome failed(String problem) {
            return new Outcome(Optional.empty(), Optional.of(problem));
        }
    }

    Outcome take(Picture picture, ImagePlacing placing) {
        return switch (picture) {
            case Picture.Points points -> take(points.png().get(), "The image", placing);
            case Picture.Of(Path file) -> switch (disk.read(file)) {
                case ReadResult.Refused refused -> Outcome.failed(file.getFileName() + " was not inserted. " + refused.reason());
                case ReadResult.Contents contents -> take(contents.bytes(), String.valueOf(file.getFileName()), placing);
            };
        };
    }

    /** Gives it a name made of {@code wanted}; with a number where another image has that. */
    Outcome rename(StoredImage image, String wanted) {
        String slug = FileNames.slug(wanted);
        if (wanted.isBlank() || slug.equals(image.stem())) {
            return Outcome.of(image);
        }
        Path folder = image.file().getParent();
        Path target = FileNames.free(folder, slug, image.extension(), disk::exists);
        String obstacle = disk.rename(image.file(), target);
        return obstacle.isEmpty() ? Outcome.of(image.renamed(target)) : Outcome.failed(obstacle);
    }

    private Outcome take(byte[] bytes, String name, ImagePlacing placing) {
        return switch (ImageBytes.clean(bytes)) {
            case ImageBytes.Refused refused -> Outcome.failed(name + " was not inserted. " + refused.reason());
            case ImageBytes.Clean clean -> {
                Path folder = placing.folder(disk);
                // The same file may have been put there by hand, with all that it says.
                List<byte[]> same = List.of(clean.bytes(), bytes);
                yield duplicate(folder, same)
                        .map(file -> Outcome.of(new StoredImage(file, placing.addressOf(folder) + file.getFileName(), false)))
                        .orElseGet(() -> write(clean, folder, name, placing));
            }
        };
    }

    private Optional<Path> duplicate(Path folder, List<byte[]> same) {
        Set<Long> sizes = same.stream().map(bytes -> (long) bytes.length).collect(Collectors.toSet());
        Set<ContentHash> hashes = same.stream().map(ContentHash::of).collect(Collectors.toSet());
        return disk.filesIn(folder).stream().sorted()
                .filter(file -> disk.stamp(file).map(FileStamp::size).filter(sizes::contains).isPresent())
                .filter(file -> disk.read(file) instanceof ReadResult.Contents contents && hashes.contains(contents.hash()))
                .findFirst();
    }

    private Outcome write(ImageBytes.Clean clean, Path folder, String name, ImagePlacing placing) {
        String obstacle = disk.isFolder(folder) ? "" : disk.createFolder(folder);
        if (!obstacle.isEmpty()) {
            return Outcome.failed(name + " was not inserted. " + obstacle);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Path target = free(folder, placing.slug(), clean.extension());
            switch (disk.save(target, clean.bytes(), new Expected.NoFile())) {
                case SaveResult.Saved saved -> {
                    return Outcome.of(new StoredImage(target, placing.addressOf(folder) + target.getFileName(), true));
                }
                case SaveResult.Conflict conflict -> {
                    // Another program has taken the name just now.
                }
                case SaveResult.Failed failed -> {
                    return Outcome.failed(name + " was not inserted. " + failed.reason());
                }
                case SaveResult.Unconfirmed unconfirmed -> {
                    return Outcome.failed(name + " was not inserted. " + unconfirmed.reason());
                }
                case SaveResult.Torn torn -> {
                    return Outcome.failed(name + " was not inserted. " + torn.reason());
                }
            }
        }
        return Outcome.failed(name + " was not inserted. Another program keeps taking the names in " + folder + ".");
    }

    private Path free(Path folder, String slug, String extension) {
        int number = 1;
        while (disk.exists(folder.resolve(slug + "-" + number + "." + extension))) {
            number++;
        }
        return folder.resolve(slug + "-" + number + "." + extension);
    }
}
