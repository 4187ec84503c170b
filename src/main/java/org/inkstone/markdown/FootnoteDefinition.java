package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code [^label]:} and the blocks behind it, further ones indented by four columns. */
final class FootnoteDefinition extends Block {

    private final BasedSequence opening;
    private final String label;

    /** @param opening the label as written, with brackets and colon; @param label normalised */
    FootnoteDefinition(BasedSequence opening, String label) {
        super(opening);
        this.opening = opening;
        this.label = label;
    }

    /** The label as written, with brackets and colon. */
    BasedSequence opening() {
        return opening;
    }

    String label() {
        return label;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[]{opening};
    }
}
