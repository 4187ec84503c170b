package org.inkstone.ui.preview;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.web.WebView;

/**
 * Gives the web view the width of what the page is shown as, in the middle of the pane and with an edge around it; where the pane is
 * narrower, the whole page is shown smaller. A bar stands above it. FX thread only.
 */
final class PageFrame extends Pane {

    private static final double BAR = 32;
    /** Around a page that does not fill the pane, pixels. */
    private static final double MARGIN = 14;
    private static final double EDGE = 1;

    private final Region bar;
    private final Region sheet = new Region();
    private WebView web;
    private double width;

    PageFrame(Region bar) {
        this.bar = bar;
        sheet.getStyleClass().add("page-sheet");
        sheet.setVisible(false);
        getStyleClass().add("page-frame");
        getChildren().addAll(sheet, bar);
    }

    void setWeb(WebView view) {
        web = view;
        getChildren().add(1, view);
    }

    /** @param cssWidth 0 for as wide as the pane */
    void setPageWidth(double cssWidth) {
        width = cssWidth;
        sheet.setVisible(cssWidth > 0);
        getStyleClass().remove("around");
        if (cssWidth > 0) {
            getStyleClass().add("around");
        }
        layoutChildren();
    }

    @Override
    protected void layoutChildren() {
        double all = getWidth();
        double height = Math.max(0, getHeight() - BAR);
        place(bar, 0, 0, all, BAR);
        if (web == null) {
            return;
        }
        double room = width > 0 ? Math.max(1, all - 2 * MARGIN) : all;
        double zoom = width > 0 ? Math.min(1, room / width) : 1;
        if (web.getZoom() != zoom) {
            web.setZoom(zoom);
        }
        double taken = width > 0 ? Math.round(width * zoom) : all;
        double x = Math.floor((all - taken) / 2);
        double bottom = width > 0 ? MARGIN : 0;
        place(web, x, BAR, taken, Math.max(0, height - bottom));
        place(sheet, x - EDGE, BAR - EDGE, taken + 2 * EDGE, Math.max(0, height - bottom) + 2 * EDGE);
    }

    private static void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, height);
    }
}
