/**
 * The sections of the open post: seen, gone to, moved.
 *
 * <p>Architecture invariant: nothing here edits; what is asked for is handed on as the sections it is about, which are looked for in the
 * text as it is then.
 */
package org.inkstone.ui.outline;
