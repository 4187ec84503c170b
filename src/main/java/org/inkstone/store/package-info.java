/**
 * The writer's second safety: one embedded SQLite database with unsaved text, earlier versions of posts, where the caret was, and copies
 * of posts that have to be written in place.
 *
 * <p>Architecture invariant: the post files are the only truth. Nothing here is needed to read or write a post; delete the database, and no
 * post is harmed.
 *
 * <p>Architecture invariant: what was acknowledged is on the disk: each write is one transaction that was forced there before its method
 * returns, and a write that fails leaves what was there before.
 *
 * <p>Architecture invariant: no text comes back other than it was given: texts are kept with their SHA-256 and compared on the way out.
 *
 * <p>Architecture invariant: a damaged database is moved aside, never deleted or overwritten; one that is locked, full, read-only or newer
 * than this program is not damaged.
 *
 * <p>All methods block on the disk and may be called from any thread but the one that draws. Byte arrays that are handed over are neither
 * copied nor changed here, and must not change afterwards.
 */
package org.inkstone.store;
