package org.inkstone.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.post.Field;
import org.inkstone.post.FieldValue;
import org.inkstone.post.FieldValue.Sequence;

import javafx.scene.AccessibleRole;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The row of a field that has no control of its own in every form: a control that fits the value, and a menu. */
final class FurtherRow extends FieldRow {

    /** How many lines of a text are in sight at once. */
    private static final int LINES = 6;

    private final FormEdits edits;
    private final Supplier<List<String>> knownTags;
    private final Consumer<Field> editInSource;
    private final Consumer<String> renamed;
    private final MenuButton menu = new MenuButton("⋯");
    private Field field;
    private EditorKind kind;
    private FieldEditor editor;

    /** @param renamed is told of the field's new name */
    FurtherRow(Field field, FormEdits edits, Supplier<List<String>> knownTags, Consumer<Field> editInSource,
            Consumer<String> renamed) {
        super(field.key(), new FieldMessage(edits::mend));
        this.field = field;
        this.edits = edits;
        this.knownTags = knownTags;
        this.editInSource = editInSource;
        this.renamed = renamed;
        menu.getStyleClass().add("field-menu");
        menu.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        menu.setAccessibleText("More for " + field.key());
        menu.setId("form-menu-" + field.key());
        menu.getItems().addAll(item("Rename…", this::rename), item("Remove", this::remove),
                item("Edit in source", () -> editInSource.accept(this.field)));
        putAside(menu, true);
    }

    String key() {
        return field.key();
    }

    void show(Field shown, FormViewModel model) {
        field = shown;
        EditorKind fitting = model.kind(shown);
        boolean typingHere = editor != null && editor.input().isFocused() && kind.canStayFor(fitting);
        if (editor == null || kind != fitting && !typingHere) {
            boolean focused = editor != null && editor.input().isFocused();
            kind = fitting;
            editor = editor(fitting);
            put(editor);
            if (focused) {
                editor.input().requestFocus();
            }
        }
        fill(shown.value(), model);
        editor.node().setDisable(!model.readable());
        menu.setDisable(!model.readable());
        boolean once = !model.standsTwice(shown.key());
        menu.getItems().get(0).setDisable(!once);
        menu.getItems().get(1).setDisable(!once);
        message().show(model.hint(shown), model.repairs(shown));
    }

    void focusEditor() {
        editor.input().requestFocus();
    }

    void commit() {
        editor.commit();
    }

    private void fill(FieldValue value, FormViewModel model) {
        switch (editor) {
            case TextEditor text -> text.show(FormViewModel.textOf(value), FormViewModel.isBlockOfText(value));
            case SwitchEditor onOff -> onOff.show(value.text());
            case DateEditor date -> date.show(FormViewModel.textOf(value));
            case ListEditor list -> list.show(value instanceof Sequence items
                    ? items.items().stream().map(FieldValue.Item::text).toList()
                    : List.of());
            case SourceNote source -> source.show(value.text());
        }
    }

    private FieldEditor editor(EditorKind wanted) {
        String name = field.key();
        String id = "form-field-" + name;
        return switch (wanted) {
            case TEXT -> new TextEditor(name, id, LINES,
                    text -> edits.run(message(), model -> model.setText(field, text)), edits::endStep);
            case SWITCH -> new SwitchEditor(name, id, on -> edits.step(message(), model -> model.turn(field, on)));
            case DATE -> new DateEditor(name, id, day -> edits.step(message(), model -> model.setDay(field, day)));
            case LIST -> {
                boolean tags = FormViewModel.isTagLike(name);
                yield new ListEditor(name, id, tags ? ListEditor.Items.TAGS : ListEditor.Items.TEXTS,
                        tags ? knownTags : List::of, all -> edits.step(message(), model -> model.setList(field, all)));
            }
            case SOURCE -> new SourceNote(name, id, () -> editInSource.accept(field));
        };
    }

    private void rename() {
        NameInput input = new NameInput(field.key(), "New name of the field", "Enter renames, Escape cancels", List::of, name -> {
            Optional<String> refused = edits.attempt(model -> model.rename(field, name));
            if (refused.isEmpty()) {
                renamed.accept(name);
            }
            return refused;
        }, () -> cover(null));
        cover(input);
        input.ask();
    }

    private void remove() {
        edits.step(message(), model -> model.remove(field));
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
