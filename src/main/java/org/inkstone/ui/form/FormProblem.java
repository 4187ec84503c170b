package org.inkstone.ui.form;

import java.util.List;
import java.util.function.Consumer;

import org.inkstone.post.Repair;
import org.inkstone.text.Problem;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Wrapping;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Says why the form cannot be used, mends it where that takes one click, and leads to the place. */
final class FormProblem extends VBox {

    private final Label text = new Label();
    private final FlowPane answers = new FlowPane(8, 6);
    private final Consumer<Repair> mend;
    private final Consumer<Problem> show;
    private Problem shown;
    private List<Repair> offered = List.of();

    /** @param show goes to the place of a problem in the source */
    FormProblem(Consumer<Repair> mend, Consumer<Problem> show) {
        this.mend = mend;
        this.show = show;
        getStyleClass().add("form-bar");
        text.getStyleClass().add("form-problem");
        Wrapping.wrap(text);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(9, Buttons.icon(Feather.ALERT_TRIANGLE), text);
        line.setAlignment(Pos.TOP_LEFT);
        answers.setAlignment(Pos.CENTER_LEFT);
        answers.setMinWidth(0);
        answers.getStyleClass().add("form-answers");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(line, answers);
        hide();
    }

    void show(Problem problem, List<Repair> repairs) {
        if (!problem.equals(shown) || !repairs.equals(offered)) {
            shown = problem;
            offered = List.copyOf(repairs);
            String sentence = "The front matter cannot be edited here: " + problem.located();
            text.setText(sentence);
            setAccessibleText(sentence);
            answers.getChildren().setAll(offered.stream().map(this::answer).toList());
            answers.getChildren().add(Buttons.plain("Go to line", "bar-button", () -> show.accept(problem)));
        }
        setVisible(true);
        setManaged(true);
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }

    private Button answer(Repair repair) {
        return Buttons.plain(repair.label(), "bar-button", () -> mend.accept(repair));
    }
}
