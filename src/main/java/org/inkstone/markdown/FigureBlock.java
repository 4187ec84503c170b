package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** An image that stands alone and has a title, which is its caption. The image is its only child and has no title any more. */
final class FigureBlock extends Block {

    private final String caption;

    FigureBlock(BasedSequence chars, String caption) {
        super(chars);
        this.caption = caption;
    }

    String caption() {
        return caption;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
