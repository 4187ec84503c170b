package org.inkstone.markdown;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What becomes of the HTML of a piece before it stands on a page. */
record PieceHtml(RawHtml rawHtml, HtmlSanitizer sanitizer) {

    /** Control characters, which no page may hold (HTML, 13.1.4), as they are and as the sanitiser writes them. */
    private static final Pattern CONTROLS = Pattern
            .compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F-\\x9F]|&#x(?:[1-8bef]|1[0-9a-f]|7f|[89][0-9a-f]);");

    static PieceHtml of(RawHtml rawHtml) {
        return new PieceHtml(rawHtml, new HtmlSanitizer(rawHtml == RawHtml.NOTED));
    }

    /** @param removed is told what is left out without a note in the page */
    String clean(String html, Consumer<Removal> removed) {
        if (html.isBlank()) {
            return "";
        }
        String clean = switch (rawHtml) {
            case KEPT -> html.strip();
            case NOTED -> sanitizer.oneElement(html);
            case SANITISED -> sanitizer.oneElement(html, removed);
        };
        return mayHaveControls(clean) ? CONTROLS.matcher(clean).replaceAll("") : clean;
    }

    private static boolean mayHaveControls(String html) {
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c < 0x20 && c != '\n' || c >= 0x7F && c <= 0x9F || c == '&' && html.startsWith("&#x", i)) {
                return true;
            }
        }
        return false;
    }
}
