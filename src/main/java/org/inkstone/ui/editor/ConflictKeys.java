package org.inkstone.ui.editor;

/** The keys that answer a place where two texts met, in the syntax of {@link javafx.scene.input.KeyCombination#valueOf}. */
public final class ConflictKeys {

    public static final String MINE = "F8";
    public static final String THEIRS = "F9";
    public static final String BOTH = "Shift+F8";
    public static final String NEXT = "Shift+F9";

    private ConflictKeys() {}
}
