package org.inkstone.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Keymap;
import org.inkstone.ui.kit.Nodes;
import org.inkstone.ui.kit.Setting;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Everything that can be chosen, over the window: what is typed on top narrows it, each change is in effect at once, Escape goes back to
 * where the writer was. Whoever goes elsewhere with the keyboard has left it.
 */
final class SettingsView extends StackPane {

    private static final double WIDTH = 640;

    private final List<Setting> settings;
    private final Keymap keymap;
    private final TextField query = new TextField();
    private final VBox content = new VBox();
    private final Label none = new Label("Nothing of that name");
    private final List<Section> sections = new ArrayList<>();
    private Node before;

    /** Rows under one heading. */
    private record Section(Node head, List<? extends SettingRow> rows) {

        boolean filter(List<String> words) {
            long seen = rows.stream().filter(row -> row.filter(words)).count();
            head.setVisible(seen > 0);
            return seen > 0;
        }
    }

    SettingsView(List<Setting> settings, Keymap keymap) {
        this.settings = settings;
        this.keymap = keymap;
        setId("settings");
        getStyleClass().add("palette-layer");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        setAlignment(Pos.TOP_CENTER);
        query.setId("settings-query");
        query.setPromptText("Search settings…");
        query.setAccessibleText("Search settings");
        query.textProperty().addListener((o, was, is) -> filter());
        HBox.setHgrow(query, Priority.ALWAYS);
        Button close = Buttons.plain("", "tool-button", this::hide);
        close.setGraphic(Buttons.icon(Feather.X));
        close.setAccessibleText("Close the settings");
        HBox head = new HBox(6, query, close);
        head.setAlignment(Pos.CENTER_LEFT);
        none.getStyleClass().add("placeholder-text");
        content.getStyleClass().add("settings-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("settings-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox box = new VBox(head, scroll);
        box.getStyleClass().addAll("palette", "settings");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        box.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(e -> {
            if (e.getTarget() == this) {
                hide();
            }
        });
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((o, was, is) -> left(is));
        getChildren().add(box);
    }

    void show() {
        if (isVisible()) {
            query.requestFocus();
            return;
        }
        before = getScene().getFocusOwner();
        if (sections.isEmpty()) {
            fill();
        }
        query.clear();
        filter();
        setVisible(true);
        query.requestFocus();
    }

    private void hide() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void left(Node focused) {
        if (isVisible() && focused != null && !Nodes.isInside(focused, this)) {
            setVisible(false);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
        }
    }

    private void fill() {
        Map<String, List<Setting>> named = new LinkedHashMap<>();
        settings.forEach(setting -> named.computeIfAbsent(setting.section(), s -> new ArrayList<>()).add(setting));
        named.forEach((name, those) -> sections.add(new Section(head(name, () -> those.forEach(Setting::reset)),
                those.stream().map(SettingRow::of).toList())));
        sections.add(new Section(head("Shortcuts", keymap::resetAll),
                keymap.commands().stream().map(command -> ShortcutRow.of(command, keymap)).toList()));
        for (Section section : sections) {
            content.getChildren().add(section.head());
            content.getChildren().addAll(section.rows());
        }
        content.getChildren().add(none);
        none.managedProperty().bind(none.visibleProperty());
    }

    private void filter() {
        List<String> words = List.of(query.getText().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        none.setVisible(sections.stream().filter(section -> section.filter(words)).count() == 0);
    }

    private static HBox head(String name, Runnable reset) {
        Label label = new Label(name);
        label.getStyleClass().add("settings-section");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button button = Buttons.plain("Reset", "link-button", reset);
        button.setAccessibleText("Reset " + name.toLowerCase(Locale.ROOT));
        HBox head = new HBox(label, button);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("settings-head");
        head.managedProperty().bind(head.visibleProperty());
        return head;
    }
}
