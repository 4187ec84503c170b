/**
 * What was found in the posts of the folder, and what replacing it would do.
 *
 * <p>Architecture invariant: nothing is replaced that does not stand in the list with what it becomes, and is checked there.
 */
package org.inkstone.ui.search;
