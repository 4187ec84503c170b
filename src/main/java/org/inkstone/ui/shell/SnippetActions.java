package org.inkstone.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.text.Graphemes;
import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.kit.Palette;
import org.inkstone.workspace.Notice;
import org.inkstone.workspace.Snippet;
import org.inkstone.workspace.Snippets.Kind;
import org.inkstone.workspace.Workspace;

import javafx.scene.Node;

/** Snippets for the text and templates for new posts, each chosen from a list. */
final class SnippetActions {

    private final Workspace workspace;
    private final EditorView editor;
    private final Desktop desktop;
    private final Consumer<Notice> notices;
    private final Palette<Snippet> snippets;
    private final Palette<Snippet> templates;

    /** @param begin is run before a new post takes the place of the open one */
    SnippetActions(Workspace workspace, EditorView editor, Desktop desktop, Runnable begin, Consumer<Notice> notices) {
        this.workspace = workspace;
        this.editor = editor;
        this.desktop = desktop;
        this.notices = notices;
        snippets = new Palette<>("snippets", "Insert a snippet…", "No snippet of that name. Edit snippets… opens their folder.",
                new Row(), snippet -> insert(snippet, false));
        templates = new Palette<>("templates", "Begin a post with a template…",
                "No template of that name. Edit templates… opens their folder.", new Row(), template -> {
                    begin.run();
                    workspace.newPost(template);
                });
    }

    /** What lies over the window while one is chosen. */
    List<Node> layers() {
        return List.of(snippets, templates);
    }

    /** The snippet whose name stands before the caret takes its place; otherwise the writer chooses one. */
    void insert() {
        if (!editor.isComposing()) {
            Optional<Snippet> named = workspace.snippets().named(editor.wordBeforeCaret());
            named.ifPresentOrElse(snippet -> insert(snippet, true),
                    () -> snippets.show(workspace.snippets().of(Kind.SNIPPETS)));
        }
    }

    void newPost() {
        templates.show(workspace.snippets().of(Kind.TEMPLATES));
    }

    /** Opens the writer's own folder of them in another program. */
    void edit(Kind kind) {
        workspace.snippets().prepareFolder(kind, folder -> desktop.browse(folder.toUri().toString()));
    }

    private void insert(Snippet snippet, boolean word) {
        editor.insert(snippet, word, workspace.snippetValues()).map(Notice::problem).ifPresent(notices);
    }

    private static final class Row implements Palette.Shape<Snippet> {

        /** UTF-16 units. */
        private static final int NOTE_LENGTH = 56;

        @Override
        public String name(Snippet snippet) {
            return snippet.name();
        }

        @Override
        public String group(Snippet snippet) {
            return snippet.source().said();
        }

        /** How it begins. */
        @Override
        public String note(Snippet snippet) {
            String words = snippet.text().strip().replaceAll("\\s+", " ");
            return words.length() > NOTE_LENGTH ? words.substring(0, Graphemes.floor(words, NOTE_LENGTH)) + "…" : words;
        }
    }
}
