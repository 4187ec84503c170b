package org.inkstone.ui.editor;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;

/**
 * What is shown on the lines in sight and is no part of the text: those beside the paragraph that is written in are dimmed, blanks get
 * their marks. Done once the lines are laid out, for those in sight only, so that a key costs the same in a post of any length; nothing
 * at all happens while both are off. FX thread only.
 */
final class LineDress {

    private final MarkdownArea area;
    private final ObservableBooleanValue dimmed;
    private final ObservableBooleanValue marked;
    private final WhitespaceMarks marks = new WhitespaceMarks();
    private final Dimming dimming;
    private final Runnable afterLayout = this::dress;
    private Scene scene;

    LineDress(MarkdownArea area, ObservableBooleanValue dimmed, ObservableBooleanValue marked) {
        this.area = area;
        this.dimmed = dimmed;
        this.marked = marked;
        dimming = new Dimming(area);
        area.sceneProperty().addListener(o -> changed());
        dimmed.addListener(o -> changed());
        marked.addListener(o -> changed());
        changed();
    }

    private void changed() {
        listen();
        if (scene == null && area.getScene() != null) {
            dress();
        }
    }

    private void listen() {
        Scene wanted = dimmed.get() || marked.get() ? area.getScene() : null;
        if (scene != wanted) {
            if (scene != null) {
                scene.removePostLayoutPulseListener(afterLayout);
            }
            scene = wanted;
            if (scene != null) {
                scene.addPostLayoutPulseListener(afterLayout);
                area.requestLayout();
            }
        }
    }

    private void dress() {
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        dimming.look(dimmed.get());
        area.boxes().forEach((line, box) -> {
            dimming.show(line, box);
            marks.show(box, marked.get(), line == area.getParagraphs().size() - 1);
        });
    }
}
