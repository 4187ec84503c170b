/**
 * The Markdown source. RichTextFX is used in this package only.
 *
 * <p>Architecture invariant: after every update the control's text equals the document's. The control is a mirror: what is typed into it
 * goes to the document in the same call, what happens to the document is repeated in it, and it has no undo of its own. The one exception
 * is what an input method is composing, see {@link org.inkstone.ui.editor.Composition}.
 */
package org.inkstone.ui.editor;
