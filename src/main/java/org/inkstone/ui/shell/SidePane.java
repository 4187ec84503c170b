package org.inkstone.ui.shell;

import java.util.Optional;

import org.inkstone.workspace.Session;

import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What stands left of the open post: the list of posts, or what was found in them; each keeps the width that the writer gave it. */
final class SidePane extends StackPane {

    /** Pixels. */
    private static final String SEARCH_WIDTH = "380";

    private final Region posts;
    private final Region search;
    private final Session session;

    SidePane(Region posts, Region search, Session session) {
        super(posts);
        this.posts = posts;
        this.search = search;
        this.session = session;
        search.widthProperty().addListener((o, was, is) -> {
            if (is.doubleValue() > 0) {
                session.put("search.width", String.valueOf(Math.round(is.doubleValue())));
            }
        });
    }

    void showSearch() {
        show(search, Double.parseDouble(session.get("search.width", SEARCH_WIDTH)));
    }

    void showPosts() {
        // It has kept the width that it had when it was last in sight.
        show(posts, posts.getWidth());
    }

    private void show(Region view, double width) {
        if (!getChildren().contains(view)) {
            getChildren().setAll(view);
            splitPane().filter(pane -> pane.getWidth() > 0)
                    .ifPresent(pane -> pane.setDividerPosition(0, width / pane.getWidth()));
            applyCss();
        }
    }

    private Optional<SplitPane> splitPane() {
        for (Parent parent = getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof SplitPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }
}
