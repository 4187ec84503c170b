package org.inkstone.post;

import org.inkstone.post.FieldEdit.Remove;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;

/** Writes a field that is not there yet, as one line. */
final class NewField {

    private NewField() {}

    static String line(String indent, FieldEdit wish, BlockHabits habits) {
        String key = ScalarLexeme.of(wish.key(), ScalarStyle.PLAIN, false);
        return indent + key + ": " + switch (wish) {
            case SetText text -> habits.newValue(text.key(), text.text());
            case SetList list -> habits.newList(list.items());
            case Remove remove -> throw new IllegalArgumentException("a field is not added by removing it");
            case FieldEdit.Rename rename -> throw new IllegalArgumentException("a field is not added by renaming it");
        } + "\n";
    }
}
