/**
 * The writer's folders: reading, listing and saving files. The only module that writes to them.
 *
 * <p>Architecture invariant: a file is never shortened or overwritten in place by a save that can be done atomically; where it cannot, a
 * verified copy is held first and until the file is whole. A save that was acknowledged is on the disk, its folder entry too, and was read
 * back and compared.
 *
 * <p>Architecture invariant: what goes wrong in the world (full disk, vanished folder, missing permission, another program's write) is
 * a value that the caller must answer, with one plain sentence.
 *
 * <p>All methods block on the disk and may be called on any thread but the one that draws; it may call those that only look whether a file
 * or folder is there. A {@link org.inkstone.files.FolderWatch} belongs to the thread that awaits.
 */
package org.inkstone.files;
