/**
 * The front matter as a form above the editor.
 *
 * <p>Architecture invariant: the form keeps no text of its own that could disagree with the document: every change of a control is an
 * edit of the document in the same call, and every update of the document is shown in the controls.
 *
 * <p>Architecture invariant: opening, showing, focusing and leaving a control writes nothing; only what a writer changes is an edit.
 * What was typed for one post never reaches another.
 */
package org.inkstone.ui.form;
