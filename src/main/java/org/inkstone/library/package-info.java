/**
 * The posts of a folder, as a list: what each is called, when it is dated, what it is about; and what they have in common: how they are
 * written and named.
 *
 * <p>Architecture invariant: a library is a picture of the folder, made from the files alone; it can be thrown away and made again.
 */
package org.inkstone.library;
