package org.inkstone.workspace;

import org.inkstone.text.Words;

/** How long a text is. */
public record Tally(int words, int characters) {

    /** Costs one pass over the text. Characters are code points: an emoji counts once. */
    public static Tally of(CharSequence text) {
        return new Tally(Words.count(text), Character.codePointCount(text, 0, text.length()));
    }
}
