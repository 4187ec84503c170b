package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something to tell the writer that waits for no answer.
 *
 * @param message one plain sentence
 * @param file what the message is about and may be opened from it, e.g. an exported page
 */
public record Notice(Kind kind, String message, Optional<Path> file) {

    public enum Kind {
        DONE, PROBLEM
    }

    /** Something that happened, with nothing to open. */
    static Notice told(String message) {
        return new Notice(Kind.DONE, message, Optional.empty());
    }

    static Notice done(String message, Path file) {
        return new Notice(Kind.DONE, message, Optional.of(file));
    }

    public static Notice problem(String message) {
        return new Notice(Kind.PROBLEM, message, Optional.empty());
    }
}
