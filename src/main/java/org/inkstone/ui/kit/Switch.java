package org.inkstone.ui.kit;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A switch that is on or off; its text stands beside it. A click or Space turns it, and it never turns by itself. */
public final class Switch extends ToggleButton {

    public Switch() {
        Region thumb = new Region();
        thumb.getStyleClass().add("thumb");
        StackPane track = new StackPane(thumb);
        track.getStyleClass().add("track");
        setGraphic(track);
        getStyleClass().setAll("switch");
        setMinWidth(USE_PREF_SIZE);
    }
}
