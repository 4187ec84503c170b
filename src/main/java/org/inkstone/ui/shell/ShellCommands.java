package org.inkstone.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.inkstone.ui.editor.ConflictKeys;
import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.editor.Finding;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Menus;
import org.inkstone.workspace.Conflicts.Resolution;
import org.inkstone.workspace.Snippets.Kind;
import org.inkstone.workspace.TextCommand;

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
    final Command searchPosts;
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

        void exportPdf();

        void exportBlog();

        void versions();

        void refresh();

        void quit();

        void undo();

        void redo();

        void searchPosts();

        void findInFolder();

        void show(ViewMode mode);

        void otherLook();

        void palette();
    }

    /**
     * @param editing whether a post is open
     * @param canUndo whether the open post has a step to take back; likewise {@code canRedo}
     * @param autosave whether posts save themselves
     * @param view what the menu for the looks has besides
     * @param inConflict whether there are places that another program and the writer have both changed
     */
    ShellCommands(Actions actions, EditorView editor, SnippetActions snippets, ObservableBooleanValue editing,
            ObservableBooleanValue hasFolder,
            ObservableBooleanValue canUndo, ObservableBooleanValue canRedo, BooleanProperty autosave,
            ObservableBooleanValue inConflict, SpellingCommands spelling, ClipboardCommands clipboard,
            List<Command> view) {
        newPost = Command.of("File", "New post", "Shortcut+N", hasFolder, actions::newPost);
        export = Command.of("File", "Export page…", "Shortcut+E", editing, actions::export);
        undo = Command.of("Edit", "Undo", "Shortcut+Z", canUndo, actions::undo);
        redo = Command.of("Edit", "Redo", "Shortcut+Y", canRedo, actions::redo);
        TextMenu texts = new TextMenu(editing, editor);
        bold = texts.of(TextCommand.BOLD);
        italic = texts.of(TextCommand.ITALIC);
        code = texts.of(TextCommand.CODE);
        link = texts.of(TextCommand.LINK);
        heading = texts.of(TextCommand.HEADING);
        quote = texts.of(TextCommand.QUOTE);
        tasks = texts.of(TextCommand.TASK_LIST);
        TableMenu tables = new TableMenu(editing, editor);
        table = tables.insert();
        searchPosts = Command.of("Edit", "Search posts…", "Shortcut+P", hasFolder, actions::searchPosts);
        look = Command.of("View", "Light or dark", "Shortcut+Shift+L", actions::otherLook);
        palette = Command.of("View", "Command palette…", "Shortcut+Shift+P", actions::palette);
        Command nextConflict = Command.of("Edit", "Next conflict", ConflictKeys.NEXT, inConflict, editor::nextConflict);
        Command mine = resolve("Keep mine", ConflictKeys.MINE, inConflict, editor, Resolution.MINE);
        Command theirs = resolve("Take theirs", ConflictKeys.THEIRS, inConflict, editor, Resolution.THEIRS);
        Command both = resolve("Keep both", ConflictKeys.BOTH, inConflict, editor, Resolution.BOTH);
        editor.showKeys(mine, theirs, both, nextConflict);
        Finding finding = editor.finding();
        List<Command> own = List.of(newPost,
                Command.of("File", "New post from template…", "", hasFolder, snippets::newPost),
                Command.of("File", "Open folder…", "Shortcut+O", actions::openFolder), Menus.LINE,
                Command.of("File", "Save", "Shortcut+S", editing, actions::save),
                Command.of("File", "Save as…", "Shortcut+Shift+S", editing, actions::saveAs),
                Command.toggle("File", "Save by itself", autosave),
                Command.of("File", "Earlier versions…", "Shortcut+Shift+E", editing, actions::versions), export,
                Command.of("File", "Export PDF…", "", editing, actions::exportPdf),
                Command.of("File", "Export blog…", "Shortcut+Alt+E", hasFolder, actions::exportBlog), Menus.LINE,
                Command.of("File", "Edit templates…", "", () -> snippets.edit(Kind.TEMPLATES)),
                Command.of("File", "Read the folder again", "F5", hasFolder, actions::refresh), Menus.LINE,
                Command.of("File", "Quit", "Shortcut+Q", actions::quit), //
                undo, redo, Menus.LINE, clipboard.edit().get(0), clipboard.edit().get(1), clipboard.edit().get(2),
                clipboard.edit().get(3), Menus.LINE,
                clipboard.edit().get(4), clipboard.edit().get(5), Menus.LINE,
                Command.of("Edit", "Find…", "Shortcut+F", editing, finding::find),
                Command.of("Edit", "Replace…", "Shortcut+H", editing, finding::replace),
                Command.of("Edit", "Find next", "F3", editing, finding::next),
                Command.of("Edit", "Find previous", "Shift+F3", editing, finding::previous), Menus.LINE,
                Command.of("Edit", "Find in all posts…", "Shortcut+Shift+F", hasFolder, actions::findInFolder), searchPosts,
                Menus.LINE,
                spelling.check(), spelling.next(), spelling.previous(), spelling.correct(), spelling.languages(), Menus.LINE,
                nextConflict, mine, theirs, both);
        menu = Stream.of(own, texts.commands(tables.commands()),
                List.of(Menus.LINE, clipboard.insertImage(),
                        Command.of("Format", "Insert snippet…", "Shortcut+J", editing, snippets::insert),
                        Command.of("Format", "Edit snippets…", "", () -> snippets.edit(Kind.SNIPPETS))),
                List.of(view(ViewMode.WRITE, "Shortcut+1", editing, actions),
                        view(ViewMode.SPLIT, "Shortcut+2", editing, actions),
                        view(ViewMode.READ, "Shortcut+3", editing, actions), Menus.LINE, look, palette),
                view).flatMap(List::stream).toList();
    }

    /** For the menu bar, with lines between. */
    List<Command> menu() {
        return menu;
    }

    /** For the palette. */
    List<Command> all() {
        return menu.stream().filter(c -> c != Menus.LINE).toList();
    }

    private static Command resolve(String name, String keys, ObservableBooleanValue inConflict, EditorView editor,
            Resolution resolution) {
        return Command.of("Edit", name, keys, inConflict, () -> editor.resolve(resolution));
    }

    private static Command view(ViewMode mode, String keys, ObservableBooleanValue editing, Actions actions) {
        return Command.of("View", mode.title(), keys, editing, () -> actions.show(mode));
    }
}
