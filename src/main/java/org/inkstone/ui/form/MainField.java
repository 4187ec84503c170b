package org.inkstone.ui.form;

import java.util.function.Consumer;

import org.inkstone.post.Metadata.Role;

/**
 * A field that every form has: the control it is edited with, and what stands there instead where a form cannot edit it.
 *
 * @param place puts either in its place
 */
record MainField(Role role, FieldEditor editor, SourceNote note, FieldMessage message, Consumer<FieldEditor> place) {

    void show(FormViewModel model) {
        boolean editable = model.editable(role);
        if (!editable) {
            note.show(model.field(role).orElseThrow().value().text());
        }
        place.accept(editable ? editor : note);
        message.show(model.hint(role), model.repairs(role));
    }

    void focus() {
        (editor.node().getParent() == null ? note : editor).input().requestFocus();
    }
}
