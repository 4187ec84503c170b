package org.inkstone.markdown;

/**
 * Where the destination and the title of a link end (CommonMark 0.31.2, section 6.3). Each method returns the offset behind, or -1. Each
 * stops as early as the rules allow, so that a line full of beginnings is not read to its end for each.
 */
final class LinkParts {

    /** The specification asks for at least three levels; the reference implementations allow this many. */
    private static final int DEEPEST_PARENTHESES = 32;

    private LinkParts() {}

    static int endOfAngleDestination(CharSequence text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || c == '\n') {
                return -1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    /** {@code start} itself for an empty destination. */
    static int endOfDestination(CharSequence text, int start) {
        int depth = 0;
        int i = start;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == ')' && depth == 0) {
                break;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > DEEPEST_PARENTHESES) {
                return -1;
            }
            boolean escapes = c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1));
            i += escapes ? 1 : 0;
        }
        return depth == 0 ? Math.min(i, text.length()) : -1;
    }

    /** What ends a title that begins with {@code opener}; empty if none does. */
    static String titleCloser(char opener) {
        return switch (opener) {
            case '"', '\'' -> String.valueOf(opener);
            case '(' -> ")";
            default -> "";
        };
    }

    /** Parentheses do not hold parentheses. */
    static int endOfTitle(CharSequence text, int start, char closer) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == closer) {
                return i + 1;
            }
            if (c == '(' && closer == ')') {
                return -1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
}
