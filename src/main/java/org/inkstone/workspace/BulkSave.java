package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.Optional;

import org.inkstone.files.ContentHash;
import org.inkstone.files.Disk;
import org.inkstone.files.Expected;
import org.inkstone.files.ReadResult;
import org.inkstone.files.SaveResult;
import org.inkstone.post.Post;
import org.inkstone.store.VersionKind;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;

/**
 * Saves posts that are not open, as safely as the open one: what a file held becomes a version first, a file that holds anything else than
 * was seen is left alone, and no byte outside a change is touched. Blocks on the disk; for a worker.
 */
final class BulkSave {

    static final String CHANGED = "It was changed meanwhile.";

    private final Disk disk;
    private final Archive archive;

    /** What became of one file. */
    sealed interface Outcome {

        /**
         * @param before what it held
         * @param doubt why it may not stay so, plain sentences; mostly empty
         */
        record Saved(byte[] before, ContentHash now, Optional<String> doubt) implements Outcome {}

        /** @param reason one plain sentence. The file is as it was */
        record Left(String reason) implements Outcome {}
    }

    BulkSave(Disk disk, Archive archive) {
        this.disk = disk;
        this.archive = archive;
    }

    /** @param changes in LF coordinates of what the file held when it had this hash */
    Outcome change(Path file, ContentHash expected, ChangeSet changes) {
        return switch (disk.read(file)) {
            case ReadResult.Refused refused -> new Outcome.Left(refused.reason());
            case ReadResult.Contents contents -> !contents.hash().equals(expected)
                    ? new Outcome.Left(CHANGED)
                    : switch (SourceText.decode(contents.bytes())) {
                        case DecodeResult.Refused refused -> new Outcome.Left(refused.reason());
                        case DecodeResult.Decoded decoded -> change(file, contents, decoded.source(), changes);
                    };
        };
    }

    /** Puts {@code bytes} into a file that holds what has this hash. */
    Outcome put(Path file, ContentHash expected, byte[] bytes) {
        return switch (disk.read(file)) {
            case ReadResult.Refused refused -> new Outcome.Left(refused.reason());
            case ReadResult.Contents contents -> contents.hash().equals(expected)
                    ? save(file, contents, bytes)
                    : new Outcome.Left(CHANGED);
        };
    }

    private Outcome change(Path file, ReadResult.Contents contents, SourceText source, ChangeSet changes) {
        Optional<String> warning = ReplacePreview.warning(Post.of(source), changes);
        return warning.isPresent()
                ? new Outcome.Left(warning.get())
                : save(file, contents, source.edited(changes).encode());
    }

    private Outcome save(Path file, ReadResult.Contents contents, byte[] bytes) {
        archive.finishWrites(disk);
        archive.version(file, disk.identity(file), contents.bytes(), VersionKind.BEFORE_CHANGE);
        SaveResult result = archive
                .inTurn(() -> disk.save(file, bytes, new Expected.Content(contents.hash()), archive));
        return switch (result) {
            case SaveResult.Saved saved -> {
                archive.version(file, disk.identity(file), bytes, VersionKind.SAVED);
                yield new Outcome.Saved(contents.bytes(), saved.hash(), Optional.empty());
            }
            case SaveResult.Unconfirmed there -> new Outcome.Saved(contents.bytes(), there.hash(), Optional.of(there.reason()));
            // The held copy leads to the new bytes, and is written out before the next save.
            case SaveResult.Torn torn -> new Outcome.Saved(contents.bytes(), ContentHash.of(bytes), Optional.of(torn.reason()));
            case SaveResult.Conflict conflict -> new Outcome.Left(CHANGED);
            case SaveResult.Failed failed -> new Outcome.Left(failed.reason());
        };
    }
}
