package org.inkstone.ui.editor;

import java.util.List;
import java.util.function.Consumer;

import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.richtext.GenericStyledArea;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/**
 * The nodes of the lines in sight, which the control does not hand out: they are where RichTextFX 0.11 and Flowless 0.7 put them. A line
 * whose text changes gets another node. FX thread only.
 */
final class LineBoxes {

    private final GenericStyledArea<?, ?, ?> area;
    private final Parent lines;

    /** Something done with a line in sight; lines count from 0. */
    interface Visit {
        void see(int line, Region box);
    }

    LineBoxes(GenericStyledArea<?, ?, ?> area) {
        this.area = area;
        Parent flow = area.getChildrenUnmodifiable().stream().filter(VirtualFlow.class::isInstance).map(Parent.class::cast)
                .findFirst().orElseThrow();
        lines = (Parent) flow.getChildrenUnmodifiable().getFirst();
        LinePeers.settleIn(lines);
    }

    /** @param made is given each node as soon as it is there, before it is measured */
    void onNew(Consumer<Region> made) {
        lines.getChildrenUnmodifiable().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(node -> made.accept((Region) node));
            }
        });
    }

    /** Only right while nothing waits to be laid out. */
    void forEach(Visit visit) {
        List<Node> boxes = lines.getChildrenUnmodifiable();
        int first = boxes.isEmpty() ? -1 : area.visibleParToAllParIndex(0);
        for (int i = 0; first >= 0 && i < boxes.size(); i++) {
            visit.see(first + i, (Region) boxes.get(i));
        }
    }

    /** The text of a line; selection and caret are drawn in it. */
    static TextFlow text(Region box) {
        return (TextFlow) box.getChildrenUnmodifiable().getFirst();
    }
}
