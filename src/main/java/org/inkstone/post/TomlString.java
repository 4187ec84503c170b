package org.inkstone.post;

import java.util.Optional;

import org.inkstone.text.TextRange;

/** A string of TOML: basic or literal, on one line or in three quotes (TOML 1.0.0, "String"). */
record TomlString(TextRange range, String text, ScalarStyle style) {

    /** The string that begins at {@code start}; empty where none does. */
    static Optional<TomlString> read(String lf, int start, int end) throws Misread {
        char quote = start < end ? lf.charAt(start) : 0;
        if (quote != '"' && quote != '\'') {
            return Optional.empty();
        }
        String three = String.valueOf(quote).repeat(3);
        boolean triple = lf.startsWith(three, start) && start + 3 <= end;
        int content = start + (triple ? 3 : 1);
        int close = quote == '"' ? closeBasic(lf, content, end, triple) : lf.indexOf(triple ? three : "'", content);
        boolean open = close < 0 || close >= end || !triple && lf.substring(content, close).indexOf('\n') >= 0;
        if (open) {
            throw new Misread(start, "The quote is not closed.");
        }
        int behind = close + (triple ? 3 : 1);
        // Up to two quotes may stand directly before the closing three.
        while (triple && behind < end && behind < close + 5 && lf.charAt(behind) == quote) {
            behind++;
        }
        String inside = lf.substring(content, behind - (triple ? 3 : 1));
        String trimmed = triple && inside.startsWith("\n") ? inside.substring(1) : inside;
        int textStart = content + inside.length() - trimmed.length();
        ScalarStyle style = quote == '"'
                ? triple ? ScalarStyle.TRIPLE_DOUBLE_QUOTED : ScalarStyle.DOUBLE_QUOTED
                : triple ? ScalarStyle.TRIPLE_SINGLE_QUOTED : ScalarStyle.SINGLE_QUOTED;
        String text = quote == '"' ? unescaped(trimmed, textStart) : trimmed;
        return Optional.of(new TomlString(new TextRange(start, behind), text, style));
    }

    private static int closeBasic(String lf, int content, int end, boolean triple) {
        for (int i = content; i < end; i++) {
            char c = lf.charAt(i);
            if (c == '\\') {
                i++;
            } else if (!triple && c == '\n') {
                return -1;
            } else if (c == '"' && (!triple || lf.startsWith("\"\"\"", i))) {
                return i;
            }
        }
        return -1;
    }

    /** @param offset where {@code text} stands, to say where an escape is wrong */
    private static String unescaped(String text, int offset) throws Misread {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            int digits = next == 'u' ? 4 : next == 'U' ? 8 : 0;
            if (digits > 0) {
                out.appendCodePoint(codePoint(text, i + 2, digits, offset + i));
                i += 1 + digits;
            } else if (next == '\n' || Lines.isBlank(next) && Lines.atEnd(text, Lines.skipBlanks(text, i + 1))) {
                i = skipWhitespace(text, i + 1) - 1;
            } else {
                out.append(character(next, offset + i));
                i++;
            }
        }
        return out.toString();
    }

    private static char character(char escape, int offset) throws Misread {
        return switch (escape) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'e' -> '\u001B';
            case '"' -> '"';
            case '\\' -> '\\';
            default -> throw new Misread(offset, YamlProblem.BACKSLASH);
        };
    }

    private static int codePoint(String text, int start, int digits, int offset) throws Misread {
        String hex = text.substring(start, Math.min(text.length(), start + digits));
        boolean valid = hex.length() == digits && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        long codePoint = valid ? Long.parseLong(hex, 16) : -1;
        if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT || codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            throw new Misread(offset, YamlProblem.BACKSLASH);
        }
        return (int) codePoint;
    }

    private static int skipWhitespace(String text, int from) {
        int position = from;
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position;
    }
}
