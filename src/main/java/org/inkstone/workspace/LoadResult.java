package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.Optional;

import org.inkstone.files.ContentHash;
import org.inkstone.store.ViewPlace;
import org.inkstone.text.SourceText;

/** What opening a file gave. */
public sealed interface LoadResult {

    /**
     * @param hash of the bytes that were read, to be expected when the post is saved
     * @param identity what tells the file from others however it is called; empty where the file system has no such thing
     * @param place where caret and view were when the post was last open
     */
    record Loaded(Path file, SourceText source, ContentHash hash, Optional<String> identity,
            ViewPlace place) implements LoadResult {

        /** Whether nothing is left of {@code before}: a crash can leave a file without a byte, or with nothing but zeros. */
        boolean isEmptied(SourceText before) {
            return isEmpty(source) && !isEmpty(before);
        }

        static boolean isEmpty(SourceText text) {
            return text.lf().chars().allMatch(c -> c == 0 || Character.isWhitespace(c));
        }
    }

    /** @param reason one plain sentence without the file's name */
    record Refused(Path file, String reason) implements LoadResult {}
}
