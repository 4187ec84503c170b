package org.inkstone.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.inkstone.text.Problem;
import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.kit.Command;
import org.inkstone.workspace.Notice;
import org.inkstone.workspace.Workspace;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * Cut, copy and paste in the menu, for the field or text that has the keyboard; and images from files.
 *
 * @param edit for the menu Edit
 * @param insertImage for the menu Format
 */
record ClipboardCommands(List<Command> edit, Command insertImage) {

    /**
     * @param editing whether a post is open
     * @param told is told what was copied
     */
    static ClipboardCommands of(Workspace workspace, EditorView editor, Desktop desktop, ObservableBooleanValue editing,
            Consumer<Notice> told) {
        Command cut = Command.of("Edit", "Cut", "Shortcut+X", () -> inField(editor, TextInputControl::cut, EditorView::cut));
        Command copy = Command.of("Edit", "Copy", "Shortcut+C", () -> inField(editor, TextInputControl::copy, EditorView::copy));
        Command paste = Command.of("Edit", "Paste", "Shortcut+V",
                () -> inField(editor, TextInputControl::paste, EditorView::paste));
        Command plain = Command.of("Edit", "Paste as plain text", "Shortcut+Shift+V",
                () -> inField(editor, TextInputControl::paste, EditorView::pastePlain));
        Command image = Command.of("Format", "Insert image…", "", editing, () -> {
            List<Path> chosen = desktop.chooseImages(Optional.empty());
            if (!chosen.isEmpty()) {
                editor.insertImages(chosen);
            }
        });
        return new ClipboardCommands(
                Stream.concat(Stream.of(cut, copy, paste, plain), exports(workspace, editor, editing, told).stream()).toList(),
                image);
    }

    /** The post as others take it: of what is selected the blocks, otherwise the whole. */
    private static List<Command> exports(Workspace workspace, EditorView editor, ObservableBooleanValue editing,
            Consumer<Notice> told) {
        return List.of(
                Command.of("Edit", "Copy formatted", "Shortcut+Alt+C", editing,
                        () -> workspace.formatted(editor.selection(), page -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putHtml(page.html());
                            content.putString(page.text());
                            Clipboard.getSystemClipboard().setContent(content);
                            told.accept(told("Copied, to be pasted into a mail or a word processor.", page.problems()));
                        })),
                Command.of("Edit", "Copy as HTML for a CMS", "Shortcut+Alt+H", editing,
                        () -> workspace.fragment(editor.selection(), fragment -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putString(fragment.html());
                            Clipboard.getSystemClipboard().setContent(content);
                            told.accept(told("Copied as HTML." + upload(fragment.images()), fragment.problems()));
                        })));
    }

    private static Notice told(String done, List<Problem> problems) {
        return problems.isEmpty()
                ? new Notice(Notice.Kind.DONE, done, Optional.empty())
                : Notice.problem(done + " But " + problems.getFirst().located()
                        + (problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)"));
    }

    private static String upload(int images) {
        return switch (images) {
            case 0 -> "";
            case 1 -> " Upload its image as well, to where its address says.";
            default -> " Upload its " + images + " images as well, to where their addresses say.";
        };
    }

    private static void inField(EditorView editor, Consumer<TextInputControl> field, Consumer<EditorView> text) {
        if (editor.getScene().getFocusOwner() instanceof TextInputControl focused) {
            field.accept(focused);
        } else if (editor.control().isFocused()) {
            text.accept(editor);
        }
    }
}
