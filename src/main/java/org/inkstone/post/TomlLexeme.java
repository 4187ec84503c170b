package org.inkstone.post;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a text as a value of TOML 1.0.0, and tells what a value without quotes is. */
final class TomlLexeme {

    private static final Pattern BOOLEAN = Pattern.compile("true|false");
    private static final Pattern NUMBER = Pattern
            .compile("[-+]?(?:0|[1-9](?:_?\\d)*)(?:\\.\\d(?:_?\\d)*)?(?:[eE][-+]?\\d(?:_?\\d)*)?"
                    + "|0x[0-9a-fA-F](?:_?[0-9a-fA-F])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*|[-+]?(?:inf|nan)");
    private static final String TIME = "\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?";
    private static final Pattern DATE = Pattern
            .compile("\\d{4}-\\d{2}-\\d{2}(?:[Tt ]" + TIME + "(?:[Zz]|[-+]\\d{2}:\\d{2})?)?|" + TIME);

    private TomlLexeme() {}

    /** What {@code lexeme} is without quotes; empty where it is nothing of TOML, as a day that does not exist. */
    static Optional<ScalarKind> kindOfBare(String lexeme) {
        if (BOOLEAN.matcher(lexeme).matches()) {
            return Optional.of(ScalarKind.BOOLEAN);
        }
        if (NUMBER.matcher(lexeme).matches()) {
            return Optional.of(ScalarKind.NUMBER);
        }
        boolean date = DATE.matcher(lexeme).matches() && (lexeme.charAt(2) == ':' || DateText.day(lexeme).isPresent());
        return date ? Optional.of(ScalarKind.DATE) : Optional.empty();
    }

    /** {@code text} in {@code style} where that can hold it, else as a basic string. */
    static String of(String text, ScalarStyle style) {
        return switch (style) {
            case SINGLE_QUOTED ->
                isLiteral(text) && text.indexOf('\'') < 0 && text.indexOf('\n') < 0 ? "'" + text + "'" : basic(text);
            case TRIPLE_SINGLE_QUOTED ->
                isLiteral(text) && !text.contains("'''") && !text.endsWith("'") ? "'''\n" + text + "'''" : basic(text);
            default -> basic(text);
        };
    }

    /** A text in the place of one in three quotes, begun as that was: on the line of the quotes or below it. */
    static String inPlaceOf(String old, String text, ScalarStyle style) {
        String quotes = old.substring(0, 3);
        // A line end directly behind the quotes is not part of the text.
        String begin = old.startsWith("\n", 3) || text.startsWith("\n") ? quotes + "\n" : quotes;
        if (style == ScalarStyle.TRIPLE_SINGLE_QUOTED) {
            return isLiteral(text) && !text.contains("'''") && !text.endsWith("'") ? begin + text + quotes : basic(text);
        }
        StringBuilder out = new StringBuilder(begin);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = escaped(lines[i], false).replace("\"\"\"", "\"\"\\\"");
            boolean last = i == lines.length - 1;
            out.append(last && line.endsWith("\"") ? line.substring(0, line.length() - 1) + "\\\"" : line)
                    .append(last ? "" : "\n");
        }
        return out.append(quotes).toString();
    }

    /** In double quotes, on one line. */
    static String basic(String text) {
        return '"' + escaped(text, true) + '"';
    }

    private static String escaped(String text, boolean quotes) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append(quotes ? "\\\"" : "\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (PlainScalar.isUnsafe(c)) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean isLiteral(String text) {
        return text.chars().noneMatch(c -> c != '\n' && PlainScalar.isUnsafe((char) c)) && !text.startsWith("\n")
                && YamlLexeme.isWellFormed(text) && text.lines().noneMatch(PlainScalar::endsLikeFence);
    }
}
