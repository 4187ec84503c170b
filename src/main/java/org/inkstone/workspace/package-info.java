/**
 * The headless application: open, edit, preview, save, export. The window and the command line are two faces of it.
 *
 * <p>Architecture invariant: everything here belongs to one owner thread, the one that runs the given executor; disk and rendering
 * happen on workers, which get immutable values and hand results back.
 *
 * <p>Architecture invariant: text that is not on the disk is never let go of. Whatever would take it away (another post, another
 * folder, closing) saves first, and does not happen where saving fails.
 */
package org.inkstone.workspace;
