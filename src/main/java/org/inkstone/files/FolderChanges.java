package org.inkstone.files;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a {@link FolderWatch} saw.
 *
 * @param files    the posts, by absolute path, whose entries were created, written or deleted
 * @param overflow whether more changed than these: a folder came or went, or more happened than was noted; read the whole folder again
 */
public record FolderChanges(Set<Path> files, boolean overflow) {}
