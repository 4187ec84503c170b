/**
 * The earlier versions of a post, beside what it is now.
 *
 * <p>Architecture invariant: nothing here changes a post but by a change set handed to the workspace, which keeps the text as it was first.
 */
package org.inkstone.ui.history;
