package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.post.FieldEdit.Remove;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.ChangeSet;

/** Whether an edit does what was wished and nothing else, found out by reading its result. */
final class EditCheck {

    private EditCheck() {}

    static boolean holds(Post before, ChangeSet changes, FieldEdit wish) {
        Post after = Post.of(before.source().edited(changes));
        if (!(after.frontMatter() instanceof Parsed parsed) || !after.bodyText().equals(bodyWanted(before))) {
            return false;
        }
        List<Field> old = before.frontMatter() instanceof Parsed known ? known.fields() : List.of();
        List<Field> read = new ArrayList<>(parsed.fields());
        boolean found = false;
        int next = 0;
        for (Field field : old) {
            boolean wished = field.key().equals(wish.key());
            found |= wished;
            if (wished && wish instanceof Remove) {
                continue;
            }
            if (next == read.size() || !read.get(next).key().equals(field.key())) {
                return false;
            }
            FieldValue value = read.get(next++).value();
            if (wished ? !reads(value, wish) : !isSame(field.value(), value)) {
                return false;
            }
        }
        if (!found && !(wish instanceof Remove)) {
            return next == read.size() - 1 && read.get(next).key().equals(wish.key()) && reads(read.get(next).value(), wish);
        }
        return next == read.size();
    }

    /** Whether a value reads as it is wished to. */
    static boolean reads(FieldValue value, FieldEdit wish) {
        return switch (wish) {
            case Remove remove -> false;
            case FieldEdit.Rename rename -> false;
            case SetText set -> value instanceof Scalar scalar && scalar.text().equals(set.text());
            case SetList set -> readsList(value, set.items());
        };
    }

    private static boolean readsList(FieldValue value, List<String> items) {
        return switch (value) {
            case Sequence list -> list.items().stream().map(Item::text).toList().equals(items);
            case Scalar scalar ->
                Metadata.tagsOf(scalar).equals(items.stream().map(String::strip).filter(i -> !i.isEmpty()).toList());
            case FieldValue.Mapping mapping -> false;
            case FieldValue.Opaque opaque -> false;
        };
    }

    /** A new block is followed by one blank line. */
    private static String bodyWanted(Post before) {
        return before.frontMatter() instanceof Parsed ? before.bodyText() : "\n" + before.bodyText();
    }

    private static boolean isSame(FieldValue before, FieldValue after) {
        if (before instanceof Sequence old && after instanceof Sequence read) {
            return old.items().stream().map(Item::text).toList().equals(read.items().stream().map(Item::text).toList());
        }
        return before.getClass() == after.getClass() && before.text().equals(after.text())
                && before.editable() == after.editable();
    }
}
