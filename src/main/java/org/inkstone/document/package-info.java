/**
 * The open document: one text, one undo history, and the updates that tell its views what happened.
 *
 * <p>Architecture invariant: a transaction that does not start from the current revision is rejected.
 *
 * <p>Architecture invariant: no {@code apply} inside {@code apply}; one owner thread; a listener that throws is reported and stops
 * neither the others nor the edit.
 *
 * <p>Architecture invariant: undo brings back the bytes, not merely the characters: the history keeps changes of the raw text.
 */
package org.inkstone.document;
