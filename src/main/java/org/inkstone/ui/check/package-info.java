/**
 * What is wrong with the open post, or with all posts, before they are published: the list of it, and what can be done about it.
 *
 * <p>Architecture invariant: nothing here looks at a post; it shows what the workspace has found.
 */
package org.inkstone.ui.check;
