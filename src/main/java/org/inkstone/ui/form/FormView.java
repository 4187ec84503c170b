package org.inkstone.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.inkstone.post.Metadata;
import org.inkstone.post.Metadata.Role;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.GrowingTextArea;
import org.inkstone.workspace.OpenPost;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Title, summary, date and tags of the open post, and its further fields on demand. */
public final class FormView extends VBox {

    /** What search engines show of a summary, in characters. */
    private static final int SUMMARY_LIMIT = 160;

    private FormViewModel model;
    private boolean showing;
    private final GrowingTextArea title = new GrowingTextArea();
    private final GrowingTextArea summary = new GrowingTextArea();
    private final Label length = new Label();
    private final DateField date = new DateField(day -> edit(() -> model.setDay(day)));
    private final TagField tags;
    private final Label blocked = new Label();
    private final Label refused = new Label();
    private final Button more = Buttons.plain("", "link-button", this::toggleFurther);
    private final FurtherFields further = new FurtherFields((field, text) -> edit(() -> model.set(field, text)), this::endStep);

    /** @param knownTags every tag of the folder, most used first */
    public FormView(Supplier<List<String>> knownTags) {
        tags = new TagField(knownTags, all -> edit(() -> model.setTags(all)));
        getStyleClass().add("form");
        title.getStyleClass().add("form-title");
        title.setPromptText("Title");
        title.setAccessibleText("Title");
        title.setId("form-title");
        summary.setPromptText("One or two sentences for lists and search engines");
        summary.setAccessibleText("Summary");
        summary.setId("form-summary");
        length.getStyleClass().add("field-note");
        blocked.getStyleClass().add("form-problem");
        refused.getStyleClass().add("form-problem");
        for (Label problem : List.of(blocked, refused)) {
            problem.setWrapText(true);
            problem.setMinHeight(Region.USE_PREF_SIZE);
            problem.managedProperty().bind(problem.textProperty().isNotEmpty());
            problem.visibleProperty().bind(problem.managedProperty());
        }
        getChildren().addAll(title, blocked, grid(), further, refused);
        follow(title, Role.TITLE);
        follow(summary, Role.SUMMARY);
        more.setId("form-more");
        further.setVisible(false);
        further.setManaged(false);
    }

    /** Shows the fields of a post; edits go to its document. */
    public void show(OpenPost post) {
        model = new FormViewModel(post);
        further.setVisible(false);
        further.setManaged(false);
        refused.setText("");
        refresh();
    }

    /** Follows a change of the document. */
    public void refresh() {
        showing = true;
        try {
            Metadata metadata = model.metadata();
            set(title, metadata.title(), Role.TITLE);
            set(summary, metadata.summary(), Role.SUMMARY);
            showLength(metadata.summary());
            date.show(metadata.dateText(), metadata.date(), model.editable(Role.DATE));
            tags.show(metadata.tags(), model.editable(Role.TAGS));
            further.show(model.further(), model.blocked().isEmpty());
            showMore();
            blocked.setText(model.blocked().isEmpty() ? "" : "The front matter cannot be edited here: " + model.blocked());
        } finally {
            showing = false;
        }
    }

    public void focusTitle() {
        title.requestFocus();
        title.end();
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.getColumnConstraints().addAll(columns());
        addRow(grid, 0, "Summary", summary, length);
        addRow(grid, 1, "Date", date, null);
        addRow(grid, 2, "Tags", tags, more);
        more.setMinWidth(Region.USE_PREF_SIZE);
        return grid;
    }

    /** Names, fields, notes: the same for every row of the form. */
    static List<ColumnConstraints> columns() {
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        return List.of(new ColumnConstraints(74), fields, new ColumnConstraints(74));
    }

    private static void addRow(GridPane grid, int row, String name, Node field, Node note) {
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(field);
        grid.add(label, 0, row);
        grid.add(field, 1, row, note == null ? 2 : 1, 1);
        if (note != null) {
            grid.add(note, 2, row);
            GridPane.setValignment(note, VPos.CENTER);
        }
    }

    private void follow(TextInputControl control, Role role) {
        control.textProperty().addListener((o, was, text) -> edit(() -> model.setText(role, text.replace("\n", " "))));
        control.focusedProperty().addListener((o, was, is) -> endStep());
    }

    private void set(TextInputControl control, String text, Role role) {
        control.setDisable(!model.editable(role));
        replaceText(control, text);
    }

    /** Leaves the caret where it is if the text stays the same; otherwise behind what changed. */
    static void replaceText(TextInputControl control, String text) {
        String before = control.getText();
        if (!before.equals(text)) {
            int caret = control.getCaretPosition() + text.length() - before.length();
            control.setText(text);
            control.positionCaret(Math.clamp(caret, 0, text.length()));
        }
    }

    private void edit(Supplier<Optional<String>> edit) {
        if (!showing && model != null) {
            refused.setText("");
            edit.get().ifPresent(reason -> {
                refused.setText(reason);
                refresh();
            });
        }
    }

    private void endStep() {
        if (model != null) {
            model.endStep();
        }
    }

    private void showLength(String text) {
        int characters = text.codePointCount(0, text.length());
        length.setText(characters == 0 ? "" : String.valueOf(characters));
        length.getStyleClass().remove("too-long");
        if (characters > SUMMARY_LIMIT) {
            length.getStyleClass().add("too-long");
        }
    }

    private void showMore() {
        int count = model.further().size();
        more.setVisible(count > 0);
        more.setManaged(count > 0);
        more.setText((further.isVisible() ? "Hide " : "+ ") + count + (count == 1 ? " field" : " fields"));
    }

    private void toggleFurther() {
        further.setVisible(!further.isVisible());
        further.setManaged(further.isVisible());
        showMore();
    }
}
