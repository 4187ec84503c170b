package org.inkstone.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * When a dollar is one of a formula: as pandoc has it ({@code tex_math_dollars}), and narrower, since blogs are full of prices, shell
 * variables and templates. A formula that is missed can be read; a price in italics cannot.
 */
final class MathDelimiters {

    private static final int LONGEST_ADDRESS = 200;
    private static final String TEX = "\\^_={}+<>";
    private static final String NOT_FIRST = ")],;:?!'\"&";
    private static final String NOT_LAST = "([,;&\"";

    private MathDelimiters() {}

    /** Whether a formula may begin with the dollar at {@code at}: not inside a word, a number or an address. */
    static boolean mayOpen(BasedSequence text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return before != '$' && !isWord(before) && !isInAddress(text, at);
    }

    /** Whether what stands at {@code at} is part of an address with a scheme. */
    static boolean isInAddress(BasedSequence text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_ADDRESS) && text.charAt(i) > ' '; i--) {
            if (text.charAt(i) == '/' && i >= 2 && text.charAt(i - 1) == '/' && text.charAt(i - 2) == ':') {
                return true;
            }
        }
        return false;
    }

    /** Where the next {@code closer} stands that no backslash escapes, from {@code from} on, or -1. */
    static int next(BasedSequence text, int from, String closer) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == closer.charAt(0) && text.matchChars(closer, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether what stands between single dollars is a formula. */
    static boolean isInline(BasedSequence text, int start, int end) {
        if (end <= start || isBlank(text.charAt(start)) || isBlank(text.charAt(end - 1))) {
            return false;
        }
        char after = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        if (isWord(after) || after == '{' || after == '$' || NOT_FIRST.indexOf(text.charAt(start)) >= 0
                || NOT_LAST.indexOf(text.charAt(end - 1)) >= 0) {
            return false;
        }
        String content = text.subSequence(start, end).toString();
        return isFormula(content) && !isOneWord(content);
    }

    /** Whether {@code content} may be a formula rather than text between two dollars that have nothing to do with each other. */
    static boolean isFormula(String content) {
        return !content.isBlank() && bracesMatch(content) && !content.contains("](") && !content.contains("=\"")
                && content.indexOf('`') < 0
                && !isProse(content);
    }

    /** Words with blanks between them and nothing of TeX. */
    private static boolean isProse(String content) {
        boolean blank = false;
        int letters = 0;
        boolean word = false;
        // Behind a price already a short word tells.
        int shortest = content.charAt(0) >= '0' && content.charAt(0) <= '9' ? 2 : 3;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (TEX.indexOf(c) >= 0) {
                return false;
            }
            blank |= isBlank(c);
            letters = Character.isLetter(c) ? letters + 1 : 0;
            word |= letters >= shortest;
        }
        return blank && word;
    }

    /** {@code $title$}, {@code $user_name$}: a template. {@code $ABC$} is a triangle. */
    private static boolean isOneWord(String content) {
        boolean small = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (!TexSource.isLetter(c) && (c != '_' && c != '-' && c != '.' || i == 0)) {
                return false;
            }
            small |= c >= 'a' && c <= 'z';
        }
        return small && content.length() >= 4 && longestRun(content) >= 4;
    }

    private static int longestRun(String content) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < content.length(); i++) {
            run = TexSource.isLetter(content.charAt(i)) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static boolean bracesMatch(String content) {
        int depth = 0;
        for (int i = 0; i < content.length() && depth >= 0; i++) {
            char c = content.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
        }
        return depth == 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** A letter or digit of a word that is set off by blanks: Chinese and Japanese have none. */
    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && c < '\u2E80';
    }
}
