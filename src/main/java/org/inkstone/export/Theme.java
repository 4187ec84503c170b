package org.inkstone.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a page looks.
 *
 * @param css the whole style sheet, without references to anything outside it. {@code data-scheme} on the root element, {@code light} or
 *        {@code dark}, overrides what the reader's system prefers
 */
public record Theme(String name, String css) {

    private static final String PRINT = "@media print {";
    /** What a printer adds by {@code @page}. */
    private static final String PAPER = "body { padding: 20mm; }\n";

    /** The theme that pages have unless another is chosen. */
    public static Theme paper() {
        return builtIn("Paper", "paper.css");
    }

    /** As programs show a page that have a style of their own for all pages, and take none from the blog. */
    public static Theme feedReader() {
        return builtIn("Feed reader", "feed-reader.css");
    }

    /** This theme as it is on paper: what it says about printing holds on the screen too, and the page's margins are part of it. */
    public Theme onPaper() {
        int begin = css.indexOf(PRINT);
        if (begin < 0) {
            return this;
        }
        int from = begin + PRINT.length();
        int depth = 1;
        int end = from;
        while (end < css.length() && depth > 0) {
            char c = css.charAt(end++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return new Theme(name, css + css.substring(from, depth == 0 ? end - 1 : end) + PAPER);
    }

    /** The colour that this theme has by that name on a light page, as CSS writes it; where it has none, that of {@link #paper}. */
    String light(String colour) {
        Matcher said = Pattern.compile("--" + colour + ":\\s*(#[0-9a-fA-F]{3,8})\\s*[;}]").matcher(css);
        return said.find() ? said.group(1) : paper().light(colour);
    }

    private static Theme builtIn(String name, String resource) {
        try (InputStream in = Theme.class.getResourceAsStream(resource)) {
            return new Theme(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
