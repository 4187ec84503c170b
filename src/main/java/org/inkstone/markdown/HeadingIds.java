package org.inkstone.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Anchors for headings as GitHub makes them: lower case, punctuation dropped, blanks to hyphens, and a number behind the second of a
 * name. One instance a document.
 */
final class HeadingIds {

    private final Map<String, Integer> used = new HashMap<>();

    String idFor(String text) {
        StringBuilder slug = new StringBuilder();
        text.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == ' ') {
                slug.append('-');
            } else if (isWord(c) || c == '-') {
                slug.appendCodePoint(c);
            }
        });
        String base = slug.toString();
        String id = base;
        while (used.containsKey(id)) {
            int number = used.merge(base, 1, Integer::sum);
            id = base + "-" + number;
        }
        used.put(id, 0);
        return id;
    }

    /** {@code \p{Word}} of Unicode: letters, marks, digits, connectors. */
    private static boolean isWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK,
                    Character.CONNECTOR_PUNCTUATION, Character.LETTER_NUMBER ->
                true;
            default -> Character.isLetterOrDigit(c);
        };
    }
}
