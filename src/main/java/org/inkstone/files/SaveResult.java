package org.inkstone.files;

/** What became of a save. */
public sealed interface SaveResult {

    /** The bytes are on the disk and were read back. */
    record Saved(ContentHash hash) implements SaveResult {}

    /** The file no longer holds what the writer started from; it was left as it is. */
    record Conflict() implements SaveResult {}

    /** @param reason one plain sentence: what happened and what to do. The file is as it was. */
    record Failed(String reason) implements SaveResult {}
}
