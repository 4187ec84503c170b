/**
 * The page of the open post, live. WebView is used in this package only.
 *
 * <p>Architecture invariant: a page runs no script, asks the network for nothing and reads no file outside the blog: scripting is off, the
 * page carries a policy, links are intercepted, and the one address scheme it can load answers with images of the blog only.
 *
 * <p>Architecture invariant: the page is loaded once a post; after that only the pieces that differ are replaced.
 */
package org.inkstone.ui.preview;
