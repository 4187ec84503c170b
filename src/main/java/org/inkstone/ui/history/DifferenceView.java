package org.inkstone.ui.history;

import java.util.List;
import java.util.function.Consumer;

import org.inkstone.document.Difference;
import org.inkstone.document.DifferenceRow;
import org.inkstone.document.DifferenceRow.Kind;
import org.inkstone.post.Post;
import org.inkstone.text.ChangeSet;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** Two texts of a post side by side, word by word, with a way to bring single paragraphs and fields back. */
final class DifferenceView extends BorderPane {

    private final ListView<DifferenceLine> list = new ListView<>();
    private final Label left = new Label();
    private final Label right = new Label();
    private final Label said = new Label();
    private final Consumer<ChangeSet> restore;
    private Post before;
    private Post after;

    /** @param restore is given what brings one row back */
    DifferenceView(Consumer<ChangeSet> restore) {
        this.restore = restore;
        getStyleClass().add("difference");
        list.setId("difference");
        list.setAccessibleText("Differences");
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() instanceof DifferenceLine.Row line
                    && line.row().kind() != Kind.SAME && event.getTarget() == list) {
                event.consume();
                bringBack(line.row());
            }
        });
        list.setCellFactory(view -> new DifferenceCell(view, this::bringBack, this::texts));
        list.setPlaceholder(said);
        // The height of a passage follows from the width of the list.
        list.widthProperty().addListener((o, was, is) -> list.refresh());
        SideBySide heads = new SideBySide(left, new Region(), right);
        heads.getStyleClass().add("difference-heads");
        setTop(heads);
        setCenter(list);
    }

    /**
     * @param leftName what the text on the left is
     * @param rightName what the text on the right is
     */
    void show(String leftName, Post shownBefore, String rightName, Post shownAfter) {
        left.setText(leftName);
        right.setText(rightName);
        before = shownBefore;
        after = shownAfter;
        List<DifferenceRow> rows = Difference.between(before, after).stream().filter(this::isWorthALine).toList();
        boolean differs = rows.stream().anyMatch(row -> row.kind() != Kind.SAME);
        said.setText(before.source().lf().equals(after.source().lf())
                ? "Both texts are the same."
                : "Only blank lines differ.");
        list.getItems().setAll(differs ? DifferenceLine.of(rows) : List.of());
    }

    void focusList() {
        list.requestFocus();
    }

    /** Shows no texts but a sentence. */
    void say(String sentence) {
        left.setText("");
        right.setText("");
        said.setText(sentence);
        list.getItems().clear();
    }

    private void bringBack(DifferenceRow row) {
        restore.accept(row.restoreAlone(before, after));
    }

    /** Blank lines that came or went are nothing that a writer looks for. */
    private boolean isWorthALine(DifferenceRow row) {
        return !row.before().of(before.source().lf()).isBlank() || !row.after().of(after.source().lf()).isBlank();
    }

    private DifferenceCell.Texts texts() {
        return new DifferenceCell.Texts(before.source().lf(), after.source().lf());
    }
}
