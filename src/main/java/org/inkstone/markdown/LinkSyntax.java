package org.inkstone.markdown;

/** Where links, addresses and tags of a line end. Each method returns the offset behind, or -1 if there is none at the place asked for. */
final class LinkSyntax {

    /** CommonMark's limit for parentheses in destinations; it also keeps hostile lines linear. */
    private static final int DEEPEST_PARENTHESES = 32;

    private final String text;
    private final int end;
    /** From here on there is no such quote, so it is not searched again. */
    private int noDoubleQuoteFrom = Integer.MAX_VALUE;
    private int noSingleQuoteFrom = Integer.MAX_VALUE;
    private int noShortcodeFrom = Integer.MAX_VALUE;

    LinkSyntax(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** {@code (target "title")}, {@code [label]} or {@code []}. */
    int endOfTarget(int start) {
        if (start >= end) {
            return -1;
        }
        return switch (text.charAt(start)) {
            case '(' -> endOfInlineTarget(start);
            case '[' -> endOfLabel(start);
            default -> -1;
        };
    }

    private int endOfInlineTarget(int start) {
        int i = skipBlanks(start + 1);
        i = i < end && text.charAt(i) == '<' ? endOfAngleTarget(i) : endOfPlainTarget(i);
        if (i < 0) {
            return -1;
        }
        int title = skipBlanks(i);
        if (title > i && title < end && isQuote(text.charAt(title))) {
            int close = indexOfQuote(text.charAt(title), title + 1);
            title = close < 0 ? -1 : skipBlanks(close + 1);
        }
        return title >= 0 && title < end && text.charAt(title) == ')' ? title + 1 : -1;
    }

    private int endOfAngleTarget(int start) {
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return -1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    private int endOfPlainTarget(int start) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '{') {
                i = endOfShortcode(i);
                continue;
            }
            if (c <= ' ' || c == ')' && depth == 0) {
                return depth == 0 ? i : -1;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > DEEPEST_PARENTHESES) {
                return -1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    /** The last character of the shortcode that begins at {@code start}; {@code start} itself where none does. */
    private int endOfShortcode(int start) {
        String closer = ShortcodeSyntax.closer(text, start);
        if (closer.isEmpty() || start >= noShortcodeFrom) {
            return start;
        }
        int found = text.indexOf(closer, start + ShortcodeSyntax.openerLength(closer));
        if (found < 0 || found >= end) {
            noShortcodeFrom = start;
            return start;
        }
        return found + closer.length() - 1;
    }

    private int endOfLabel(int start) {
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i + 1;
            }
            if (c == '[') {
                return -1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    /** {@code <https://x>} or {@code <me@x>}. */
    int endOfAutolink(int start) {
        boolean address = false;
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return address ? i + 1 : -1;
            }
            if (c <= ' ' || c == '<') {
                return -1;
            }
            address |= i > start + 2 && (c == ':' || c == '@') && Character.isLetter(text.charAt(start + 1));
        }
        return -1;
    }

    int endOfTag(int start) {
        int name = start + 1 < end && text.charAt(start + 1) == '/' ? start + 2 : start + 1;
        if (name >= end || !Character.isLetter(text.charAt(name))) {
            return -1;
        }
        for (int i = name; i < end; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return -1;
            }
            if (c == '"' || c == '\'') {
                i = indexOfQuote(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** {@code http://}, {@code https://}, {@code www.} up to a blank or {@code <}, less the punctuation at the end (GFM, 6.9). */
    int endOfAddress(int start) {
        int prefix = prefixLength(start);
        if (prefix == 0) {
            return -1;
        }
        int i = start + prefix;
        int open = 0;
        while (i < end && text.charAt(i) > ' ' && text.charAt(i) != '<') {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            i++;
        }
        while (i > start + prefix && isTrailing(text.charAt(i - 1), open)) {
            i--;
            open += text.charAt(i) == ')' ? 1 : 0;
        }
        return i > start + prefix ? i : -1;
    }

    private int prefixLength(int start) {
        for (String prefix : new String[]{"https://", "http://", "www."}) {
            if (text.regionMatches(true, start, prefix, 0, prefix.length())) {
                return prefix.length();
            }
        }
        return 0;
    }

    private static boolean isTrailing(char c, int open) {
        return c == ')' ? open < 0 : "?!.,:*_~'\";]`|".indexOf(c) >= 0;
    }

    private int indexOfQuote(char quote, int start) {
        if (start >= (quote == '"' ? noDoubleQuoteFrom : noSingleQuoteFrom)) {
            return -1;
        }
        int found = text.indexOf(quote, start);
        if (found >= 0 && found < end) {
            return found;
        }
        if (quote == '"') {
            noDoubleQuoteFrom = start;
        } else {
            noSingleQuoteFrom = start;
        }
        return -1;
    }

    private int skipBlanks(int start) {
        int i = start;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
