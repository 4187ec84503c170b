/**
 * The headless application: open, edit, preview, save, recover, export. The window and the command line are two faces of it.
 *
 * <p>Architecture invariant: everything here belongs to one owner thread, the one that runs the given executor; disk and rendering
 * happen on workers, which get immutable values and hand results back.
 *
 * <p>Architecture invariant: text that is not on the disk is never let go of. Whatever would take it away (another post, another
 * folder, closing) saves first, or keeps it in the journal, and does not happen where both fail.
 *
 * <p>Architecture invariant: a save touches a file only after the new text is in the journal and what the file held is in the history; where
 * the store fails, saving goes on without it.
 *
 * <p>Architecture invariant: what another program wrote is never overwritten unseen. Whether a file changed is decided by its bytes.
 */
package org.inkstone.workspace;
