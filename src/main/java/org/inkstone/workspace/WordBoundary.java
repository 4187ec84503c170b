package org.inkstone.workspace;

/**
 * Where words end: between two characters that are not both of one word. What is of a word says Unicode's UTS #18 (annex C, {@code \w}):
 * letters, digits, marks, connectors such as the underscore, and the two joiners. Ideographs and kana are words of their own, since nothing
 * stands between theirs.
 */
final class WordBoundary {

    /** The characters of words as a class of a pattern. */
    private static final String WORD = "[\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{IsJoin_Control}&&"
            + "[^\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}]]";

    /** As a pattern. */
    static final String PATTERN = "(?:(?<!" + WORD + ")|(?!" + WORD + "))";

    private WordBoundary() {}

    static boolean isAt(String text, int offset) {
        return offset == 0 || offset == text.length() || !isInWord(text.codePointBefore(offset))
                || !isInWord(text.codePointAt(offset));
    }

    private static boolean isInWord(int c) {
        if (Character.isAlphabetic(c)) {
            return !standsAlone(c);
        }
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.CONNECTOR_PUNCTUATION -> true;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> !standsAlone(c);
            default -> c == 0x200C || c == 0x200D;
        };
    }

    private static boolean standsAlone(int c) {
        if (c < 0x2E80) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return Character.isIdeographic(c) || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
