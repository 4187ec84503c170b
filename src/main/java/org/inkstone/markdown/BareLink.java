package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** An address that stands in the text without angle brackets. */
final class BareLink extends Node {

    private final String target;

    /** @param chars as written; @param target where it leads, with its scheme */
    BareLink(BasedSequence chars, String target) {
        super(chars);
        this.target = target;
    }

    String target() {
        return target;
    }

    String text() {
        return getChars().unescape();
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
