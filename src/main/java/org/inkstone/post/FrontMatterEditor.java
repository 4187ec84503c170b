package org.inkstone.post;

/** Turns wishes about fields into changes of the source text. */
public final class FrontMatterEditor {

    private FrontMatterEditor() {}

    /** The changes that carry {@code edit} out on {@code post}; never fails, never touches a byte outside the field's own lines. */
    public static FieldEditResult edit(Post post, FieldEdit edit) {
        throw new UnsupportedOperationException("to be written: " + post + edit);
    }
}
