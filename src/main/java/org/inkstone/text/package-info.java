/**
 * Text as it stands in a file, and edits to it as lists of ranges and replacements.
 *
 * <p>Offsets are UTF-16 offsets. Outside this package they are always in <em>LF coordinates</em>: a line end of any kind (LF, CRLF,
 * lone CR) is one {@code '\n'}, as the editor control sees it. This package alone knows the raw text behind it.
 *
 * <p>Architecture invariant: {@code encode(decode(bytes))} gives the same bytes, or {@code decode} refuses with a located reason.
 *
 * <p>Architecture invariant: characters outside the ranges of a {@link org.inkstone.text.ChangeSet} stay as they are. The one
 * exception is stated at {@link org.inkstone.text.SourceText#plan}: a lone CR that an edit would fuse with a following LF.
 *
 * <p>Architecture invariant: everything here is immutable and may be used on any thread; the package depends on nothing.
 */
package org.inkstone.text;
