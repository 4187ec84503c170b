package org.inkstone.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.kit.Command;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TextInputControl;

/**
 * Cut, copy and paste in the menu, for the field or text that has the keyboard; and images from files.
 *
 * @param edit for the menu Edit
 * @param insertImage for the menu Format
 */
record ClipboardCommands(List<Command> edit, Command insertImage) {

    /** @param editing whether a post is open */
    static ClipboardCommands of(EditorView editor, Desktop desktop, Optional<Path> folder, ObservableBooleanValue editing) {
        Command cut = Command.of("Edit", "Cut", "Shortcut+X", () -> inField(editor, TextInputControl::cut, EditorView::cut));
        Command copy = Command.of("Edit", "Copy", "Shortcut+C", () -> inField(editor, TextInputControl::copy, EditorView::copy));
        Command paste = Command.of("Edit", "Paste", "Shortcut+V",
                () -> inField(editor, TextInputControl::paste, EditorView::paste));
        Command plain = Command.of("Edit", "Paste as plain text", "Shortcut+Shift+V",
                () -> inField(editor, TextInputControl::paste, EditorView::pastePlain));
        Command image = Command.of("Format", "Insert image…", "", editing, () -> {
            List<Path> chosen = desktop.chooseImages(folder);
            if (!chosen.isEmpty()) {
                editor.insertImages(chosen);
            }
        });
        return new ClipboardCommands(List.of(cut, copy, paste, plain), image);
    }

    private static void inField(EditorView editor, Consumer<TextInputControl> field, Consumer<EditorView> text) {
        if (editor.getScene().getFocusOwner() instanceof TextInputControl focused) {
            field.accept(focused);
        } else if (editor.control().isFocused()) {
            text.accept(editor);
        }
    }
}
