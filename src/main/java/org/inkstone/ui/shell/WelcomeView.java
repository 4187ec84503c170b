package org.inkstone.ui.shell;

import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Wrapping;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What stands where the editor will be: before a folder was chosen, while no post is open, or where one cannot be opened. */
final class WelcomeView extends VBox {

    WelcomeView(String heading, String text, String action, Runnable run) {
        getStyleClass().add("welcome");
        setAlignment(Pos.CENTER);
        Label title = new Label(heading);
        title.getStyleClass().add("welcome-title");
        Label explanation = new Label(text);
        Wrapping.wrap(explanation);
        explanation.setMinHeight(USE_PREF_SIZE);
        explanation.getStyleClass().add("welcome-text");
        Wrapping.wrap(title);
        title.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, explanation, Buttons.plain(action, "primary-button", run));
    }
}
