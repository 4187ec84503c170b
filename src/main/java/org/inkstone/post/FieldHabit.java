package org.inkstone.post;

/**
 * How one field of one post is written.
 *
 * @param key exact; with its table where it stands in one, as {@code taxonomies.tags}
 * @param telling whether the writer had a choice: not where nothing stands there, nor where the text needs the quotes that it has
 * @param text of a scalar that is short and may be the same in other posts, and of a date; else empty
 */
public record FieldHabit(String key, FieldForm form, boolean telling, String text) {}
