package org.inkstone.workspace;

import java.nio.file.Path;

import org.inkstone.export.ImageFolder;
import org.inkstone.files.Disk;
import org.inkstone.files.ReadResult;
import org.inkstone.store.ViewPlace;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;

/** Posts as files: what the window and the command line read them with. Blocks on the disk; any thread. */
public record PostFiles(Disk disk) {

    /** Reads a post to be opened: with the place where it was left, and finding its history again where it was renamed. */
    LoadResult load(Path file, Archive archive) {
        LoadResult result = load(file);
        if (result instanceof LoadResult.Loaded loaded) {
            archive.locate(disk, loaded.file(), loaded.identity(), loaded.bytes());
            return new LoadResult.Loaded(loaded.file(), loaded.source(), loaded.bytes(), loaded.hash(), loaded.identity(),
                    archive.place(loaded.file()));
        }
        return result;
    }

    public LoadResult load(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return switch (disk.read(absolute)) {
            case ReadResult.Refused refused -> new LoadResult.Refused(absolute, refused.reason());
            case ReadResult.Contents contents -> switch (SourceText.decode(contents.bytes())) {
                case DecodeResult.Refused refused -> new LoadResult.Refused(absolute, refused.reason());
                case DecodeResult.Decoded decoded ->
                    new LoadResult.Loaded(absolute, decoded.source(), contents.bytes(), contents.hash(),
                            disk.identity(absolute), ViewPlace.START);
            };
        };
    }

    /** The images of the post {@code file} of the blog in {@code root}; of the post's own folder where it lies outside. */
    public ImageFolder images(Path root, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path blog = root.toAbsolutePath().normalize();
        return new ImageFolder(disk, folder.startsWith(blog) ? blog : folder, folder);
    }
}
