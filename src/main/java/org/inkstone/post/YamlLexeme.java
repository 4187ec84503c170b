package org.inkstone.post;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a text as YAML on one line, or as the lines of a block scalar. */
final class YamlLexeme {

    private YamlLexeme() {}

    /** {@code text} in {@code style} where that can hold it, else in double quotes. */
    static String of(String text, ScalarStyle style, boolean flow) {
        boolean plain = flow ? PlainScalar.isCertainlyStringInFlow(text) : PlainScalar.isCertainlyString(text);
        return switch (style) {
            case PLAIN -> plain ? text : doubleQuoted(text);
            case SINGLE_QUOTED -> singleQuoted(text);
            default -> doubleQuoted(text);
        };
    }

    /** In single quotes where they can hold it: they know no escapes. */
    static String singleQuoted(String text) {
        boolean fits = isWellFormed(text) && text.chars().noneMatch(c -> PlainScalar.isUnsafe((char) c));
        return fits ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
    }

    static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (PlainScalar.isUnsafe(c) || isLoneSurrogate(text, i)) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLoneSurrogate(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** A block scalar's first line: style, indent digit, chomping, and whatever comment follows. */
    private static final Pattern HEADER = Pattern.compile("([|>])([0-9+-]*)([^\\n]*)");

    /**
     * The lines of a block scalar that replace those of {@code old}, with its header and indent; null where the text needs escapes or
     * begins in a way that an indent digit would have to explain.
     *
     * @param indent of the content lines
     * @param keepChomping leave the header as it stands, rather than fitting it to the text's last line end
     */
    static String block(String old, String indent, String text, boolean keepChomping) {
        Matcher header = HEADER.matcher(old);
        String content = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        if (!header.lookingAt() || !fitsBlock(content)) {
            return null;
        }
        boolean folded = header.group(1).equals(">");
        StringBuilder out = new StringBuilder(header.group(1));
        String fitting = header.group(2).replaceAll("[+-]", "") + (text.endsWith("\n") ? "" : "-");
        out.append(keepChomping ? header.group(2) : fitting).append(header.group(3));
        int width = old.lines().skip(1).mapToInt(l -> l.strip().length()).max().orElse(0);
        boolean first = true;
        for (String line : content.split("\n", -1)) {
            // A fold reads one line end as a blank: a line end that is meant stands there twice.
            out.append(folded && !first && !line.isEmpty() ? "\n\n" : "\n");
            first = false;
            out.append(line.isEmpty() ? "" : indent + (folded ? wrapped(line, Math.max(width, 40), "\n" + indent) : line));
        }
        return out.toString();
    }

    private static boolean fitsBlock(String content) {
        return !content.isEmpty() && !content.startsWith("\n") && !content.endsWith("\n") && isWellFormed(content)
                && content.chars().noneMatch(c -> c != '\n' && PlainScalar.isUnsafe((char) c))
                && content.lines().allMatch(YamlLexeme::fitsBlockLine);
    }

    private static boolean fitsBlockLine(String line) {
        return line.isEmpty() || line.equals(line.strip()) && !PlainScalar.endsLikeFence(line) && !line.startsWith("---")
                && !line.startsWith("...");
    }

    /** Breaks at single blanks only, which folding gives back. */
    private static String wrapped(String line, int width, String lineBreak) {
        StringBuilder out = new StringBuilder();
        int begin = 0;
        while (line.length() - begin > width) {
            int at = line.lastIndexOf(' ', begin + width);
            while (at > begin && (line.charAt(at - 1) == ' ' || line.charAt(at + 1) == ' ' || line.charAt(at + 1) == '\t')) {
                at = line.lastIndexOf(' ', at - 1);
            }
            if (at <= begin) {
                break;
            }
            out.append(line, begin, at).append(lineBreak);
            begin = at + 1;
        }
        return out.append(line, begin, line.length()).toString();
    }
}
