package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula that has lines of its own, between two dollars each. */
final class MathBlock extends Block {

    private String tex = "";

    void setTex(String tex) {
        this.tex = tex;
    }

    String tex() {
        return tex;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
