package org.inkstone.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * What site generators replace before they read Markdown: Hugo's shortcodes ({@code {{< x >}}}, {@code {{% x %}}}), tags and values of
 * Liquid, Nunjucks and Handlebars ({@code {% x %}}, {@code {{ x }}}), and components, imports and exports of MDX.
 */
final class ShortcodeSyntax {

    /** Characters: what is longer is no component. */
    private static final int LONGEST_COMPONENT = 2_000;
    /** Elements of HTML that no post may hold: their names are no components, however they are written. */
    private static final Set<String> FORBIDDEN = Set.of("applet", "base", "body", "button", "dir", "embed", "form", "frame",
            "frameset", "head", "html", "iframe", "math", "meta", "noembed", "noframes", "noscript", "object", "option",
            "plaintext",
            "script", "select", "style", "svg", "template", "textarea", "title", "xmp");
    /** The whole of a statement; braces may hold lines, strings may not. */
    private static final Pattern IMPORT = Pattern
            .compile("import\\s++(?:[\\w$*{},][\\w$*{},\\s]*?\\sfrom\\s++)?(?:\"[^\"\\n]+\"|'[^'\\n]+');?(?=\\s|$)");
    private static final Pattern EXPORT = Pattern
            .compile(
                    "export\\s+(?:(?:const|let|var)\\s++[\\w${][^=\\n]*=|default\\s+(?:function|class|\\(|async\\b)|function\\s+\\w+\\s*\\(|\\{)");

    private ShortcodeSyntax() {}

    /** What closes the shortcode that begins at {@code at}; empty where none does. */
    static String closer(CharSequence text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (text.charAt(at) != '{' || next != '{' && next != '%') {
            return "";
        }
        if (next == '%') {
            return "%}";
        }
        return switch (at + 2 < text.length() ? text.charAt(at + 2) : ' ') {
            case '<' -> ">}}";
            case '%' -> "%}}";
            case '{' -> "}}}";
            default -> "}}";
        };
    }

    /** Characters of what opens a shortcode that is closed by {@code closer}. */
    static int openerLength(String closer) {
        return closer.length();
    }

    /** Behind a link's destination with one or more whole shortcodes in it, which alone may hold blanks and parentheses; or -1. */
    static int endOfDestination(BasedSequence text, int start, ShortcodeInlineParser shortcodes) {
        int at = start;
        boolean found = false;
        while (at < text.length() && text.charAt(at) > ' ' && "()<>".indexOf(text.charAt(at)) < 0) {
            int end = closer(text, at).isEmpty() ? -1 : shortcodes.end(text, at);
            if (end > 0 && text.subSequence(at, end).indexOf('\n') >= 0) {
                return -1;
            }
            found |= end > 0;
            at = end > 0 ? end : at + 1;
        }
        return found ? at : -1;
    }

    /**
     * Whether the line from {@code from} to {@code end} is one or more shortcodes and nothing else, the first of them no mere value: such a
     * line is no part of a paragraph.
     */
    static boolean fillsLine(String text, int from, int end) {
        int at = from;
        if (closer(text, at).equals("}}") || closer(text, at).equals("}}}")) {
            return false;
        }
        while (at < end) {
            String closer = closer(text, at);
            int found = closer.isEmpty() ? -1 : text.indexOf(closer, at + openerLength(closer));
            if (found < 0 || found + closer.length() > end) {
                return false;
            }
            at = LineShape.skipBlanks(text, found + closer.length());
        }
        return true;
    }

    /** Behind the tag of a component that begins at {@code at}, or -1. */
    static int endOfComponent(CharSequence text, int at) {
        int limit = Math.min(text.length(), at + LONGEST_COMPONENT);
        int name = at + 1 < limit && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = name;
        while (end < limit && isOfName(text.charAt(end))) {
            end++;
        }
        if (end == name || end == limit || !isCapital(text.charAt(name)) || " \t\n/>".indexOf(text.charAt(end)) < 0
                || isHtml(text.subSequence(name, end).toString())) {
            return -1;
        }
        int braces = 0;
        char quote = 0;
        for (int i = end; i < limit; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'' || c == '`' && braces > 0) {
                quote = c;
            } else if (c == '{' || c == '}') {
                braces += c == '{' ? 1 : -1;
            } else if (c == '>' && braces <= 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether a paragraph is imports or exports of MDX. */
    static boolean isModuleCode(String paragraph) {
        if (paragraph.startsWith("export")) {
            return EXPORT.matcher(paragraph).lookingAt();
        }
        int at = 0;
        var statement = IMPORT.matcher(paragraph);
        while (at < paragraph.length() && paragraph.startsWith("import", at) && statement.find(at) && statement.start() == at) {
            at = statement.end();
            while (at < paragraph.length() && Character.isWhitespace(paragraph.charAt(at))) {
                at++;
            }
        }
        return at > 0 && (at == paragraph.length() || EXPORT.matcher(paragraph.substring(at)).lookingAt());
    }

    private static boolean isHtml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return AllowedHtml.isElement(lower) || FORBIDDEN.contains(lower);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isOfName(char c) {
        return isCapital(c) || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_';
    }
}
