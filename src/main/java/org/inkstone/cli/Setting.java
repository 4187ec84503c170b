package org.inkstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.inkstone.post.Field;
import org.inkstone.post.FieldEdit;
import org.inkstone.post.FieldEditResult;
import org.inkstone.post.FieldForm;
import org.inkstone.post.FieldForm.ListForm;
import org.inkstone.post.FieldValue;
import org.inkstone.post.FrontMatterEditor;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.Metadata;
import org.inkstone.post.Metadata.Role;
import org.inkstone.post.Post;
import org.inkstone.post.PostHabits;
import org.inkstone.text.ChangeSet;

/** One {@code KEY=VALUE}, {@code KEY+=ITEMS}, {@code KEY-=ITEMS} or {@code --remove KEY}: what the command line wants of one field. */
record Setting(String key, Operation operation, String value) {

    enum Operation {
        SET, ADD, TAKE, REMOVE
    }

    static Setting remove(String key) {
        return new Setting(key, Operation.REMOVE, "");
    }

    /** Empty where {@code argument} is no setting. */
    static Optional<Setting> parse(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 1) {
            return Optional.empty();
        }
        String value = argument.substring(equals + 1);
        Operation operation = switch (argument.charAt(equals - 1)) {
            case '+' -> Operation.ADD;
            case '-' -> Operation.TAKE;
            default -> Operation.SET;
        };
        String key = argument.substring(0, operation == Operation.SET ? equals : equals - 1);
        return key.isEmpty() ? Optional.empty() : Optional.of(new Setting(key, operation, value));
    }

    /** Whether what becomes of {@code post} depends on how the posts beside it are written. */
    boolean needsStyle(Post post) {
        boolean adds = operation == Operation.SET || operation == Operation.ADD;
        return adds && now(post).filter(v -> !(v instanceof FieldValue.Scalar && isOneWord(v.text()))).isEmpty();
    }

    /** @param style of the posts beside it, where {@link #needsStyle} says so */
    FieldEditResult edit(Post post, HouseStyle style) {
        Optional<FieldValue> now = now(post);
        return switch (operation) {
            case SET -> FrontMatterEditor.edit(post, isList(now, style)
                    ? new FieldEdit.SetList(key, Metadata.commaSeparated(value))
                    : new FieldEdit.SetText(key, value), style);
            case ADD -> now.filter(v -> !v.text().isBlank()).map(v -> changed(post, v, style))
                    .orElseGet(() -> FrontMatterEditor.edit(post, new FieldEdit.SetList(key, items()), style));
            case TAKE -> now.map(v -> changed(post, v, style)).orElse(new FieldEditResult.Edited(ChangeSet.none()));
            case REMOVE -> FrontMatterEditor.edit(post, new FieldEdit.Remove(key));
        };
    }

    /** A field that holds a list stays one, and so do fields that hold lists in other posts. */
    private boolean isList(Optional<FieldValue> now, HouseStyle style) {
        return now.map(FieldValue.Sequence.class::isInstance)
                .orElse(style.form(key).map(FieldForm.Items.class::isInstance).orElse(isTags()));
    }

    private FieldEditResult changed(Post post, FieldValue now, HouseStyle style) {
        return switch (now) {
            case FieldValue.Sequence list ->
                FrontMatterEditor.edit(post,
                        new FieldEdit.SetList(key, after(list.items().stream().map(FieldValue.Item::text).toList())), style);
            case FieldValue.Scalar scalar when isTags() -> inOneText(post, scalar.text(), style);
            case FieldValue.Scalar scalar -> new FieldEditResult.Refused("The field \"" + key + "\" holds one text, no list.");
            case FieldValue.Mapping mapping -> FrontMatterEditor.edit(post, new FieldEdit.SetList(key, items()), style);
            case FieldValue.Opaque opaque -> FrontMatterEditor.edit(post, new FieldEdit.SetList(key, items()), style);
        };
    }

    private FieldEditResult inOneText(Post post, String text, HouseStyle style) {
        FieldForm own = PostHabits.of(post).field(key).orElseThrow().form();
        FieldForm form = own instanceof FieldForm.Items ? own : style.form(key).orElse(own);
        boolean blanks = form instanceof FieldForm.Items items && items.form() == ListForm.BLANKS;
        if (!blanks) {
            return FrontMatterEditor.edit(post, new FieldEdit.SetList(key, after(Metadata.commaSeparated(text))), style);
        }
        if (operation == Operation.ADD && items().stream().anyMatch(i -> !isOneWord(i))) {
            return new FieldEditResult.Refused(
                    "The field \"" + key + "\" parts its items by blanks, so that an item cannot hold one.");
        }
        List<String> words = after(Stream.of(text.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList());
        return FrontMatterEditor.edit(post, new FieldEdit.SetText(key, String.join(" ", words)), style);
    }

    private List<String> after(List<String> now) {
        List<String> items = new ArrayList<>(now);
        switch (operation) {
            case ADD -> items().stream().filter(i -> !now.contains(i)).forEach(items::add);
            case TAKE -> items.removeAll(items());
            case SET, REMOVE -> throw new IllegalStateException("only additions depend on what was there");
        }
        return items;
    }

    /** Without repetition. */
    private List<String> items() {
        return Metadata.commaSeparated(value).stream().distinct().toList();
    }

    private boolean isTags() {
        return Role.of(key).filter(Role.TAGS::equals).isPresent();
    }

    private Optional<FieldValue> now(Post post) {
        return post.metadata().fields().reversed().stream().filter(f -> f.key().equals(key)).findFirst().map(Field::value);
    }

    /** Or none: such a text does not show what would part it from another. */
    private static boolean isOneWord(String text) {
        return text.chars().noneMatch(c -> Character.isWhitespace(c) || c == ',');
    }
}
