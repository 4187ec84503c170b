package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code [^label]} in a text, of a footnote that is defined. */
final class FootnoteReference extends Node implements DoNotDecorate {

    private final String label;

    /** @param chars as written, with the brackets; @param label normalised */
    FootnoteReference(BasedSequence chars, String label) {
        super(chars);
        this.label = label;
    }

    String label() {
        return label;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
