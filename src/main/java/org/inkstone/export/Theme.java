package org.inkstone.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a page looks.
 *
 * @param name by which the writer chooses it
 * @param css the whole style sheet, without references to anything outside it. {@code data-scheme} on the root element, {@code light} or
 *        {@code dark}, overrides what the reader's system prefers
 * @param page the document around the body, see {@link PostPage#document}
 */
public record Theme(String name, String css, Template page) {

    private static final String PRINT = "@media print {";
    /** What a printer adds by {@code @page}. */
    private static final String PAPER = "body { padding: 20mm; }\n";

    /** The theme that pages have unless another is chosen. */
    public static Theme paper() {
        return BuiltIn.PAPER;
    }

    /** The themes that come along, the usual one first. */
    public static List<Theme> builtIn() {
        return BuiltIn.ALL;
    }

    /** As programs show a page that have a style of their own for all pages, and take none from the blog. */
    public static Theme feedReader() {
        return BuiltIn.FEED_READER;
    }

    /** This theme as it is on paper: what it says about printing holds on the screen too, and the page's margins are part of it. */
    public Theme onPaper() {
        StringBuilder paper = new StringBuilder(css);
        for (int begin = css.indexOf(PRINT); begin >= 0; begin = css.indexOf(PRINT, begin + 1)) {
            int from = begin + PRINT.length();
            int depth = 1;
            int end = from;
            while (end < css.length() && depth > 0) {
                char c = css.charAt(end++);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            paper.append(css, from, depth == 0 ? end - 1 : end);
        }
        return paper.length() == css.length() ? this : new Theme(name, paper.append(PAPER).toString(), page);
    }

    /** Of {@code style}: what the HTML of posts needs in every theme stands before it, what paper needs behind it. */
    static Theme of(String name, String style, Template page) {
        return new Theme(name, resource("base.css") + style + resource("print.css"), page);
    }

    /** Of {@code style} for whole pages, as those of a blog have: only what the HTML of posts needs stands before it, and gives way to it. */
    static Theme whole(String name, String style, Template page) {
        return new Theme(name, resource("post.css") + style, page);
    }

    /** The colour that this theme has by that name on a light page, as CSS writes it; where it has none, that of {@link #paper}. */
    String light(String colour) {
        Matcher said = Pattern.compile("--" + colour + ":\\s*(#[0-9a-fA-F]{3,8})\\s*[;}]").matcher(css);
        return said.find() ? said.group(1) : paper().light(colour);
    }

    /** A style sheet or template that comes along. */
    static String resource(String name) {
        try (InputStream in = Theme.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those in the program, read once. */
    private static final class BuiltIn {

        private static final Template PAGE = Template.of(resource("paper.mustache"));
        private static final Theme PAPER = Theme.of("Paper", resource("paper.css"), PAGE);
        private static final List<Theme> ALL = Stream.of(PAPER, Theme.of("Plain", resource("plain.css"), PAGE),
                Theme.of("Newspaper", resource("newspaper.css"), Template.of(resource("newspaper.mustache")))).toList();
        private static final Theme FEED_READER = new Theme("Feed reader", resource("feed-reader.css"), PAGE);
    }
}
