package org.inkstone.ui.form;

import java.util.List;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What some posts of the folder do otherwise than most; a sentence opens the first post that it is about. */
final class DeviationMenu extends ContextMenu {

    /** How many posts are named. */
    private static final int NAMED = 2;
    private static final int WIDTH = 520;

    DeviationMenu(List<Deviation> deviations) {
        setId("house-style");
        getStyleClass().add("deviations");
        Label head = new Label("Written otherwise than the rest of the folder");
        head.getStyleClass().add("menu-head");
        CustomMenuItem heading = new CustomMenuItem(head, false);
        heading.setDisable(true);
        getItems().add(heading);
        deviations.forEach(deviation -> getItems().add(item(deviation)));
    }

    private static CustomMenuItem item(Deviation deviation) {
        Label sentence = new Label(deviation.sentence());
        sentence.setMaxWidth(WIDTH);
        Label posts = new Label(posts(deviation.posts()));
        posts.getStyleClass().add("field-note");
        posts.setMaxWidth(WIDTH);
        VBox box = new VBox(1, sentence, posts);
        box.setAccessibleText(deviation.sentence());
        CustomMenuItem item = new CustomMenuItem(box);
        item.setOnAction(e -> deviation.openFirst().run());
        return item;
    }

    private static String posts(List<String> posts) {
        String named = String.join(", ", posts.subList(0, Math.min(NAMED, posts.size())));
        return posts.size() <= NAMED ? named : named + " and " + (posts.size() - NAMED) + " more";
    }
}
