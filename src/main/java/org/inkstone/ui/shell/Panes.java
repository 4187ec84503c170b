package org.inkstone.ui.shell;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What stands where: posts, outline or search, and beside them the open post, or what is said instead of one. Of a post its text, its page, or both. */
final class Panes {

    /** A divider's place is that of its middle; the style sheet makes it a pixel wide. */
    private static final double HALF_DIVIDER = 0.5;

    private final SidePane side;
    private final Region text;
    private final Region page;
    private final SplitPane post = new SplitPane();
    private final StackPane middle = new StackPane();
    private final SplitPane all = new SplitPane();
    private ViewMode mode = ViewMode.SPLIT;
    private boolean alone;

    Panes(SidePane side, Region text, Region page) {
        this.side = side;
        this.text = text;
        this.page = page;
        text.setMinWidth(320);
        page.setMinWidth(280);
        side.setMinWidth(190);
        post.getStyleClass().add("post-pane");
        all.getStyleClass().add("panes");
        all.getItems().addAll(side, middle);
        SplitPane.setResizableWithParent(side, false);
    }

    Node node() {
        return all;
    }

    /** Gives the list the width it had. Call it once the window is on the screen. */
    void start() {
        divide();
        side.keepWidth();
        side.setOnSwitch(this::divide);
    }

    void show(ViewMode wanted) {
        mode = wanted;
        List<Node> visible = alone ? List.of(text) : switch (mode) {
            case WRITE -> List.of(text);
            case SPLIT -> List.of(text, page);
            case READ -> List.of(page);
        };
        if (!post.getItems().equals(visible)) {
            post.getItems().setAll(visible);
            post.setDividerPositions(0.5);
        }
    }

    /** @param wanted whether nothing but the text is in sight, whatever else was chosen */
    void setAlone(boolean wanted) {
        if (alone != wanted) {
            alone = wanted;
            show(mode);
            if (alone) {
                all.getItems().remove(side);
            } else {
                all.getItems().addFirst(side);
                divide();
            }
        }
    }

    void showPost() {
        showInMiddle(post);
    }

    void showInMiddle(Node view) {
        if (!middle.getChildren().equals(List.of(view))) {
            middle.getChildren().setAll(view);
            // A split pane takes its items into the scene with its skin only; before that none of them can have the focus.
            middle.applyCss();
        }
    }

    /** What stands beside the list. */
    Parent middle() {
        return middle;
    }

    boolean isPostInSight() {
        return isInSight(post);
    }

    boolean isInSight(Node view) {
        return middle.getChildren().contains(view);
    }

    private void divide() {
        double width = side.wantedWidth();
        // A divider that is set while a new size waits to be laid out would be moved by that layout.
        all.applyCss();
        all.getScene().getRoot().layout();
        all.setDividerPositions((width + HALF_DIVIDER) / all.getWidth());
    }
}
