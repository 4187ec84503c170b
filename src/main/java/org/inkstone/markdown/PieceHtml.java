package org.inkstone.markdown;

import java.util.function.Consumer;

/** What becomes of the HTML of a piece before it stands on a page. */
record PieceHtml(RawHtml rawHtml, HtmlSanitizer sanitizer) {

    static PieceHtml of(RawHtml rawHtml) {
        return new PieceHtml(rawHtml, new HtmlSanitizer(rawHtml == RawHtml.NOTED));
    }

    /** @param removed is told what is left out without a note in the page */
    String clean(String html, Consumer<Removal> removed) {
        if (html.isBlank()) {
            return "";
        }
        return switch (rawHtml) {
            case KEPT -> html.strip();
            case NOTED -> sanitizer.oneElement(html);
            case SANITISED -> sanitizer.oneElement(html, removed);
        };
    }
}
