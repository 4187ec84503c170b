package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.function.Supplier;

/** An image that is to come into a post. */
public sealed interface Picture {

    /** @param file as it lies on the disk, of whatever kind; it is only read */
    record Of(Path file) implements Picture {}

    /** @param png encodes the points of an image that is in no file; run on a worker */
    record Points(Supplier<byte[]> png) implements Picture {}
}
