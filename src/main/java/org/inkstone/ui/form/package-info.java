/**
 * The front matter as a form above the editor.
 *
 * <p>Architecture invariant: the form keeps no text of its own that could disagree with the document: every change of a control is an
 * edit of the document in the same call, and every update of the document is shown in the controls.
 */
package org.inkstone.ui.form;
