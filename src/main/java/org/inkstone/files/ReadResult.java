package org.inkstone.files;

/** What reading a file gave. */
public sealed interface ReadResult {

    record Contents(byte[] bytes, ContentHash hash) implements ReadResult {}

    /** @param reason one plain sentence without the file's name, e.g. "It is a folder." */
    record Refused(String reason) implements ReadResult {}
}
