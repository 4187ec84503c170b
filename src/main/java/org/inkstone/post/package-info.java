/**
 * A post: its front matter read by source range, and edits to it as changes of those ranges.
 *
 * <p>Architecture invariant: reading never fails; it returns a value plus located problems. Front matter is found before any Markdown
 * parse, and never re-emitted: an edit replaces the bytes of the field it is about and no others. Every way to write an edit is a
 * proposal until its result has been read again.
 *
 * <p>Architecture invariant: scalars are text. No YAML type ever turns {@code no}, {@code 010}, {@code 12:30:00} or
 * {@code 2026-13-45} into something else.
 *
 * <p>Architecture invariant: everything here is immutable and may be used on any thread. SnakeYAML is used in this package only.
 */
package org.inkstone.post;
