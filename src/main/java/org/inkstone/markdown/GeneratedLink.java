package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A link whose destination the site generator makes, as {@code [text]({{< ref "post.md" >}})}: where it leads is not known here. */
final class GeneratedLink extends Node {

    private final String destination;

    /** @param chars as written, from bracket to parenthesis; @param destination as written */
    GeneratedLink(BasedSequence chars, String destination) {
        super(chars);
        this.destination = destination;
    }

    String destination() {
        return destination;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
