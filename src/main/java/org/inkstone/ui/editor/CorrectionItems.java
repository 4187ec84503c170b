package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.inkstone.workspace.Corrections;
import org.inkstone.workspace.EditCommand;
import org.inkstone.workspace.Spelling;

import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What a menu offers for a misspelt word: other spellings of it, and ways to accept it. */
record CorrectionItems(Spelling spelling, Consumer<EditCommand> run) {

    List<MenuItem> of(Corrections corrections) {
        List<MenuItem> items = new ArrayList<>();
        for (String suggestion : corrections.suggestions()) {
            MenuItem item = item(suggestion, () -> run.accept(corrections.replaceBy(suggestion)));
            item.getStyleClass().add("suggestion");
            items.add(item);
        }
        if (items.isEmpty()) {
            MenuItem none = item("No suggestions", () -> {});
            none.setDisable(true);
            items.add(none);
        }
        String word = corrections.misspelling().word();
        items.add(new SeparatorMenuItem());
        items.add(item("Add to my words", () -> spelling.addToMyWords(word)));
        if (spelling.hasBlog()) {
            items.add(item("Add to this blog’s words", () -> spelling.addToWordsOfBlog(word)));
        }
        items.add(item("Ignore in this post", () -> spelling.ignore(word)));
        return items;
    }

    static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
