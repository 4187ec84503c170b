package org.inkstone.text;

/**
 * How long a text is for a reader. A word is a run of letters, digits and the marks inside words (apostrophe, hyphen, combining
 * marks); each ideograph, kana or Hangul syllable counts as one, as editors for those scripts count.
 */
public final class Words {

    /** Words a minute that adults read silently, rounded from Brysbaert 2019 (238) to what blogs commonly assume. */
    private static final int WORDS_PER_MINUTE = 200;

    private Words() {}

    public static int count(CharSequence text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length();) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (isOwnWord(c)) {
                words++;
                inside = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inside ? 0 : 1;
                inside = true;
            } else {
                inside = inside && isInsideWord(c);
            }
        }
        return words;
    }

    /** Minutes, at least 1. */
    public static int readingMinutes(int words) {
        return Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
    }

    private static boolean isInsideWord(int c) {
        return c == '\'' || c == '’' || c == '-' || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isOwnWord(int c) {
        if (c < 0x2E80) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return Character.isLetter(c) && (Character.isIdeographic(c) || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA || script == Character.UnicodeScript.HANGUL);
    }
}
