package org.inkstone.files;

import java.nio.file.attribute.FileTime;

/**
 * What a file looks like without reading it. Two that differ say that it is time to read; two that are the same say nothing for certain.
 *
 * @param size in bytes
 * @param changed when the system changed anything about the file, which no program can set back; as {@code modified} where the system
 *     does not tell
 * @param identity what tells the file from others; empty where the file system has no such thing
 */
public record FileStamp(long size, FileTime modified, FileTime changed, String identity) {}
