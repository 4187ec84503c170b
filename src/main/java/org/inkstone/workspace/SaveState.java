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

    record Unsaved() implements SaveState {}

    record Saving() implements SaveState {}

    /** The file was changed by another program; both texts are there, the writer decides. */
    record Conflict() implements SaveState {}

    /** @param reason one plain sentence: what happened and what to do */
    record Failed(String reason) implements SaveState {}

    /** Whether closing now would lose nothing. */
    default boolean safe() {
        return this instanceof Untouched || this instanceof Unchanged || this instanceof Saved;
    }
}
