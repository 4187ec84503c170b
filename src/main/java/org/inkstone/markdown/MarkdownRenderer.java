package org.inkstone.markdown;

/** Renders post bodies. One instance serves all threads. */
public final class MarkdownRenderer {

    /** @param body Markdown in LF coordinates, without front matter */
    public RenderedBody render(String body) {
        throw new UnsupportedOperationException("to be written: " + body.length());
    }
}
