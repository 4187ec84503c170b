package org.inkstone.ui.search;

import java.util.function.Consumer;

import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.ExcerptLine;
import org.inkstone.workspace.Excerpt;
import org.inkstone.workspace.PostMatches;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A post with how much was found in it, or one match with the words around it; with a check box while something is to be replaced. */
final class SearchCell extends ListCell<SearchRow> {

    private final SearchViewModel model;
    private final Consumer<SearchRow> onChoice;
    private final CheckBox check = new CheckBox();
    private final FontIcon fold = Buttons.icon(Feather.CHEVRON_DOWN);
    private final Label title = new Label();
    private final Label count = new Label();
    private final HBox post = new HBox(6);
    private final ExcerptLine excerpt = new ExcerptLine();
    private final HBox hit = new HBox(6);

    /** @param onChoice is run when the writer takes a row in or out */
    SearchCell(SearchViewModel model, Consumer<SearchRow> onChoice) {
        this.model = model;
        this.onChoice = onChoice;
        getStyleClass().add("search-cell");
        title.getStyleClass().add("post-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        count.getStyleClass().add("search-count");
        count.setMinWidth(USE_PREF_SIZE);
        post.setAlignment(Pos.CENTER_LEFT);
        post.getStyleClass().add("search-post");
        hit.setAlignment(Pos.CENTER_LEFT);
        hit.getStyleClass().add("search-hit");
        HBox.setHgrow(excerpt, Priority.ALWAYS);
        check.setFocusTraversable(false);
        check.setMinWidth(USE_PREF_SIZE);
        check.setOnAction(e -> onChoice.accept(getItem()));
        // A width of its own would let a long title push the list wider than the pane.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SearchRow row, boolean empty) {
        super.updateItem(row, empty);
        setTooltip(null);
        switch (empty ? null : row) {
            case null -> setGraphic(null);
            case SearchRow.Post head -> show(head);
            case SearchRow.Hit found -> show(found);
        }
    }

    private void show(SearchRow.Post row) {
        PostMatches matches = row.post();
        title.setText(matches.title());
        count.setText(String.valueOf(matches.matches().size()));
        fold.setIconCode(row.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        post.getChildren().setAll(fold, title, count);
        if (model.replacement().isPresent()) {
            long chosen = model.chosen(matches);
            check.setIndeterminate(chosen > 0 && chosen < matches.matches().size());
            check.setSelected(chosen > 0);
            post.getChildren().addFirst(check);
        }
        setTooltip(new Tooltip(matches.title() + matches.file().map(file -> "\n" + file).orElse("")));
        setAccessibleText(matches.title() + ", " + SearchViewModel.counted(matches.matches().size(), "", "match", "matches"));
        setGraphic(post);
    }

    private void show(SearchRow.Hit row) {
        Excerpt words = row.hit().excerpt();
        hit.getChildren().setAll(excerpt);
        String said = "Line " + (row.hit().match().line() + 1) + ": " + words.found();
        if (model.replacement().isPresent() && model.problem().isEmpty()) {
            String instead = Excerpt.shown(model.replacement().get().instead(row.hit().match()));
            excerpt.show(words.before(), words.found(), instead, words.after());
            said += " becomes " + instead;
            check.setIndeterminate(false);
            check.setSelected(model.isChosen(row));
            hit.getChildren().addFirst(check);
        } else {
            excerpt.show(words.before(), words.found(), words.after());
        }
        setAccessibleText(said);
        setGraphic(hit);
    }
}
