package org.inkstone.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Text that is not saved. Compared by identity as far as its bytes go.
 *
 * @param id the open text that this is; a later entry of the same id replaces it
 * @param owner an opaque token of the running program that wrote it
 * @param folder the blog's folder, where one is open
 * @param file the post's file; empty for a post that has none yet
 * @param base the bytes last verified on disk, which {@code text} was written from; empty for a post that has no file yet. Hand over the
 *         same array again while it is the same: then it is neither hashed nor compressed again
 * @param text the bytes that a save would write
 * @param at when the text was like this; kept to the microsecond
 * @param saving what tells the text that was being written into the file meanwhile, an earlier one of this post: should the file hold that
 *         one, {@code text} was written from it. Empty while nothing is saved
 */
public record JournalEntry(UUID id, String owner, Optional<Path> folder, Optional<Path> file, Optional<byte[]> base, byte[] text,
        ViewPlace place, Instant at, Optional<String> saving) {

    /** While nothing is saved. */
    public JournalEntry(UUID id, String owner, Optional<Path> folder, Optional<Path> file, Optional<byte[]> base, byte[] text,
            ViewPlace place, Instant at) {
        this(id, owner, folder, file, base, text, place, at, Optional.empty());
    }
}
