package org.inkstone.ui.shell;

import org.inkstone.ui.editor.EditorOptions;
import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.form.FormView;
import org.inkstone.ui.kit.TextColumn;

import javafx.css.PseudoClass;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The form and the text below it, both in one column. */
final class WritingPane extends VBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final FormPane form;

    WritingPane(FormView form, EditorView editor, EditorOptions options) {
        getStyleClass().add("writing");
        TextColumn column = new TextColumn(widthProperty());
        this.form = new FormPane(form, heightProperty(), column);
        editor.follow(options, column);
        getChildren().addAll(this.form, editor);
        VBox.setVgrow(editor, Priority.ALWAYS);
        widthProperty().addListener(
                (o, was, is) -> pseudoClassStateChanged(NARROW, is.doubleValue() < TextColumn.NARROW_PANE));
    }

    /** What holds the form and scrolls it. */
    FormPane form() {
        return form;
    }
}
