package org.inkstone.ui.shell;

import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.kit.Command;
import org.inkstone.workspace.Spelling;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/** The commands of the spell check. */
record SpellingCommands(Command check, Command next, Command previous, Command correct, Command languages) {

    /**
     * @param editing whether a post is open
     * @param openLanguages opens the menu of dictionaries
     */
    static SpellingCommands of(Spelling spelling, EditorView editor, ObservableBooleanValue editing, Runnable openLanguages) {
        BooleanProperty wanted = new SimpleBooleanProperty(spelling.wanted());
        wanted.addListener((o, was, is) -> spelling.setWanted(is));
        spelling.addListener(() -> wanted.set(spelling.wanted()));
        return new SpellingCommands(Command.toggle("Edit", "Check spelling", wanted),
                Command.of("Edit", "Next misspelling", "F7", editing, editor::nextMisspelling),
                Command.of("Edit", "Previous misspelling", "Shift+F7", editing, editor::previousMisspelling),
                Command.of("Edit", "Correct spelling…", "Shortcut+Period", editing, editor::correctSpelling),
                Command.of("Edit", "Spelling languages…", "", editing, openLanguages));
    }
}
