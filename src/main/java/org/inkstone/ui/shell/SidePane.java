package org.inkstone.ui.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.inkstone.workspace.Session;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What stands left of the open post: the list of posts, the outline of the open one, what should be mended in it, or what was searched for in
 * all of them, each behind a tab. The last two keep a width of their own, as their lines are longer, and are not there at the next start.
 */
final class SidePane extends VBox {

    private static final String SHOWN = "side";

    private final Session session;
    private final Map<Tab, Region> views = new EnumMap<>(Tab.class);
    private final Map<Tab, ToggleButton> buttons = new EnumMap<>(Tab.class);
    private final StackPane content = new StackPane();
    private Runnable onSwitch = () -> {};
    private Tab shown;

    enum Tab {
        POSTS("Posts", "list.width", 272), OUTLINE("Outline", "list.width", 272), CHECKS("Checks", "check.width", 330), //
        SEARCH("Search", "search.width", 380);

        private final String title;
        /** Where the width is kept. */
        private final String widthKey;
        /** Pixels. */
        private final int usualWidth;

        Tab(String title, String widthKey, int usualWidth) {
            this.title = title;
            this.widthKey = widthKey;
            this.usualWidth = usualWidth;
        }

        /** In the session, and of its button. */
        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    SidePane(Region posts, Region outline, Region checks, Region search, Session session) {
        this.session = session;
        views.put(Tab.POSTS, posts);
        views.put(Tab.OUTLINE, outline);
        views.put(Tab.CHECKS, checks);
        views.put(Tab.SEARCH, search);
        ToggleGroup group = new ToggleGroup();
        for (Tab tab : Tab.values()) {
            buttons.put(tab, button(tab, group));
        }
        getStyleClass().add("side");
        HBox tabs = new HBox(2);
        tabs.getChildren().addAll(buttons.values());
        tabs.getStyleClass().add("side-tabs");
        tabs.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(tabs, content);
        show(session.get(SHOWN, "").equals(Tab.OUTLINE.key()) ? Tab.OUTLINE : Tab.POSTS);
    }

    void show(Tab tab) {
        // A second click on the tab that is on leaves it on.
        buttons.get(tab).setSelected(true);
        if (shown != tab) {
            shown = tab;
            content.getChildren().setAll(views.get(tab));
            content.applyCss();
            session.put(SHOWN, tab.key());
            onSwitch.run();
        }
    }

    boolean isShown(Tab tab) {
        return shown == tab;
    }

    /** How wide what is in sight was when it was last, in pixels. */
    double wantedWidth() {
        return Double.parseDouble(session.get(shown.widthKey, String.valueOf(shown.usualWidth)));
    }

    /** From now on its width is what the writer made it. */
    void keepWidth() {
        widthProperty().addListener((o, was, is) -> session.put(shown.widthKey, String.valueOf(Math.round(is.doubleValue()))));
    }

    /** @param switched is run when {@link #wantedWidth} may be another */
    void setOnSwitch(Runnable switched) {
        onSwitch = switched;
    }

    private ToggleButton button(Tab tab, ToggleGroup group) {
        ToggleButton button = new ToggleButton(tab.title);
        button.setId(tab.key() + "-tab");
        button.getStyleClass().setAll("header-button", "side-tab");
        button.setToggleGroup(group);
        button.setFocusTraversable(false);
        button.setOnAction(event -> show(tab));
        return button;
    }
}
