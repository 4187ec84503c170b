package org.inkstone.export;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text as they are compared: letters and digits, without capitals, whatever stands between them. */
final class WordsOf {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

    private WordsOf() {}

    static List<String> text(String text) {
        return WORD.matcher(text).results().map(found -> found.group().toLowerCase(Locale.ROOT)).toList();
    }
}
