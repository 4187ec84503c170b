/**
 * The window: where list, form, editor and preview meet the workspace.
 *
 * <p>Architecture invariant: the window decides nothing about posts; it shows what the workspace says and passes on what the writer
 * wants.
 */
package org.inkstone.ui.shell;
