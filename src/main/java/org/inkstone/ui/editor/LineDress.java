package org.inkstone.ui.editor;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;

/**
 * What is shown on the lines in sight and is no part of the text: those beside the paragraph that is written in are dimmed, blanks and
 * misspelt words get their marks, and so does what was found before publishing. Done once the lines are laid out, for those in sight only, so that a key costs the same in a post of any
 * length. FX thread only.
 */
final class LineDress {

    private final MarkdownArea area;
    private final ObservableBooleanValue dimmed;
    private final ObservableBooleanValue marked;
    private final HighlightedLines lines;
    private final WhitespaceMarks blanks = new WhitespaceMarks();
    private final SpellingMarks misspelt = new SpellingMarks();
    private final Dimming dimming;
    private final Runnable afterLayout = this::dressChanged;
    /** Whether a line has been laid out, or its marks have changed, since the lines were dressed. */
    private boolean changed = true;

    LineDress(MarkdownArea area, HighlightedLines lines, ObservableBooleanValue dimmed, ObservableBooleanValue marked) {
        this.area = area;
        this.lines = lines;
        this.dimmed = dimmed;
        this.marked = marked;
        dimming = new Dimming(area);
        area.boxes().onNew(box -> {
            changed = true;
            misspelt.prepare(box);
            FindingMarks.prepare(box);
            // Told of each change: one that only hears that the property is not valid any more hears it once.
            LineBoxes.text(box).needsLayoutProperty().addListener((o, was, is) -> changed = true);
        });
        lines.setOnDrawn(this::again);
        dimmed.addListener(o -> again());
        marked.addListener(o -> again());
        area.sceneProperty().subscribe(this::follow);
        follow(null, area.getScene());
    }

    private void follow(Scene was, Scene is) {
        if (was != null) {
            was.removePostLayoutPulseListener(afterLayout);
        }
        if (is != null) {
            is.addPostLayoutPulseListener(afterLayout);
        }
        again();
    }

    private void again() {
        changed = true;
        area.requestLayout();
    }

    private void dressChanged() {
        // The paragraph that is written in may be another one without any line being laid out.
        if (changed || dimmed.get()) {
            changed = false;
            dress();
        }
    }

    private void dress() {
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        dimming.look(dimmed.get());
        area.boxes().forEach((line, box) -> {
            dimming.show(line, box);
            blanks.show(box, marked.get(), line == area.getParagraphs().size() - 1);
            misspelt.show(box, lines.drawn(LineMarks.Layer.SPELLING, line));
            FindingMarks.show(box, lines.drawn(LineMarks.Layer.FINDINGS, line));
        });
    }
}
