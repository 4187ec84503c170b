package org.inkstone.ui.shell;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.ui.editor.ConflictKeys;
import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Menus;
import org.inkstone.workspace.Conflicts.Resolution;
import org.inkstone.workspace.EditCommand;
import org.inkstone.workspace.FormatCommands;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Every command of the window, in the order of the menus. */
final class ShellCommands {

    final Command newPost;
    final Command export;
    final Command bold;
    final Command italic;
    final Command heading;
    final Command quote;
    final Command code;
    final Command link;
    final Command table;
    final Command tasks;
    final Command undo;
    final Command redo;
    final Command look;
    final Command palette;
    private final List<Command> menu;

    /** What the commands that are not about text do. */
    interface Actions {
        void newPost();

        void openFolder();

        void save();

        void saveAs();

        void export();

        void versions();

        void refresh();

        void quit();

        void undo();

        void redo();

        void searchPosts();

        void show(ViewMode mode);

        void otherLook();

        void palette();
    }

    /**
     * @param editing whether a post is open
     * @param canUndo whether the open post has a step to take back; likewise {@code canRedo}
     * @param autosave whether posts save themselves
     * @param inConflict whether there are places that another program and the writer have both changed
     * @param outline what leads through the open post
     */
    ShellCommands(Actions actions, EditorView editor, ObservableBooleanValue editing, ObservableBooleanValue hasFolder,
            ObservableBooleanValue canUndo, ObservableBooleanValue canRedo, BooleanProperty autosave,
            ObservableBooleanValue inConflict, OutlineCommands outline) {
        newPost = Command.of("File", "New post", "Shortcut+N", hasFolder, actions::newPost);
        export = Command.of("File", "Export page…", "Shortcut+E", editing, actions::export);
        undo = Command.of("Edit", "Undo", "Shortcut+Z", canUndo, actions::undo);
        redo = Command.of("Edit", "Redo", "Shortcut+Y", canRedo, actions::redo);
        bold = format("Bold", "Shortcut+B", editing, editor, FormatCommands.bold());
        italic = format("Italic", "Shortcut+I", editing, editor, FormatCommands.italic());
        code = format("Code", "Shortcut+Shift+C", editing, editor, FormatCommands.code());
        link = format("Link", "Shortcut+K", editing, editor, FormatCommands.link());
        heading = format("Heading", "Shortcut+Shift+H", editing, editor, FormatCommands.heading());
        quote = format("Quote", "Shortcut+Shift+Q", editing, editor, FormatCommands.quote());
        tasks = format("Task list", "Shortcut+Shift+T", editing, editor, FormatCommands.taskList());
        table = format("Table", "", editing, editor, FormatCommands.table());
        look = Command.of("View", "Light or dark", "Shortcut+Shift+L", actions::otherLook);
        palette = Command.of("View", "Command palette…", "Shortcut+Shift+P", actions::palette);
        List<Command> all = new ArrayList<>(List.of(newPost,
                Command.of("File", "Open folder…", "Shortcut+O", actions::openFolder), Menus.LINE,
                Command.of("File", "Save", "Shortcut+S", editing, actions::save),
                Command.of("File", "Save as…", "Shortcut+Shift+S", editing, actions::saveAs),
                Command.toggle("File", "Save by itself", autosave),
                Command.of("File", "Earlier versions…", "Shortcut+Shift+E", editing, actions::versions), export, Menus.LINE,
                Command.of("File", "Read the folder again", "F5", hasFolder, actions::refresh), Menus.LINE,
                Command.of("File", "Quit", "Shortcut+Q", actions::quit), //
                undo, redo, Menus.LINE, Command.of("Edit", "Find…", "Shortcut+F", editing, editor::find),
                Command.of("Edit", "Find next", "F3", editing, editor::findNext),
                Command.of("Edit", "Find previous", "Shift+F3", editing, editor::findPrevious), Menus.LINE,
                Command.of("Edit", "Search posts…", "Shortcut+P", hasFolder, actions::searchPosts), Menus.LINE,
                Command.of("Edit", "Next conflict", ConflictKeys.NEXT, inConflict, editor::nextConflict),
                resolve("Keep mine", ConflictKeys.MINE, inConflict, editor, Resolution.MINE),
                resolve("Take theirs", ConflictKeys.THEIRS, inConflict, editor, Resolution.THEIRS),
                resolve("Keep both", ConflictKeys.BOTH, inConflict, editor, Resolution.BOTH), //
                bold, italic, format("Strikethrough", "Shortcut+Shift+X", editing, editor, FormatCommands.strike()), code, link,
                Menus.LINE, heading,
                quote, format("Bullet list", "Shortcut+Shift+U", editing, editor, FormatCommands.bulletList()),
                format("Numbered list", "Shortcut+Shift+O", editing, editor, FormatCommands.numberedList()), tasks, Menus.LINE,
                format("Code block", "Shortcut+Shift+K", editing, editor, FormatCommands.codeBlock()), table,
                format("Horizontal rule", "", editing, editor, FormatCommands.rule()), //
                view(ViewMode.WRITE, "Shortcut+1", editing, actions), view(ViewMode.SPLIT, "Shortcut+2", editing, actions),
                view(ViewMode.READ, "Shortcut+3", editing, actions)));
        all.addAll(outline.menu());
        all.addAll(List.of(Menus.LINE, look, palette));
        menu = List.copyOf(all);
    }

    /** For the menu bar, with lines between. */
    List<Command> menu() {
        return menu;
    }

    /** For the palette. */
    List<Command> all() {
        return menu.stream().filter(c -> c != Menus.LINE).toList();
    }

    private static Command format(String name, String keys, ObservableBooleanValue editing, EditorView editor,
            EditCommand command) {
        return Command.of("Format", name, keys, editing, () -> editor.run(command));
    }

    private static Command resolve(String name, String keys, ObservableBooleanValue inConflict, EditorView editor,
            Resolution resolution) {
        return Command.of("Edit", name, keys, inConflict, () -> editor.resolve(resolution));
    }

    private static Command view(ViewMode mode, String keys, ObservableBooleanValue editing, Actions actions) {
        return Command.of("View", mode.title(), keys, editing, () -> actions.show(mode));
    }
}
