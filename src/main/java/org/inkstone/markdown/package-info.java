/**
 * Markdown: CommonMark and GFM to sanitised HTML in pieces with source positions, the outline, and the highlighting of source lines.
 *
 * <p>Architecture invariant: rendering never fails and never runs or fetches anything; what cannot be rendered is shown as text with a
 * notice. The HTML of a post is the concatenation of its pieces, and preview, command line and export all take it from here.
 *
 * <p>What the package makes itself and the sanitiser would drop (MathML) stands in {@link org.inkstone.markdown.Slots} and is put in behind it.
 *
 * <p>Architecture invariant: everything here is immutable and may be used on any thread, but for what belongs to one parse, one
 * conversion or one rendering. flexmark and RSyntaxTextArea are used in this package only.
 */
package org.inkstone.markdown;
