package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.post.FieldEdit.Remove;
import org.inkstone.post.FieldEdit.Rename;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.FrontMatter.Parsed;

/** Whether an edit does what was wished and nothing else, found out by reading its result. */
final class EditCheck {

    private EditCheck() {}

    /** @param after the result, read anew */
    static boolean holds(Post before, Post after, FieldEdit wish) {
        if (!(after.frontMatter() instanceof Parsed parsed) || !after.bodyText().equals(bodyWanted(before))) {
            return false;
        }
        List<Field> old = before.frontMatter() instanceof Parsed known ? known.fields() : List.of();
        List<Field> read = new ArrayList<>(parsed.fields());
        boolean there = old.stream().anyMatch(f -> f.key().equals(wish.key()));
        if (!there && !(wish instanceof Remove) && !takeAdded(read, wish)) {
            return false;
        }
        int next = 0;
        for (Field field : old) {
            boolean wished = field.key().equals(wish.key());
            if (wished && wish instanceof Remove) {
                continue;
            }
            if (next == read.size() || !isAsWished(field, read.get(next++), wished ? wish : null)) {
                return false;
            }
        }
        return next == read.size();
    }

    /** Whether a value reads as it is wished to. */
    static boolean reads(Field field, FieldEdit wish) {
        return switch (wish) {
            case Remove remove -> false;
            case Rename rename -> false;
            case SetText set -> field.value() instanceof Scalar scalar && scalar.text().equals(set.text());
            case SetList set -> readsList(field, set.items());
        };
    }

    /** Takes the field that is new, wherever it stands, out of those that were read. */
    private static boolean takeAdded(List<Field> read, FieldEdit wish) {
        for (Field field : read) {
            if (field.key().equals(wish.key())) {
                read.remove(field);
                return reads(field, wish);
            }
        }
        return false;
    }

    /** @param wish null where the field must be as it was */
    private static boolean isAsWished(Field old, Field read, FieldEdit wish) {
        String key = wish instanceof Rename rename ? rename.newKey() : old.key();
        boolean set = wish instanceof SetText || wish instanceof SetList;
        return read.key().equals(key) && (set ? reads(read, wish) : isSame(old.value(), read.value()));
    }

    private static boolean readsList(Field field, List<String> items) {
        return switch (field.value()) {
            case Sequence list -> list.items().stream().map(Item::text).toList().equals(items);
            case Scalar scalar ->
                Metadata.tagsOf(field).equals(items.stream().map(String::strip).filter(i -> !i.isEmpty()).toList());
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
