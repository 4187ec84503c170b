package org.inkstone.post;

import java.util.List;
import java.util.Optional;

/** How the value of a field is written, without the value itself. */
public sealed interface FieldForm {

    /**
     * A scalar.
     *
     * @param kind what it means; a date, whether in quotes or not, is a {@link ScalarKind#DATE}
     */
    record Text(ScalarStyle style, ScalarKind kind) implements FieldForm {}

    /**
     * A list.
     *
     * @param items the style of most of its items; {@link ScalarStyle#PLAIN} for an empty list; of the whole for a list in one scalar
     */
    record Items(ListForm form, ScalarStyle items) implements FieldForm {

        /** {@code items} as one text, where that is the form and it can hold them. */
        Optional<String> inOneText(List<String> items) {
            String text = String.join(form == ListForm.COMMAS ? ", " : " ", items);
            return form.isOneText() && TagLine.of("tags", text).tags().equals(items) ? Optional.of(text) : Optional.empty();
        }
    }

    /** A mapping, or something that is no value of the notation. */
    record Nested() implements FieldForm {}

    /** How the items of a list stand. */
    enum ListForm {
        /** {@code [a, b]}. */
        FLOW,
        /** One a line, the dash under the key's first character. */
        BLOCK,
        /** One a line, indented by two blanks. */
        INDENTED_BLOCK,
        /** In one scalar, with commas between. */
        COMMAS,
        /** In one scalar, with blanks between, as Jekyll reads it. */
        BLANKS;

        /** Whether all items stand in one scalar. */
        boolean isOneText() {
            return this == COMMAS || this == BLANKS;
        }
    }
}
