package org.inkstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.post.Field;
import org.inkstone.post.FieldEdit;
import org.inkstone.post.FieldEditResult;
import org.inkstone.post.FieldForm;
import org.inkstone.post.FieldValue;
import org.inkstone.post.FrontMatterEditor;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.Metadata;
import org.inkstone.post.Metadata.Role;
import org.inkstone.post.Post;

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
        return adds && post.field(key).map(f -> f.value().text().isBlank() || operation == Operation.ADD && isOneWord(f.value()))
                .orElse(true);
    }

    /** @param style of the posts beside it, where {@link #needsStyle} says so */
    FieldEditResult edit(Post post, HouseStyle style) {
        Optional<Field> now = post.field(key);
        return switch (operation) {
            case SET -> FrontMatterEditor.edit(post, isList(now, style)
                    ? new FieldEdit.SetList(key, Metadata.commaSeparated(value))
                    : new FieldEdit.SetText(key, value), style);
            case ADD -> now.filter(f -> !f.value().text().isBlank()).map(f -> changed(post, f, style))
                    .orElseGet(() -> FrontMatterEditor.edit(post, new FieldEdit.SetList(key, items()), style));
            case TAKE -> now.map(f -> changed(post, f, style)).orElse(FieldEditResult.Edited.nothing(post));
            case REMOVE -> FrontMatterEditor.edit(post, new FieldEdit.Remove(key));
        };
    }

    /** A field that holds a list stays one, and so do fields that hold lists in other posts. */
    private boolean isList(Optional<Field> now, HouseStyle style) {
        return now.map(f -> f.value() instanceof FieldValue.Sequence)
                .orElse(style.form(key).map(FieldForm.Items.class::isInstance).orElse(isTags()));
    }

    private FieldEditResult changed(Post post, Field now, HouseStyle style) {
        boolean oneText = now.value() instanceof FieldValue.Scalar && !isTags();
        return oneText
                ? new FieldEditResult.Refused("The field \"" + key + "\" holds one text, no list.")
                : FrontMatterEditor.edit(post, new FieldEdit.SetList(key, after(Metadata.tagsOf(now))), style);
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

    /** Such a text does not show what would part it from another. */
    private static boolean isOneWord(FieldValue value) {
        return value instanceof FieldValue.Scalar && value.text().chars().noneMatch(c -> Character.isWhitespace(c) || c == ',');
    }
}
