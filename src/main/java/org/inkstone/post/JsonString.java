package org.inkstone.post;

import java.util.Locale;
import java.util.Optional;

import org.inkstone.text.TextRange;

/** A string of JSON (RFC 8259, chapter 7), or of JSON5 in single quotes. */
record JsonString(TextRange range, String text, ScalarStyle style) {

    /** The string that begins at {@code start}; empty where none does. */
    static Optional<JsonString> read(String lf, int start, int end) throws Misread {
        char quote = start < end ? lf.charAt(start) : 0;
        if (quote != '"' && quote != '\'') {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (int i = start + 1; i < end && lf.charAt(i) != '\n'; i++) {
            char c = lf.charAt(i);
            if (c == quote) {
                ScalarStyle style = quote == '"' ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.SINGLE_QUOTED;
                return Optional.of(new JsonString(new TextRange(start, i + 1), text.toString(), style));
            }
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char next = i + 1 < end ? lf.charAt(i + 1) : 0;
            if (next == 'u') {
                text.append((char) hex(lf, i, end));
                i += 5;
            } else {
                text.append(character(next, i));
                i++;
            }
        }
        throw new Misread(start, "The quote is not closed.");
    }

    /** {@code text} between {@code quote} characters. */
    static String written(String text, char quote) {
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c == quote) {
                        out.append('\\').append(c);
                    } else if (PlainScalar.isUnsafe(c)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append(quote).toString();
    }

    private static int hex(String lf, int backslash, int end) throws Misread {
        String digits = lf.substring(Math.min(end, backslash + 2), Math.min(end, backslash + 6));
        if (digits.length() < 4 || digits.chars().anyMatch(c -> Character.digit(c, 16) < 0)) {
            throw new Misread(backslash, YamlProblem.BACKSLASH);
        }
        return Integer.parseInt(digits, 16);
    }

    private static char character(char escape, int offset) throws Misread {
        return switch (escape) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case '"', '\'', '\\', '/' -> escape;
            default -> throw new Misread(offset, YamlProblem.BACKSLASH);
        };
    }
}
