package org.inkstone.ui.form;

import javafx.scene.Node;

/** The control for the value of one field. */
sealed interface FieldEditor permits TextEditor, SwitchEditor, DateEditor, ListEditor, SourceNote {

    /** What stands in the row. */
    Node node();

    /** What the keyboard goes to. */
    Node input();

    /** Takes up what was typed and waits for the focus to leave. */
    default void commit() {}

    /** Drops what was typed and not taken up: another post is about to be shown. */
    default void forget() {}
}
