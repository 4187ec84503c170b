package org.inkstone.ui.shell;

import org.inkstone.workspace.Session;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Left of the post: the list of posts or the outline of the open one, whichever the writer chose last. */
final class SideColumn extends VBox {

    private final Session session;
    private final Node posts;
    private final Node outline;
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton postsTab = tab("Posts", "posts-tab");
    private final ToggleButton outlineTab = tab("Outline", "outline-tab");
    private final StackPane content = new StackPane();

    SideColumn(Node posts, Node outline, Session session) {
        this.session = session;
        this.posts = posts;
        this.outline = outline;
        getStyleClass().add("side");
        postsTab.setOnAction(event -> showPosts());
        outlineTab.setOnAction(event -> showOutline());
        HBox tabs = new HBox(2, postsTab, outlineTab);
        tabs.getStyleClass().add("side-tabs");
        tabs.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(tabs, content);
        if (session.get("side", "posts").equals("outline")) {
            showOutline();
        } else {
            showPosts();
        }
    }

    void showPosts() {
        show(posts, postsTab, "posts");
    }

    void showOutline() {
        show(outline, outlineTab, "outline");
    }

    boolean isOutlineInSight() {
        return content.getChildren().contains(outline);
    }

    private void show(Node view, ToggleButton tab, String name) {
        // A second click on the tab that is on leaves it on.
        group.selectToggle(tab);
        session.put("side", name);
        if (!content.getChildren().contains(view)) {
            content.getChildren().setAll(view);
        }
    }

    private ToggleButton tab(String name, String id) {
        ToggleButton tab = new ToggleButton(name);
        tab.setId(id);
        tab.getStyleClass().setAll("header-button", "side-tab");
        tab.setToggleGroup(group);
        tab.setFocusTraversable(false);
        return tab;
    }
}
