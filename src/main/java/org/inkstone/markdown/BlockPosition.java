package org.inkstone.markdown;

import org.inkstone.text.TextRange;

/**
 * Where a block of the document stands.
 *
 * @param type the CommonMark name in lower case: {@code paragraph}, {@code heading}, {@code list item}, {@code block quote}…
 * @param range in LF coordinates of the body, without the line end behind the block
 * @param depth 0 for a top-level block
 */
public record BlockPosition(String type, TextRange range, int depth) {}
