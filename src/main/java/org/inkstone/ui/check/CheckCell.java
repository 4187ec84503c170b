package org.inkstone.ui.check;

import java.util.function.Consumer;

import org.inkstone.check.Fix;
import org.inkstone.check.Rule;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Wrapping;
import org.inkstone.workspace.CheckedPost;
import org.inkstone.workspace.LocatedFinding;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A finding with its line and what mends it, a post with how much was found in it, or the head of a group. */
final class CheckCell extends ListCell<CheckRow> {

    /** Pixels of the list’s width that a row leaves: the cell’s edges and the scroll bar. */
    private static final double ASIDE = 28;
    private static final PseudoClass MISTAKE = PseudoClass.getPseudoClass("mistake");
    private static final PseudoClass INDENTED = PseudoClass.getPseudoClass("indented");

    private final Label groupTitle = new Label();
    private final Label groupCount = new Label();
    private final HBox group = new HBox(6, groupTitle, groupCount);
    private final FontIcon fold = Buttons.icon(Feather.CHEVRON_DOWN);
    private final Label postTitle = new Label();
    private final Label postCount = new Label();
    private final HBox post = new HBox(6, fold, postTitle, postCount);
    private final Region dot = new Region();
    private final Label message = new Label();
    private final Label place = new Label();
    private final Button fix;
    private final HBox below = new HBox(8);
    private final HBox finding;

    /**
     * @param listWidth of the list; a row keeps clear of its scroll bar, be it there or not, so that its height does not depend on that
     * @param fixed mends a finding
     * @param off switches a rule off
     */
    CheckCell(ObservableDoubleValue listWidth, Consumer<LocatedFinding> fixed, Consumer<Rule> off) {
        getStyleClass().add("check-cell");
        group.getStyleClass().add("check-group");
        groupTitle.getStyleClass().add("check-group-title");
        postTitle.getStyleClass().add("post-title");
        postTitle.setMinWidth(0);
        postTitle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(postTitle, Priority.ALWAYS);
        post.getStyleClass().add("check-post");
        for (Label count : new Label[]{groupCount, postCount}) {
            count.getStyleClass().add("search-count");
            count.setMinWidth(USE_PREF_SIZE);
        }
        for (HBox row : new HBox[]{group, post, below}) {
            row.setAlignment(Pos.CENTER_LEFT);
        }
        dot.getStyleClass().add("check-dot");
        dot.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        dot.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        message.getStyleClass().add("check-message");
        message.setMinHeight(USE_PREF_SIZE);
        Wrapping.wrap(message);
        place.getStyleClass().add("field-note");
        place.setMinWidth(USE_PREF_SIZE);
        fix = Buttons.plain("", "link-button", () -> {
            if (getItem() instanceof CheckRow.Found found) {
                fixed.accept(found.found());
            }
        });
        fix.setFocusTraversable(false);
        fix.setMinWidth(0);
        VBox words = new VBox(1, message, below);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        finding = new HBox(8, dot, words);
        finding.getStyleClass().add("check-finding");
        for (HBox row : new HBox[]{group, post, finding}) {
            row.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.max(0, listWidth.get() - ASIDE), listWidth));
            row.setMinWidth(0);
        }
        setOnContextMenuRequested(event -> {
            if (getItem() instanceof CheckRow.Found found) {
                menu(found.found().finding().rule(), off).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        // A width of its own would let a long message push the list wider than the pane.
        setPrefWidth(0);
    }

    /** The toolkit would ask the row for the height of a line that is never wrapped. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() instanceof HBox row
                ? snappedTopInset() + row.prefHeight(row.getPrefWidth()) + snappedBottomInset()
                : super.computePrefHeight(width);
    }

    private static ContextMenu menu(Rule rule, Consumer<Rule> off) {
        MenuItem item = new MenuItem("Do not look for “" + rule.id() + "” in this blog");
        item.setMnemonicParsing(false);
        item.setOnAction(e -> off.accept(rule));
        return new ContextMenu(item);
    }

    @Override
    protected void updateItem(CheckRow row, boolean empty) {
        super.updateItem(row, empty);
        switch (empty ? null : row) {
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
            case CheckRow.Group head -> show(head);
            case CheckRow.Post head -> show(head.post(), head.folded());
            case CheckRow.Found found -> show(found);
        }
    }

    private void show(CheckRow.Group head) {
        groupTitle.setText(head.title());
        groupCount.setText(String.valueOf(head.count()));
        setAccessibleText(head.title() + ", " + head.count());
        setGraphic(group);
    }

    private void show(CheckedPost checked, boolean folded) {
        postTitle.setText(checked.title());
        postCount.setText(String.valueOf(checked.findings().size()));
        fold.setIconCode(folded ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        setAccessibleText(checked.title() + ", " + checked.findings().size() + " found" + (folded ? ", folded" : ""));
        setGraphic(post);
    }

    private void show(CheckRow.Found row) {
        LocatedFinding found = row.found();
        Rule rule = found.finding().rule();
        message.setText(found.finding().message());
        place.setText((found.isNowhere() ? "" : "Line " + found.line() + " · ") + rule.id());
        below.getChildren().setAll(place);
        boolean fixable = row.file().isEmpty() && found.finding().fix().isPresent();
        if (fixable) {
            fix.setText(found.finding().fix().map(Fix::label).orElse(""));
            below.getChildren().add(fix);
        }
        boolean mistake = rule.weight() == Rule.Weight.MISTAKE;
        dot.pseudoClassStateChanged(MISTAKE, mistake);
        finding.pseudoClassStateChanged(INDENTED, row.file().isPresent());
        setAccessibleText((mistake ? "To mend" : "Could be better") + (found.isNowhere() ? "" : ", line " + found.line()) + ": "
                + found.finding().message() + (fixable ? " Space: " + fix.getText() + "." : ""));
        setGraphic(finding);
    }
}
