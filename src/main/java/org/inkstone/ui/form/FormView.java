package org.inkstone.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.post.Field;
import org.inkstone.post.FieldChecks;
import org.inkstone.post.FieldValue;
import org.inkstone.post.Metadata.Role;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.LengthMeter;
import org.inkstone.ui.kit.Nodes;
import org.inkstone.workspace.OpenPost;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The front matter of the open post as a form: title, summary, date and tags, and the further fields on demand.
 *
 * <p>While the front matter cannot be read, the form cannot be used and says why. Where that happens during an edit of the source, what
 * was read last stays in sight, dimmed, so that nothing jumps below the hands that type.
 */
public final class FormView extends VBox {

    /** Below this width, in pixels, what stands beside a control goes below it. */
    private static final double COMPACT = 430;
    private static final int SUMMARY_LINES = 8;
    private static final PseudoClass CALLS = PseudoClass.getPseudoClass("calls");

    private final FormContext context;
    private final FormEdits edits = new FormEdits(this::refresh);
    private final FormProblem problem;
    private final TextEditor title;
    private final TextEditor summary;
    private final DateEditor date;
    private final ListEditor tags;
    private final LengthMeter length = new LengthMeter(FieldChecks.SUMMARY_LIMIT);
    private final List<MainField> main;
    private final VBox rows = new VBox();
    private final VBox fields = new VBox();
    private final Button more = Buttons.plain("", "link-button", this::toggleFurther);
    private final FurtherFields further;
    private FormViewModel model;
    private boolean furtherWanted;
    /** Whether the fields of the open post could be read at some time. */
    private boolean wasReadable;

    public FormView(FormContext context) {
        this.context = context;
        problem = new FormProblem(edits::mend, p -> context.editInSource().accept(model.place(p)));
        further = new FurtherFields(context, edits, this::focusField, this::showMore);
        FieldMessage titleMessage = new FieldMessage(edits::mend);
        title = text("Title", "form-title", Integer.MAX_VALUE, Role.TITLE, titleMessage);
        title.node().getStyleClass().add("form-title");
        title.node().setPromptText("Title");
        title.node().focusedProperty().addListener((o, was, is) -> showTitleHint());
        StackPane titlePlace = new StackPane();
        titlePlace.getStyleClass().add("title-place");
        titleMessage.about(title.input());
        FieldRow summaryRow = row("Summary");
        summary = text("Summary", "form-summary", SUMMARY_LINES, Role.SUMMARY, summaryRow.message());
        summary.node().setPromptText("One or two sentences for lists and search engines");
        summaryRow.putAside(length, false);
        summaryRow.putBelow(new SpellingNote(context.spelling(), summary.node(), edits::endStep));
        FieldRow dateRow = row("Date");
        date = new DateEditor("Date", "form-date", day -> edits.step(dateRow.message(), m -> m.setDay(day)));
        FieldRow tagRow = row("Tags");
        tags = new ListEditor("Tags", "form-tags", ListEditor.Items.TAGS, context.knownTags(),
                all -> edits.step(tagRow.message(), m -> m.setTags(all)));
        tagRow.putAside(more, false);
        more.setId("form-more");
        more.setMinWidth(USE_PREF_SIZE);
        main = List.of(
                main(Role.TITLE, title, titleMessage, shown -> put(titlePlace, shown.node())),
                main(Role.SUMMARY, summary, summaryRow.message(), summaryRow::put),
                main(Role.DATE, date, dateRow.message(), dateRow::put),
                main(Role.TAGS, tags, tagRow.message(), tagRow::put));
        getStyleClass().add("form");
        rows.getStyleClass().add("field-rows");
        rows.getChildren().addAll(summaryRow, dateRow, tagRow);
        fields.getStyleClass().add("form-fields");
        fields.getChildren().addAll(titlePlace, titleMessage,
                new SpellingNote(context.spelling(), title.node(), edits::endStep), rows, further);
        getChildren().addAll(problem, fields);
        widthProperty().addListener((o, was, is) -> setCompact(is.doubleValue() < COMPACT));
        addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // A menu button keeps Escape to itself, whether its menu is open or not.
            if (event.getTarget() instanceof MenuButton menu && !menu.isShowing()) {
                leave(event);
            }
        });
    }

    /** Shows the fields of a post; edits go to its document. */
    public void show(OpenPost post) {
        main.forEach(field -> field.editor().forget());
        further.forget();
        model = new FormViewModel(post, context.now());
        edits.to(model);
        wasReadable = false;
        further.showHouseStyle();
        refresh();
    }

    /** Follows a change of the document. */
    public void refresh() {
        edits.show(() -> {
            wasReadable |= model.readable();
            model.problem().ifPresentOrElse(p -> problem.show(p, model.repairs()), problem::hide);
            boolean focused = hasFocus();
            fields.setVisible(wasReadable);
            fields.setManaged(wasReadable);
            fields.setDisable(!model.readable());
            if (model.readable()) {
                showFields();
            } else if (focused) {
                context.focusText().run();
            }
        });
    }

    /** Follows what was learned of the folder. */
    public void houseStyleChanged() {
        further.showHouseStyle();
    }

    /** Takes up what was typed and waits for the focus to leave: something is about to be done with the post. */
    public void commit() {
        if (model != null) {
            main.forEach(field -> field.editor().commit());
            further.commit();
        }
    }

    public void focusTitle() {
        main.getFirst().focus();
        title.node().end();
    }

    public void focusSummary() {
        main.stream().filter(field -> field.role() == Role.SUMMARY).forEach(MainField::focus);
    }

    private void showFields() {
        main.forEach(field -> field.show(model));
        show(title, Role.TITLE);
        show(summary, Role.SUMMARY);
        length.show(FieldChecks.length(model.metadata().summary()));
        date.show(model.metadata().dateText());
        tags.show(model.metadata().tags());
        further.show(model, model.further());
        showTitleHint();
        showMore();
    }

    private void show(TextEditor editor, Role role) {
        Optional<FieldValue> value = model.field(role).map(Field::value);
        editor.show(value.map(FormViewModel::textOf).orElse(""), value.map(FormViewModel::isBlockOfText).orElse(false));
    }

    /** That a title is missing is said only once the writer has gone on. */
    private void showTitleHint() {
        if (model != null && model.readable()) {
            boolean begun = title.node().isFocused() && title.node().getText().isBlank();
            main.getFirst().message().show(begun ? Optional.empty() : model.hint(Role.TITLE), model.repairs(Role.TITLE));
        }
    }

    private void showMore() {
        int count = model.further().size();
        boolean open = furtherWanted && count > 0 || further.isAsking();
        further.setVisible(open);
        further.setManaged(open);
        more.setVisible(count > 0 || !open);
        String counted = count + (count == 1 ? " field" : " fields");
        long calls = open ? 0 : model.further().stream().filter(f -> model.hint(f).isPresent()).count();
        more.setText(count == 0 ? "+ Add field" : (open ? "Hide " : "+ ") + counted);
        more.pseudoClassStateChanged(CALLS, calls > 0);
        more.setAccessibleHelp(calls == 0 ? null : calls + (calls == 1 ? " needs a look" : " need a look"));
    }

    private void toggleFurther() {
        if (model.further().isEmpty()) {
            furtherWanted = true;
            further.setVisible(true);
            further.setManaged(true);
            further.askForName();
        } else {
            furtherWanted = !furtherWanted;
            further.showHouseStyle();
        }
        showMore();
    }

    private void focusField(String key) {
        for (MainField field : main) {
            if (model.field(field.role()).filter(f -> f.key().equals(key)).isPresent()) {
                field.focus();
                return;
            }
        }
        further.focus(key);
    }

    private void setCompact(boolean compact) {
        rows.getChildren().forEach(row -> ((FieldRow) row).setCompact(compact));
        further.setCompact(compact);
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            context.focusText().run();
        }
    }

    private boolean hasFocus() {
        return getScene() != null && Nodes.isInside(getScene().getFocusOwner(), fields);
    }

    private TextEditor text(String name, String id, int maxLines, Role role, FieldMessage message) {
        return new TextEditor(name, id, maxLines, text -> edits.run(message, m -> m.setText(role, text)), edits::endStep);
    }

    private MainField main(Role role, FieldEditor editor, FieldMessage message, Consumer<FieldEditor> place) {
        String name = role.names().getFirst();
        SourceNote note = new SourceNote(name, "form-source-" + name,
                () -> model.field(role).ifPresent(field -> context.editInSource().accept(field.value().range())));
        place.accept(editor);
        return new MainField(role, editor, note, message, place);
    }

    /** Leaves it in its place where it is there, as it would lose the keyboard. */
    private static void put(Pane place, Node node) {
        if (!place.getChildren().contains(node)) {
            place.getChildren().setAll(node);
        }
    }

    private FieldRow row(String name) {
        return new FieldRow(name, new FieldMessage(edits::mend));
    }
}
