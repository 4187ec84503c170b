package org.inkstone.ui.editor;

import java.util.List;

import org.inkstone.document.Conflict;
import org.inkstone.text.TextRange;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Wrapping;
import org.inkstone.workspace.Conflicts.Resolution;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Above the text while there are places that another program and the writer have both changed: says which, and what can be done by one
 * key. It takes no keyboard and hinders nothing.
 */
final class ConflictBar extends VBox {

    /** Characters of a field's value that are shown. */
    private static final int SHOWN = 60;

    private final Answers answers;
    private final Label message = new Label();
    private final Button both = answer("Keep both", ConflictKeys.BOTH, Resolution.BOTH);
    private final Button mine = answer("Keep mine", ConflictKeys.MINE, Resolution.MINE);
    private final Button next = Buttons.plain("Next  " + ConflictKeys.NEXT, "bar-button", this::next);
    private final Button theirs = answer("Take theirs", ConflictKeys.THEIRS, Resolution.THEIRS);
    private List<Conflict> conflicts = List.of();
    private int current;

    /** What the bar leads to. */
    interface Answers {
        void resolve(Conflict conflict, Resolution resolution);

        void reveal(TextRange range);

        /** The line of an offset, counted from 1. */
        int line(int offset);
    }

    ConflictBar(Answers answers) {
        this.answers = answers;
        setId("conflict-bar");
        getStyleClass().add("conflict-bar");
        Wrapping.wrap(message);
        message.setMinHeight(USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        mine.getStyleClass().add("mine");
        theirs.getStyleClass().add("theirs");
        next.setMinWidth(USE_PREF_SIZE);
        HBox said = new HBox(8, Buttons.icon(Feather.GIT_MERGE), message);
        said.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(said, new HBox(8, mine, theirs, both, next));
    }

    /** The buttons name the keys that do what they do. */
    void showKeys(Command keepMine, Command takeTheirs, Command keepBoth, Command goNext) {
        mine.textProperty().bind(Bindings.createStringBinding(keepMine::hint, keepMine.keys()));
        theirs.textProperty().bind(Bindings.createStringBinding(takeTheirs::hint, takeTheirs.keys()));
        both.textProperty().bind(Bindings.createStringBinding(keepBoth::hint, keepBoth.keys()));
        next.textProperty().bind(Bindings.createStringBinding(() -> goNext.hint().replace(goNext.name(), "Next"), goNext.keys()));
    }

    boolean isNeeded() {
        return !conflicts.isEmpty();
    }

    void show(List<Conflict> now) {
        conflicts = now;
        current = Math.clamp(current, 0, Math.max(0, now.size() - 1));
        if (isNeeded()) {
            describe();
        }
    }

    /** Goes to the next place, from the last one to the first. */
    void next() {
        if (isNeeded()) {
            current = (current + 1) % conflicts.size();
            revealCurrent();
        }
    }

    void answer(Resolution resolution) {
        if (isNeeded() && (resolution != Resolution.BOTH || both.isVisible())) {
            answers.resolve(conflicts.get(current), resolution);
            revealCurrent();
        }
    }

    private void revealCurrent() {
        if (isNeeded()) {
            describe();
            answers.reveal(conflicts.get(current).range());
        }
    }

    private Button answer(String name, String keys, Resolution resolution) {
        Button button = Buttons.plain(name + "  " + keys, "bar-button", () -> answer(resolution));
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void describe() {
        Conflict conflict = conflicts.get(current);
        both.setVisible(conflict instanceof Conflict.Passage);
        String which = (conflicts.size() == 1 ? "" : (current + 1) + " of " + conflicts.size() + ": ") + "Line "
                + answers.line(conflict.range().start()) + ": ";
        message.setText(which + switch (conflict) {
            case Conflict.FieldValue field ->
                "Another program wrote “" + shortened(field.theirs()) + "”, you kept what the form shows.";
            case Conflict.Passage passage when passage.theirs().isEmpty() -> "Another program deleted what you have changed.";
            case Conflict.Passage passage when passage.mine().isEmpty() -> "Another program changed what you have deleted.";
            case Conflict.Passage passage -> "You and another program wrote here. Both texts stand there, yours first.";
        });
    }

    private static String shortened(String lines) {
        String line = lines.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
