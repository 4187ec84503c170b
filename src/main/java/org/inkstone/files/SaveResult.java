package org.inkstone.files;

/** What became of a save. */
public sealed interface SaveResult {

    /** The bytes are on the disk and were read back. */
    record Saved(ContentHash hash) implements SaveResult {}

    /** The file no longer holds what the writer started from; it was left as it is. */
    record Conflict() implements SaveResult {}

    /** @param reason one plain sentence: what happened and what to do. The file is as it was. */
    record Failed(String reason) implements SaveResult {}

    /**
     * The new bytes were put in place, but the disk did not confirm that they will stay: forcing them failed, or reading them back. Where
     * the disk went away in that very moment, it may still hold the old ones.
     *
     * @param hash   of the new bytes
     * @param reason plain sentences: what happened and what to do
     */
    record Unconfirmed(ContentHash hash, String reason) implements SaveResult {}

    /**
     * Writing in place stopped midway and the old bytes could not be put back: the file may hold part of both texts. The copy of them is
     * still held; {@link Disk#finish} completes the write.
     *
     * @param reason plain sentences: what happened and what to do
     */
    record Torn(String reason) implements SaveResult {}
}
