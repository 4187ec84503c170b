package org.inkstone.check;

import org.inkstone.text.TextRange;

/**
 * Something in a post that its writer should look at.
 *
 * @param range of the text, in LF coordinates; empty at 0 for what stands nowhere
 * @param message one plain sentence, or two
 */
public record Finding(Rule rule, TextRange range, String message) {}
