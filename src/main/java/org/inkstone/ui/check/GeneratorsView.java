package org.inkstone.ui.check;

import java.util.List;
import java.util.stream.Collectors;

import org.inkstone.check.GeneratorReading;
import org.inkstone.ui.kit.Wrapping;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How generators would read the open post, one below the other. */
final class GeneratorsView extends ScrollPane {

    private static final PseudoClass MISTAKE = PseudoClass.getPseudoClass("mistake");
    private static final double KEY_WIDTH = 88;
    /** Between what is said of the post and its fields. */
    private static final Insets APART = new Insets(5, 0, 0, 0);
    /** Characters; what is longer is cut to half of it. */
    private static final int LONGEST = 160;

    private final VBox all = new VBox();
    private List<GeneratorReading> shown = List.of();

    GeneratorsView() {
        setId("check-generators");
        setAccessibleText("How generators read this post");
        getStyleClass().add("generators");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(all);
    }

    void show(List<GeneratorReading> readings) {
        if (!readings.equals(shown)) {
            shown = readings;
            all.getChildren().setAll(readings.stream().map(GeneratorsView::box).toList());
        }
    }

    private static Node box(GeneratorReading reading) {
        Label name = new Label(reading.generator().title());
        name.getStyleClass().add("generator-name");
        VBox box = new VBox(name);
        box.getStyleClass().add("generator");
        reading.refused().forEach(refused -> box.getChildren().add(refusal(refused)));
        GridPane facts = new GridPane();
        facts.getStyleClass().add("generator-facts");
        ColumnConstraints keys = new ColumnConstraints(KEY_WIDTH, KEY_WIDTH, KEY_WIDTH);
        ColumnConstraints values = new ColumnConstraints(0, 0, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().addAll(keys, values);
        fact(facts, "Front matter", reading.lastLine().map(line -> "ends in line " + line).orElse("none"));
        fact(facts, "Published", reading.moment());
        fact(facts, "Address", reading.address());
        int own = facts.getRowCount();
        reading.fields()
                .forEach(field -> fact(facts, field.key(), field.type() + (field.value().isEmpty() ? "" : ": " + field.value())));
        facts.getChildren().stream().filter(node -> GridPane.getRowIndex(node) == own)
                .forEach(node -> GridPane.setMargin(node, APART));
        box.getChildren().add(facts);
        box.setAccessibleText(reading.generator().title() + ". " + reading.refused().stream().map(text -> text + " ")
                .collect(Collectors.joining()) + "Published " + reading.moment() + ". Address " + reading.address());
        return box;
    }

    private static Node refusal(String sentence) {
        Region dot = new Region();
        dot.getStyleClass().add("check-dot");
        dot.pseudoClassStateChanged(MISTAKE, true);
        dot.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        dot.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label said = new Label(sentence);
        said.getStyleClass().add("check-message");
        said.setMinHeight(USE_PREF_SIZE);
        Wrapping.wrap(said);
        HBox row = new HBox(8, dot, said);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static void fact(GridPane facts, String name, String text) {
        Label key = new Label(name);
        key.getStyleClass().add("field-note");
        String line = text.strip().replaceAll("\\s+", " ");
        Label value = new Label(
                line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…");
        Wrapping.wrap(value);
        GridPane.setValignment(key, VPos.TOP);
        for (Label label : List.of(key, value)) {
            label.setMinWidth(0);
            label.setMinHeight(USE_PREF_SIZE);
        }
        facts.addRow(facts.getRowCount(), key, value);
    }
}
