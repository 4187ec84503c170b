package org.inkstone.store;

import java.nio.file.Path;

/**
 * A post that was about to be written in place. Compared by identity as far as its bytes go.
 *
 * @param before what the file held
 * @param after what it was to hold
 */
public record HeldWrite(Path file, byte[] before, byte[] after) {}
