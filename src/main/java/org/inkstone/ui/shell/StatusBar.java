package org.inkstone.ui.shell;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.inkstone.text.LineEnding;
import org.inkstone.text.SourceText;
import org.inkstone.text.Words;
import org.inkstone.ui.editor.EditorView.CaretPosition;
import org.inkstone.workspace.PreviewContent;
import org.inkstone.workspace.SaveState;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/** One line below everything: whether the text is safe, how long it is, where the caret is, how the file is written. */
final class StatusBar extends HBox {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Circle dot = new Circle(4);
    private final Label saved = new Label();
    private final HBox safety = new HBox(6, dot, saved);
    private final Label problems = new Label();
    private final Label length = new Label();
    private final Label caret = new Label();
    private final Label file = new Label();

    /** @param place says where in the post the caret is */
    StatusBar(Node place) {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        safety.setAlignment(Pos.CENTER_LEFT);
        safety.getStyleClass().add("safety");
        saved.setId("save-state");
        problems.getStyleClass().add("status-problem");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        for (Label label : List.of(saved, problems, length, caret, file)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(safety, problems, place, space, length, caret, file);
        clear();
    }

    void clear() {
        safety.setVisible(false);
        problems.setText("");
        length.setText("");
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
        length.setText(String.format(Locale.ROOT, "%,d words · %d min", content.page().words(),
                Words.readingMinutes(content.page().words())));
        int count = content.problems().size();
        problems.setText(count == 0 ? "" : "▲ " + count + (count == 1 ? " image problem" : " image problems"));
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
