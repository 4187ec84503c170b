package org.inkstone.post;

import java.util.List;
import java.util.Optional;

import org.inkstone.post.FieldEdit.Remove;
import org.inkstone.post.FieldEdit.Rename;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;

/** What keeps a list from becoming another one, in any notation. */
final class ListObstacle {

    private ListObstacle() {}

    /** The end of a sentence that begins with the field's name; empty for nothing. */
    static Optional<String> of(Field field, FieldEdit wish, HouseStyle style) {
        if (field.value() instanceof Scalar scalar && wish instanceof SetList set && !scalar.text().isBlank()
                && scalar.kind() != ScalarKind.NULL) {
            return TagLine.of(field.key(), scalar.text(), style.form(field.key())).obstacle(set.items());
        }
        boolean nested = field.value() instanceof Sequence list && !keepsNested(list, wish);
        return nested ? Optional.of("holds more than plain items") : Optional.empty();
    }

    /** A nested item may stay where it is; a form can neither write nor remove one. */
    private static boolean keepsNested(Sequence list, FieldEdit wish) {
        if (list.items().stream().allMatch(Item::scalar) || wish instanceof Remove || wish instanceof Rename) {
            return true;
        }
        if (!(wish instanceof SetList set)) {
            return false;
        }
        ListDiff diff = ListDiff.between(list.items().stream().map(Item::text).toList(), set.items());
        for (int i = 0; i < list.items().size(); i++) {
            if (!list.items().get(i).scalar() && diff.fates().get(i) != ListDiff.Fate.KEPT) {
                return false;
            }
        }
        return true;
    }
}
