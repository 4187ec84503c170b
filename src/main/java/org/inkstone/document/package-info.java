/**
 * The open document: one text, one undo history, and the updates that tell its views what happened; and what two texts have in common:
 * the merge of what another program wrote, and the difference from an older version. These are pure and may run on any thread.
 *
 * <p>Architecture invariant: a transaction that does not start from the current revision is rejected.
 *
 * <p>Architecture invariant: no {@code apply} inside {@code apply}; one owner thread; a listener that throws is reported and stops
 * neither the others nor the edit.
 *
 * <p>Architecture invariant: a merge loses nothing that either side put in: it stands in the merged text, or in a conflict over a field.
 *
 * <p>Architecture invariant: the rows of a difference tile both texts, so that restoring them all gives the text before.
 *
 * <p>Architecture invariant: undo brings back the bytes, not merely the characters: the history keeps changes of the raw text.
 */
package org.inkstone.document;
