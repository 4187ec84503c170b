package org.inkstone.ui.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.check.Rule;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Wrapping;
import org.inkstone.workspace.FolderChecked;
import org.inkstone.workspace.LocatedFinding;
import org.inkstone.workspace.PostChecks;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was found in the open post, as it is written, or in all posts, when the writer asks; each leads to its place. */
public final class ChecksView extends VBox {

    private final PostChecks checks;
    private final CheckActions actions;
    private final ChecksViewModel model = new ChecksViewModel();
    private final ToggleGroup scope = new ToggleGroup();
    private final ToggleButton thisPost = scope("This post", "check-this");
    private final ToggleButton allPosts = scope("All posts", "check-all");
    private final ToggleButton generators = scope("Generators", "check-read");
    private final GeneratorsView readings = new GeneratorsView();
    private final Button rules = Buttons.plain("", "tool-button", this::showRules);
    private final ContextMenu rulesMenu = new ContextMenu();
    private final Label summary = new Label();
    private final Button again = Buttons.plain("", "link-button", this::againOrStop);
    private final HBox said = new HBox(8, summary, again);
    private final ProgressBar progress = new ProgressBar(0);
    private final Label off = new Label();
    private final Label nothing = new Label();
    private final ListView<CheckRow> list = new ListView<>();

    public ChecksView(PostChecks checks, CheckActions actions) {
        this.checks = checks;
        this.actions = actions;
        getStyleClass().add("checks");
        rules.setGraphic(Buttons.icon(Feather.SLIDERS));
        rules.setId("check-rules");
        rules.setAccessibleText("What is looked for");
        rules.setTooltip(new Tooltip("What is looked for in this blog"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(2, thisPost, allPosts, generators, space, rules);
        head.getStyleClass().add("check-head");
        summary.setId("check-summary");
        summary.getStyleClass().add("field-note");
        summary.setMaxWidth(Double.MAX_VALUE);
        Wrapping.wrap(summary);
        HBox.setHgrow(summary, Priority.ALWAYS);
        again.setId("check-again");
        again.setMinWidth(USE_PREF_SIZE);
        said.getStyleClass().add("check-said");
        progress.getStyleClass().add("check-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        off.getStyleClass().addAll("field-note", "check-off");
        for (HBox row : List.of(head, said)) {
            row.setAlignment(Pos.CENTER_LEFT);
        }
        for (Node node : List.of(said, progress, list, readings, off)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        nothing.getStyleClass().add("placeholder-text");
        Wrapping.wrap(nothing);
        list.setId("check-list");
        list.setAccessibleText("Findings");
        list.setPlaceholder(nothing);
        list.setCellFactory(view -> cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(readings, Priority.ALWAYS);
        getChildren().addAll(head, said, progress, list, readings, off);
        // How high a row is depends on how wide it is.
        list.widthProperty().addListener((o, was, is) -> list.refresh());
        scope.selectToggle(thisPost);
        checks.addListener(this::refresh);
        checks.inFolder().addListener(this::refresh);
        refresh();
    }

    /** The keyboard goes to the list. */
    public void focus() {
        if (readings.isVisible()) {
            readings.requestFocus();
            return;
        }
        if (list.getSelectionModel().isEmpty()) {
            selectFirst();
        }
        list.requestFocus();
    }

    public void showThisPost() {
        scope.selectToggle(thisPost);
        refresh();
    }

    /** Checks all posts, unless that was done, or is being done. */
    public void showAllPosts() {
        scope.selectToggle(allPosts);
        if (!checks.inFolder().found().isAsked()) {
            checks.checkFolder();
        }
        refresh();
    }

    private ToggleButton scope(String name, String id) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.getStyleClass().setAll("header-button", "check-scope");
        button.setToggleGroup(scope);
        button.setOnAction(event -> {
            // A second click on what is on leaves it on.
            button.setSelected(true);
            if (button == allPosts) {
                showAllPosts();
            } else {
                refresh();
            }
        });
        return button;
    }

    private boolean isAll() {
        return allPosts.isSelected();
    }

    private void againOrStop() {
        if (checks.inFolder().found().running()) {
            checks.inFolder().stop();
        } else {
            checks.checkFolder();
        }
    }

    private void refresh() {
        FolderChecked folder = checks.inFolder().found();
        boolean reads = generators.isSelected() && !checks.readings().isEmpty();
        list.setVisible(!reads);
        readings.setVisible(reads);
        readings.show(reads ? checks.readings() : List.of());
        said.setVisible(isAll());
        progress.setVisible(isAll() && folder.running());
        progress.setProgress(folder.total() == 0 ? 0 : (double) folder.checked() / folder.total());
        summary.setText(folder.isAsked() ? ChecksViewModel.summary(folder) : "");
        again.setText(folder.running() ? "Stop" : "Check again");
        off.setText(ChecksViewModel.offText(checks.rules()));
        off.setVisible(!off.getText().isEmpty() && !generators.isSelected());
        nothing.setText(nothingText(folder));
        show(isAll() ? model.rows(folder) : generators.isSelected() ? List.of() : model.rows(checks.findings()));
    }

    private String nothingText(FolderChecked folder) {
        if (isAll()) {
            return folder.running() ? "Nothing found yet." : "Nothing was found. All posts can go out.";
        }
        return !checks.hasPost()
                ? "No post is open."
                : checks.isCurrent() ? "Nothing was found. This post can go out." : "Looking through the post…";
    }

    /** The selection stays where it is, as far as there is still a row. */
    private void show(List<CheckRow> rows) {
        if (rows.equals(list.getItems())) {
            return;
        }
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(rows);
        if (selected >= 0 && !rows.isEmpty()) {
            list.getSelectionModel().select(Math.min(selected, rows.size() - 1));
        } else if (list.isFocused()) {
            selectFirst();
        }
    }

    private void selectFirst() {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof CheckRow.Found) {
                list.getSelectionModel().select(i);
                return;
            }
        }
    }

    private CheckCell cell() {
        CheckCell cell = new CheckCell(list.widthProperty(), actions::fix, rule -> checks.setWanted(rule, false));
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && cell.getItem() != null) {
                use(cell.getItem());
            }
        });
        return cell;
    }

    private void use(CheckRow row) {
        switch (row) {
            case CheckRow.Group group -> {
            }
            case CheckRow.Post post -> fold(post, !post.folded());
            case CheckRow.Found found -> found.file().ifPresentOrElse(file -> actions.open(file, found.found()),
                    () -> actions.goTo(found.found()));
        }
    }

    private void fold(CheckRow.Post post, boolean closed) {
        model.fold(post.post().file(), closed);
        refresh();
    }

    private void key(KeyEvent event) {
        CheckRow row = list.getSelectionModel().getSelectedItem();
        switch (event.getCode()) {
            case ESCAPE -> actions.leave();
            case ENTER -> Optional.ofNullable(row).ifPresent(this::use);
            case SPACE -> found(row).filter(found -> found.file().isEmpty()).map(CheckRow.Found::found)
                    .ifPresent(actions::fix);
            case DELETE -> found(row).map(CheckRow.Found::found).map(LocatedFinding::finding)
                    .ifPresent(finding -> checks.setWanted(finding.rule(), false));
            case LEFT, RIGHT -> {
                if (row instanceof CheckRow.Post post) {
                    fold(post, event.getCode() == KeyCode.LEFT);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static Optional<CheckRow.Found> found(CheckRow row) {
        return row instanceof CheckRow.Found found ? Optional.of(found) : Optional.empty();
    }

    private void showRules() {
        List<CheckMenuItem> items = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            String what = rule.what();
            CheckMenuItem item = new CheckMenuItem(Character.toUpperCase(what.charAt(0)) + what.substring(1));
            item.setMnemonicParsing(false);
            item.setId("rule-" + rule.id());
            item.setSelected(checks.rules().contains(rule));
            item.setOnAction(e -> checks.setWanted(rule, item.isSelected()));
            items.add(item);
        }
        rulesMenu.getItems().setAll(items);
        rulesMenu.show(rules, Side.BOTTOM, 0, 0);
    }
}
