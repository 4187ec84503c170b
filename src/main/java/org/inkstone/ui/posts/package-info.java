/** The list of the folder's posts: found, narrowed, opened. */
package org.inkstone.ui.posts;
