package org.inkstone.ui.form;

import org.inkstone.post.DateText;
import org.inkstone.post.Field;
import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Mapping;
import org.inkstone.post.FieldValue.Opaque;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.Metadata.Role;

/** What a field is edited with. */
enum EditorKind {
    TEXT, SWITCH, DATE, LIST,
    /** Shown here and edited as text only. */
    SOURCE;

    /** What fits the value that stands there. */
    static EditorKind of(Field field) {
        if (!field.value().editable()) {
            return SOURCE;
        }
        return switch (field.value()) {
            case Scalar scalar -> of(field.key(), scalar);
            case Sequence list -> list.items().stream().allMatch(Item::scalar) ? LIST : SOURCE;
            case Mapping mapping -> SOURCE;
            case Opaque opaque -> SOURCE;
        };
    }

    /** Whether a control of this kind may go on showing a field for which {@code other} would fit better. */
    boolean canStayFor(EditorKind other) {
        return this == other || this == TEXT && (other == SWITCH || other == DATE);
    }

    private static EditorKind of(String key, Scalar scalar) {
        return switch (scalar.kind()) {
            case BOOLEAN -> SWITCH;
            case DATE -> DATE;
            case NULL -> isDate(key) ? DATE : TEXT;
            // A date that is none can be mended as text.
            case STRING, NUMBER ->
                isDate(key) && (scalar.text().isBlank() || DateText.day(scalar.text()).isPresent()) ? DATE : TEXT;
        };
    }

    private static boolean isDate(String key) {
        return Role.of(key).filter(role -> role == Role.DATE || role == Role.MODIFIED).isPresent();
    }
}
