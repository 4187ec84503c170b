package org.inkstone.markdown;

/**
 * Finds where links, tags and addresses end that begin at a given offset (CommonMark 0.31.2, 6.3, 6.5 and 6.6; GFM 6.9). All methods
 * answer the offset behind the end, or {@link #NONE}.
 *
 * <p>Invariant: all searches in vain together look at no more than a fixed multiple of the text; from then on nothing is found any more.
 * Only text made to be slow gets there.
 */
final class MarkupScanner {

    static final int NONE = -1;
    private static final int PAREN_DEPTH = 32;
    private static final int VAIN_LOOKS = 16;

    private final String text;
    private final int end;
    private long budget;

    MarkupScanner(String text, int start, int end) {
        this.text = text;
        this.end = end;
        budget = 1_000 + (long) VAIN_LOOKS * (end - start);
    }

    /** {@code [label]}, which holds no unescaped bracket and may be empty. */
    int label(int open) {
        int at = open + 1;
        while (at < end && text.charAt(at) != ']' && text.charAt(at) != '[') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return is(at, ']') ? at + 1 : NONE;
    }

    /** {@code (target "title")}, both optional. */
    int inlineTarget(int open) {
        int target = skipBlanks(open + 1);
        int close = is(target, ')') ? target : targetAndTitle(target);
        return is(close, ')') ? close + 1 : vain(open, Math.max(open, close));
    }

    /** Whether the text from {@code at} to the end is a link target with or without a title. */
    boolean isTarget(int at) {
        return at < end && targetAndTitle(at) == end;
    }

    /** Behind the target, the title and the blanks that follow. */
    private int targetAndTitle(int from) {
        if (budget <= 0) {
            return NONE;
        }
        int target = is(from, '<') ? until('>', from + 1, "<") : bareTarget(from);
        int title = target == NONE ? NONE : skipBlanks(target);
        if (title == target || title >= end || "\"'(".indexOf(text.charAt(title)) < 0) {
            return title;
        }
        char close = text.charAt(title) == '(' ? ')' : text.charAt(title);
        int titleEnd = until(close, title + 1, close == ')' ? "(" : "");
        return titleEnd == NONE ? NONE : skipBlanks(titleEnd);
    }

    private int bareTarget(int from) {
        int depth = 0;
        int at = from;
        while (at < end && text.charAt(at) > ' ') {
            char c = text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || depth > PAREN_DEPTH) {
                return at;
            }
            at += c == '\\' && at + 1 < end && text.charAt(at + 1) > ' ' ? 2 : 1;
        }
        return at;
    }

    /** Behind the next {@code close} that is not escaped and has none of {@code not} before it. */
    private int until(char close, int from, String not) {
        int at = from;
        while (at < end && text.charAt(at) != close && not.indexOf(text.charAt(at)) < 0) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return is(at, close) ? at + 1 : vain(from, at);
    }

    /** {@code <https://example.org>} or {@code <me@example.org>}. */
    int autolink(int open) {
        int at = open + 1;
        int colon = NONE;
        int sign = NONE;
        while (at < end && text.charAt(at) > ' ' && text.charAt(at) != '<' && text.charAt(at) != '>') {
            colon = colon == NONE && text.charAt(at) == ':' ? at : colon;
            sign = sign == NONE && text.charAt(at) == '@' ? at : sign;
            at++;
        }
        boolean isAddress = colon != NONE ? isScheme(open + 1, colon) : sign > open + 1 && sign < at - 1;
        return is(at, '>') && isAddress ? at + 1 : NONE;
    }

    private boolean isScheme(int from, int to) {
        boolean valid = to - from >= 2 && to - from <= 32 && isLetter(text.charAt(from));
        for (int at = from; valid && at < to; at++) {
            valid = isNameChar(text.charAt(at)) || text.charAt(at) == '+' || text.charAt(at) == '.';
        }
        return valid;
    }

    /** An {@code http://} or {@code https://} address without brackets; signs at its end that end a sentence are no part of it. */
    int bareAddress(int from, int start) {
        int scheme = text.regionMatches(true, from, "http://", 0, 7)
                ? 7
                : text.regionMatches(true, from, "https://", 0, 8) ? 8 : 0;
        int at = from + scheme;
        if (scheme == 0 || at >= end || !Character.isLetterOrDigit(text.codePointAt(at))
                || from > start && Character.isLetterOrDigit(text.codePointBefore(from))) {
            return NONE;
        }
        int open = 0;
        while (at < end && !Character.isWhitespace(text.charAt(at)) && "<>[]`|\"".indexOf(text.charAt(at)) < 0) {
            open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        }
        while ("?!.,:;*_~')".indexOf(text.charAt(at - 1)) >= 0 && (text.charAt(at - 1) != ')' || open < 0)) {
            open += text.charAt(at - 1) == ')' ? 1 : 0;
            at--;
        }
        return at;
    }

    /** {@code <name attributes>} or {@code </name>}. */
    int tag(int open) {
        boolean closing = is(open + 1, '/');
        int name = open + (closing ? 2 : 1);
        if (budget <= 0 || name >= end || !isLetter(text.charAt(name))) {
            return NONE;
        }
        int at = name;
        while (at < end && isNameChar(text.charAt(at))) {
            at++;
        }
        at = closing ? skipBlanks(at) : attributes(at);
        at = !closing && is(at, '/') ? at + 1 : at;
        return is(at, '>') ? at + 1 : vain(open, at);
    }

    private int attributes(int from) {
        int at = from;
        int name = skipBlanks(at);
        while (name > at && name < end && (isLetter(text.charAt(name)) || "_:".indexOf(text.charAt(name)) >= 0)) {
            at = name;
            while (at < end && (isNameChar(text.charAt(at)) || "_:.".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            int sign = skipBlanks(at);
            at = is(sign, '=') ? attributeValue(skipBlanks(sign + 1)) : at;
            name = skipBlanks(at);
        }
        return name;
    }

    private int attributeValue(int from) {
        if (is(from, '"') || is(from, '\'')) {
            int close = text.indexOf(text.charAt(from), from + 1, end);
            return close < 0 ? end : close + 1;
        }
        int at = from;
        while (at < end && text.charAt(at) > ' ' && "\"'=<>`".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private int vain(int from, int to) {
        budget -= to - from;
        return NONE;
    }

    private boolean is(int at, char c) {
        return at >= 0 && at < end && text.charAt(at) == c;
    }

    private int skipBlanks(int from) {
        return Math.min(end, Blanks.skip(text, from));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isNameChar(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '-';
    }
}
