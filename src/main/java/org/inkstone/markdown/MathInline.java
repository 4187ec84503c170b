package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula in a line of text, with its dollars. */
final class MathInline extends Node {

    private final BasedSequence tex;
    private final boolean display;

    /** @param display between two dollars each: in the large style, but still in its line */
    MathInline(BasedSequence chars, BasedSequence tex, boolean display) {
        super(chars);
        this.tex = tex;
        this.display = display;
    }

    String tex() {
        return tex.toString();
    }

    boolean isDisplay() {
        return display;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[]{tex};
    }
}
