package org.inkstone.spelling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a place in a post is inside of that is no prose: template tags, formulas, elements whose text no reader sees. Fenced code and
 * comments are the highlighter's affair.
 *
 * <p>In the order in which they are tried where several begin at one place. Those whose end is the empty pattern hold what they are
 * opened by; of the others, all that writers also open by mistake end with their paragraph.
 */
enum Enclosure {

    /** Prose. */
    NONE("(?!)", ""),
    /** Liquid (Jekyll, Eleventy): tags whose content is code or not shown. */
    LIQUID_BLOCK("\\{%-?\\s*+(?:highlight|raw|comment|mermaid)\\b[^%]*+%\\}",
            "\\{%-?\\s*+end(?:highlight|raw|comment|mermaid)\\s*+-?%\\}"),
    /** Hugo: shortcodes whose content is code. */
    SHORTCODE_BLOCK("\\{\\{[<%]\\s*+(?:highlight|code|mermaid|katex|math|chart|rawhtml)\\b[^}]*+(?<!/[>%])\\}\\}",
            "\\{\\{[<%]\\s*+/\\s*+(?:highlight|code|mermaid|katex|math|chart|rawhtml)\\s*+[>%]\\}\\}"),
    /** Shortcodes and output tags, expressions of MDX, attributes of Kramdown and Pandoc. */
    BRACES("\\{[^{}]*+(?:\\{[^{}]*+\\}[^{}]*+)*+\\}", ""),
    /** A shortcode or an output tag that goes over lines. */
    OUTPUT("\\{\\{", "\\}\\}|^\\s*+$"),
    /** A Liquid tag that goes over lines. */
    LIQUID_TAG("\\{%", "%\\}|^\\s*+$"), DISPLAY_MATH("\\$\\$", "\\$\\$|^\\s*+$"), BRACKET_MATH(
            "\\\\\\[(?=\\s*+$|[^\\]]*+\\\\\\])", "\\\\\\]|^\\s*+$"), PARENTHESIS_MATH("\\\\\\([^)]*?\\\\\\)", ""),
    /** By Pandoc's rule, which leaves sums of money alone. */
    DOLLAR_MATH("(?<![\\\\$\\p{L}\\p{N}])\\$(?!\\s)[^$]++(?<!\\s)\\$(?!\\p{N})", ""),
    /** Elements of HTML that hold code, where CommonMark (section 4.6) lets them run over blank lines. */
    ELEMENT("(?i)(?<=^[ \\t]{0,12})<(?:script|style|pre|textarea|svg|math)\\b[^>]*+(?<!/)>",
            "(?i)</(?:script|style|pre|textarea|svg|math)\\s*+>"),
    /** Elements of HTML that hold code, in a sentence. */
    CODE_ELEMENT("(?i)<(code|kbd|samp|var|tt|pre|svg|math)\\b[^>]*+>.*?</\\1\\s*+>", ""),
    /** A tag of HTML or JSX that does not end in its line. */
    OPEN_TAG("<\\p{L}[\\w:.-]*+(?:\\s++[\\w:@.-]++(?:=(?:\"[^\"]*+\"|'[^']*+'|\\{[^}]*+\\}|[^\\s\"'>]*+))?+)*+\\s*+$",
            ">|^\\s*+$"),
    /** An import or export of MDX. */
    MODULE("^(?:import\\s[^.]*?(?:\\sfrom\\s|['\"])|export\\s++(?:const|let|var|default|function|async)\\b).*+$", "^\\s*+$"),
    /** The label of a footnote or of a link's definition. */
    LABEL("\\[\\^[^\\]\\s]++\\]|(?<=^[ \\t]{0,3})\\[[^\\]]++\\]:", ""), ENTITY("&#?\\w++;", ""),
    /** {@code :tada:} */
    EMOJI("(?<![\\p{L}\\p{N}:]):[a-z0-9_+-]++:", "");

    /** All of the above begin with one of these, but for {@link #MODULE}, which begins a line. */
    private static final String FIRST = "{$\\<&:[";

    private final Pattern open;
    private final Pattern close;

    Enclosure(String open, String close) {
        this.open = Pattern.compile(open);
        this.close = Pattern.compile(close);
    }

    /** Writes {@code cover} over what is no prose; returns what the line's end is inside of. */
    Enclosure cover(StringBuilder line, char cover) {
        String text = line.toString();
        Enclosure inside = this;
        int from = 0;
        while (true) {
            if (inside != NONE) {
                Matcher end = inside.close.matcher(text);
                boolean closed = end.find(from);
                cover(line, from, closed ? end.end() : text.length(), cover);
                if (!closed) {
                    return inside;
                }
                from = end.end();
            }
            Opening opening = opening(text, from);
            if (opening == null) {
                return NONE;
            }
            inside = opening.of();
            // A word before the mark of a footnote is whole.
            cover(line, opening.start(), opening.end(), inside == LABEL ? ' ' : cover);
            from = opening.end();
        }
    }

    private record Opening(Enclosure of, int start, int end) {}

    /** The first at or after {@code from}, or null. */
    private static Opening opening(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (FIRST.indexOf(text.charAt(i)) < 0 && i > 0) {
                continue;
            }
            for (Enclosure candidate : values()) {
                Matcher begin = candidate.open.matcher(text).region(i, text.length()).useAnchoringBounds(false)
                        .useTransparentBounds(true);
                if (begin.lookingAt()) {
                    return new Opening(candidate, i, begin.end());
                }
            }
        }
        return null;
    }

    private static void cover(StringBuilder line, int start, int end, char cover) {
        for (int i = start; i < end; i++) {
            line.setCharAt(i, cover);
        }
    }
}
