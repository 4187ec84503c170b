package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A name between colons that stands for an emoji. */
final class Emoji extends Node {

    private final String characters;

    Emoji(BasedSequence chars, String characters) {
        super(chars);
        this.characters = characters;
    }

    /** The emoji itself: one or more code points. */
    String characters() {
        return characters;
    }

    /** The name without its colons. */
    String name() {
        return getChars().midSequence(1, -1).toString();
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
