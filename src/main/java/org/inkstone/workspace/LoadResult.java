package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.Optional;

import org.inkstone.files.ContentHash;
import org.inkstone.store.ViewPlace;
import org.inkstone.text.SourceText;

/** What opening a file gave. */
public sealed interface LoadResult {

    /**
     * @param bytes that were read
     * @param hash of them, to be expected when the post is saved
     * @param identity what tells the file from others however it is called; empty where the file system has no such thing
     * @param place where caret and view were when the post was last open
     */
    record Loaded(Path file, SourceText source, byte[] bytes, ContentHash hash, Optional<String> identity,
            ViewPlace place) implements LoadResult {}

    /** @param reason one plain sentence without the file's name */
    record Refused(Path file, String reason) implements LoadResult {}
}
