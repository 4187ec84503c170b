package org.inkstone.markdown;

import org.inkstone.text.TextRange;

/**
 * A heading of the outline.
 *
 * @param level 1 to 6
 * @param text its plain text
 * @param id the anchor that the rendered heading carries, as GitHub makes it
 * @param range its source, in LF coordinates of the body
 */
public record Heading(int level, String text, String id, TextRange range) {}
