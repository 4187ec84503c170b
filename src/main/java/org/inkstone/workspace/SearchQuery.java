package org.inkstone.workspace;

/**
 * What is looked for.
 *
 * @param text the words, or the pattern in the syntax of {@link java.util.regex.Pattern}; empty finds nothing
 * @param regex whether {@code text} is a pattern. In it {@code ^} and {@code $} are the ends of a line, and classes such as {@code \w} are
 *     those of Unicode
 * @param caseSensitive else two characters are the same where they have the same simple case folding: offsets never shift by that
 * @param wholeWord whether no word may go on before or behind a match, see {@link WordBoundary}
 */
public record SearchQuery(String text, boolean regex, boolean caseSensitive, boolean wholeWord) {

    public static final SearchQuery NONE = new SearchQuery("", false, false, false);

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
