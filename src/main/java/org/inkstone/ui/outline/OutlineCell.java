package org.inkstone.ui.outline;

import org.inkstone.markdown.Section;
import org.inkstone.ui.kit.Wrapping;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A heading in the outline, standing in by its level. */
final class OutlineCell extends ListCell<Section> {

    /** Pixels for each level. */
    private static final double STEP = 14;
    private static final double EDGE = 9;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");
    private static final PseudoClass UNNAMED = PseudoClass.getPseudoClass("unnamed");

    private final OutlineViewModel model;
    private final Label title = new Label();
    private final HBox row = new HBox(title);

    OutlineCell(OutlineViewModel model) {
        this.model = model;
        row.getStyleClass().add("outline-row");
        title.getStyleClass().add("outline-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.textTruncatedProperty().subscribe(cut -> setTooltip(cut ? Wrapping.tooltip(title.getText()) : null));
        // A width of its own would let a long heading push the list wider than the pane.
        setPrefWidth(0);
    }

    /** The caret may be in another section than before. */
    void refresh() {
        if (!isEmpty()) {
            row.pseudoClassStateChanged(CURRENT, getIndex() == model.current());
        }
    }

    @Override
    protected void updateItem(Section section, boolean empty) {
        super.updateItem(section, empty);
        boolean shown = !empty && getIndex() < model.sections().size();
        setGraphic(shown ? row : null);
        setAccessibleText(shown ? section.title() + ", level " + section.level() : null);
        if (shown) {
            boolean unnamed = section.title().isEmpty();
            title.setText(unnamed ? "No words yet" : section.title());
            row.setPadding(new Insets(0, EDGE, 0, EDGE + STEP * model.depth(getIndex())));
            row.pseudoClassStateChanged(TOP, model.depth(getIndex()) == 0);
            row.pseudoClassStateChanged(UNNAMED, unnamed);
            refresh();
        }
    }
}
