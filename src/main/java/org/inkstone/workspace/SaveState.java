package org.inkstone.workspace;

import java.time.LocalTime;

/** Where the text of the open post is. */
public sealed interface SaveState {

    /** A new post that nothing was written into: there is nothing to lose. */
    record Untouched() implements SaveState {}

    /** What is on the screen is on the disk, as it was read. */
    record Unchanged() implements SaveState {}

    /** What is on the screen is on the disk since {@code at}. */
    record Saved(LocalTime at) implements SaveState {}

    /** What was written since is in the journal, or will be in a moment. */
    record Unsaved() implements SaveState {}

    record Saving() implements SaveState {}

    /**
     * Another program put something into the file that is no text to merge with. It was left as it is, and so was the text here.
     *
     * @param reason one plain sentence
     */
    record Conflict(String reason) implements SaveState {}

    /** The file is not there any more; the text is. */
    record Gone() implements SaveState {}

    /** @param reason one plain sentence: what happened and what to do */
    record Failed(String reason) implements SaveState {}

    /** Whether closing now would lose nothing. */
    default boolean safe() {
        return this instanceof Untouched || this instanceof Unchanged || this instanceof Saved;
    }

    /** Whether it stays in sight until the writer has answered. */
    default boolean needsAnswer() {
        return this instanceof Conflict || this instanceof Gone || this instanceof Failed;
    }
}
