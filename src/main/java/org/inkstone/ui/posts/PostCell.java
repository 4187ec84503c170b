package org.inkstone.ui.posts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.inkstone.library.PostSummary;
import org.inkstone.ui.kit.Wrapping;
import org.inkstone.ui.posts.PostListViewModel.Row;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** A line of the post list: a year, or a post with its title, date, length and tags, and a dot for a draft. */
final class PostCell extends ListCell<Row> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    /** Pixels, as the style sheet sets type and padding: two lines of a title, what stands left and right of it, a draft's dot. */
    private static final double TWO_LINES = 34;
    private static final double AROUND_TITLE = 42;
    private static final double DOT_AND_GAP = 14;

    private final PostListViewModel model;
    private final Label title = new Label();
    private final Label facts = new Label();
    private final Circle dot = new Circle(3.5);
    private final HBox head = new HBox(7, dot, title);
    private final VBox post = new VBox(1, head, facts);
    private final Label year = new Label();

    PostCell(PostListViewModel model) {
        this.model = model;
        getStyleClass().add("post-cell");
        post.getStyleClass().add("post");
        title.getStyleClass().add("post-title");
        Wrapping.wrap(title);
        title.setMaxHeight(TWO_LINES);
        HBox.setHgrow(title, Priority.ALWAYS);
        facts.getStyleClass().add("post-facts");
        dot.getStyleClass().add("draft-dot");
        dot.setTranslateY(6);
        year.getStyleClass().add("year");
        // A width of its own would let a long title push the list wider than the pane instead of wrapping.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setTooltip(null);
        setDisable(false);
        getStyleClass().remove("year-cell");
        switch (empty ? null : row) {
            case null -> setGraphic(null);
            case Row.Year name -> {
                getStyleClass().add("year-cell");
                year.setText(name.name().toUpperCase(Locale.ROOT));
                setGraphic(year);
                setDisable(true);
            }
            case Row.Entry entry -> show(entry.post());
        }
    }

    /** A title takes one line or two; what is longer ends in dots. */
    @Override
    protected double computePrefHeight(double width) {
        double room = getListView().getWidth() - AROUND_TITLE - (dot.isManaged() ? DOT_AND_GAP : 0);
        title.setMinHeight(Math.min(TWO_LINES, title.prefHeight(room)));
        return super.computePrefHeight(width);
    }

    private void show(PostSummary summary) {
        title.setText(summary.title());
        facts.setText(String.join(" · ", facts(summary)));
        dot.setVisible(summary.draft());
        dot.setManaged(summary.draft());
        setTooltip(new Tooltip(summary.problem().isEmpty()
                ? model.place(summary.file())
                : model.place(summary.file()) + "\n" + summary.problem()));
        setAccessibleText(summary.title() + ", " + facts.getText());
        setGraphic(post);
    }

    private static List<String> facts(PostSummary summary) {
        List<String> facts = new ArrayList<>();
        summary.date().map(PostCell::day).ifPresent(facts::add);
        if (!summary.problem().isEmpty()) {
            facts.add(summary.readable() ? "check front matter" : "cannot be opened");
            return facts;
        }
        facts.add(summary.readingMinutes() + " min");
        if (summary.draft()) {
            facts.add("draft");
        }
        if (!summary.tags().isEmpty()) {
            facts.add(String.join(", ", summary.tags()));
        }
        return facts;
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
