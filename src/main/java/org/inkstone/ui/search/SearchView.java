package org.inkstone.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.QueryField;
import org.inkstone.ui.kit.ReplacementField;
import org.inkstone.ui.kit.Wrapping;
import org.inkstone.workspace.FolderFound;
import org.inkstone.workspace.FolderReplacing;
import org.inkstone.workspace.FolderSearch;
import org.inkstone.workspace.Match;
import org.inkstone.workspace.PostMatches;
import org.inkstone.workspace.Replacement;
import org.inkstone.workspace.Search;
import org.inkstone.workspace.SearchQuery;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Finds in all posts of the folder and, with a second field, replaces what is checked of it. */
public final class SearchView extends VBox {

    /** From the last key until the folder is searched. */
    private static final Duration PAUSE = Duration.millis(250);
    private static final double ROW = 28;

    private final FolderSearch search;
    private final FolderReplacing replacing;
    private final BiConsumer<PostMatches, Match> open;
    private final Runnable close;
    private final SearchViewModel model;
    private final QueryField query = new QueryField("search-query", "Find in all posts", this::typed);
    private final ReplacementField replacement = new ReplacementField("search-replacement", by -> refresh());
    private final HBox replaceRow = new HBox(4);
    private final FontIcon unfold = Buttons.icon(Feather.CHEVRON_RIGHT);
    private final Label summary = new Label();
    private final Button stop = Buttons.plain("Stop", "link-button", this::stop);
    private final Label problem = new Label();
    private final Label unread = new Label();
    private final VBox report = new VBox();
    private final ListView<SearchRow> list = new ListView<>();
    private final Button replace = Buttons.plain("Replace", "primary-button", this::replace);
    private final Label hint = new Label("Looks through every post of the folder, the open one as it is written now.");
    private final Label foot = new Label();
    private final HBox footRow = new HBox(8, foot, replace);
    private final PauseTransition pause = new PauseTransition(PAUSE);

    /**
     * @param open shows a match in its post
     * @param close is run when the writer wants to go back to the list of posts
     */
    public SearchView(Search searching, BiConsumer<PostMatches, Match> open, Runnable close) {
        this.search = searching.inFolder();
        this.replacing = searching.replacingInFolder();
        this.open = open;
        this.close = close;
        model = new SearchViewModel(search.found());
        getStyleClass().add("search-view");
        HBox.setHgrow(query, Priority.ALWAYS);
        HBox.setHgrow(replacement, Priority.ALWAYS);
        HBox findRow = new HBox(4, button(unfold, "Replace", "Ctrl+H", () -> showReplaceRow(!isReplacing())), query,
                button(Buttons.icon(Feather.X), "Close", "Esc", this::close));
        Region indent = new Region();
        indent.getStyleClass().add("find-indent");
        replaceRow.getChildren().addAll(indent, replacement, new Region());
        replaceRow.getChildren().getLast().getStyleClass().add("find-indent");
        summary.setId("search-summary");
        summary.getStyleClass().add("field-note");
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        HBox said = new HBox(8, summary, stop);
        said.getStyleClass().add("search-said");
        problem.setId("search-problem");
        problem.getStyleClass().add("field-hint");
        unread.getStyleClass().add("field-hint");
        for (Label label : List.of(problem, unread)) {
            Wrapping.wrap(label);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("search-line");
        }
        list.setId("search-results");
        list.setAccessibleText("What was found");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> cell());
        hint.getStyleClass().add("placeholder-text");
        hint.setWrapText(true);
        list.setPlaceholder(hint);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        VBox.setVgrow(list, Priority.ALWAYS);
        replace.setId("search-replace");
        replace.setMinWidth(USE_PREF_SIZE);
        foot.getStyleClass().add("field-note");
        foot.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(foot, Priority.ALWAYS);
        footRow.getStyleClass().add("search-foot");
        for (HBox row : List.of(findRow, replaceRow, said, footRow)) {
            row.setAlignment(Pos.CENTER_LEFT);
        }
        for (Node node : List.of(replaceRow, stop, problem, unread, report, footRow)) {
            node.managedProperty().bind(node.visibleProperty());
            node.setVisible(false);
        }
        VBox head = new VBox(6, findRow, replaceRow, said, problem, unread);
        head.getStyleClass().add("search-head");
        getChildren().addAll(head, report, list, footRow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        pause.setOnFinished(e -> search());
        search.onChange(this::found);
        replacing.onChange(this::replaced);
    }

    /** @param words what is selected in the text, to be looked for; empty: what was looked for last */
    public void open(String words) {
        if (!words.isEmpty()) {
            query.setWords(words);
        }
        search();
        query.field().requestFocus();
        query.field().selectAll();
    }

    private void typed() {
        pause.playFromStart();
    }

    private void search() {
        pause.stop();
        search.search(wanted());
    }

    private SearchQuery wanted() {
        return new SearchQuery(query.text(), query.regex(), query.caseSensitive(), query.wholeWord());
    }

    private void stop() {
        search.cancel();
    }

    private void close() {
        query.keep();
        pause.stop();
        search.clear();
        close.run();
    }

    private boolean isReplacing() {
        return replaceRow.isVisible();
    }

    private void showReplaceRow(boolean wanted) {
        replaceRow.setVisible(wanted);
        unfold.setIconCode(wanted ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        if (wanted && !query.text().isEmpty()) {
            replacement.field().requestFocus();
        } else {
            query.field().requestFocus();
        }
        refresh();
    }

    private void found() {
        model.show(search.found());
        refresh();
    }

    private void refresh() {
        FolderFound found = search.found();
        model.replaceBy(isReplacing() ? Optional.of(new Replacement(replacement.text(), found.query())) : Optional.empty());
        summary.setText(model.summary());
        stop.setVisible(found.running());
        hint.setVisible(found.query().isEmpty());
        say(problem, model.problem().orElse(""));
        say(unread, model.unread());
        unread.setTooltip(Wrapping.tooltip(found.unread().stream().map(post -> post.name() + ": " + post.reason())
                .collect(Collectors.joining("\n"))));
        showRows();
        showFoot();
    }

    /** The selection stays where it is, as far as that row is still there. */
    private void showRows() {
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(model.rows());
        if (selected >= 0 && selected < list.getItems().size()) {
            list.getSelectionModel().select(selected);
        }
    }

    private void showFoot() {
        List<PostMatches> chosen = model.toReplace();
        int matches = chosen.stream().mapToInt(post -> post.matches().size()).sum();
        footRow.setVisible(isReplacing() && (!search.found().posts().isEmpty() || replacing.left() > 0));
        replace.setText("Replace in " + SearchViewModel.counted(chosen.size(), "", "post", "posts"));
        replace.setDisable(chosen.isEmpty() || search.found().running() || replacing.left() > 0);
        foot.setText(replacing.left() > 0
                ? SearchViewModel.counted(replacing.left(), "", "post", "posts") + " left…"
                : SearchViewModel.counted(matches, "", "match", "matches"));
    }

    private void replace() {
        query.keep();
        replacement.keep();
        List<PostMatches> chosen = model.toReplace();
        // The button that was pressed cannot be pressed for a while, and the keyboard must be somewhere in here.
        list.requestFocus();
        model.replacement().ifPresent(by -> replacing.replace(chosen, by, this::search));
    }

    private void replaced() {
        report.getChildren().clear();
        replacing.report().filter(r -> replacing.left() == 0).ifPresent(
                done -> report.getChildren()
                        .add(new ReplaceReportView(done, () -> replacing.undo(this::search), replacing::dismiss)));
        report.setVisible(!report.getChildren().isEmpty());
        showFoot();
    }

    private SearchCell cell() {
        SearchCell cell = new SearchCell(model, this::turnOver);
        cell.setOnMouseClicked(event -> {
            if (cell.getItem() != null) {
                use(cell.getItem());
            }
        });
        return cell;
    }

    /** Opens a match; folds or unfolds a post. */
    private void use(SearchRow row) {
        query.keep();
        switch (row) {
            case SearchRow.Post post -> {
                model.fold(post.post(), !post.folded());
                showRows();
            }
            case SearchRow.Hit hit -> open.accept(hit.post(), hit.hit().match());
        }
    }

    private void turnOver(SearchRow row) {
        switch (row) {
            case SearchRow.Post post -> model.choose(post.post(), model.chosen(post.post()) == 0);
            case SearchRow.Hit hit -> model.choose(hit, !model.isChosen(hit));
        }
        list.refresh();
        showFoot();
    }

    private void key(KeyEvent event) {
        query.optionKey(event);
        boolean inQuery = event.getTarget() == query.field();
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        } else if (event.getCode() == KeyCode.ENTER && inQuery) {
            event.consume();
            query.keep();
            search();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == replacement.field()) {
            event.consume();
            replace.requestFocus();
        } else if (event.getCode() == KeyCode.H && event.isShortcutDown() && !event.isShiftDown()) {
            event.consume();
            showReplaceRow(true);
        }
    }

    private void listKey(KeyEvent event) {
        SearchRow row = list.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> use(row);
            case SPACE -> turnOver(row);
            case LEFT, RIGHT -> {
                model.fold(row.post(), event.getCode() == KeyCode.LEFT);
                showRows();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }

    private static Button button(FontIcon icon, String name, String keys, Runnable action) {
        Button button = Buttons.plain("", "tool-button", action);
        button.setGraphic(icon);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name + "  " + keys));
        button.setFocusTraversable(false);
        return button;
    }
}
