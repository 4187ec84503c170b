package org.inkstone.workspace;

import org.inkstone.document.DocumentState;
import org.inkstone.post.FieldEdit;
import org.inkstone.post.FieldEditResult;
import org.inkstone.post.FieldEditResult.Edited;
import org.inkstone.post.FrontMatterEditor;
import org.inkstone.post.HouseStyle;
import org.inkstone.text.ChangeSet;

/**
 * Edits of one field that follow one another, letter by letter. Each is written as it would be if it were the first: a blank at the end
 * of a text needs quotes, and the word that is typed behind it takes them away again.
 */
final class FieldRun {

    private DocumentState before;
    private ChangeSet made = ChangeSet.none();
    private String key = "";
    private long revision = -1;

    /** The changes of {@code now} that carry {@code edit} out; the caller makes them, or nothing where they are empty. */
    FieldEditResult edit(DocumentState now, FieldEdit edit, HouseStyle style) {
        if (goesOn(now, edit) && FrontMatterEditor.edit(before.post(), edit, style) instanceof Edited fromBefore) {
            ChangeSet changes = made.invert(before.text()).then(fromBefore.changes());
            made = fromBefore.changes();
            return edited(now, changes.apply(now.text()).equals(now.text()) ? ChangeSet.none() : changes, fromBefore);
        }
        before = now;
        key = edit.key();
        made = ChangeSet.none();
        revision = -1;
        FieldEditResult result = FrontMatterEditor.edit(now.post(), edit, style);
        if (result instanceof Edited first) {
            made = first.changes();
            return edited(now, made, first);
        }
        return result;
    }

    private Edited edited(DocumentState now, ChangeSet changes, Edited result) {
        revision = now.revision() + (changes.isEmpty() ? 0 : 1);
        return new Edited(changes, result.after());
    }

    private boolean goesOn(DocumentState now, FieldEdit edit) {
        boolean sets = edit instanceof FieldEdit.SetText || edit instanceof FieldEdit.SetList;
        return sets && edit.key().equals(key) && revision == now.revision();
    }
}
