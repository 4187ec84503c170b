package org.inkstone.workspace;

import java.nio.file.Path;

/** What stands in the middle of the window. */
public sealed interface OpenState {

    /** No post. */
    record Nothing() implements OpenState {}

    record Editing(OpenPost post) implements OpenState {}

    /**
     * A file that is left untouched.
     *
     * @param reason one plain sentence
     */
    record Refused(Path file, String reason) implements OpenState {}
}
