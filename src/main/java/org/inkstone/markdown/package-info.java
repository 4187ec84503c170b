/**
 * Markdown: CommonMark and GFM to sanitised HTML in pieces with source positions, the outline, and the highlighting of source lines.
 *
 * <p>Architecture invariant: rendering never fails and never runs or fetches anything; what cannot be rendered is shown as text with a
 * notice. The HTML of a post is the concatenation of its pieces, and preview, command line and export all take it from here.
 *
 * <p>Architecture invariant: everything here is immutable and may be used on any thread. flexmark is used in this package only.
 */
package org.inkstone.markdown;
