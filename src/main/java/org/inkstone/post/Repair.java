package org.inkstone.post;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.Problem;

/**
 * Something wrong in a front matter that can be mended by one click.
 *
 * @param problem what is mended, and where
 * @param label what a button says, e.g. "Quote the value"
 * @param changes of the source it was made for, in LF coordinates; the result was read and the problem found gone
 */
public record Repair(Problem problem, String label, ChangeSet changes) {}
