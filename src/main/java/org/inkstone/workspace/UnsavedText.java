package org.inkstone.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A post of which the journal keeps text that is in no file.
 *
 * @param title the post's title; the file's name or "Untitled" where it has none
 * @param file empty for a post that never had one
 * @param at when it was written down
 */
public record UnsavedText(UUID id, String title, Optional<Path> file, Instant at) {}
