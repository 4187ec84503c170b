package org.inkstone.post;

import java.util.List;

import org.inkstone.text.TextRange;

/** The value of a field: its text, and the exact place and style of what stands in the file. */
public sealed interface FieldValue {

    /**
     * The value's own characters, quotes or brackets included, without what follows it: trailing blanks, a comment, blank lines. Empty,
     * right behind the colon, for an empty value.
     */
    TextRange range();

    /** How the value reads as one line of text, for lists and search. */
    String text();

    /** Whether a form may edit it by range: no anchor, alias or tag stands in it. */
    boolean editable();

    /**
     * A scalar.
     *
     * @param text its characters as text, unquoted and unescaped, never interpreted as number, date or boolean
     */
    record Scalar(TextRange range, String text, ScalarStyle style, boolean editable) implements FieldValue {

        /** What the value means without quotes; {@link ScalarKind#STRING} in quotes. */
        public ScalarKind kind() {
            return style == ScalarStyle.PLAIN ? PlainScalar.kind(text) : ScalarKind.STRING;
        }
    }

    /**
     * A list.
     *
     * @param flow {@code [a, b]} rather than one item a line
     */
    record Sequence(TextRange range, List<Item> items, boolean flow, boolean editable) implements FieldValue {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return String.join(", ", items.stream().map(Item::text).toList());
        }
    }

    /**
     * A nested mapping: shown, and edited as text only.
     *
     * @param text its source, on one line
     */
    record Mapping(TextRange range, String text) implements FieldValue {
        @Override
        public boolean editable() {
            return false;
        }
    }

    /**
     * Something that the notation's reader has no word for, e.g. a call of a generator's own language: shown, and edited as text only.
     *
     * @param text its source, on one line
     */
    record Opaque(TextRange range, String text) implements FieldValue {
        @Override
        public boolean editable() {
            return false;
        }
    }

    /**
     * One item of a list.
     *
     * @param range the item's own characters, with quotes, without dash or comma
     * @param text as in {@link Scalar}; the source on one line where the item is no scalar
     */
    record Item(TextRange range, String text, ScalarStyle style, boolean scalar) {}
}
