package org.inkstone.ui.editor;

import java.util.function.Consumer;

import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.inkstone.ui.kit.SourcePlace;

import javafx.geometry.BoundingBox;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** What of the text is seen at which height of the view, and scrolling to that. FX thread only. */
final class SourceScroll {

    private final MarkdownArea area;
    private Consumer<SourcePlace> onScroll = place -> {};
    private SourcePlace told = new SourcePlace(0, 0);
    private boolean waiting;

    SourceScroll(MarkdownArea area) {
        this.area = area;
        area.estimatedScrollYProperty().addListener((o, was, is) -> scrolled());
    }

    /** @param scrolled is told, once the lines are where they are to be, which place is seen now */
    void setOnScroll(Consumer<SourcePlace> scrolled) {
        onScroll = scrolled;
    }

    /** Scrolls until {@code place} is at its height. */
    void to(SourcePlace place) {
        Position position = area.offsetToPosition(Math.clamp(place.offset(), 0, area.getLength()), Bias.Forward);
        int line = position.getMajor();
        int length = Math.max(1, area.getParagraphLength(line));
        double inLine = height(line) * position.getMinor() / length;
        double view = area.getViewportHeight();
        area.showParagraphRegion(line, new BoundingBox(0, Math.round(inLine - place.height() * view), 1, view));
    }

    /** What is seen. At the text's begin the top edges of text and view belong together, at its end the bottom edges. */
    private SourcePlace seen() {
        double view = area.getViewportHeight();
        double range = area.getTotalHeightEstimate() - view;
        double height = range <= 0 ? 0 : Math.clamp(area.getEstimatedScrollY() / range, 0, 1);
        SourcePlace[] seen = {new SourcePlace(0, height)};
        area.boxes().forEach((line, box) -> {
            double inBox = height * view - box.getLayoutY();
            if (inBox >= 0 && box.getHeight() > 0) {
                double share = Math.min(1, inBox / box.getHeight());
                int inLine = (int) Math.round(share * area.getParagraphLength(line));
                seen[0] = new SourcePlace(area.getAbsolutePosition(line, inLine), height);
            }
        });
        return seen[0];
    }

    private void scrolled() {
        Scene scene = area.getScene();
        if (waiting || scene == null) {
            return;
        }
        waiting = true;
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                waiting = false;
                tell();
            }
        });
    }

    private void tell() {
        SourcePlace now = seen();
        if (!now.equals(told)) {
            told = now;
            onScroll.accept(now);
        }
    }

    /** Of a line, in pixels; estimated after those in sight where it is not. */
    private double height(int line) {
        double[] known = {0};
        double[] lowest = {Double.MAX_VALUE};
        double[] densest = {1};
        area.boxes().forEach((index, box) -> {
            known[0] = index == line ? box.getHeight() : known[0];
            if (box.getHeight() > 0) {
                lowest[0] = Math.min(lowest[0], box.getHeight());
                densest[0] = Math.max(densest[0], area.getParagraphLength(index) / rows(box, lowest[0]));
            }
        });
        return known[0] > 0
                ? known[0]
                : lowest[0] == Double.MAX_VALUE
                        ? 0
                        : lowest[0] * Math.ceil((area.getParagraphLength(line) + 1) / densest[0]);
    }

    private static double rows(Region box, double lowest) {
        return Math.max(1, Math.round(box.getHeight() / lowest));
    }
}
