package org.inkstone.ui.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.inkstone.text.Words;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.workspace.Tally;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** How long the post is, or what of it is selected, and how far it is on the way to its goal. A click asks for the goal. */
final class LengthView extends HBox {

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private final Button said = Buttons.plain("", "status-button", this::askForGoal);
    private final Region filled = new Region();
    private final Pane bar = new Pane(filled) {
        @Override
        protected void layoutChildren() {
            filled.resizeRelocate(0, 0, snapSizeX(getWidth() * Math.min(1, (double) words / Math.max(1, goal))), getHeight());
        }
    };
    private final GoalCard card;
    private Optional<Tally> selected = Optional.empty();
    private boolean known;
    private int words;
    private int goal;

    /**
     * @param whole counts the whole post; is asked when somebody wants to know
     * @param card asks for the goal
     */
    LengthView(Supplier<Tally> whole, GoalCard card) {
        super(8);
        this.card = card;
        getStyleClass().add("length-view");
        setAlignment(Pos.CENTER_LEFT);
        said.setId("post-length");
        said.setMinWidth(USE_PREF_SIZE);
        bar.setId("goal-bar");
        bar.getStyleClass().add("meter-bar");
        filled.getStyleClass().add("meter-filled");
        bar.managedProperty().bind(bar.visibleProperty());
        Tooltip tooltip = new Tooltip();
        tooltip.setOnShowing(e -> tooltip.setText(tooltip(whole.get())));
        said.setTooltip(tooltip);
        getChildren().addAll(said, bar);
        clear();
    }

    void clear() {
        known = false;
        selected = Optional.empty();
        refresh();
    }

    void showWords(int count) {
        known = true;
        words = count;
        refresh();
    }

    /** @param tally of what is selected; empty: nothing is */
    void showSelected(Optional<Tally> tally) {
        selected = tally;
        refresh();
    }

    /** @param wanted words; 0 for none */
    void showGoal(int wanted) {
        goal = wanted;
        refresh();
    }

    void askForGoal() {
        if (known) {
            card.ask(said, goal);
        }
    }

    private void refresh() {
        setVisible(known);
        bar.setVisible(goal > 0);
        pseudoClassStateChanged(REACHED, goal > 0 && words >= goal);
        bar.requestLayout();
        said.setText(selected.map(LengthView::selected).orElseGet(this::length));
        said.setAccessibleText(said.getText() + (goal > 0 ? ", goal " + counted(goal, "word") : ", set a goal"));
    }

    private String length() {
        String count = goal > 0
                ? String.format(Locale.ROOT, "%,d of %,d words", words, goal)
                : counted(words, "word");
        return count + " · " + Words.readingMinutes(words) + " min";
    }

    private String tooltip(Tally whole) {
        String left = goal == 0
                ? "Click to set a goal for this post."
                : words >= goal ? "The goal is reached." : counted(goal - words, "word") + " to the goal.";
        return counted(whole.words(), "word") + ", " + counted(whole.characters(), "character") + "\n" + left;
    }

    private static String selected(Tally tally) {
        return counted(tally.words(), "word") + " · " + counted(tally.characters(), "character") + " selected";
    }

    private static String counted(int count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
