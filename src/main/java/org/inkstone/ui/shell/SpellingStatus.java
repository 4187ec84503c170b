package org.inkstone.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.inkstone.spelling.InstalledDictionary;
import org.inkstone.workspace.Spelling;
import org.inkstone.workspace.SpellingState;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Says in the status bar in which language the post is checked; a click opens the menu of dictionaries. */
final class SpellingStatus extends Button {

    /** Pixels between the menu and the bar. */
    private static final double MENU_GAP = 6;

    private final Spelling spelling;
    private final Runnable openFolder;
    private final ContextMenu menu = new ContextMenu();

    /** @param openFolder shows the folder where dictionaries are dropped in */
    SpellingStatus(Spelling spelling, Runnable openFolder) {
        this.spelling = spelling;
        this.openFolder = openFolder;
        getStyleClass().setAll("status-button");
        setId("spelling-status");
        setFocusTraversable(false);
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setOnAction(e -> open());
        spelling.addListener(this::show);
        show();
    }

    /** Opens the menu, with the dictionaries that are there now. */
    void open() {
        spelling.lookForDictionaries(() -> {
            fill();
            menu.show(this, Side.TOP, 0, -MENU_GAP);
        });
    }

    private void show() {
        String text = said();
        setText(text);
        setAccessibleText("Spelling: " + text);
        if (menu.isShowing()) {
            fill();
        }
    }

    private String said() {
        return switch (spelling.state()) {
            case SpellingState.Off off -> "Spelling off";
            case SpellingState.NoDictionary none -> "No dictionary for " + InstalledDictionary.languageOf(none.language());
            case SpellingState.Checking checking -> languages(checking.dictionaries());
        };
    }

    /** Each language once; with its country where not all dictionaries for the language are used. */
    private String languages(List<InstalledDictionary> used) {
        Map<String, List<InstalledDictionary>> byLanguage = new LinkedHashMap<>();
        used.forEach(dictionary -> byLanguage.computeIfAbsent(dictionary.language(), l -> new ArrayList<>()).add(dictionary));
        List<String> names = new ArrayList<>();
        byLanguage.forEach((language, dictionaries) -> {
            long all = spelling.installed().stream().filter(dictionary -> dictionary.language().equals(language)).count();
            List<String> countries = dictionaries.stream().map(InstalledDictionary::country).filter(c -> !c.isEmpty()).toList();
            boolean plain = dictionaries.size() == all && all > 1 || countries.isEmpty();
            names.add(plain ? language : language + " (" + String.join(", ", countries) + ")");
        });
        return String.join(", ", names);
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        items.add(toggle("Check spelling", spelling.wanted(), spelling::setWanted));
        items.add(new SeparatorMenuItem());
        items.add(heading(switch (spelling.state()) {
            case SpellingState.Off off -> "This post is not checked";
            case SpellingState.NoDictionary none -> "This post is not checked: no dictionary for "
                    + InstalledDictionary.languageOf(none.language());
            case SpellingState.Checking checking -> "This post is checked as " + languages(checking.dictionaries());
        }));
        items.add(heading("Accept words of:"));
        for (InstalledDictionary dictionary : spelling.installed()) {
            boolean broken = spelling.isBroken(dictionary);
            CheckMenuItem item = toggle(dictionary.title() + (broken ? " – cannot be read" : ""), spelling.isChosen(dictionary),
                    wanted -> spelling.choose(dictionary, wanted));
            item.setDisable(broken);
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        MenuItem folder = new MenuItem("Open dictionaries folder");
        folder.setOnAction(e -> openFolder.run());
        items.add(folder);
        menu.getItems().setAll(items);
    }

    private static CheckMenuItem toggle(String name, boolean selected, Consumer<Boolean> set) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(selected);
        item.setOnAction(e -> set.accept(item.isSelected()));
        return item;
    }

    private static MenuItem heading(String text) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.getStyleClass().add("menu-heading");
        item.setDisable(true);
        return item;
    }
}
