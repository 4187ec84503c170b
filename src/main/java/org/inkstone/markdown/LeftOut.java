package org.inkstone.markdown;

import org.inkstone.text.TextRange;

/**
 * Something of a post that its page does not have.
 *
 * @param source of the piece in which it stands, in LF coordinates of the body
 * @param searched where it stands there, this can be found, in upper or lower case
 * @param sentence what became of it
 */
public record LeftOut(TextRange source, String searched, String sentence) {}
