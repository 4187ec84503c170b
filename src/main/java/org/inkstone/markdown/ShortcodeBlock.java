package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Lines that only the site generator understands. */
final class ShortcodeBlock extends Block {

    private String source = "";

    ShortcodeBlock() {}

    ShortcodeBlock(BasedSequence chars, String source) {
        super(chars);
        this.source = source;
    }

    void setSource(String source) {
        this.source = source;
    }

    /** As it is shown: without the marks of what it stands in. */
    String source() {
        return source;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
