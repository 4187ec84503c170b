package org.inkstone.workspace;

import java.nio.file.Path;

import org.inkstone.files.ContentHash;
import org.inkstone.text.SourceText;

/** What opening a file gave. */
public sealed interface LoadResult {

    /** @param hash of the bytes that were read, to be expected when the post is saved */
    record Loaded(Path file, SourceText source, ContentHash hash) implements LoadResult {}

    /** @param reason one plain sentence without the file's name */
    record Refused(Path file, String reason) implements LoadResult {}
}
