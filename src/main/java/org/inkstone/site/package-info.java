/**
 * A blog as a package to upload: pages, images, lists, feeds, and a manifest of all of them.
 *
 * <p>Architecture invariant: a package is a function of the posts, what they name, and the options; the same of these give the same bytes.
 *
 * <p>Architecture invariant: every reference in a package leads to a file of it, or to the network; what was written is read again and
 * proven.
 *
 * <p>Architecture invariant: a file is made only when something that it is made of has changed. Each file has a key, the hash of all that
 * goes into it, which the manifest keeps.
 *
 * <p>Pages are made by parallel streams; nothing here changes outside a run. Blocks on the disk.
 */
package org.inkstone.site;
