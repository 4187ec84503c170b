package org.inkstone.post;

import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;

/** Writes a field that is not there yet in YAML. */
final class YamlNewField {

    private YamlNewField() {}

    /** The field's lines with their line ends; {@code wish} sets a text or a list. */
    static String lines(String indent, FieldEdit wish, YamlHabits habits) {
        String key = YamlLexeme.of(wish.key(), ScalarStyle.PLAIN, false);
        String value = switch (wish) {
            case SetText set -> " " + habits.newValue(set.key(), set.text(), indent);
            case SetList set -> habits.newList(set.key(), set.items(), indent);
            default -> throw new IllegalArgumentException("a field is added by setting it");
        };
        return indent + key + ":" + value + "\n";
    }
}
