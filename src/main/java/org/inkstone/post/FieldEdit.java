package org.inkstone.post;

import java.util.List;

/** What a writer wants of one field. The key is the exact name of the field. */
public sealed interface FieldEdit {

    String key();

    /** Make the field's value this text; the field is added where it is missing. */
    record SetText(String key, String text) implements FieldEdit {}

    /** Make the field's value this list; the field is added where it is missing. */
    record SetList(String key, List<String> items) implements FieldEdit {

        public SetList {
            items = List.copyOf(items);
        }
    }

    /** Give the field another name, in its place and with its value. */
    record Rename(String key, String newKey) implements FieldEdit {}

    /** Take the field away, with its own lines. */
    record Remove(String key) implements FieldEdit {}
}
