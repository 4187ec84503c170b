package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code [^label]:} and the blocks behind it, further ones indented by four columns. */
final class FootnoteDefinition extends Block {

    private final String label;

    /** @param label normalised */
    FootnoteDefinition(String label) {
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
