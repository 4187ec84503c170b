package org.inkstone.markdown;

import java.util.List;

/**
 * Renders post bodies. One instance serves all threads. Works on the calling thread: give it one with a large stack, since deeply nested
 * posts need it. What of a post cannot be rendered, or not in time, is shown as text with a notice.
 */
public final class MarkdownRenderer {

    private final MarkdownLanguage language;
    private final PieceHtml cleaning;

    public MarkdownRenderer() {
        this(RawHtml.SANITISED);
    }

    public MarkdownRenderer(RawHtml rawHtml) {
        this(MarkdownLanguage.github(), rawHtml);
    }

    private MarkdownRenderer(MarkdownLanguage language, RawHtml rawHtml) {
        this.language = language;
        cleaning = PieceHtml.of(rawHtml);
    }

    /** The same renderer with other rules for the HTML in posts. */
    public MarkdownRenderer with(RawHtml rawHtml) {
        return new MarkdownRenderer(language, rawHtml);
    }

    /** @param body Markdown in LF coordinates, without front matter */
    public RenderedBody render(String body) {
        return live().render(body);
    }

    /** For a body that is rendered again and again. */
    public LiveBody live() {
        return new LiveBody(language, cleaning, Passages.COARSE);
    }

    /** The headings of a body in order, also those in quotes and lists, that have an anchor on the page. */
    public List<Heading> outline(String body) {
        return render(body).headings();
    }
}
