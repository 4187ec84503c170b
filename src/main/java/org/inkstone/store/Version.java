package org.inkstone.store;

import java.time.Instant;

/**
 * An earlier state of a post, whose bytes are read only when asked for.
 *
 * @param id never used again for another one
 * @param at when it came about; kept to the microsecond
 * @param size bytes of the post
 */
public record Version(long id, Instant at, VersionKind kind, int size) {}
