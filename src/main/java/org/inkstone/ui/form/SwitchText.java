package org.inkstone.ui.form;

import java.util.List;
import java.util.Locale;

/** Yes or no in the words in which it stands in a file. */
final class SwitchText {

    /** Yes, no. */
    private static final List<List<String>> WORDS = List.of(List.of("true", "false"), List.of("yes", "no"), List.of("on", "off"),
            List.of("y", "n"));

    private SwitchText() {}

    static boolean isOn(String text) {
        return WORDS.stream().anyMatch(pair -> pair.getFirst().equalsIgnoreCase(text));
    }

    /** The word for {@code on} that goes with {@code text}: {@code Yes} for {@code No}, {@code TRUE} for {@code FALSE}. */
    static String turned(String text, boolean on) {
        List<String> pair = WORDS.stream().filter(words -> words.stream().anyMatch(text::equalsIgnoreCase)).findFirst()
                .orElse(WORDS.getFirst());
        String word = pair.get(on ? 0 : 1);
        if (!text.isEmpty() && text.equals(text.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0))
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
    }
}
