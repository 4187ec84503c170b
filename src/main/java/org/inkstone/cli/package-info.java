/**
 * The command line: what Inkstone does without a window. picocli is used in this package only.
 *
 * <p>Architecture invariant: nothing here loads JavaFX. Standard output holds results only; what is wrong goes to standard error as
 * {@code FILE:LINE:COLUMN: sentence}.
 */
package org.inkstone.cli;
