package org.inkstone.ui.shell;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.inkstone.text.LineEnding;
import org.inkstone.text.SourceText;
import org.inkstone.ui.editor.EditorView.CaretPosition;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Command;
import org.inkstone.workspace.PreviewContent;
import org.inkstone.workspace.SaveState;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/** One line below everything: whether the text is safe, how long it is, where the caret is, how the file is written. */
final class StatusBar extends HBox {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Circle dot = new Circle(4);
    private final Label saved = new Label();
    private final HBox safety = new HBox(6, dot, saved);
    private final Label problems = new Label();
    private final StackPane place = new StackPane();
    private final LengthView length;
    private final Label caret = new Label();
    private final Label file = new Label();

    /**
     * @param checks says how much was found in the post
     * @param spelling says in which language the post is checked
     */
    StatusBar(LengthView length, Node checks, Node spelling) {
        this.length = length;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        safety.setAlignment(Pos.CENTER_LEFT);
        safety.getStyleClass().add("safety");
        file.setId("file-format");
        saved.setId("save-state");
        problems.getStyleClass().add("status-problem");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        place.setMinWidth(0);
        for (Label label : List.of(saved, problems, caret, file)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(safety, problems, place, space, checks, length, caret, spelling, file);
        Rectangle bounds = new Rectangle();
        bounds.widthProperty().bind(widthProperty());
        bounds.heightProperty().bind(heightProperty());
        // What is new here and has no style yet would stick out of the window, and the toolkit would draw all of it again.
        setClip(bounds);
        clear();
    }

    /** While {@code quiet} there is only what a writer looks for, and the way back. */
    void follow(ObservableBooleanValue quiet, Command back) {
        Button leave = Buttons.named(back, "Leave focus mode", "status-button");
        leave.setId("leave-focus-mode");
        leave.visibleProperty().bind(quiet);
        for (Node node : List.of(place, caret, file)) {
            node.visibleProperty().bind(Bindings.not(quiet));
        }
        for (Node node : List.of(leave, place, caret, file)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        getChildren().add(leave);
    }

    /** @param wanted says where in the post the caret is */
    void showPlace(Node wanted) {
        place.getChildren().setAll(wanted);
    }

    void clear() {
        safety.setVisible(false);
        problems.setText("");
        length.clear();
        caret.setText("");
        file.setText("");
    }

    void show(SaveState state) {
        safety.setVisible(true);
        safety.getStyleClass().removeAll("safe", "unsaved", "failed");
        safety.getStyleClass()
                .add(state.safe()
                        ? "safe"
                        : state.needsAnswer() ? "failed" : "unsaved");
        saved.setText(switch (state) {
            case SaveState.Untouched untouched -> "New post";
            case SaveState.Unchanged unchanged -> "Saved";
            case SaveState.Saved at -> "Saved " + TIME.format(at.at());
            case SaveState.Unsaved unsaved -> "Not saved yet";
            case SaveState.Saving saving -> "Saving…";
            case SaveState.Conflict conflict -> "Changed on disk";
            case SaveState.Gone gone -> "Not on the disk";
            case SaveState.Failed failed -> "Not saved";
        });
    }

    void show(PreviewContent content) {
        length.showWords(content.page().words());
        int count = content.problems().size();
        problems.setText(count == 0 ? "" : "▲ " + count + (count == 1 ? " page problem" : " page problems"));
        problems.setTooltip(count == 0
                ? null
                : new Tooltip(String.join("\n", content.problems().stream().limit(12).map(p -> p.located()).toList())));
    }

    void show(CaretPosition position) {
        caret.setText("Ln " + position.line() + ", Col " + position.column());
    }

    void show(SourceText source) {
        Set<LineEnding> kinds = source.lineEndings();
        String ends = kinds.size() > 1 ? "mixed line ends" : kinds.isEmpty() ? "LF" : kinds.iterator().next().name();
        file.setText("Markdown · UTF-8" + (source.byteOrderMark() ? " with BOM" : "") + " · " + ends);
    }
}
