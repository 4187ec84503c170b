package org.inkstone.files;

/** What a save expects to find at its target; anything else is a conflict. */
public sealed interface Expected {

    /** The very bytes that were read. */
    record Content(ContentHash hash) implements Expected {}

    /** No file of this name. */
    record NoFile() implements Expected {}

    /** Whatever is there: the writer has said to replace it. */
    record Anything() implements Expected {}
}
