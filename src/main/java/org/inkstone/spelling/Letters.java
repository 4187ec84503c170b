package org.inkstone.spelling;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What words are made of. */
final class Letters {

    /** Written without blanks between words, which takes a dictionary of another kind. */
    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER,
            UnicodeScript.MYANMAR, UnicodeScript.TIBETAN, UnicodeScript.YI);

    /** No word of a living language is as long, and taking an endless one apart would take as long. */
    private static final int LONGEST_WORD = 60;

    /** Of a dictionary's words, those in one script must be as many for the dictionary to be about it: one in so many. */
    private static final int SHARE_OF_SCRIPT = 20;

    private Letters() {}

    /**
     * The end of the run of letters, digits and underscores that begins at {@code start}; {@code start} where none does. Apostrophes,
     * hyphens and the middle dot of Catalan belong to it between letters.
     */
    static int endOfWord(CharSequence text, int start) {
        int i = start;
        while (i < text.length()) {
            int c = Character.codePointAt(text, i);
            if (isPart(c) || i > start && isInvisible(c)) {
                i += Character.charCount(c);
            } else if (i > start && isJoint(c) && i + 1 < text.length() && isPart(Character.codePointAt(text, i + 1))) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** Whether a dictionary could know the word: no digits and underscores, no capitals but the first, no lone letter. */
    static boolean isOrdinary(CharSequence text, int start, int end) {
        int letters = 0;
        boolean begins = true;
        for (int i = start; i < end;) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (c == '_' || Character.isDigit(c)) {
                return false;
            }
            if (Character.isLetter(c)) {
                if (!begins && Character.isUpperCase(c)) {
                    return false;
                }
                letters++;
                begins = false;
            } else if (isHyphen(c)) {
                begins = true;
            }
        }
        return letters > 1 && end - start <= LONGEST_WORD;
    }

    /** As dictionaries have it: NFC, with the typewriter's apostrophe and hyphen, without soft hyphens and the like. */
    static String normal(String word) {
        StringBuilder out = new StringBuilder(word.length());
        word.codePoints().filter(c -> !isInvisible(c)).map(c -> isApostrophe(c) ? '\'' : isHyphen(c) ? '-' : c)
                .forEach(out::appendCodePoint);
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** The script of the first letter. */
    static UnicodeScript script(String word) {
        return word.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED).findFirst()
                .orElse(UnicodeScript.COMMON);
    }

    /** The scripts that the words of a dictionary are in, one word a line. */
    static Set<UnicodeScript> scripts(String words) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        words.lines().forEach(line -> counts.merge(script(line), 1, Integer::sum));
        counts.remove(UnicodeScript.COMMON);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.values().removeIf(count -> count < all / SHARE_OF_SCRIPT);
        return EnumSet.copyOf(counts.isEmpty() ? EnumSet.noneOf(UnicodeScript.class) : counts.keySet());
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isPart(int c) {
        return c == '_' || Character.isDigit(c) || isMark(c)
                || Character.isLetter(c) && (c < 0x0E00 || !WITHOUT_BLANKS.contains(UnicodeScript.of(c)));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isJoint(int c) {
        return isApostrophe(c) || isHyphen(c) || c == '·';
    }

    /** Soft hyphen, zero-width joiners, word joiner. */
    private static boolean isInvisible(int c) {
        return c == '\u00AD' || c >= '\u200B' && c <= '\u200D' || c == '\u2060';
    }
}
